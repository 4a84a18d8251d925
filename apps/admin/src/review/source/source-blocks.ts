/** The blocks of a source, parted as a person leafs through them: by sheet, by page, or all in one; and where a place lies in them. */
import type { Place_PlaceFragment } from "../../gql/graphql.ts";
import { positionOfCell } from "./lay-out-rows.ts";

export interface SourceParagraph {
  kind: "paragraph";
  position: number;
  text: string;
  place: Place_PlaceFragment | null;
}

export interface SourceTable {
  kind: "grid";
  position: number;
  /** A sheet's. */
  name: string | null;
  /** The document's table, or its page, where its cells tell. */
  table: number | null;
  page: number | null;
  rowCount: number;
  columnCount: number;
  /** Rows of its headings, which stay in sight; in order. */
  headings: readonly number[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourcePart {
  key: string;
  kind: "sheet" | "page" | "document";
  /** Of a sheet its name, of a page its number. */
  name: string;
  blocks: SourceBlock[];
}

const pageOf = (block: SourceBlock): number | null =>
  block.kind === "grid" ? block.page : (block.place?.page ?? null);

function partOf(block: SourceBlock, current: SourcePart | undefined): Omit<SourcePart, "blocks"> {
  if (block.kind === "grid" && block.name) return { key: `sheet ${block.name}`, kind: "sheet", name: block.name };
  const page = pageOf(block) ?? (current?.kind === "page" ? Number(current.name) : null);
  if (page !== null) return { key: `page ${page}`, kind: "page", name: String(page) };
  return { key: "document", kind: "document", name: "" };
}

export function partsOf(blocks: readonly SourceBlock[]): SourcePart[] {
  const parts = new Map<string, SourcePart>();
  let current: SourcePart | undefined;
  for (const block of blocks) {
    const own = partOf(block, current);
    current = parts.get(own.key) ?? { ...own, blocks: [] };
    parts.set(own.key, current);
    current.blocks.push(block);
  }
  return [...parts.values()];
}

/** What is lit within a block; row and column from 0, where the place tells them. */
export interface LitPlace {
  key: string;
  row: number | null;
  column: number | null;
}

export const litOf = ({ key, cell, row, column }: Place_PlaceFragment): LitPlace => {
  const position = cell ? positionOfCell(cell) : null;
  const inTable = row == null || column == null ? null : { row: row - 1, column: column - 1 };
  return { key, row: null, column: null, ...(position ?? inTable) };
};

/** Whether a place may lie in a block. */
export function mayHold(block: SourceBlock, { key, sheet, table, page }: Place_PlaceFragment): boolean {
  if (block.kind === "paragraph") return block.place?.key === key;
  if (sheet != null) return block.name === sheet;
  if (table != null) return block.table === table;
  return page != null && block.page === page;
}

/** The part where a place lies; of a page without its block, the page. */
export const partWith = (parts: readonly SourcePart[], place: Place_PlaceFragment): SourcePart | undefined =>
  parts.find(({ blocks }) => blocks.some((block) => mayHold(block, place))) ??
  parts.find(({ kind, name }) => kind === "page" && place.page != null && name === String(place.page));
