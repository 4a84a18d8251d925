/** Marks under months and quarters ("X" below "Mar") as the time that they tell. */
import { fold, monthOf, squeeze, unitOf, words } from "@cotejo/core";
import { isMark } from "../grid/is-mark.ts";
import { columnsUnder } from "../grid/rows.ts";
import type { HeadingColumn } from "../locate/headings/heading-rows.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { JoinedCell } from "./join-cells.ts";

const YEAR = /\b(?:19|20)\d\d\b/g;

const yearsOf = ({ heading }: HeadingColumn): string[] => [...new Set(heading.match(YEAR) ?? [])];

const namesTime = (label: string): boolean =>
  words(label).some((word) => monthOf(word) !== null || unitOf(word) !== null);

/**
 * What a column itself is called: the lowest of its labels that names a time ("Enero" over "P", or over its weeks), a quarter with its
 * number below it ("Trimestre" over "I").
 */
function nameOf({ heading, parts }: HeadingColumn): string {
  const at = parts.findLastIndex(namesTime);
  const [name = heading, below] = at < 0 ? parts.slice(-1) : parts.slice(at);
  if (below === undefined || words(name).some((word) => monthOf(word) !== null)) return squeeze(name);
  const unit = name.split(/\s+/).find((word) => unitOf(fold(word)) !== null);
  return squeeze(`${unit ?? name} ${below}`);
}

/** The columns as offices say them: a stretch by its ends, others one by one. */
function inWords(marked: readonly HeadingColumn[], schedule: readonly HeadingColumn[]): string {
  const at = marked.map((column) => schedule.indexOf(column));
  const isStretch = at.length > 2 && at.every((position, k) => k === 0 || position === at[k - 1]! + 1);
  const years = marked.map(yearsOf);
  const [year] = years[0]!;
  // One year for all stands once at the end.
  const isOfYear = year !== undefined && years.every((own) => own.length === 1 && own[0] === year);
  const all = marked.map((column) => squeeze(isOfYear ? nameOf(column).replace(YEAR, "") : nameOf(column)));
  const names = [...new Set(all)];
  const text = isStretch && names.length > 2 ? `${names[0]} a ${names.at(-1)}` : names.join(", ");
  return isOfYear ? squeeze(`${text} de ${year}`) : text;
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
