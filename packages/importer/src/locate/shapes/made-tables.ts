/** Tables that are made of other blocks: of forms of labels and values, of sheets that a code ties. */
import type { Message } from "@cotejo/core";
import type { Block, Grid } from "../../read/source-document.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { findFormGrids } from "./cards/cards.ts";
import { linkTables } from "./linked/link-tables.ts";

/** Grids that make a table together. */
export interface MadeTable {
  grids: readonly Grid[];
  /** The table that some of them make; null where they make none. */
  tableOf: (some: readonly Grid[]) => Grid | null;
  messages: readonly Message[];
}

/** The tables that grids of a document make together, by their grids. */
export function findMadeTables(blocks: readonly Block[], vocabulary: Vocabulary): Map<Block, MadeTable> {
  const grids = blocks.filter((block) => block.kind === "grid");
  const forms = findFormGrids(grids, vocabulary).map((kind): MadeTable => ({ ...kind, messages: [] }));
  const inForms = new Set(forms.flatMap((kind) => kind.grids));
  const others = grids.filter((grid) => !inForms.has(grid));
  const linked = linkTables(others, vocabulary).map(
    ({ table, ...rest }): MadeTable => ({
      ...rest,
      tableOf: (some) => (some.length === rest.grids.length ? table : null),
    }),
  );
  return new Map([...forms, ...linked].flatMap((made) => made.grids.map((grid) => [grid, made] as const)));
}
