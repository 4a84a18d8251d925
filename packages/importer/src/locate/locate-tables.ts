/**
 * The stage locate: `SourceDocument` → the tables that are plans, their columns tied to fields, and whose plan it is.
 * Refuses nothing: a document without a plan table gives an empty list and a message that says what was found.
 */
import { type Framework, fold, groupBy, type Message, type Result, squeeze, type TableField } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import type { Block, Grid, Paragraph, SourceCell, SourceDocument } from "../read/source-document.ts";
import { type Choice, chooseColumns, columnsUnder, type UnusedColumn } from "./choose-columns.ts";
import { findHeadings, type Heading, type HeadingColumn, recognisedHeadings } from "./find-heading.ts";
import { findSections, type Section } from "./find-sections.ts";
import { declaredLines } from "./flattened/declared-lines.ts";
import { findFlattenedTable } from "./flattened/find-region.ts";
import { type FlattenedTable, readFlattenedTable } from "./flattened/read-flattened.ts";
import { identifyOwner, type Owner } from "./identify-owner.ts";
import { joinTornGrids } from "./join-torn-grids.ts";
import { findMatrix, type LocatedMatrix } from "./matrix/find-matrix.ts";
import { findNameRows } from "./name-rows.ts";
import { findPageFurniture } from "./page-furniture.ts";
import { joinPrintedRows } from "./rows-of-print.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

export interface LocatedTable {
  grid: Grid;
  /** Null for a table that goes on under the heading of the one before it. */
  heading: Heading | null;
  /** Columns of each field that the table has; several where a heading stands over them. */
  columns: ReadonlyMap<TableField, readonly number[]>;
  /** Columns that fill no field, by number, with their heading; columns that no heading stands over are in neither list. */
  unusedColumns: ReadonlyMap<number, HeadingColumn>;
  /** Months and quarters under which marks tell the time. */
  schedule: readonly HeadingColumn[];
  firstRow: number;
  /** The first row that is no longer of this table. */
  endRow: number;
  /** Cells that name the action of the rows below them, by their row; -1 for a paragraph before the table. */
  names: ReadonlyMap<number, SourceCell>;
  /** Cells above the heading, which may come back with it. */
  above: readonly SourceCell[];
}

export interface Located {
  file: string;
  tables: LocatedTable[];
  /** Tables that group their rows by levels. */
  matrices: LocatedMatrix[];
  owner: Owner;
  /** What stands around the tables, for the title and whatever follows. */
  above: SourceCell[];
  /** Those of the document itself, in their order. */
  paragraphs: Paragraph[];
  /** Letterheads, page numbers and the like. */
  furniture: Paragraph[];
  /** The plan table's lines, where it came as running text. */
  flattened: FlattenedTable | null;
  sections: Section[];
  /** Headings of the sections. */
  sectionHeadings: Paragraph[];
}

function describeUnused({ column, kept }: UnusedColumn, grid: Grid, from: number, to: number): Message[] {
  const under = columnsUnder(column);
  const cells = grid.cells.filter((cell) => under.includes(cell.column) && cell.row > from && cell.row < to).length;
  const place = column.cells.at(-1)!.place;
  const { heading } = column;
  if (cells === 0) return [];
  if (column.match?.meaning === "number") return [message("column-of-numbers", place, { heading, cells })];
  return [
    kept
      ? message("column-repeated", place, { heading, kept: kept.heading, cells })
      : message("column-unknown", place, { heading, cells }),
  ];
}

function describeHidden(grid: Grid, file: string): Message[] {
  const place = grid.cells[0]?.place ?? { file };
  const sheet = grid.isHidden ? [message("hidden-sheet", place, { sheet: grid.name ?? "" })] : [];
  return grid.hiddenRows.size > 0 ? [...sheet, message("hidden-rows", place, { rows: grid.hiddenRows.size })] : sheet;
}

/** A table of the same width after a plan table, with no heading of its own, is its next page; print leaves out blank ends. */
function continues(grid: Grid, before: LocatedTable | undefined): before is LocatedTable {
  return (
    before !== undefined &&
    grid.name === null &&
    before.grid.name === null &&
    (grid.columnCount === before.grid.columnCount || isNearlyAsWide(grid, before.grid)) &&
    grid.columnCount >= 5
  );
}

const isNearlyAsWide = (grid: Grid, before: Grid): boolean =>
  grid.rowsAreLines === true && grid.columnCount < before.columnCount && grid.columnCount >= before.columnCount - 2;

