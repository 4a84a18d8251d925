/** Rows of a table that say nothing of a plan: notes below it, sums. */
import { fold } from "@cotejo/core";
import { type SourceCell, textOf } from "../read/source-document.ts";

/** "Fuente: …", "Elaboró: …": a label with a colon, so that no action that begins with such a word is taken for a note. */
const NOTE = /^(fuentes?|notas?|elabor|proyect|revis|aprob|vo ?bo|convenciones|observaciones|firmas?)/;
const TOTAL = /^(sub)?total(es)?( general)?$/;

/** Takes all cells of a row. */
export function isNote(cells: readonly SourceCell[]): boolean {
  const [label] = textOf(cells[0]!).split(":");
  const isLabelled = textOf(cells[0]!).includes(":") && label!.length <= 40;
  return cells.length <= 2 && isLabelled && NOTE.test(fold(label!));
}

/** Takes all cells of a row: its first words are the label. "Total" further on is a value as any other. */
export function isTotal(cells: readonly SourceCell[]): boolean {
  const first = cells.find((cell) => /\p{L}/u.test(textOf(cell)));
  return first !== undefined && TOTAL.test(fold(textOf(first)));
}

/** "Subtotal programa", "GRAN TOTAL 2025", "Promedio": few words, so that no indicator that begins so is taken for one. */
const SUM = /^(?:(?:gran |sub ?)?total(?:es)?(?: [a-z0-9]+){0,3}|promedio(?: [a-z0-9]+)?|suma)$/;
/** "Número de metas del programa: 12": counts the rows above, after a colon. */
const COUNT = /^\s*(?:n[uú]mero|cantidad)\s+de\s+(?:metas|productos|indicadores|programas)\b[^:]{0,60}:\s*\d+\s*$/iu;

/** Whether all that a row says in words is that it sums up. */
export function sumsUp(cells: readonly SourceCell[]): boolean {
  const texts = cells.map(textOf).filter((text) => /\p{L}{2}/u.test(text));
  return texts.length > 0 && texts.every((text) => SUM.test(fold(text)) || COUNT.test(text));
}

/** "Total 2025": a sum under a longer name, in a row that measures nothing. */
export const isSum = (cells: readonly SourceCell[]): boolean =>
  cells.some((cell) => /^(?:gran |sub ?)?total(?:es)?\b/.test(fold(textOf(cell))));
