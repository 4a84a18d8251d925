/**
 * The stage locate: `SourceDocument` → the tables that are plans, their columns tied to fields, and whose plan it is.
 * Refuses nothing: a document without a plan table gives an empty list and a message that says what was found.
 */
import { type Framework, fold, groupBy, type Message, type PlanOwner, squeeze } from "@cotejo/core";
import type { Claim, StageResult } from "../claims.ts";
import { message } from "../messages/catalogue.ts";
import type { Block, Grid, Paragraph, SourceCell, SourceDocument } from "../read/source-document.ts";
import { findSections, type Section } from "./around/find-sections.ts";
import { joinTornGrids } from "./around/join-torn-grids.ts";
import { describeLargestOutside } from "./around/left-outside.ts";
import { findOtherTable } from "./around/other-table.ts";
import { joinPrintedRows, originals } from "./around/rows-of-print.ts";
import { type ColumnUse, columnUses, type TableUse, tableUses } from "./columns/column-uses.ts";
import { suggestMapping } from "./columns/suggest-mapping.ts";
import type { DocumentMapping } from "./headings/document-mapping.ts";
import { recognisedHeadings } from "./headings/plan-heading.ts";
import { type Vocabulary, vocabularyOf } from "./headings/vocabulary.ts";
import { identifyOwner, ownerEvidence, ownerOfPart } from "./owner/identify-owner.ts";
import type { PlanTable } from "./plan-table.ts";
import { type FoundTables, findTables } from "./shapes/find-tables.ts";
import { locateText } from "./shapes/running-text/locate-text.ts";
import type { FlattenedTable } from "./shapes/running-text/read-flattened.ts";
import type { SheetChoice } from "./sheet-choice.ts";

export interface Located {
  file: string;
  tables: PlanTable[];
  owner: PlanOwner | null;
  /** What stands around the tables, for the title and whatever follows. */
  above: SourceCell[];
  /** Those of the document itself, in their order. */
  paragraphs: Paragraph[];
  /** Letterheads, page numbers and the like. */
  furniture: Paragraph[];
  /** The plan table's lines, where it came as running text. */
  flattened: FlattenedTable | null;
  sections: Section[];
  /** Paragraphs that were an action's card. */
  cardParagraphs: ReadonlySet<Paragraph>;
  /** Headings of the sections. */
  sectionHeadings: Paragraph[];
  /** What each column was read as. */
  columns: ColumnUse[];
  /** The same by sheet and table, those that were not read among them. */
  columnTables: TableUse[];
}

/** Each text once, with how often it stands. */
function describeFurniture(furniture: readonly Paragraph[]): Message[] {
  const texts = groupBy(furniture, ({ text }) => fold(text) || text.trim());
  return [...texts.values()].map((own) =>
    message("page-furniture", own[0]!.place, { text: squeeze(own[0]!.text), times: own.length }),
  );
}

function describeNoTable(blocks: readonly Block[], file: string, { heading: match }: Vocabulary): Message[] {
  const grids = blocks.filter((block) => block.kind === "grid");
  const found = [...new Set(grids.flatMap((grid) => recognisedHeadings(grid, match)))]
    .slice(0, 8)
    .map((heading) => `«${heading}»`)
    .join(", ");
  const others = grids.flatMap((grid) => findOtherTable(grid) ?? []);
  const suggestions = others.length > 0 ? [] : grids.flatMap((grid) => suggestMapping(grid, match));
  return [
    message("no-plan-table", { file }, { found: found || "—" }),
    ...others.map(({ name, cell }) => message("table-is-other", cell.place, { name })),
    ...suggestions.map(({ cell, heading }) => message("mapping-suggested", cell.place, { heading })),
  ];
}

/** What stands above the tables, of a grid once; of cards all cells that are in none of them. */
function cellsAbove({ tables, cardGrids }: FoundTables): SourceCell[] {
  const isFirst = ({ grid, shape }: PlanTable, at: number) => shape === "measured" || tables[at - 1]?.grid !== grid;
  const above = tables.filter(({ heading }, at) => heading !== null && isFirst(tables[at]!, at));
  const inTables = new Set(cardGrids.size === 0 ? [] : tables.flatMap(({ grid }) => grid.cells.flatMap(originals)));
  const around = [...cardGrids].flatMap(({ cells }) => cells.filter((cell) => !inTables.has(cell)));
  return [...around, ...above.flatMap((table) => table.above)];
}

