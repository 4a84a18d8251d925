/**
 * The stage locate: `SourceDocument` → the tables that are plans, their columns tied to fields, and whose plan it is.
 * Refuses nothing: a document without a plan table gives an empty list and a message that says what was found.
 */
import { type Framework, fold, groupBy, type Message, type Result, squeeze } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import type { Block, Grid, Paragraph, SourceCell, SourceDocument } from "../read/source-document.ts";
import { type ColumnUse, columnUses } from "./column-uses.ts";
import { recognisedHeadings } from "./find-heading.ts";
import { findSections, type Section } from "./find-sections.ts";
import type { FlattenedTable } from "./flattened/read-flattened.ts";
import { identifyOwner, type Owner } from "./identify-owner.ts";
import { joinTornGrids } from "./join-torn-grids.ts";
import { type LocatedGrids, locateGrids } from "./locate-grids.ts";
import { furnitureOf, locateText, NO_PLAN_IN_TEXT } from "./locate-text.ts";
import type { LocatedTable } from "./located-table.ts";
import type { Mapping } from "./mapping.ts";
import type { LocatedMatrix } from "./matrix/find-matrix.ts";
import { findOtherTable } from "./other-table.ts";
import { joinPrintedRows } from "./rows-of-print.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

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
  /** Paragraphs that were an action's card. */
  cardParagraphs: ReadonlySet<Paragraph>;
  /** Headings of the sections. */
  sectionHeadings: Paragraph[];
  /** What each column was read as. */
  columns: ColumnUse[];
}

/** Rows of a grid above its first heading. */
function cellsAboveTables(tables: readonly LocatedTable[]): SourceCell[] {
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

function describeNoTable(blocks: readonly Block[], file: string, { heading: match }: Vocabulary): Message[] {
  const grids = blocks.filter((block) => block.kind === "grid");
  const found = [...new Set(grids.flatMap((grid) => recognisedHeadings(grid, match)))]
    .slice(0, 8)
    .map((heading) => `«${heading}»`)
    .join(", ");
  const others = grids.flatMap((grid) => findOtherTable(grid) ?? []);
  const suggestions = others.length > 0 ? [] : grids.flatMap((grid) => suggestMapping(grid, match));
  return [
    message("no-plan-table", { file }, { found: found || "ninguno" }),
    ...others.map(({ name, cell }) => message("table-is-other", cell.place, { name })),
    ...suggestions.map(({ cell, heading, field, confidence, reason }) =>
      message("mapping-suggested", cell.place, { heading, field, confidence: Math.round(confidence * 100), reason }),
    ),
  ];
}

/** What stands above the tables; of cards all cells that are in none of them. */
function cellsAbove({ tables, matrices, cardGrids }: LocatedGrids): SourceCell[] {
  const aroundCards = [...cardGrids].flatMap(({ cells }) => cells);
  return [...cellsAboveTables(tables), ...aroundCards, ...matrices.flatMap((matrix) => matrix.above)];
}

/** Takes a document, the framework whose words it is read by, and a person's own assignment of its columns. */
export function locate(document: SourceDocument, framework: Framework, mapping?: Mapping): Result<Located> {
  const { file, blocks } = document;
  const vocabulary = vocabularyOf(framework, mapping);
  const all = blocks.filter((block) => block.kind === "paragraph");
  const inGrids = locateGrids(blocks, file, vocabulary);
  const { matrices, cardGrids } = inGrids.value;
  const isText = inGrids.value.tables.length + matrices.length === 0;
  const furniture = furnitureOf(all, isText, vocabulary);
  const inText = isText ? locateText(all, furniture, vocabulary) : NO_PLAN_IN_TEXT;
  const { flattened, cardParagraphs } = inText;
  const tables = [...inGrids.value.tables, ...inText.tables];
  const planGrids = new Set([...cardGrids, ...[...tables, ...matrices].map(({ grid }) => grid)]);
  const above = cellsAbove({ tables, matrices, cardGrids });
  const others = blocks.filter((block) => block.kind === "grid").filter((grid) => !planGrids.has(grid));
  const owner = identifyOwner(file, [...planGrids], others, above, all, document.context);
  const around = blocks.filter((block) => block.kind === "grid" || !cardParagraphs.has(block));
  const { sections, headings } = findSections(
    documentBlocks(around, furniture, planGrids, flattened),
    (grid) => planGrids.has(grid),
    vocabulary,
  );
  const value: Located = {
    file,
    tables,
    matrices,
    owner: owner.value,
    above,
    paragraphs: all.filter((paragraph) => !furniture.has(paragraph) && !flattened?.lines.has(paragraph)),
    furniture: [...furniture],
    flattened,
    sections,
    cardParagraphs,
    sectionHeadings: headings,
    columns: columnUses(tables, matrices, blocks, vocabulary),
  };
  const messages = [
    ...inGrids.messages,
    ...(flattened ? [message("table-flattened", [...flattened.headings][0]!.place)] : []),
    ...(tables.length + matrices.length === 0 ? describeNoTable(blocks, file, vocabulary) : owner.messages),
    ...describeFurniture([...furniture]),
  ];
  return { value, messages };
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
