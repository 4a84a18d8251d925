/** Which columns of a plan's heading hold which field; the rest, and those that mark a schedule. */
import { fold, TABLE_FIELDS, type TableField } from "@cotejo/core";
import type { Heading, HeadingColumn } from "./find-heading.ts";

export interface UnusedColumn {
  column: HeadingColumn;
  /** The column that holds the field which this one names, too. */
  kept: HeadingColumn | null;
}

export interface Choice {
  columns: Map<TableField, readonly number[]>;
  /** No column names actions; that of the activities stands in. */
  isUnnamed: boolean;
  unused: UnusedColumn[];
  /** Months and quarters under which marks tell the time. */
  schedule: HeadingColumn[];
}

const START = /\b(inicio|inicial|inicia|desde|comienzo)\b/;
const END = /\b(fin|final|finaliza|finalizacion|terminacion|termino|hasta|vencimiento)\b/;
const YEAR = /\b(?:19|20)\d\d\b/;
/** Confidence of a field's own name; less is a word that may mean something else ("línea", "componente"). */
const SURE = 0.65;

/** "Fecha de inicio" and "Fecha de terminación" are one time in two columns. */
function timeColumns(times: readonly HeadingColumn[]): HeadingColumn[] | null {
  const start = times.find(({ heading }) => START.test(fold(heading)));
  const end = times.find(({ heading }) => END.test(fold(heading)) && !START.test(fold(heading)));
  return start && end ? [start, end] : null;
}

/** Several columns of one heading ("Recursos": "Humanos", "Técnicos"), or of one word ("Responsable principal", "… de apoyo"). */
function allOf(columns: readonly HeadingColumn[], best: HeadingColumn): HeadingColumn[] {
  return columns.filter(({ match }) => match!.confidence >= SURE && match!.term === best.match!.term);
}

/** Levels named one beside the other ("Objetivo", "Estrategia"): the finer one, which stands nearer to the rest, is what is done. */
function finestLevel(actions: readonly HeadingColumn[], best: HeadingColumn): HeadingColumn {
  const isLevel = ({ match }: HeadingColumn) => match!.confidence < SURE;
  return actions.every(isLevel) ? actions.at(-1)! : best;
}

/** "Meta 2009", "Meta 2010", "Meta total": the target is that of the whole term. */
function termTarget(targets: readonly HeadingColumn[], best: HeadingColumn): HeadingColumn {
  const years = targets.filter(({ heading }) => YEAR.test(heading));
  return years.length > 1 ? (targets.find(({ heading }) => !YEAR.test(heading)) ?? best) : best;
}

function columnsOf(field: TableField, meant: readonly HeadingColumn[]): HeadingColumn[] {
  const [best] = [...meant].sort((a, b) => b.match!.confidence - a.match!.confidence || a.column - b.column);
  if (!best) return [];
  if (field === "action") return [finestLevel(meant, best)];
  if (field === "target") return [termTarget(meant, best)];
  if (field === "time") return timeColumns(meant) ?? [best];
  return field === "responsible" || field === "resource" ? allOf(meant, best) : [best];
}

/** The columns that a heading stands over. */
export function columnsUnder({ column, columnSpan }: HeadingColumn): number[] {
  return Array.from({ length: columnSpan }, (_, at) => column + at);
}

/**
 * Gives each field its columns. A table of activities alone has them as its actions. `isMarked`: whether a column holds marks and
 * no words, as months do.
 */
export function chooseColumns(heading: Heading, isMarked: (column: number) => boolean): Choice {
  const marked = heading.columns.filter(
    (column) => column.match?.meaning === "time" && columnsUnder(column).some(isMarked),
  );
  const meant = (meaning: string) =>
    heading.columns.filter((column) => column.match?.meaning === meaning && !marked.includes(column));
  const chosen = new Map<TableField, HeadingColumn[]>();
  for (const field of TABLE_FIELDS) {
    const columns = columnsOf(field, meant(field));
    if (columns.length > 0) chosen.set(field, columns);
  }
  const activity = chosen.get("activity");
  const isUnnamed = !chosen.has("action") && activity !== undefined;
  if (isUnnamed) {
    chosen.set("action", activity);
    chosen.delete("activity");
  }
  const schedule = chosen.has("time") ? [] : [...meant("schedule"), ...marked];
  const used = new Set([...chosen.values(), schedule].flat());
  const unused = heading.columns
    .filter((column) => !used.has(column))
    .map((column) => ({ column, kept: chosen.get(column.match?.meaning as TableField)?.[0] ?? null }));
  const columns = new Map([...chosen].map(([field, own]) => [field, own.flatMap(columnsUnder)]));
  return { isUnnamed, columns, unused, schedule };
}