/** Takes a document, the framework whose words it is read by, and what a person says of its columns and its sheets. */
export function locate(
  document: SourceDocument,
  framework: Framework,
  mapping?: DocumentMapping,
  sheets?: SheetChoice,
): StageResult<Located> {
  const { file, blocks } = document;
  const vocabulary = vocabularyOf(framework, mapping);
  const all = blocks.filter((block) => block.kind === "paragraph");
  const inGrids = findTables(blocks, file, vocabulary, sheets);
  const { cardGrids } = inGrids.value;
  const inText = locateText(all, inGrids.value.tables.length > 0, vocabulary);
  const { furniture, flattened, cardParagraphs } = inText;
  const tables = [...inGrids.value.tables, ...inText.tables];
  const planGrids = new Set([...cardGrids, ...tables.map(({ grid }) => grid)]);
  const above = cellsAbove({ tables, cardGrids });
  const others = blocks.filter((block) => block.kind === "grid").filter((grid) => !planGrids.has(grid));
  const owner = document.owner
    ? ownerOfPart(document.owner)
    : identifyOwner(file, ownerEvidence(file, [...planGrids], others, above, all));
  const around = blocks.filter((block) => block.kind === "grid" || !cardParagraphs.has(block));
  const { sections, headings } = findSections(
    documentBlocks(around, furniture, planGrids, flattened),
    (grid) => planGrids.has(grid),
    vocabulary,
  );
  const columnTables = tableUses(tables, blocks, vocabulary);
  const value: Located = {
    file,
    tables,
    owner: owner.value,
    above,
    paragraphs: all.filter((paragraph) => !furniture.has(paragraph) && !flattened?.lines.has(paragraph)),
    furniture: [...furniture],
    flattened,
    sections,
    cardParagraphs,
    sectionHeadings: headings,
    columns: columnUses(columnTables),
    columnTables,
  };
  const messages = [
    ...inGrids.messages,
    ...describeLargestOutside(planGrids, others),
    ...(flattened ? [message("table-flattened", [...flattened.headings][0]!.place)] : []),
    ...(tables.length === 0 ? describeNoTable(blocks, file, vocabulary) : owner.messages),
    ...describeFurniture([...furniture]),
  ];
  return { value, messages, claims: claimsOf(value) };
}

/** What no later stage need look at: what stands around the tables, unless a later stage makes a value of it. */
function claimsOf({ above, sections, sectionHeadings, furniture, flattened }: Located): Claim[] {
  const left = new Set(flattened?.left.flatMap(({ lines }) => lines));
  const [headings, lines] = [flattened?.headings ?? new Set(), [...(flattened?.lines ?? [])]];
  return [
    { use: "outside", cells: [...above, ...sections.flatMap(({ grids }) => grids.flatMap(({ cells }) => cells))] },
    { use: "outside", lines: [...sections.flatMap(({ paragraphs }) => paragraphs), ...sectionHeadings, ...left] },
    { use: "dropped", lines: [...furniture, ...lines.filter((line) => headings.has(line))] },
    { use: "fields", lines: lines.filter((line) => !headings.has(line) && !left.has(line)) },
  ];
}

/** What the document says around its table: small tables whole, the lines of a flattened one left out and its place kept. */
function documentBlocks(
  blocks: readonly Block[],
  furniture: ReadonlySet<Paragraph>,
  planGrids: ReadonlySet<Grid>,
  flattened: FlattenedTable | null,
): Block[] {
  const printed = blocks.flatMap((block): Block[] => {
    if (block.kind === "grid") return [planGrids.has(block) ? block : joinPrintedRows(block)];
    if (!flattened?.lines.has(block)) return [block];
    return block === [...flattened.lines][0] ? [flattened.grid] : [];
  });
  const isAside = (block: Block) => block.kind === "paragraph" && furniture.has(block);
  return joinTornGrids(printed, isAside, (grid) => planGrids.has(grid));
}
