/** Tables that are made of other blocks: of forms of labels and values, of sheets that a code ties. */
import { fold, type Message } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import type { Block, Grid } from "../../read/source-document.ts";
import type { RoleFinder } from "../headings/heading-role.ts";
import { bestMatrixHeading } from "../headings/matrix-heading.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { findFormGrids } from "./cards/cards.ts";
import { linkTables } from "./linked/link-tables.ts";

/** Grids that make a table together. */
export interface MadeTable {
  grids: readonly Grid[];
  /** The table that some of them make; null where they make none. */
  tableOf: (some: readonly Grid[]) => Grid | null;
  messages: readonly Message[];
  /** What heads the names under which its rows stand, whatever its words; null where the words tell. */
  group: string | null;
}

/** The words of a made table: the names that its rows belong to are a level. */
export function vocabularyOfMade({ group }: MadeTable, vocabulary: Vocabulary): Vocabulary {
  if (group === null) return vocabulary;
  const role: RoleFinder = (heading, cells) => {
    const found = vocabulary.role(heading, cells);
    if (fold(heading) !== fold(group) || found.role !== "description" || found.said) return found;
    return { ...found, role: "group", scope: null, isActivity: false, isAction: false, isMade: false };
  };
  return { ...vocabulary, role };
}

/** Share of a sheet's cells that its table holds where what stands above is the head of a form ("Dependencia: …  Vigencia: …"). */
const SHARE_OF_TABLE = 0.6;
const FEWEST_OF_TABLE = 5;

/** Whether a grid is a table of its own, whatever labels its head has in common with others. */
function isTableUnderHead(grid: Grid, { role }: Vocabulary): boolean {
  const heading = bestMatrixHeading(visibleRows(grid), role);
  if (!heading || heading.columns.length < FEWEST_OF_TABLE) return false;
  const below = grid.cells.filter(({ row }) => row >= heading.firstRow).length;
  return below >= grid.cells.length * SHARE_OF_TABLE && heading.score >= FEWEST_OF_TABLE - 1;
}

/** The tables that grids of a document make together, by their grids. */
export function findMadeTables(blocks: readonly Block[], vocabulary: Vocabulary): Map<Block, MadeTable> {
  const grids = blocks.filter((block) => block.kind === "grid");
  const forms = findFormGrids(
    grids.filter((grid) => !isTableUnderHead(grid, vocabulary)),
    vocabulary,
  ).map((kind): MadeTable => ({ ...kind, messages: [], group: null }));
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
