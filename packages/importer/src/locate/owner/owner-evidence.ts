/** What a document says of whose plan it is: labels and columns, titles and letterheads, its rows, its names. */
import { type Evidence, groupBy, type OwnerLabel, ownerLabelOf, type Place, squeeze } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { type Grid, type Paragraph, type SourceCell, textOf } from "../../read/source-document.ts";

export type Clue = Evidence<Place>;

/** Paragraphs that may be a document's titles, and how long a title may be. */
const TITLE_PARAGRAPHS = 6;
const LONGEST_TITLE = 300;
/** Headings and labels are short. */
const LONGEST_LABEL = 45;

/** How much of a column says the same where it says whose all of it is. */
const SHARE_OF_VALUE = 2 / 3;

const partOf = (place: Place): string => ("sheet" in place ? place.sheet : "");
const clueOf = (cell: SourceCell, source: Clue["source"], text: string): Clue => ({
  ...{ text, source, part: partOf(cell.place), origin: cell.place },
});

/** Rows above the heading, each as one text, so that "Municipio:" and the name beside it are read together. */
export function rowsAbove(above: readonly SourceCell[]): Clue[] {
  const rows = groupBy(above, ({ row, place }) => `${partOf(place)} ${row}`);
  return [...rows.values()].map((cells) => clueOf(cells[0]!, "title", cells.map(textOf).join(" | ")));
}

/** A text that says what it asks for and gives it: "Municipio: Jericó". */
function labelWithin(cell: SourceCell): Clue[] {
  const [label = "", ...value] = textOf(cell).split(/[:\n]/);
  const asked = label.length <= LONGEST_LABEL && value.length > 0 ? ownerLabelOf(label) : null;
  return asked ? [clueOf(cell, asked, value.join(" "))] : [];
}

/** The cells right below a cell, up to the first gap. */
function runBelow(column: readonly SourceCell[], { row, rowSpan }: SourceCell): SourceCell[] {
  const below: SourceCell[] = [];
  let next = row + rowSpan;
  for (const cell of column) {
    if (cell.row < next) continue;
    if (cell.row > next) break;
    below.push(cell);
    next += cell.rowSpan;
  }
  return below;
}

/** What a column says under its heading in row after row, a note below its table aside; nothing where it says several things. */
function valueBelow(column: readonly SourceCell[], heading: SourceCell, asked: OwnerLabel): Clue[] {
  const below = column.filter(({ row }) => row > heading.row);
  return [below, runBelow(column, heading)].flatMap((cells) => {
    const [most] = [...groupBy(cells, (cell) => squeeze(textOf(cell))).values()].sort((a, b) => b.length - a.length);
    return most && most.length >= cells.length * SHARE_OF_VALUE ? [clueOf(most[0]!, asked, textOf(most[0]!))] : [];
  });
}

/** What labels and headings of columns of a sheet ask for, and the values that they get: beside them, below them or in the same cell. */
export function labelsOf({ cells: all }: Pick<Grid, "cells">): Clue[] {
  const cells = all.filter(({ isCovered }) => !isCovered);
  const within = cells.filter((cell) => textOf(cell).includes(":")).flatMap(labelWithin);
  const labels = cells.flatMap((cell) => {
    const text = textOf(cell);
    const asked = text.length <= LONGEST_LABEL ? ownerLabelOf(text) : null;
    return asked ? [{ cell, asked }] : [];
  });
  if (labels.length === 0) return within;
  const columns = groupBy(cells, ({ column }) => column);
  const rows = groupBy(cells, ({ row }) => row);
  return [
    ...within,
    ...labels.flatMap(({ cell, asked }) => {
      const next = rows.get(cell.row)!.find(({ column }) => column >= cell.column + cell.columnSpan);
      const beside = next && ownerLabelOf(textOf(next)) === null ? [clueOf(next, asked, textOf(next))] : [];
      return [...beside, ...valueBelow(columns.get(cell.column)!, cell, asked)];
    }),
  ];
}

/** Titles are what comes first, what is marked as one, and what stands at the head of every page; all else is prose. */
export function paragraphClues(paragraphs: readonly Paragraph[]): Clue[] {
  return paragraphs.map((paragraph, at) => {
    const { text, heading, isPageHead, place } = paragraph;
    const isFirst = heading === "title" || isPageHead || at < TITLE_PARAGRAPHS;
    const source = isFirst && text.length <= LONGEST_TITLE ? "title" : "text";
    return { text, source, part: "", rows: [`paragraph ${at}`], origin: place };
  });
}

/** Letters of a cell that are looked at: long reports name many places, and whose they are first. */
const LONGEST_ROW_TEXT = 300;

/** Cells with letters, each text once with the rows that print it. */
export function rowClues(grids: readonly Grid[]): Clue[] {
  const byText = groupBy(
    grids.flatMap(({ cells }) => cells),
    textOf,
  );
  const told = [...byText].filter(([text]) => /\p{L}{3}/u.test(text));
  return told.map(([text, own]) => ({
    ...clueOf(own[0]!, "row", text.slice(0, LONGEST_ROW_TEXT)),
    rows: own.map(({ row, place }) => `${partOf(place)} ${row}`),
  }));
}

/** File names are often all in lower case or without blanks ("PlanSanGil"), so each of their words may be a name. */
export function capitalise(text: string): string {
  return text
    .replace(/[_.-]+/g, " ")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase());
}

export function nameClues(file: string, grids: readonly Grid[]): Clue[] {
  const clue = (text: string, source: "file" | "sheet"): Clue => ({ text: capitalise(text), source, origin: { file } });
  return [
    clue(file.replace(/\.[^.]*$/, ""), "file"),
    ...grids.flatMap(({ name }) => (name === null ? [] : [clue(name, "sheet")])),
  ];
}

/** A cover holds a few lines of few cells; a catalogue or a list of places is none. */
const MOST_COVER_CELLS = 60;
const MOST_CELLS_OF_LINE = 3;

/** Whether a place of a text document or of print stands before another. */
function isBefore(place: Place, other: Place): boolean {
  if ("table" in place && "table" in other) return place.table < other.table;
  if (!("page" in place && "page" in other)) return false;
  return place.page < other.page || (place.page === other.page && place.box[1] < other.box[1]);
}

/** Whether a grid is a sheet, or a table above the plan's in a text: a letterhead. What stands below is signed there. */
function isCover({ name, cells: [cell] }: Grid, plan: Grid | undefined): boolean {
  const [place, other] = [cell?.place, plan?.cells[0]?.place];
  return name !== null || (place !== undefined && other !== undefined && isBefore(place, other));
}

/** What covers of a workbook and letterheads say, row by row: sheets and tables that hold no plan; `plans`: those that do. */
export function coverClues(grids: readonly Grid[], plans: readonly Grid[]): Clue[] {
  return grids
    .filter((grid) => grid.cells.length <= MOST_COVER_CELLS && isCover(grid, plans[0]))
    .flatMap(({ cells }) => rowsOf(cells))
    .filter((cells) => cells.length <= MOST_CELLS_OF_LINE)
    .map((cells) => clueOf(cells[0]!, "title", cells.map(textOf).join(" | ")));
}
