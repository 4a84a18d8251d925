/** What the columns of a matrix hold: the role that each heading gives, and what the cells below make of it. */
import {
  type CodeLevel,
  fold,
  type HeadingRoleName,
  type IndicatorLevel,
  readCode,
  STATES,
  squeeze,
} from "@cotejo/core";
import {
  isAmount,
  isMarked,
  isMoney,
  isNearlyAll,
  isProse,
  isText,
  share,
  tellsRowsApart,
} from "../../grid/profile.ts";
import type { Columns } from "../../grid/rows.ts";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import type { RoledColumn } from "../headings/matrix-heading.ts";

export interface SettledColumn extends RoledColumn {
  scope: IndicatorLevel;
  cellsBelow: readonly SourceCell[];
  settled: HeadingRoleName;
}

type Cells = readonly SourceCell[];

/** Roles that belong to one kind of indicator. */
const SCOPED: ReadonlySet<HeadingRoleName> = new Set(["indicator", "target", "description", "baseline", "unit"]);
/** Of those, what belongs to an indicator and follows it. */
const BELONGING: ReadonlySet<HeadingRoleName> = new Set(["baseline", "unit"]);

const isKind = (text: string): boolean => /^(?:meta |indicador )?(?:de )?(?:resultado|producto)/i.test(text);
const isYesOrNo = (text: string): boolean => /^(?:s[ií]|no|x)$/i.test(text);
const isAccumulation = (text: string): boolean => /acumul/i.test(text);
const isRowMark = (text: string): boolean => /\d/.test(text) && /^[\p{L}\d][\p{L}\d ._/-]{0,15}$/u.test(text);
const isState = (text: string): boolean => STATES.has(fold(text));
/** "$ 200.000.000", "0,45": no time; "3" may be months, "2025" a year. */
const isQuantity = (text: string): boolean =>
  /^\$|^[\d.,]+ ?%?$/.test(text) && !/^(?:\d{1,3}|(?:19|20)\d\d)$/.test(text);
/** Numbers of one length, as codes are: no quantity, however they are headed. */
const isLongNumber = (text: string): boolean => /^\d{7,}$/.test(text);
const areCodes = (cells: Cells): boolean =>
  isNearlyAll(cells, isLongNumber) && new Set(cells.map((cell) => squeeze(textOf(cell)).length)).size === 1;
const isBpin = (text: string): boolean => /\d{10,}/.test(text);

const isCodeOf =
  (level: CodeLevel) =>
  (text: string): boolean =>
    readCode(text, level) !== null;

/** What cells say against their heading: the role that it gives, and what the cells make of it. */
const CONTRADICTIONS: readonly [readonly HeadingRoleName[], (cells: Cells) => boolean, HeadingRoleName][] = [
  [["target"], (cells) => isMoney(cells) || areCodes(cells), "aside"],
  [["time", "start", "end"], (cells) => isNearlyAll(cells, isQuantity), "aside"],
  [["group"], (cells) => isNearlyAll(cells, isState), "aside"],
  [["schedule"], (cells) => !isMarked(cells), "aside"],
  [["year"], (cells) => !isAmount(cells), "aside"],
  [["kind"], (cells) => !isNearlyAll(cells, isKind), "aside"],
  [["indicator", "personalised"], (cells) => cells.length > 0 && !isText(cells), "aside"],
  [["description", "group", "hierarchy", "resource"], (cells) => !isText(cells), "aside"],
  [["code.indicator", "code.product", "id"], (cells) => isNearlyAll(cells, isCodeOf("indicator")), "code.indicator"],
  [["code.indicator", "id"], (cells) => isNearlyAll(cells, isRowMark) && tellsRowsApart(cells), "id"],
  [["code.indicator", "id"], (cells) => cells.length > 0, "aside"],
  [["code.product"], (cells) => share(cells, isCodeOf("product")) === 0, "aside"],
  [["code.program"], (cells) => share(cells, isCodeOf("program")) === 0, "aside"],
  [["code.sector"], (cells) => share(cells, isCodeOf("sector")) === 0, "aside"],
  [["isMain"], (cells) => !isNearlyAll(cells, isYesOrNo), "aside"],
  [["accumulation"], (cells) => !isNearlyAll(cells, isAccumulation), "aside"],
  [["bpin"], (cells) => share(cells, isBpin) === 0, "aside"],
];

/** Columns that leave it open belong with the kind named before them: "Meta de resultado", "Indicador", "Línea base". */
function withScopes(columns: readonly RoledColumn[], below: Columns): Omit<SettledColumn, "settled">[] {
  let current: IndicatorLevel = "producto";
  return columns.map((column) => {
    const cellsBelow = below.get(column.column) ?? [];
    if (!SCOPED.has(column.role.role)) return { ...column, scope: "producto", cellsBelow };
    current = column.role.scope ?? current;
    return { ...column, scope: current, cellsBelow };
  });
}

/** "Meta de producto" heads a text in one office and a number in the next: the cells tell, unless a person did. */
function settleRole({ role, cellsBelow }: Omit<SettledColumn, "settled">): HeadingRoleName {
  if (role.said !== undefined) return role.role;
  if (role.role === "target" && role.years.length === 0 && isProse(cellsBelow)) return "description";
  const found = CONTRADICTIONS.find(([roles, holds]) => roles.includes(role.role) && holds(cellsBelow));
  return found?.[2] ?? role.role;
}

/**
 * Every row is a product's: where no column of a role is, those that only stood after a result's are. Their order is the
 * office's own.
 */
function withoutOrphans(columns: readonly SettledColumn[]): SettledColumn[] {
  const hasOwn = (...some: HeadingRoleName[]) =>
    columns.some((column) => some.includes(column.settled) && column.scope === "producto");
  // Beside a result's, a baseline is the result's where products have their own columns.
  const isOfResult = (settled: HeadingRoleName) => BELONGING.has(settled) && hasOwn("indicator", "description");
  return columns.map((column) =>
    column.role.scope === null && column.scope === "resultado" && !hasOwn(column.settled) && !isOfResult(column.settled)
      ? { ...column, scope: "producto" }
      : column,
  );
}

/** A table of results alone: its rows are theirs. */
function measuresResults(columns: readonly SettledColumn[]): boolean {
  const measured = columns.filter(({ settled }) => settled === "indicator" || settled === "description");
  return measured.length > 0 && measured.every(({ scope }) => scope === "resultado");
}

/** `below`: the cells under the heading, by column. `measures`: what its rows are of where none of them says it. */
export function settleRoles(
  columns: readonly RoledColumn[],
  below: Columns,
): { columns: SettledColumn[]; measures: IndicatorLevel } {
  const settled = withScopes(columns, below).map((column) => ({ ...column, settled: settleRole(column) }));
  if (!measuresResults(settled)) return { columns: withoutOrphans(settled), measures: "producto" };
  return { columns: settled.map((column) => ({ ...column, scope: "producto" })), measures: "resultado" };
}
