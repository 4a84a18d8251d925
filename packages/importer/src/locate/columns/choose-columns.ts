/** Which columns of the heading of a table of actions hold which field; the rest, and those that mark a schedule. */
import { fold, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { columnsUnder } from "../../grid/rows.ts";
import { GRADES } from "../headings/match-heading.ts";
import type { MatchedColumn, PlanHeading } from "../headings/plan-heading.ts";

export interface UnusedColumn {
  column: MatchedColumn;
  /** The column that holds the field which this one names, too. */
  kept: MatchedColumn | null;
}

export interface Choice {
  fields: ReadonlyMap<TableField, readonly MatchedColumn[]>;
  /** No column names actions; that of the activities stands in. */
  isUnnamed: boolean;
  unused: UnusedColumn[];
  /** Months and quarters under which marks tell the time. */
  schedule: MatchedColumn[];
}

const START = /\b(inicio|inicial|inicia|desde|comienzo)\b/;
const END = /\b(fin|final|finaliza|finalizacion|terminacion|termino|hasta|vencimiento)\b/;
const YEAR = /\b(?:19|20)\d\d\b/;

/** "Fecha de inicio" and "Fecha de terminación" are one time in two columns. */
function timeColumns(times: readonly MatchedColumn[]): MatchedColumn[] | null {
  const start = times.find(({ heading }) => START.test(fold(heading)));
  const end = times.find(({ heading }) => END.test(fold(heading)) && !START.test(fold(heading)));
  return start && end ? [start, end] : null;
}

/** Several columns of one heading ("Recursos": "Humanos", "Técnicos"), or of one word ("Responsable principal", "… de apoyo"). */
function allOf(columns: readonly MatchedColumn[], best: MatchedColumn): MatchedColumn[] {
  return columns.filter(({ match }) => match!.confidence >= GRADES.sure && match!.term === best.match!.term);
}

/** Levels named one beside the other ("Objetivo", "Estrategia"): the finer one, which stands nearer to the rest, is what is done. */
function finestLevel(actions: readonly MatchedColumn[], best: MatchedColumn): MatchedColumn {
  const isLevel = ({ match }: MatchedColumn) => match!.confidence < GRADES.sure;
  return actions.every(isLevel) ? actions.at(-1)! : best;
}

/** "Meta 2009", "Meta 2010", "Meta total": the target is that of the whole term. */
function termTarget(targets: readonly MatchedColumn[], best: MatchedColumn): MatchedColumn {
  const years = targets.filter(({ heading }) => YEAR.test(heading));
  return years.length > 1 ? (targets.find(({ heading }) => !YEAR.test(heading)) ?? best) : best;
}

function columnsOf(field: TableField, meant: readonly MatchedColumn[]): MatchedColumn[] {
  const said = meant.filter(({ match }) => match?.said !== undefined);
  if (said.length > 0) return said;
  const [best] = [...meant].sort((a, b) => b.match!.confidence - a.match!.confidence || a.column - b.column);
  if (!best) return [];
  if (field === "action") return [finestLevel(meant, best)];
  if (field === "target") return [termTarget(meant, best)];
  if (field === "time") return timeColumns(meant) ?? [best];
  return field === "responsible" || field === "resource" ? allOf(meant, best) : [best];
}

/**
 * Gives each field its columns. A table of activities alone has them as its actions. `isMarked`: whether a column holds marks and
 * no words, as months do.
 */
export function chooseColumns({ columns }: PlanHeading, isMarked: (column: number) => boolean): Choice {
  const marked = columns.filter(
    ({ match, ...column }) => match?.meaning === "time" && !match.said && columnsUnder(column).some(isMarked),
  );
  const meant = (meaning: string) =>
    columns.filter((column) => column.match?.meaning === meaning && !marked.includes(column));
  const fields = new Map<TableField, MatchedColumn[]>();
  for (const field of TABLE_FIELDS) {
    const own = columnsOf(field, meant(field));
    if (own.length > 0) fields.set(field, own);
  }
  const activity = fields.get("activity");
  const isUnnamed = !fields.has("action") && activity !== undefined;
  if (isUnnamed) {
    fields.set("action", activity);
    fields.delete("activity");
  }
  const schedule = fields.has("time") ? [] : [...meant("schedule"), ...marked];
  const used = new Set([...fields.values(), schedule].flat());
  const unused = columns
    .filter((column) => !used.has(column))
    .map((column) => ({ column, kept: fields.get(column.match?.meaning as TableField)?.[0] ?? null }));
  return { isUnnamed, fields, unused, schedule };
}
