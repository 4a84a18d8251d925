/**
 * The one gatherer of rows: takes the pages of a plan table, gives its rows by the levels that they stand under. A group begins where
 * a column or a row of its own names a level; merged, blank and repeated names go on with it. Repeated headings, notes, sums,
 * signatures and rows before the first action are set aside, each with a message.
 */
import { fold } from "@cotejo/core";
import type { LevelRow } from "../locate/levels/level-names.ts";
import { headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { isExecuted } from "../locate/shapes/levelled.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { atPageTop, isMarked, isRest, joinRest, joinTorn, restOfRow, standingsOf } from "./continuation.ts";
import type { OpenGroup } from "./open-group.ts";
import { OpenGroups } from "./open-groups.ts";
import { OpenLevels } from "./open-levels.ts";
import { columnsAside, columnsBeside, headingCells } from "./page-heading.ts";
import type { GatheredTable } from "./row-group.ts";
import { isLevelKey } from "./row-key.ts";
import { classOf, isBand, kindAside, numbersColumns, repeatsHeading, repeatsTop } from "./row-kinds.ts";
import { withoutNoise } from "./scan-noise.ts";
import { SetAside } from "./set-aside.ts";
import { Spans } from "./spans.ts";
import type { TableRow } from "./table-rows.ts";

export class RowGatherer {
  readonly aside = new SetAside();
  private readonly groups = new OpenGroups();
  private readonly levels: OpenLevels;
  private readonly spans = new Spans();
  private readonly headings: ReadonlySet<string>;
  /** Texts above the heading, folded. */
  private readonly above: ReadonlySet<string>;
  /** Columns under headings that fill no field. */
  private headed: ReadonlySet<number> = new Set();
  /** Columns of what stands beside the table. */
  private beside: ReadonlySet<number> = new Set();
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
    this.groups.noteLevels(...page.outer.map(({ cell }) => cell));
    this.headings = new Set(headingsOf(page).map(({ heading }) => fold(heading)));
    this.above = new Set(page.above.map((cell) => fold(textOf(cell))));
    this.aside.claim("headings", this.open(page));
    if (page.shape === "listed" && page.outer.length > 0) this.current = this.groups.begin(this.levels.all);
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
    if (heading.length > 0) this.aside.repeatedHeading(heading);
    if (page.shape === "listed" && page.outer.length > 0) this.openBand({ levels: [...page.outer], others: [] });
  }

  /** Takes the heading of a page; gives its cells. */
  private open(page: PlanTable): SourceCell[] {
    this.headed = columnsAside(page);
    this.beside = columnsBeside(page);
    const { visible, all } = headingCells(page);
    this.aside.covered(all);
    return visible;
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
    for (const { row, rowSpan } of printed.all) this.endRow = Math.max(this.endRow, this.rowsBefore + row + rowSpan);
    const { row, noise } = withoutNoise(this.isPageTop ? atPageTop(given) : given, this.current?.rows ?? []);
    this.aside.noise(noise);
    const visible = row.all.filter(({ isCovered }) => !isCovered);
    if (printed.row >= this.page.endRow) this.aside.row(row, "form-furniture");
    else if (visible.length === 0) this.aside.covered(row.all);
    else if (row.byField.size > 0 || given.byField.size === 0) this.addVisible({ ...row, all: visible }, row, next);
  }

  /** `row`: with the cells that people see; `whole`: with those that merging hid. */
  private addVisible(row: TableRow, whole: TableRow, next: TableRow | undefined): void {
    const code = kindAside(row, next, this.isListed, this.isMeasured(row));
    if (this.repeats(row)) {
      this.aside.repeatedHeading(row.all);
      this.isPageTop = true;
      this.aside.covered(whole.all);
    } else if (code) this.aside.row(whole, code);
    else if (this.isRestOfOpen(row)) {
      this.isPageTop = false;
      this.aside.covered(whole.all);
    } else if (this.isListed && isBand(row, next)) this.aside.row(whole, "row-is-band");
    else {
      this.isPageTop = false;
      this.aside.covered(whole.all);
      this.addRow(row);
    }
  }

  private repeats(row: TableRow): boolean {
    const isNumbered = this.groups.all.length === 0 && numbersColumns(row.all);
    const isTop = this.isListed && repeatsTop(row, this.above);
    return repeatsHeading(row, this.headings, this.isPageTop, this.isListed) || isTop || isNumbered;
  }

  private isMeasured(row: TableRow): boolean {
    const isNamed = (["indicator", "description", "catalogName"] as const).some((key) => this.spans.has(key, row));
    // The next year of an indicator that is named once.
    const isOfPeriod = this.page.columns.rowPeriods.isRepeated && this.current !== null && row.byField.has("rowTarget");
    return isNamed || isOfPeriod;
  }

  private addRow(row: TableRow): void {
    if (this.addExecuted(row)) return;
    const { hierarchy, productClasses } = this.page.columns;
    if (!this.isListed && hierarchy === null) this.noteLevels(row);
    if (this.isListed || this.isMeasured(row)) {
      const named = row.byField.get("hierarchy")?.cell;
      const className = classOf(row);
      if (named && !productClasses.has(className)) this.openClass(named, className);
      this.addToGroup(row);
    } else this.addUnmeasured(row);
  }

  /** Cells that name levels, where rows may name them again and again. */
  private noteLevels({ byField }: TableRow): void {
    for (const [key, { sources }] of byField) if (isLevelKey(key)) this.groups.noteLevels(...sources);
  }

  private addToGroup(row: TableRow): void {
    const isNew = this.levels.carry(row);
    this.levels.use();
    if (this.levels.all.length === 0) {
      this.aside.row(row, "row-without-action");
      return;
    }
    const group = this.groupOf(isNew);
    group.rows.push(this.spans.add({ ...row, others: this.keptOf(row) }, group));
    this.current = group;
  }

  /** The group of the levels so far: of a list a new one wherever a name is new, of a matrix that of the same levels. */
  private groupOf(isNew: boolean): OpenGroup {
    if (this.isListed) return isNew || !this.current ? this.groups.begin(this.levels.all) : this.current;
    return this.groups.under(this.levels.all) ?? this.groups.begin(this.levels.all);
  }

  /** A row that names levels; what else it holds is said of them. */
  private openBand({ levels, others }: LevelRow): void {
    this.levels.open(levels);
    this.groups.noteLevels(...levels.map(({ cell }) => cell));
    this.isPageTop = false;
    if (this.isListed) this.current = this.groups.begin(this.levels.all);
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
    if (named) this.openClass(named, classOf(row));
    else this.levels.carry(row);
    this.spans.note(row);
    const inLevels = new Set([...row.byField].flatMap(([key, { sources }]) => (isLevelKey(key) ? sources : [])));
    const rest = row.all.filter((cell) => !inLevels.has(cell));
    if (inLevels.size === 0) this.aside.row(row, "row-outside-matrix");
    else if (rest.length > 0) this.groupOf(false).own.push(...rest);
  }

  private openClass(cell: SourceCell, className: string): void {
    this.levels.openClass(cell, className);
    this.groups.noteLevels(cell);
  }

  /** Takes a row that goes on the rows before it; false where it does not. */
  private isRestOfOpen(row: TableRow): boolean {
    const group = this.current;
    if (!group || group.rows.length === 0 || !(row.isPrint || this.isPageTop)) return false;
    if (!this.isListed) return this.joinTornRow(row, group);
    const standings = standingsOf(row, group.rows);
    if (!isRest(row, standings) && !this.isTornList(row, group)) return false;
    group.rows = joinRest(group.rows, { ...row, others: this.keptOf(row) }, restOfRow(row, standings, group.rows));
    group.isMixed ||= standings.own.size > 0;
    const name = group.rows.find(({ byField }) => byField.has("action"))?.byField.get("action");
    const level = group.levels.at(-1)!;
    if (name && level.cell !== name.cell) this.renameLevel(group, level.cell, { ...name.cell, sources: name.sources });
    return true;
  }

  /** On a new page, lists without an action where every action so far was one row: the row was torn between items. */
  private isTornList(row: TableRow, group: OpenGroup): boolean {
    const isOneEach = this.groups.all.every(({ rows }) => rows.length <= 1) && group.rows.length === 1;
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
    this.groups.rename(group, old, cell);
  }

  /** Cells that fill no field and are kept as attributes; the rest is set aside. */
  private keptOf({ others }: TableRow): SourceCell[] {
    const visible = others.filter(({ isCovered }) => !isCovered);
    const isKept = ({ column }: SourceCell) => (this.isListed ? this.headed.has(column) : !this.beside.has(column));
    this.aside.withoutHeading(
      visible.filter((cell) => !isKept(cell)),
      this.page.columns.numbering,
    );
    return visible.filter(isKept);
  }

  finish(table: PlanTable): GatheredTable {
    return this.groups.close(table, this.aside);
  }
}
