/**
 * A plan table that some program flattened to text: its cells stand below each other as short lines, its headings among them.
 * Takes the paragraphs of a document of lines, gives those of the table, or null.
 */
import { TABLE_FIELDS, type TableField, words } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";

export interface FlattenedRegion {
  /** The cells' lines, in their order. */
  lines: Paragraph[];
  /** Lines of headings, in which a page of the table begins or goes on. */
  headings: Paragraph[];
  fields: TableField[];
}

/** Lines of a cell are as narrow as a column; prose is wider. */
const NARROW = 42;
/** Fewest headings that make a flattened table. */
const FEWEST_FIELDS = 5;
/** Lines over which the headings of a table may be strewn. */
const HEADING_LINES = 12;
const CONNECTORS = new Set(
  "a al de del el en la las los para por y ciudadanos gestion implementacion cumplimiento".split(" "),
);

/** The fields that a line names, where it says nothing else. */
function fieldsNamed(text: string, { fieldOfWord }: Vocabulary): TableField[] | null {
  const found = words(text);
  const isOnlyHeadings = found.length > 0 && found.every((word) => fieldOfWord.has(word) || CONNECTORS.has(word));
  return isOnlyHeadings ? found.flatMap((word) => fieldOfWord.get(word) ?? []) : null;
}

/** Runs of lines that only name headings, with the fields that they name. */
function headingRuns(
  lines: readonly Paragraph[],
  vocabulary: Vocabulary,
): { from: number; to: number; fields: TableField[] }[] {
  const runs: { from: number; to: number; fields: TableField[] }[] = [];
  for (let from = 0; from < lines.length; from++) {
    const fields: TableField[] = [];
    let to = from;
    for (; to < lines.length && to - from < HEADING_LINES; to++) {
      const named = fieldsNamed(lines[to]!.text, vocabulary);
      if (!named) break;
      fields.push(...named);
    }
    if (new Set(fields).size < FEWEST_FIELDS) continue;
    runs.push({ from, to, fields: [...new Set(fields)] });
    from = to - 1;
  }
  return runs;
}

const isWide = ({ text }: Paragraph): boolean => text.length > NARROW;
/** The end of a paragraph of prose, left over on a line of its own. */
const isTail = (line: Paragraph, before: Paragraph | undefined): boolean =>
  before !== undefined && !line.startsPage && isWide(before) && /^\s*\p{Ll}/u.test(line.text);
/** Prose, or the heading of a section with prose below it. */
function endsTable(line: Paragraph, next: Paragraph | undefined, vocabulary: Vocabulary): boolean {
  if (isWide(line)) return true;
  const isHeading =
    /^\s*\p{Lu}/u.test(line.text) && words(line.text).length <= 4 && vocabulary.section(line.text) !== null;
  return isHeading && next !== undefined && isWide(next);
}

function findStart(lines: readonly Paragraph[], heading: number, vocabulary: Vocabulary): number {
  let start = heading;
  while (start > 0 && !endsTable(lines[start - 1]!, lines[start], vocabulary)) start--;
  return start > 0 && start < heading && isTail(lines[start]!, lines[start - 1]) ? start + 1 : start;
}

export function findFlattenedTable(lines: readonly Paragraph[], vocabulary: Vocabulary): FlattenedRegion | null {
  const runs = headingRuns(lines, vocabulary);
  const [first] = runs;
  if (!first) return null;
  const start = findStart(lines, first.from, vocabulary);
  const last = runs.at(-1)!;
  const end = lines.findIndex((line, at) => at >= last.to && endsTable(line, lines[at + 1], vocabulary));
  const isHeading = (at: number) => runs.some(({ from, to }) => at >= from && at < to);
  const region = lines.slice(start, end < 0 ? undefined : end);
  return {
    lines: region.filter((_, at) => !isHeading(start + at)),
    headings: region.filter((_, at) => isHeading(start + at)),
    fields: TABLE_FIELDS.filter((field) => runs.some(({ fields }) => fields.includes(field))),
  };
}
