/**
 * What a person says of the columns of one document: the addresses of a mapping as the cells that head those columns. Takes a mapping
 * and blocks; gives fields by cell and by heading, and names the columns that are not there.
 */
import { fold, groupBy, type Message, type Place, type Result } from "@cotejo/core";
import { reachesOver } from "../../grid/rows.ts";
import { message } from "../../messages/catalogue.ts";
import type { Grid, SourceCell, SourceDocument } from "../../read/source-document.ts";
import { readAddress, rowOf, tableNames } from "./column-address.ts";
import { type HeadingColumn, headingRowsOf } from "./heading-rows.ts";
import type { SaidOf } from "./mapped-headings.ts";
import { type MappedField, type MappedFields, type Mapping, saysField } from "./mapping.ts";

export interface DocumentMapping {
  /** By folded heading, wherever it stands. */
  byHeading: ReadonlyMap<string, MappedField>;
  /** By the place of the cell that heads the column, which is more exact. */
  byCell: ReadonlyMap<Place, MappedField>;
  /** Sheets of which a person maps columns to fields: they are to be read. */
  sheets: ReadonlyMap<string, string>;
}

/** Whether a person says anything of a heading. */
export function saidOf({ byHeading, byCell }: DocumentMapping): SaidOf {
  return (heading, cells = []) => {
    const cell = cells.at(-1);
    for (const { place } of cell && byCell.size > 0 ? [cell, ...(cell.sources ?? [])] : []) {
      const said = byCell.get(place);
      if (said !== undefined) return said;
    }
    return byHeading.get(fold(heading));
  };
}

interface Addressed {
  name: string;
  column: number;
  row: number | null;
  field: MappedField;
}

const cellOf = (headings: readonly HeadingColumn[], column: number): SourceCell | undefined =>
  headings.find((one) => reachesOver(one, { column, columnSpan: 1 }))?.cells.at(-1);

/** Of the widest row of a sheet the share of columns that its heading has, at least: what stands above it has fewer. */
const SHARE_OF_WIDEST = 0.6;

/** The heading of columns of a grid: among its first rows the topmost of those that head most of them and most others. */
function headingOver(grid: Grid, columns: readonly Pick<Addressed, "column">[]): readonly HeadingColumn[] {
  const rows = headingRowsOf(grid);
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  const headed = (row: readonly HeadingColumn[]) =>
    new Set(columns.flatMap(({ column }) => cellOf(row, column) ?? [])).size;
  const [best = []] = rows
    .filter(({ length }) => length >= widest * SHARE_OF_WIDEST)
    .map((row) => ({ row, count: headed(row) }))
    .sort((a, b) => b.count - a.count)
    .map(({ row }) => row);
  return best;
}

const signatureOf = (headings: readonly HeadingColumn[]): string =>
  headings.map(({ heading }) => fold(heading)).join("|");

class Resolver {
  readonly byCell = new Map<Place, MappedField>();
  readonly messages: Message[] = [];

  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** The first that is said of a cell counts: of a heading over several columns the leftmost. */
  say(cell: SourceCell | undefined, field: MappedField, name: string): void {
    if (!cell) this.messages.push(message("mapped-column-unknown", { file: this.file }, { column: name }));
    else if (!this.byCell.has(cell.place)) this.byCell.set(cell.place, field);
  }

  /** Gives columns of a grid their fields. */
  addGrid(grid: Grid, addressed: readonly Addressed[]): void {
    const sorted = [...addressed].sort((a, b) => a.column - b.column);
    const whole = sorted.filter(({ row }) => row === null);
    for (const { column, row, field, name } of sorted.filter((one) => one.row !== null)) {
      const isNamed = (cell: SourceCell) => !cell.isCovered && reachesOver(cell, { column, columnSpan: 1 });
      this.say(
        grid.cells.find((cell) => rowOf(cell) <= row! && rowOf(cell) + cell.rowSpan > row! && isNamed(cell)),
        field,
        name,
      );
    }
    const headings = whole.length > 0 ? headingOver(grid, whole) : [];
    for (const { column, field, name } of whole) this.say(cellOf(headings, column), field, name);
  }

