/**
 * Which table's rows belong to the rows of another: both print a code, and nearly every one of the one stands in the other. A row's
 * number is no code, unless its heading names what it is the number of.
 */
import { fold, meaningfulWords, perObject } from "@cotejo/core";
import { isNearlyAll, tellsRowsApart } from "../../../grid/profile.ts";
import { textOf } from "../../../read/source-document.ts";
import { type SheetColumn, type SheetTable, textsOf } from "./sheet-table.ts";

/** The rows of `inner` belong to those of `outer`. */
export interface Tie {
  outer: SheetTable;
  inner: SheetTable;
  outerKey: SheetColumn;
  innerKey: SheetColumn;
  /** Columns of `inner` that say again what `outer` says. */
  repeated: ReadonlySet<SheetColumn>;
}

/** Share of the codes that must stand in the other table. */
const SHARE_FOUND = 0.9;
const FEWEST_FOUND = 2;
const FIRST_LOOKED_AT = 50;

/** Words of headings that only say that a column holds codes. */
const OF_CODES = new Set("codigo cod no n nro num numero id item consecutivo identificador ref referencia".split(" "));

const isCode = (text: string): boolean => /^\p{L}{0,12}[ ._-]?\d[\p{L}\d._/-]{0,15}$/u.test(text);
const isPlainNumber = (text: string): boolean => /^\d{1,3}$/.test(text);

/** A code whatever its case and blanks: "AC-01", "ac 01", and "1-1" no 11. */
export const codeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d.]/gu, "")
    .replace(/\.$/, "");

const codesIn = ({ below }: SheetColumn): string[] => below.map((cell) => codeOf(textOf(cell)));

/** The columns of a table that hold codes. */
const keysOf = perObject(({ columns }: SheetTable): SheetColumn[] =>
  columns.filter(
    ({ kind, below }) =>
      kind !== "value" &&
      below.length >= FEWEST_FOUND &&
      // Most columns are none, which their first cells tell.
      isNearlyAll(below.slice(0, FIRST_LOOKED_AT), isCode) &&
      isNearlyAll(below, isCode),
  ),
);

/** What a heading names beside that it is a code: "No. de la meta" a meta. */
const thingOf = (heading: string): string =>
  meaningfulWords(heading)
    .filter((word) => !OF_CODES.has(word))
    .map((word) => word.replace(/(?:es|s)$/, ""))
    .join(" ");

/** Whether the heading of a code names the rows of another table: their code, their column, or their sheet. */
function namesRowsOf({ heading }: SheetColumn, outer: SheetTable, outerKey: SheetColumn): boolean {
  const thing = thingOf(heading);
  if (thing === "") return false;
  const named = [
    outerKey,
    ...outer.columns.filter(({ kind }) => kind === "name" || kind === "measure" || kind === "done"),
  ];
  return named.some((column) => thingOf(column.heading) === thing) || thingOf(outer.grid.name ?? "") === thing;
}

/** Columns of the inner table that say of each row what the outer one says of its code. */
function repeatedColumns({ outer, inner, outerKey, innerKey }: Omit<Tie, "repeated">): Set<SheetColumn> {
  const codes = codesByRow(innerKey);
  const rowOf = new Map(outerKey.below.map((cell) => [codeOf(textOf(cell)), cell.row]));
  const told = outer.columns.map(textsOf);
  return new Set(
    inner.columns.filter((column) => {
      if (column === innerKey || column.below.length === 0) return false;
      // Whatever heads it: a follow-up words the heading of a goal as it likes.
      return told.some((texts) =>
        column.below.every((cell) => texts.get(rowOf.get(codes.get(cell.row) ?? "") ?? -1) === fold(textOf(cell))),
      );
    }),
  );
}

/** The code of each row, one that is blank that of the row above. */
export function codesByRow(key: SheetColumn): Map<number, string> {
  const own = new Map(key.below.map((cell) => [cell.row, codeOf(textOf(cell))]));
  const last = Math.max(...key.below.map(({ row, rowSpan }) => row + rowSpan - 1));
  const codes = new Map<number, string>();
  let current: string | undefined;
  for (let row = Math.min(...own.keys()); row <= last + MOST_BLANK; row++) {
    current = own.get(row) ?? current;
    if (current !== undefined) codes.set(row, current);
  }
  return codes;
}
const MOST_BLANK = 30;

/** Whether the inner table says of a plan what the outer one does not. */
function adds({ outer, inner, innerKey, repeated }: Tie): boolean {
  const own = inner.columns.filter((column) => column !== innerKey && !repeated.has(column));
  if (own.some(({ kind }) => kind === "name")) return false;
  const tells = (kind: "measure" | "done") =>
    own.some((column) => column.kind === kind) && !outer.columns.some((column) => column.kind === kind);
  return tells("measure") || tells("done");
}

const namesRows = ({ columns }: SheetTable, key: SheetColumn): boolean =>
  columns.some((column) => column !== key && column.kind !== null && column.kind !== "value");

function tieOf(outer: SheetTable, outerKey: SheetColumn, inner: SheetTable, innerKey: SheetColumn): Tie | null {
  if (!tellsRowsApart(outerKey.below) || !namesRows(outer, outerKey)) return null;
  const known = new Set(codesIn(outerKey));
  const codes = codesIn(innerKey);
  const found = codes.filter((code) => known.has(code));
  if (new Set(found).size < FEWEST_FOUND || found.length < codes.length * SHARE_FOUND) return null;
  const isNumber = codes.every(isPlainNumber);
  if (isNumber && !namesRowsOf(innerKey, outer, outerKey)) return null;
  const tie = { outer, inner, outerKey, innerKey };
  const whole = { ...tie, repeated: repeatedColumns(tie) };
  return adds(whole) ? whole : null;
}

/** The first tie of a table to one of others; null where it has none. */
export function findTie(inner: SheetTable, others: readonly SheetTable[]): Tie | null {
  for (const innerKey of keysOf(inner))
    for (const outer of others)
      for (const outerKey of keysOf(outer)) {
        const tie = outer === inner ? null : tieOf(outer, outerKey, inner, innerKey);
        if (tie) return tie;
      }
  return null;
}
