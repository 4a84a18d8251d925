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

const SUM =
  /^(?:(?:gran |sub ?)?total(?:es)?|promedio|suma|(?:numero|cantidad) de (?:metas|productos|indicadores|programas))\b/;

/** Whether all that a row says in words is that it sums up. */
export function sumsUp(cells: readonly SourceCell[]): boolean {
  const texts = cells.filter((cell) => /\p{L}{2}/u.test(textOf(cell)));
  return texts.length > 0 && texts.every((cell) => SUM.test(fold(textOf(cell))));
}

/** "Total 2025": a sum under a longer name, in a row that measures nothing. */
export const isSum = (cells: readonly SourceCell[]): boolean =>
  cells.some((cell) => /^(?:gran |sub ?)?total(?:es)?\b/.test(fold(textOf(cell))));