  /** A table of a text goes on in others of the same headings. */
  goOn(grid: Grid, others: readonly Grid[]): void {
    const headings = headingRowsOf(grid).find((row) => row.some(({ cells }) => this.byCell.has(cells.at(-1)!.place)));
    const signature = headings && signatureOf(headings);
    for (const other of others) {
      const same = headingRowsOf(other).find((row) => signatureOf(row) === signature) ?? [];
      for (const [at, { cells }] of same.entries()) {
        const said = this.byCell.get(headings![at]!.cells.at(-1)!.place);
        if (said !== undefined) this.say(cells.at(-1), said, "");
      }
    }
  }

  /** Columns of one heading take the fields of a list in their order. */
  addLists(grid: Grid, lists: ReadonlyMap<string, readonly MappedField[]>): void {
    for (const row of headingRowsOf(grid))
      for (const [heading, own] of groupBy(row, (column) => fold(column.heading))) {
        const fields = lists.get(heading) ?? [];
        for (const [at, field] of fields.entries()) {
          const cell = own[at]?.cells.at(-1);
          if (cell) this.say(cell, field, "");
        }
      }
  }
}

const firstOf = (fields: MappedFields): MappedField => (typeof fields === "string" ? fields : fields[0]!);

/** Whether a text that looks like an address is printed as a heading ("¡Ojo!A"). */
const isPrinted = (grids: readonly Grid[], name: string): boolean =>
  grids.some((grid) => headingRowsOf(grid).some((row) => row.some(({ heading }) => fold(heading) === fold(name))));

/** A mapping by what its keys are: columns of grids, columns that are not there, headings, headings of several columns. */
function sortKeys(mapping: Mapping, names: ReadonlyMap<Grid, string>) {
  const grids = [...names.keys()];
  const byTable = groupBy(grids, (grid) => fold(names.get(grid)!));
  const addressed: { grid: Grid; one: Addressed }[] = [];
  const unknown: string[] = [];
  const headings = new Map<string, MappedField>();
  const lists = new Map<string, readonly MappedField[]>();
  for (const [name, fields] of mapping) {
    const address = readAddress(name);
    const own = address && byTable.get(address.table);
    if (own) addressed.push(...own.map((grid) => ({ grid, one: { ...address, name, field: firstOf(fields) } })));
    else if (address && !isPrinted(grids, name)) unknown.push(name);
    else if (typeof fields === "string") headings.set(fold(name), fields);
    else lists.set(fold(name), fields);
  }
  return { addressed, unknown, headings, lists };
}

/** Takes what a person says of a document; a column that is not there gives a message. */
export function resolveMapping(
  { file, blocks }: Pick<SourceDocument, "file" | "blocks">,
  mapping: Mapping,
): Result<DocumentMapping> {
  const names = tableNames(blocks);
  const { addressed, unknown, headings, lists } = sortKeys(mapping, names);
  const resolver = new Resolver(file);
  for (const name of unknown) resolver.say(undefined, "attribute", name);
  const byGrid = groupBy(addressed, ({ grid }) => grid);
  const others = [...names.keys()].filter((grid) => grid.name === null && !byGrid.has(grid));
  for (const [grid, own] of byGrid) {
    resolver.addGrid(
      grid,
      own.map(({ one }) => one),
    );
    if (grid.name === null) resolver.goOn(grid, others);
  }
  if (lists.size > 0) for (const grid of names.keys()) resolver.addLists(grid, lists);
  const read = addressed.filter(({ grid, one }) => grid.name !== null && saysField(one.field));
  const sheets = new Map(read.map(({ grid }) => [fold(grid.name!), grid.name!]));
  return { value: { byHeading: headings, byCell: resolver.byCell, sheets }, messages: resolver.messages };
}
