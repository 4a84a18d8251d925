/** A plan table that came as running text, as a located table: its texts labelled, its rows rebuilt. */
import { groupBy, TABLE_FIELDS, type TableField, words } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";
import { buildGrid, type FlattenedGrid, type LabelledUnit } from "./build-grid.ts";
import type { FlattenedRegion } from "./find-region.ts";
import { labelUnits } from "./label-units.ts";
import { lineOf, unitsOf } from "./units.ts";

export interface FlattenedTable extends FlattenedGrid {
  /** The lines that the table was made of, headings among them. */
  lines: Set<Paragraph>;
  headings: Set<Paragraph>;
}

/** The units of each page. */
function cutPages(units: readonly LabelledUnit[], breaks: readonly number[]): LabelledUnit[][] {
  const pages = groupBy(units, (unit) => breaks.filter((line) => line <= lineOf(unit.lines[0]!)).length);
  return [...pages.values()];
}

/** `declared`: the lines of action that the document lists before its table. */
export function readFlattenedTable(region: FlattenedRegion, declared: readonly string[]): FlattenedTable {
  const units = unitsOf(region.lines);
  const columns: TableField[] = TABLE_FIELDS.filter((field) => region.fields.includes(field));
  const labels = labelUnits(
    units.map(({ text }) => text),
    declared.map((text) => words(text)),
    columns,
  );
  const labelled = units.map((unit, at): LabelledUnit => ({ ...unit, field: labels[at]! }));
  const breaks = region.lines.filter(({ startsPage }) => startsPage).map(lineOf);
  const built = buildGrid(cutPages(labelled, breaks), columns);
  return { ...built, lines: new Set([...region.lines, ...region.headings]), headings: new Set(region.headings) };
}
