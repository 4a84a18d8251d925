/** Whose plan it is: the document's own words first, sheet and file names as the weakest evidence. */
import {
  type Evidence,
  groupBy,
  identifyMunicipality,
  type Message,
  type Municipality,
  type OwnerCertainty,
  type Place,
  type PlanOwner,
  type Result,
} from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { message } from "../../messages/catalogue.ts";
import { type Grid, type Paragraph, type SourceCell, textOf } from "../../read/source-document.ts";

const WEIGHTS = { title: 3, above: 3, cover: 2, body: 1, table: 0.3, name: 0.2, context: 0.05 } as const;

type Clue = Evidence<Place>;

/** Rows above the heading, each as one text, so that "Municipio:" and the name beside it are read together. */
export function rowsAbove(above: readonly SourceCell[]): Clue[] {
  const rows = groupBy(above, ({ row, place }) => `${"sheet" in place ? place.sheet : ""} ${row}`);
  return [...rows.values()].map((cells) => clueOfRow(cells, WEIGHTS.above));
}

/** What the cells of a row say together. */
const clueOfRow = (cells: readonly SourceCell[], weight: number): Clue => ({
  text: cells.map(textOf).join(" "),
  weight,
  origin: cells[0]!.place,
});

function bodyText(paragraphs: readonly Paragraph[]): Clue[] {
  return paragraphs.map(({ text, heading, place }, at) => {
    const isTitle = heading === "title" || at === 0;
    return { text, weight: isTitle ? WEIGHTS.title : WEIGHTS.body, origin: place };
  });
}

function names(file: string, grids: readonly Grid[]): Clue[] {
  const stem = file.replace(/\.[^.]*$/, "");
  const sheets = grids.flatMap(({ name }) => name ?? []);
  return [stem, ...sheets].map((text) => ({ text: capitalise(text), weight: WEIGHTS.name, origin: { file } }));
}

/** File names are often all in lower case or without blanks ("PlanSanGil"), so each of their words may be a name. */
export function capitalise(text: string): string {
  return text
    .replace(/[_.-]+/g, " ")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase());
}

/** Cells with letters, each text once: a table that repeats a name says it no more often. */
function distinctCells(grids: readonly Grid[]): SourceCell[] {
  const cells = grids.flatMap((grid) => grid.cells).filter((cell) => /\p{L}{3}/u.test(textOf(cell)));
  return [...groupBy(cells, textOf).values()].map(([first]) => first!);
}

/** A cover holds a few lines of few cells; a catalogue or a list of places is none. */
const MOST_COVER_CELLS = 60;
const MOST_CELLS_OF_LINE = 3;

/** What covers of a workbook say, row by row: sheets that hold no plan. */
function covers(grids: readonly Grid[]): Clue[] {
  return grids
    .filter(({ name, cells }) => name !== null && cells.length <= MOST_COVER_CELLS)
    .flatMap(({ cells }) => rowsOf(cells))
    .filter((cells) => cells.length <= MOST_CELLS_OF_LINE)
    .map((cells) => clueOfRow(cells, WEIGHTS.cover));
}

const ownerOf = ({ name, department, code }: Municipality, certainty: OwnerCertainty, place: Place): PlanOwner => ({
  type: "municipality",
  name,
  department: department.name,
  code,
  certainty,
  place,
});

/** `others`: grids that hold no plan. */
export function identifyOwner(
  file: string,
  grids: readonly Grid[],
  others: readonly Grid[],
  above: readonly SourceCell[],
  paragraphs: readonly Paragraph[],
  context: readonly string[] = [],
): Result<PlanOwner | null> {
  const stated = [...rowsAbove(above), ...bodyText(paragraphs), ...covers(others)];
  const inTables = distinctCells(grids).map(
    (cell): Clue => ({ text: textOf(cell), weight: WEIGHTS.table, origin: cell.place }),
  );
  const found = identifyMunicipality([
    ...stated,
    ...inTables,
    ...names(file, grids),
    ...context.map((text): Clue => ({ text, weight: WEIGHTS.context, origin: { file } })),
  ]);
  if (found.kind === "found") {
    const { municipality, origin: place } = found;
    const isStated = stated.some(({ origin }) => origin === place);
    return {
      value: ownerOf(municipality, isStated ? "named" : "inferred", place),
      messages: isStated ? [] : [describeWeak(municipality, place, inTables)],
    };
  }
  if (found.kind === "none") return { value: null, messages: [message("municipality-not-found", { file })] };
  const candidates = found.candidates.map(({ name, department }) => `${name} (${department.name})`).join(", ");
  return { value: null, messages: [message("municipality-ambiguous", found.origin, { candidates })] };
}

/** No title says whose plan it is: what does, so that a person can judge it. */
function describeWeak({ name, department }: Municipality, place: Place, inTables: readonly Clue[]): Message {
  const isInTable = inTables.some(({ origin }) => origin === place);
  const code = isInTable ? "municipality-not-stated" : "municipality-by-name";
  return message(code, place, { municipality: `${name} (${department.name})` });
}
