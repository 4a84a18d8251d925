/**
 * The one gatherer of rows: takes the pages of a plan table, gives its rows by the levels that they stand under. A group begins where
 * a column or a row of its own names a level; merged, blank and repeated names go on with it. Repeated headings, notes, sums,
 * signatures and rows before the first action are set aside, each with a message.
 */
import { fold, type Message, squeeze } from "@cotejo/core";
import type { Claim } from "../claims.ts";
import { isNote, isSum, isTotal, sumsUp } from "../grid/aside-rows.ts";
import { columnsUnder } from "../grid/rows.ts";
import type { Level, LevelRow } from "../locate/levels/level-names.ts";
import { fieldsOfColumns, headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { isExecuted } from "../locate/shapes/levelled.ts";
import { type MessageCode, message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { atPageTop, isMarked, isRest, joinRest, joinTorn, restOfRow, standingsOf } from "./continuation.ts";
import { closeGroup, type OpenGroup } from "./open-group.ts";
import { OpenLevels } from "./open-levels.ts";
import type { GatheredTable } from "./row-group.ts";
import {
  isBand,
  isContinuationMark,
  isRuleRow,
  isSignature,
  numbersColumns,
  repeatsHeading,
  repeatsTop,
} from "./row-kinds.ts";
import { withoutNoise } from "./scan-noise.ts";
import { Spans } from "./spans.ts";
import type { TableRow } from "./table-rows.ts";

const lineOf = (cells: readonly SourceCell[]): string => squeeze(cells.map(textOf).join(" "));
const keyOf = (levels: readonly Level[]): string =>
  levels.map(({ heading, cell }) => `${heading}=${fold(textOf(cell))}`).join("|");

export class RowGatherer {
  readonly messages: Message[] = [];
  readonly claims: Claim[] = [];
  private readonly groups: OpenGroup[] = [];
  private readonly byKey = new Map<string, OpenGroup>();
  private readonly levelCells: SourceCell[] = [];
  private readonly levels: OpenLevels;
  private readonly spans = new Spans();
  private readonly headings: ReadonlySet<string>;
  /** Texts above the heading, folded. */
  private readonly above: ReadonlySet<string>;
  private readonly unheaded = new Set<number>();
  /** Columns under headings that fill no field. */
  private headed: ReadonlySet<number> = new Set();
  /** The group of the row before; null before the first, and below a row that names levels. */
  private current: OpenGroup | null = null;
  /** The next row is the first of a page: it may be the rest of the one before. */
  private isPageTop = false;
  /** Rows are numbered on over the pages of a table, so that none seems to cover a row of the next. */
  private rowsBefore = 0;
  private endRow = 0;

  private page: PlanTable;

  constructor(page: PlanTable) {
    this.page = page;
    this.levels = new OpenLevels(page);
    this.levelCells.push(...page.outer.map(({ cell }) => cell));
    this.headings = new Set(headingsOf(page).map(({ heading }) => fold(heading)));
    this.above = new Set(page.above.map((cell) => fold(textOf(cell))));
    this.open(page);
    if (page.shape === "listed" && page.outer.length > 0) this.current = this.begin();
  }

  private get isListed(): boolean {
    return this.page.shape === "listed";
  }

  /** The next page of the table. */
  goOn(page: PlanTable): void {
    this.page = page;
    this.isPageTop = true;
    this.rowsBefore = this.endRow;
    this.spans.clear();
    const heading = this.open(page);
    if (heading[0]) this.messages.push(message("heading-repeated", heading[0].place));
    if (page.shape === "listed" && page.outer.length > 0) this.openBand({ levels: [...page.outer], others: [] });
  }

  /** Takes the heading of a page; gives its cells. */
  private open({ grid, heading, columns }: PlanTable): SourceCell[] {
    const used = new Set([...fieldsOfColumns(columns).keys(), ...columns.schedule.flatMap(columnsUnder)]);
    this.headed = new Set(
      (heading?.columns ?? [])
        .flatMap(columnsUnder)
        .filter((column) => !columns.numbering.has(column) && !used.has(column)),
    );
    if (!heading) return [];
    const inRows = grid.cells.filter(({ row }) => row >= heading.firstRow && row <= heading.lastRow);
    this.setAsideCovered(inRows);
    const printed = heading.columns.flatMap(({ cells }) => cells);
    const cells = [...new Set([...printed, ...inRows.filter(({ isCovered }) => !isCovered)])];
    this.claims.push({ use: "headings", cells });
    return cells;
  }

  /** All rows of a page, in their order. */
  addAll(rows: readonly TableRow[]): void {
    for (const [at, row] of rows.entries()) this.add(row, rows[at + 1]);
  }

  private add(printed: TableRow, next: TableRow | undefined): void {
    const band = this.page.bands.get(printed.row);
    if (band) {
      this.openBand(band);
      return;
    }
    const given = { ...printed, row: printed.row + this.rowsBefore };
    this.endRow = Math.max(this.endRow, ...printed.all.map((cell) => this.rowsBefore + cell.row + cell.rowSpan));
    const row = this.withoutNoise(this.isPageTop ? atPageTop(given) : given);
    const visible = row.all.filter(({ isCovered }) => !isCovered);
    if (printed.row >= this.page.endRow) this.drop(row, "row-outside-matrix");
    else if (visible.length === 0) this.setAsideCovered(row.all);
    else if (row.byField.size > 0 || given.byField.size === 0) this.addVisible({ ...row, all: visible }, row, next);
  }

  /** `row`: with the cells that people see; `whole`: with those that merging hid. */
  private addVisible(row: TableRow, whole: TableRow, next: TableRow | undefined): void {
    const code = this.asideCode(row, next);
    if (this.repeats(row)) {
      this.claims.push({ use: "headings", cells: row.all });
      this.messages.push(message("heading-repeated", row.all[0]!.place));
      this.isPageTop = true;
      this.setAsideCovered(whole.all);
    } else if (code) this.drop(whole, code);
    else if (this.isRestOfOpen(row)) {
      this.isPageTop = false;
      this.setAsideCovered(whole.all);
    } else if (this.isListed && isBand(row, next)) this.drop(whole, "row-is-band");
    else {
      this.isPageTop = false;
      this.setAsideCovered(whole.all);
      this.addRow(row);
    }
  }

  private repeats(row: TableRow): boolean {
    const isNumbered = this.groups.length === 0 && numbersColumns(row.all);
    const isTop = this.isListed && repeatsTop(row, this.above);
    return repeatsHeading(row, this.headings, this.isPageTop, this.isListed) || isTop || isNumbered;
  }

  /** What a row is that is none of the plan's; null for one of it. */
  private asideCode(row: TableRow, next: TableRow | undefined): MessageCode | null {
    const cells = row.all;
    if (isNote(cells)) return "note-below-table";
    if (isTotal(cells) || sumsUp(cells) || (!this.isListed && !this.isMeasured(row) && isSum(cells)))
      return "row-is-total";
    if (isRuleRow(cells) || isContinuationMark(row)) return "row-is-band";
    const mayBeSigned = !this.isListed || row.byField.has("action");
    return mayBeSigned && isSignature(cells, next?.all) ? "row-is-signature" : null;
  }

  private isMeasured(row: TableRow): boolean {
    return (["indicator", "description", "catalogName"] as const).some((key) => this.spans.has(key, row));
  }

  private addRow(row: TableRow): void {
    if (this.addExecuted(row)) return;
    const { hierarchy, productClasses } = this.page.columns;
    if (!this.isListed && hierarchy === null) this.noteLevels(row);
    if (this.isListed || this.isMeasured(row)) {
      const named = row.byField.get("hierarchy")?.cell;
      const className = this.classOf(row);
      if (named && !productClasses.has(className)) this.openClass(named, className);
      this.addToGroup(row);
    } else this.addUnmeasured(row);
  }

  /** Cells that name levels, where rows may name them again and again. */
  private noteLevels({ byField }: TableRow): void {
    for (const [key, { sources }] of byField)
      if (key === "action" || key.startsWith("level:")) this.levelCells.push(...sources);
  }

  private addToGroup(row: TableRow): void {
    const isNew = this.levels.carry(row);
    this.levels.use();
    if (this.levels.all.length === 0) {
      this.drop(row, "row-without-action");
      return;
    }
    const group = this.groupOf(isNew);
    group.rows.push(this.spans.add({ ...row, others: this.asideOf(row) }, group));
    this.current = group;
  }

  /** The group of the levels so far: of a list a new one wherever a name is new, of a matrix that of the same levels. */
  private groupOf(isNew: boolean): OpenGroup {
    if (this.isListed) return isNew || !this.current ? this.begin() : this.current;
    return this.byKey.get(keyOf(this.levels.all)) ?? this.begin();
  }

  private begin(): OpenGroup {
    const levels = this.levels.all;
    const group: OpenGroup = { levels, rows: [], isMixed: false, own: [], followUp: new Map() };
    this.groups.push(group);
    this.byKey.set(keyOf(levels), group);
    return group;
  }

  /** A row that names levels; what else it holds is said of them. */
  private openBand({ levels, others }: LevelRow): void {
    this.levels.open(levels);
    this.levelCells.push(...levels.map(({ cell }) => cell));
    this.isPageTop = false;
    if (this.isListed) this.current = this.begin();
    else if (others.length > 0) this.groupOf(false).own.push(...others);
  }

  /** A row of what was executed: follow-up of the row above it. */
  private addExecuted({ byField, all }: TableRow): boolean {
    const kind = byField.get("planned");
    const group = this.current;
    if (!kind || !isExecuted(kind.cell) || !group || group.rows.length === 0) return false;
    const at = group.rows.length - 1;
    group.followUp.set(at, [...(group.followUp.get(at) ?? []), ...all]);
    return true;
  }

  /** A row without an indicator names a level, tells of one, or is none of the matrix. */
  private addUnmeasured(row: TableRow): void {
    const named = row.byField.get("hierarchy")?.cell;
    if (named) this.openClass(named, this.classOf(row));
    else this.levels.carry(row);
    this.spans.note(row);
    const isLevel = (key: string) => key === "hierarchy" || key === "action" || key.startsWith("level:");
    const inLevels = new Set([...row.byField].flatMap(([key, { sources }]) => (isLevel(key) ? sources : [])));
    const rest = row.all.filter((cell) => !inLevels.has(cell));
    if (inLevels.size === 0) this.drop(row, "row-outside-matrix");
    else if (rest.length > 0) this.groupOf(false).own.push(...rest);
  }

  private openClass(cell: SourceCell, className: string): void {
    this.levels.openClass(cell, className);
    this.levelCells.push(cell);
  }

  private classOf({ byField }: TableRow): string {
    const cell = byField.get("class")?.cell;
    return cell ? fold(textOf(cell)) : "";
  }

  /** Takes a row that goes on the rows before it; false where it does not. */
  private isRestOfOpen(row: TableRow): boolean {
    const group = this.current;
    if (!group || group.rows.length === 0 || !(row.isPrint || this.isPageTop)) return false;
    if (!this.isListed) return this.joinTornRow(row, group);
    const standings = standingsOf(row, group.rows);
    if (!isRest(row, standings) && !this.isTornList(row, group)) return false;
    group.rows = joinRest(group.rows, { ...row, others: this.asideOf(row) }, restOfRow(row, standings, group.rows));
    group.isMixed ||= standings.own.size > 0;
    const name = group.rows.find(({ byField }) => byField.has("action"))?.byField.get("action");
    const level = group.levels.at(-1)!;
    if (name && level.cell !== name.cell) this.renameLevel(group, level.cell, { ...name.cell, sources: name.sources });
    return true;
  }

  /** On a new page, lists without an action where every action so far was one row: the row was torn between items. */
  private isTornList(row: TableRow, group: OpenGroup): boolean {
    const isOneEach = this.groups.every(({ rows }) => rows.length <= 1) && group.rows.length === 1;
    const hasList = [...row.byField.values()].some(({ cell }) => isMarked(cell.lines[0]));
    return this.isPageTop && isOneEach && hasList && !row.byField.has("action");
  }

  /** The rest of a row of a matrix that the page's end cut: its texts go on those of the row above, and of its levels. */
  private joinTornRow(row: TableRow, group: OpenGroup): boolean {
    const torn = joinTorn(group.rows.at(-1)!, row, (column) => this.levels.cellAt(column));
    if (!torn) return false;
    group.rows = [...group.rows.slice(0, -1), torn.row];
    for (const [old, cell] of torn.levels) this.renameLevel(group, old, cell);
    return true;
  }

  private renameLevel(group: OpenGroup, old: SourceCell, cell: SourceCell): void {
    this.levels.replace(old, cell);
    group.levels = group.levels.map((level) => (level.cell === old ? { ...level, cell } : level));
    this.byKey.set(keyOf(group.levels), group);
    this.levelCells.push(cell);
  }

  private withoutNoise(given: TableRow): TableRow {
    const { row, noise } = withoutNoise(given, this.current?.rows ?? []);
    for (const { kind, cells, text, before } of noise) {
      this.claims.push({ use: "outside", cells });
      const { place } = cells[0]!;
      this.messages.push(
        kind === "echo" ? message("scan-echo", place, { text, before }) : message("scan-number", place, { text }),
      );
    }
    return row;
  }

  /** Cells that fill no field and are kept as attributes; the rest is named, once a column. */
  private asideOf({ others }: TableRow): SourceCell[] {
    const visible = others.filter(({ isCovered }) => !isCovered);
    const kept = visible.filter(({ column }) => !this.isListed || this.headed.has(column));
    const left = visible.filter((cell) => !kept.includes(cell));
    this.claims.push({ use: "outside", cells: left });
    for (const cell of left) {
      if (this.page.columns.numbering.has(cell.column) || this.unheaded.has(cell.column)) continue;
      this.unheaded.add(cell.column);
      this.messages.push(message("column-without-heading", cell.place, { text: squeeze(textOf(cell)) }));
    }
    return kept;
  }

  private setAsideCovered(cells: readonly SourceCell[]): void {
    const covered = cells.filter(({ isCovered }) => isCovered);
    this.claims.push({ use: "outside", cells: covered });
    for (const cell of covered)
      this.messages.push(message("cell-under-merge", cell.place, { text: squeeze(textOf(cell)) }));
  }

  private drop({ all }: TableRow, code: MessageCode): void {
    this.claims.push({ use: "outside", cells: all });
    this.messages.push(message(code, all[0]!.place, { text: lineOf(all) }));
  }

  /** What was gathered. A level that no row stands under is none, and named. */
  finish(table: PlanTable): GatheredTable {
    const used = this.groups.filter(({ rows }) => rows.length > 0);
    const names = new Set(used.flatMap(({ levels }) => levels.map(({ cell }) => fold(textOf(cell)))));
    const isUsed = (cell: SourceCell) => names.has(fold(textOf(cell)));
    const own = this.groups.filter(({ rows }) => rows.length === 0).flatMap((group) => group.own);
    const unused = new Set([...this.levelCells.filter((cell) => !isUsed(cell)), ...own]);
    const code = table.shape === "listed" ? "row-is-band" : "row-outside-matrix";
    for (const cell of unused) {
      this.claims.push({ use: "outside", cells: [cell] });
      this.messages.push(message(code, cell.place, { text: squeeze(textOf(cell)) }));
    }
    return { table, groups: used.map(closeGroup), levelCells: this.levelCells.filter(isUsed) };
  }
}
