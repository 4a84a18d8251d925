/** Sheets or tables of a document whose rows belong to those of another, as the one table that they make. */
import type { Message } from "@cotejo/core";
import { message } from "../../../messages/catalogue.ts";
import type { Grid } from "../../../read/source-document.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";
import { findTie, type Tie } from "./find-ties.ts";
import { type JoinedTables, joinTables } from "./join-tables.ts";
import { type SheetTable, sheetTable } from "./sheet-table.ts";

export interface LinkedTables {
  grids: readonly Grid[];
  table: Grid;
  messages: readonly Message[];
  /** What heads the names that the rows of the others belong to; null where they belong to what is measured. */
  group: string | null;
}

/** A table as it stands, or one of several that were joined. */
interface Candidate {
  table: SheetTable;
  grids: readonly Grid[];
  messages: readonly Message[];
  group: string | null;
}

/** What heads the names of the rows of a table that others belong to: the innermost, where it measures nothing itself. */
function groupOf({ columns }: SheetTable): string | null {
  if (columns.some(({ kind }) => kind === "measure")) return null;
  return columns.findLast(({ kind }) => kind === "name" || kind === "done")?.heading ?? null;
}

const nameOf = ({ name, cells }: Grid): string => {
  const place = cells[0]?.place;
  return name ?? `Tabla ${place && "table" in place ? place.table : ""}`;
};

function describe(
  { outer, inner, innerKey }: Tie,
  { unknown }: JoinedTables,
  names: ReadonlyMap<SheetTable, string>,
): Message[] {
  const facts = { sheet: names.get(inner) ?? "", first: names.get(outer) ?? "" };
  const linked = message("tables-linked", innerKey.cells[0]!.place, { ...facts, heading: innerKey.heading });
  if (unknown.length === 0) return [linked];
  return [linked, message("code-unknown", unknown[0]!.place, { ...facts, rows: unknown.length })];
}

/** One tie of the candidates, as one table; null where they have none. */
function joinOne(candidates: readonly Candidate[], vocabulary: Vocabulary): Candidate[] | null {
  for (const inner of candidates) {
    const others = candidates.filter((one) => one !== inner && one.table.grid.isHidden === inner.table.grid.isHidden);
    const tie = findTie(
      inner.table,
      others.map(({ table }) => table),
    );
    const outer = others.find(({ table }) => table === tie?.outer);
    if (!tie || !outer) continue;
    const joined = joinTables(tie);
    const table = sheetTable(joined.table, vocabulary);
    if (!table) continue;
    const names = new Map([outer, inner].map((one) => [one.table, nameOf(one.grids[0]!)]));
    const whole: Candidate = {
      table,
      grids: [...outer.grids, ...inner.grids],
      group: outer.group,
      messages: [...outer.messages, ...inner.messages, ...describe(tie, joined, names)],
    };
    return candidates.flatMap((one) => (one === outer ? [whole] : one === inner ? [] : [one]));
  }
  return null;
}

/** Takes the grids that may be tied; gives those that are. */
export function linkTables(grids: readonly Grid[], vocabulary: Vocabulary): LinkedTables[] {
  let candidates = grids.flatMap((grid): Candidate[] => {
    const table = sheetTable(grid, vocabulary);
    return table ? [{ table, grids: [grid], messages: [], group: groupOf(table) }] : [];
  });
  for (let next = joinOne(candidates, vocabulary); next; next = joinOne(candidates, vocabulary)) candidates = next;
  return candidates.flatMap(({ table, grids: own, messages, group }) =>
    own.length > 1 ? [{ grids: own, table: table.grid, messages, group }] : [],
  );
}
