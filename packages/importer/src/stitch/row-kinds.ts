/** What a row of a table is, where it is none of the plan's: a repeated heading, a note, a total, a band. */
import { fold } from "@cotejo/core";
import { isNote, isSum, isTotal, sumsUp } from "../grid/aside-rows.ts";
import type { MessageCode } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { TableRow } from "./table-rows.ts";

/** Whether a text is a heading, or in print a line of one. */
function isOfHeading(text: string, headings: ReadonlySet<string>, isPrint: boolean): boolean {
  if (headings.has(text)) return true;
  return isPrint && [...headings].some((heading) => heading.startsWith(`${text} `) || heading.endsWith(` ${text}`));
}

/** Headings that a repetition has at least, and their share of its cells: few and most of a table of actions, more of a matrix. */
const REPEATED = { listed: { fewest: 2, share: 2 / 3 }, measured: { fewest: 3, share: 1 / 2 } } as const;

/** `headings`: those of the table, folded. `isBelowHeading`: right below a repetition, of which it may be the second line. */
export function repeatsHeading(
  row: TableRow,
  headings: ReadonlySet<string>,
  isBelowHeading: boolean,
  isListed: boolean,
): boolean {
  const { fewest, share } = isListed ? REPEATED.listed : REPEATED.measured;
  const least = row.all.length * share;
  let same = row.all.length;
  for (const cell of row.all) {
    if (isOfHeading(fold(textOf(cell)), headings, row.isPrint)) continue;
    same--;
    // Nearly every row is one of values, which its first cells tell.
    if (same < fewest || same < least) return false;
  }
  return same >= fewest || (row.isPrint && isBelowHeading);
}

const PAGE_MARK = /^(?:pagina|pag|hoja) \d+(?: de \d+)?$/;

/** What stands above the heading comes back on each page, with the page's number. `above`: its texts, folded. */
export function repeatsTop({ all }: TableRow, above: ReadonlySet<string>): boolean {
  const texts = all.map((cell) => fold(textOf(cell)));
  return texts.every((text) => above.has(text) || PAGE_MARK.test(text));
}

/** "CONTINUACIÓN PLAN DE ACCIÓN", "Viene de la página anterior": a text alone. */
const isContinuationMark = ({ all }: TableRow): boolean =>
  all.length === 1 &&
  /^[^\p{L}]*\p{Lu}/u.test(textOf(all[0]!)) &&
  /^(?:continuacion\b|continua (?:en|de|del)\b|viene de\b|pasa a\b)/.test(fold(textOf(all[0]!)));

/** Offices of those who sign. */
const SIGNING =
  /^(?:alcald(?:e|esa)|secretari[oa]|jefe|director|directora|gerente|personer[oa]|coordinador|coordinadora|profesional|asesor|asesora|contratista|tecnic[oa])\b/;
/** "Proyectó Ana Gil", as offices write who made a document. */
const MADE_BY = /^\s*(?:Proyect|Elabor|Revis|Aprob|Digit|Consolid)[oó]\s+\p{Lu}/u;
const MOST_SIGNATURES = 3;

const isPersonName = (text: string): boolean =>
  /^\s*(?:\p{Lu}[\p{L}.]*|de|del|la|los)(?:\s+(?:\p{Lu}[\p{L}.]*|de|del|la|los)){1,5}\s*$/u.test(text);
const isSigned = (cells: readonly SourceCell[]): boolean =>
  cells.length <= MOST_SIGNATURES &&
  cells.every((cell) => SIGNING.test(fold(textOf(cell))) && textOf(cell).length <= 60);

/** Who signs the plan, below its table: offices, the names above them, and who made the document. */
function isSignature(cells: readonly SourceCell[], next: readonly SourceCell[] = []): boolean {
  if (cells.length > MOST_SIGNATURES) return false;
  if (cells.every((cell) => MADE_BY.test(textOf(cell)))) return true;
  if (cells.length > 1 && isSigned(cells)) return true;
  const isNames = cells.every((cell) => isPersonName(textOf(cell)));
  return isNames && next.length === cells.length && isSigned(next);
}

/** "(1) (2) (3)" below the heading: columns numbered by the form. */
export function numbersColumns(cells: readonly SourceCell[]): boolean {
  const numbers = cells.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(textOf(cell).trim())?.[1] ?? Number.NaN));
  return (
    numbers.length >= FEWEST_NUMBERED && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  );
}
const FEWEST_NUMBERED = 4;

/** A line drawn across the table, a signature: one text in the place of the action, and nothing beside it. */
export function isBand(row: TableRow, next: TableRow | undefined): boolean {
  const hasOnlyName =
    row.byField.size === 1 && row.byField.has("action") && row.byField.get("action")!.cell.rowSpan === 1;
  const isContinued = next !== undefined && !next.byField.has("action") && next.byField.size > 0;
  return hasOnlyName && !isContinued;
}

/** A row of dashes or dots that draws a line. */
const isRuleRow = (cells: readonly SourceCell[]): boolean => cells.every((cell) => !/[\p{L}\p{N}]/u.test(textOf(cell)));

/** What a row is that is none of the plan's; null for one of it. `isMeasured`: it has an indicator, its own or one merged over it. */
export function kindAside(
  row: TableRow,
  next: TableRow | undefined,
  isListed: boolean,
  isMeasured: boolean,
): MessageCode | null {
  const cells = row.all;
  if (isNote(cells)) return "note-below-table";
  if (isTotal(cells) || sumsUp(cells) || (!isListed && !isMeasured && isSum(cells))) return "row-is-total";
  if (isRuleRow(cells) || isContinuationMark(row)) return "row-is-band";
  const mayBeSigned = !isListed || row.byField.has("action");
  return mayBeSigned && isSignature(cells, next?.all) ? "row-is-signature" : null;
}

/** What a hierarchy's row says that it is of ("PROGRAMA"), folded; empty where it does not. */
export function classOf({ byField }: TableRow): string {
  const cell = byField.get("class")?.cell;
  return cell ? fold(textOf(cell)) : "";
}
