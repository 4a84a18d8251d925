/** Marks under months and quarters ("X" below "Mar") as the time that they tell. */
import { squeeze } from "@cotejo/core";
import { columnsUnder } from "../locate/choose-columns.ts";
import type { HeadingColumn } from "../locate/find-heading.ts";
import { isMark } from "../locate/is-mark.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { JoinedCell } from "./join-cells.ts";

const YEAR = /\b(?:19|20)\d\d\b/;

/** What a column is called without the year, which stands once at the end. */
const nameOf = ({ heading }: HeadingColumn): string => squeeze(heading.replace(YEAR, ""));

/** The columns as offices say them: a stretch by its ends, others one by one. */
function inWords(marked: readonly HeadingColumn[], schedule: readonly HeadingColumn[]): string {
  const at = marked.map((column) => schedule.indexOf(column));
  const isStretch = at.length > 2 && at.every((position, k) => k === 0 || position === at[k - 1]! + 1);
  const names = marked.map(nameOf);
  const years = new Set(marked.map(({ heading }) => YEAR.exec(heading)?.[0]));
  const [year] = years;
  const text = isStretch ? `${names[0]} a ${names.at(-1)}` : names.join(", ");
  return years.size === 1 && year ? `${text} de ${year}` : text;
}

/** The time that a row's marks tell, at the first of them; null for a row without marks. */
export function markedTime(cells: readonly SourceCell[], schedule: readonly HeadingColumn[]): JoinedCell | null {
  const marks = cells.filter((cell) => !cell.isCovered && isMark(squeeze(textOf(cell))));
  const marked = schedule.filter((column) => marks.some((cell) => columnsUnder(column).includes(cell.column)));
  const sources = marks.filter((cell) => marked.some((column) => columnsUnder(column).includes(cell.column)));
  const [first] = sources;
  if (!first) return null;
  const lines = [{ text: inWords(marked, schedule), isListItem: false }];
  return { cell: { ...first, columnSpan: 1, lines }, sources };
}