/** Where rows or a paragraph name the actions, the column that seemed to hold them holds activities. */
function withNames(
  { isUnnamed, columns }: Choice,
  grid: Grid,
  heading: Heading,
  endRow: number,
  before: Paragraph | undefined,
): Pick<LocatedTable, "columns" | "names"> {
  const own = columns.get("action");
  if (!own || columns.has("activity")) return { columns, names: new Map() };
  const names = findNameRows(grid, heading, endRow, own[0]!, isUnnamed, before);
  if (names.size === 0) return { columns, names };
  const others = [...columns].filter(([field]) => field !== "action");
  return { columns: new Map([...others, ["activity", own]]), names };
}

function locateGrid(grid: Grid, headings: readonly Heading[], before: Paragraph | undefined): Result<LocatedTable[]> {
  const messages: Message[] = [];
  const value = headings.map((heading, at): LocatedTable => {
    const endRow = headings[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
    const choice = chooseColumns(heading);
    const { unused, schedule } = choice;
    messages.push(...unused.flatMap((column) => describeUnused(column, grid, heading.lastRow, endRow)));
    const unusedColumns = new Map(unused.flatMap(({ column }) => columnsUnder(column).map((under) => [under, column])));
    const { columns, names } = withNames(choice, grid, heading, endRow, at === 0 ? before : undefined);
    const above = grid.cells.filter(({ row }) => row < heading.firstRow);
    return { grid, heading, columns, unusedColumns, firstRow: heading.lastRow + 1, endRow, names, above, schedule };
  });
  return { value, messages };
}

/** A heading that names actions as such ("Acción"), and not by a level of the plan ("Línea", "Componente"). */
const namesActions = ({ columns }: Heading): boolean =>
  columns.some(({ match }) => match?.meaning === "action" && match.confidence > WEAKEST_NAME);
const WEAKEST_NAME = 0.6;

interface LocatedTables {
  tables: LocatedTable[];
  matrices: LocatedMatrix[];
}

function locateTables(blocks: readonly Block[], file: string, vocabulary: Vocabulary): Result<LocatedTables> {
  const tables: LocatedTable[] = [];
  const matrices: LocatedMatrix[] = [];
  const messages: Message[] = [];
  for (const [at, grid] of blocks.entries()) {
    if (grid.kind !== "grid") continue;
    const matrix = findMatrix(grid, vocabulary.role);
    const headings = matrix?.isSure ? [] : findHeadings(grid, vocabulary.heading);
    if (matrix && !headings.some(namesActions)) {
      matrices.push(matrix);
      messages.push(...describeHidden(grid, file));
      continue;
    }
    const before = tables.at(-1);
    if (headings.length > 0) {
      const above = blocks[at - 1];
      const located = locateGrid(grid, headings, above?.kind === "paragraph" ? above : undefined);
      tables.push(...located.value);
      messages.push(...describeHidden(grid, file), ...located.messages);
    } else if (continues(grid, before))
      tables.push({ ...before, grid, heading: null, firstRow: 0, endRow: Number.POSITIVE_INFINITY, names: new Map() });
  }
  return { value: { tables, matrices }, messages };
}

/** Rows of a grid above its first heading. */
function cellsAbove(tables: readonly LocatedTable[]): SourceCell[] {
  const isFirst = ({ grid, heading }: LocatedTable, at: number) => heading !== null && tables[at - 1]?.grid !== grid;
  return tables.filter(isFirst).flatMap(({ grid, heading }) => grid.cells.filter(({ row }) => row < heading!.firstRow));
}

/** Each text once, with how often it stands. */
function describeFurniture(furniture: readonly Paragraph[]): Message[] {
  const texts = groupBy(furniture, ({ text }) => fold(text) || text.trim());
  return [...texts.values()].map((own) =>
    message("page-furniture", own[0]!.place, { text: squeeze(own[0]!.text), times: own.length }),
  );
}

/** A table that came as running text, as if its grid stood in the document. */
function locateFlattened({ columns, grid }: FlattenedTable): LocatedTable {
  const heading = {
    firstRow: -1,
    lastRow: -1,
    score: columns.length,
    columns: columns.map((field, column) => ({ column, columnSpan: 1, heading: field, match: null, cells: [] })),
  };
  const own = new Map(columns.map((field, column) => [field, [column]] as const));
  return {
    grid,
    heading,
    columns: own,
    unusedColumns: new Map(),
    schedule: [],
    firstRow: 0,
    endRow: Number.POSITIVE_INFINITY,
    names: new Map(),
    above: [],
  };
}

/** The plan table among a document's lines, where no grid holds one; what the document lists before it tells its actions. */
function findFlattened(
  paragraphs: readonly Paragraph[],
  furniture: ReadonlySet<Paragraph>,
  vocabulary: Vocabulary,
): FlattenedTable | null {
  const region = findFlattenedTable(paragraphs, vocabulary);
  if (!region) return null;
  const before = paragraphs.slice(0, paragraphs.indexOf(region.lines[0] ?? region.headings[0]!));
  const { sections } = findSections(
    before.filter((paragraph) => !furniture.has(paragraph)),
    () => false,
    vocabulary,
  );
  const declared = sections.filter(({ key }) => key === "actionLines").flatMap((section) => section.paragraphs);
  const lines = region.lines.filter((line) => !furniture.has(line));
  return readFlattenedTable({ ...region, lines }, declaredLines(declared));
}

/** Furniture of a document: of a flattened table's cells, which repeat each other, only what stands outside it, too. */
function furnitureOf(paragraphs: readonly Paragraph[], isFlattened: boolean, vocabulary: Vocabulary): Set<Paragraph> {
  const region = isFlattened ? findFlattenedTable(paragraphs, vocabulary) : null;
  if (!region) return findPageFurniture(paragraphs, vocabulary);
  const inTable = new Set([...region.lines, ...region.headings]);
  const outside = findPageFurniture(
    paragraphs.filter((paragraph) => !inTable.has(paragraph)),
    vocabulary,
  );
  const texts = new Set([...outside].map(({ text }) => fold(text)).filter((text) => text !== ""));
  return new Set([...outside, ...region.lines.filter(({ text, startsPage }) => startsPage && texts.has(fold(text)))]);
}

function describeNoTable(grids: readonly Grid[], file: string, { heading: match }: Vocabulary): Message {
  const found = [...new Set(grids.flatMap((grid) => recognisedHeadings(grid, match)))]
    .slice(0, 8)
    .map((heading) => `«${heading}»`)
    .join(", ");
  return message("no-plan-table", { file }, { found: found || "ninguno" });
}

/** Takes a document and the framework whose words it is read by. */
export function locate(document: SourceDocument, framework: Framework): Result<Located> {
  const { file } = document;
  const vocabulary = vocabularyOf(framework);
  const grids = document.blocks.filter((block) => block.kind === "grid");
  const all = document.blocks.filter((block) => block.kind === "paragraph");
  const { value: located, messages } = locateTables(document.blocks, file, vocabulary);
  const { tables, matrices } = located;
  const isText = tables.length + matrices.length === 0;
  const furniture = furnitureOf(all, isText, vocabulary);
  const isAside = (block: Block) => block.kind === "paragraph" && furniture.has(block);
  const flattened = isText ? findFlattened(all, furniture, vocabulary) : null;
  if (flattened) {
    tables.push(locateFlattened(flattened));
    messages.push(message("table-flattened", [...flattened.headings][0]!.place));
  }
  const paragraphs = all.filter((paragraph) => !furniture.has(paragraph) && !flattened?.lines.has(paragraph));
  const above = [...cellsAbove(tables), ...matrices.flatMap((matrix) => matrix.above)];
  const planGrids = new Set([...tables, ...matrices].map(({ grid }) => grid));
  const owner = identifyOwner(file, [...planGrids], above, all, document.context);
  const isPlanTable = (grid: Grid) => planGrids.has(grid);
  const { sections, headings } = findSections(
    documentBlocks(document.blocks, isAside, isPlanTable, flattened),
    isPlanTable,
    vocabulary,
  );
  messages.push(
    ...(tables.length + matrices.length === 0 ? [describeNoTable(grids, file, vocabulary)] : owner.messages),
  );
  return {
    value: {
      file,
      tables,
      matrices,
      owner: owner.value,
      above,
      paragraphs,
      furniture: [...furniture],
      flattened,
      sections,
      sectionHeadings: headings,
    },
    messages: [...messages, ...describeFurniture([...furniture])],
  };
}

/** What the document says around its table: small tables whole, the lines of a flattened one left out and its place kept. */
function documentBlocks(
  blocks: readonly Block[],
  isAside: (block: Block) => boolean,
  isPlanTable: (grid: Grid) => boolean,
  flattened: FlattenedTable | null,
): Block[] {
  const printed = blocks.flatMap((block): Block[] => {
    if (block.kind === "grid") return [isPlanTable(block) ? block : joinPrintedRows(block)];
    if (!flattened?.lines.has(block)) return [block];
    return block === [...flattened.lines][0] ? [flattened.grid] : [];
  });
  return joinTornGrids(printed, isAside, isPlanTable);
}
