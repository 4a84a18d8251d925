/** A matrix's groups → what the document says of each action: an indicator a row, its targets, and all else as attributes. */
import { fold, groupBy, type IndicatorLevel, type Message, type Result, type SourcedText, squeeze } from "@cotejo/core";
import type { LocatedMatrix } from "../locate/matrix/find-matrix.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { troubleOf } from "../read/text/unreadable-text.ts";
import type { MatrixGroup, MatrixRow, MatrixTable } from "../stitch/gather-matrix.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { DraftAction, DraftActivity, DraftIndicator } from "./draft.ts";
import { type MatrixUse, MatrixValues, sourced } from "./matrix-values.ts";
import { mergeSheets, type SheetActions } from "./merge-sheets.ts";

const TROUBLES = { error: "cells-in-error", damaged: "text-unreadable", cut: "number-cut" } as const;

class MatrixInterpreter {
  readonly messages: Message[] = [];
  private readonly values: MatrixValues;
  private readonly columns: LocatedMatrix["columns"];

  constructor(
    private readonly table: MatrixTable,
    private readonly owner: SourcedText | null,
  ) {
    this.columns = table.located.columns;
    this.values = new MatrixValues(table.located);
  }

  get use(): MatrixUse {
    return this.values.use;
  }

  interpret(): DraftAction[] {
    this.describeErrors();
    const actions = this.table.groups.filter(({ rows }) => rows.length > 0).map((group) => this.action(group));
    this.useLevels();
    return actions;
  }

  /** Cells of levels that actions stand under are said of these; what no row stands under is no level, and named. */
  private useLevels(): void {
    const used = this.table.groups.filter(({ rows }) => rows.length > 0);
    const names = new Set(used.flatMap(({ levels }) => levels.map(({ cell }) => fold(textOf(cell)))));
    const isUsed = (cell: SourceCell) => this.use.fields.has(cell) || names.has(fold(textOf(cell)));
    for (const { own } of used) for (const cell of own) this.use.attributes.add(cell);
    for (const cell of this.table.levelCells.filter(isUsed))
      if (!this.use.fields.has(cell)) this.use.attributes.add(cell);
    const unused = this.table.groups.filter(({ rows }) => rows.length === 0).flatMap(({ own }) => own);
    const outside = new Set([...this.table.levelCells.filter((cell) => !isUsed(cell)), ...unused]);
    for (const cell of outside) {
      this.table.outside.push(cell);
      this.messages.push(message("row-outside-matrix", cell.place, { text: squeeze(textOf(cell)) }));
    }
  }

  private action(group: MatrixGroup): DraftAction {
    const name = group.levels.at(-1)!.cell;
    this.use.fields.add(name);
    const results = this.resultsOf(group.rows);
    const measures = this.measuresOf(group.rows);
    const activities = measures.flatMap((rows, at) =>
      rows.flatMap((row) => this.activity(row, this.values.isMeasuring ? results.length + at : null)),
    );
    const stated = group.rows.flatMap((row) => this.values.take(row, this.columns.responsible) ?? []);
    const responsible = distinctTexts(stated.length > 0 || !this.owner ? stated : [this.owner]);
    const [benefits, resources] = [this.columns.benefits, this.columns.resource].map((column) =>
      distinctTexts(group.rows.flatMap((row) => this.values.take(row, column) ?? [])),
    ) as [SourcedText[], SourcedText[]];
    const times = group.rows.flatMap((row) => this.values.time(row) ?? []);
    return {
      name: sourced(name),
      benefits,
      indicators: this.values.isMeasuring
        ? [...results, ...measures.map((rows) => this.indicator(rows, group))]
        : results,
      looseTargets: [],
      activities,
      responsible,
      resources,
      times,
      attributes: {
        ...(!this.values.isMeasuring && this.values.rowAttributes(group.rows, group)),
        ...this.values.groupAttributes(group),
      },
      isOfMatrix: true,
      absences: {
        ...(benefits.length === 0 && { benefits: "not-stated" as const }),
        ...(resources.length === 0 && { resources: "not-stated" as const }),
        ...(activities.length === 0 && { activities: "not-stated" as const }),
        ...(responsible.length === 0 && { responsible: this.absence(this.columns.responsible) }),
        ...(times.length === 0 && { timeframe: this.absence(this.columns.time ?? this.columns.start) }),
      },
    };
  }

  private absence(column: number | null): "blank" | "not-stated" {
    return column === null ? "not-stated" : "blank";
  }

  /** Rows that go on measuring what the row above them does: its indicator is merged over them, or they have none of their own. */
  private measuresOf(rows: readonly MatrixRow[]): MatrixRow[][] {
    const { indicator, target, baseline, unit, yearly } = this.columns;
    const measured = [target, baseline, unit, ...yearly.map(({ column }) => column)].filter(
      (column) => column !== null,
    );
    const measures: MatrixRow[][] = [];
    for (const row of rows) {
      const above = measures.at(-1)?.at(-1);
      const isSame = (column: number) => !row.has(column) || row.get(column) === above?.get(column);
      const goesOn = indicator !== null && above?.has(indicator) && [indicator, ...measured].every(isSame);
      if (goesOn) measures.at(-1)!.push(row);
      else measures.push([row]);
    }
    return measures;
  }

  /** The kind of indicator that a row says it is of, else that of the table. */
  private levelOf(row: MatrixRow): IndicatorLevel {
    const kind = this.columns.kind === null ? undefined : row.get(this.columns.kind);
    return kind && fold(textOf(kind)).includes("resultado") ? "resultado" : this.columns.level;
  }

  private indicator(rows: readonly MatrixRow[], group: MatrixGroup): DraftIndicator {
    const { indicator, target, baseline, unit, yearly } = this.columns;
    const row = rows[0]!;
    const description = this.descriptionOf(row);
    const text = this.values.take(row, indicator) ?? description ?? { text: "", place: null };
    return {
      ...text,
      level: this.levelOf(row),
      target: this.values.take(row, target),
      yearly: yearly.flatMap(({ year, column }) => {
        const value = this.values.take(row, column);
        return value ? [{ ...value, year }] : [];
      }),
      ...this.optional("baseline", this.values.take(row, baseline)),
      ...this.optional("unit", this.values.take(row, unit)),
      attributes: this.values.rowAttributes(rows, group),
    };
  }

  private optional<Key extends string>(key: Key, value: SourcedText | null): { [K in Key]?: SourcedText } {
    return value ? ({ [key]: value } as { [K in Key]: SourcedText }) : {};
  }

  /**
   * Result indicators of a group, each once; its rows repeat them. The target is its number, else the goal in words. What a row says
   * otherwise of one that is known stays with the row.
   */
  private resultsOf(rows: readonly MatrixRow[]): DraftIndicator[] {
    const results = new Map<string, MatrixRow>();
    for (const row of rows) {
      const { description, indicator, ...values } = this.columns.result;
      const [goal, measure] = [this.values.take(row, description), this.values.take(row, indicator)];
      if (!goal && !measure) continue;
      const key = [measure, goal].map((one) => one?.text ?? "").join("|");
      const first = results.get(key);
      if (!first) results.set(key, row);
      else for (const column of Object.values(values)) this.values.takeSame(row, first, column);
    }
    return [...results.values()].map((row) => this.result(row));
  }

  private result(row: MatrixRow): DraftIndicator {
    const { description, indicator, target, baseline, unit } = this.columns.result;
    const [goal, measure] = [this.values.take(row, description), this.values.take(row, indicator)];
    const value = this.values.take(row, target);
    return {
      ...(measure ?? goal ?? { text: "", place: null }),
      level: "resultado",
      target: goal ?? value,
      ...this.optional("baseline", this.values.take(row, baseline)),
      ...this.optional("unit", this.values.take(row, unit)),
      ...(goal && value && target !== null && { attributes: { [this.values.keyOfColumn(target)]: value } }),
    };
  }

  /** What is done: in a column of its own, or where a hierarchy names the product. */
  private descriptionOf(row: MatrixRow): SourcedText | null {
    const { description, hierarchy, class: column, productClasses } = this.columns;
    const kind = column === null ? undefined : row.get(column);
    const isProduct = kind !== undefined && productClasses.has(fold(textOf(kind)));
    return this.values.take(row, description ?? (isProduct ? hierarchy : null));
  }

  /** The product's description, where it is another text than the indicator. */
  private activity(row: MatrixRow, indicator: number | null): DraftActivity[] {
    const { responsible } = this.columns;
    const text = this.descriptionOf(row);
    if (!text) return [];
    return [{ ...text, responsible: this.values.take(row, responsible), timeframe: this.values.time(row), indicator }];
  }

  /** Error cells by their column, one message a kind: a formula copied down fails in all its rows. */
  private describeErrors(): void {
    const { grid, firstRow, headings } = this.table.located;
    const troubled = grid.cells.filter((cell) => cell.row >= firstRow && troubleOf(cell));
    for (const { column, heading } of headings) {
      const own = groupBy(
        troubled.filter((cell) => cell.column === column),
        (cell) => TROUBLES[troubleOf(cell)!],
      );
      for (const [code, cells] of own) {
        const [{ place }, text] = [cells[0]!, textOf(cells[0]!)];
        this.messages.push(message(code, place, { heading, text, cells: cells.length }));
      }
    }
  }
}

/** Takes the gathered matrices and who answers for each where its rows name nobody; gives the actions and what became of the cells. */
export function interpretMatrices(
  tables: readonly { table: MatrixTable; owner: SourcedText | null }[],
): Result<{ actions: DraftAction[]; use: MatrixUse }> {
  const interpreters = tables.map(({ table, owner }) => new MatrixInterpreter(table, owner));
  const sheets = interpreters.map((one, at): SheetActions => {
    const { grid } = tables[at]!.table.located;
    return { sheet: grid.name, place: grid.cells[0]!.place, actions: one.interpret() };
  });
  const { value: actions, messages: merged } = mergeSheets(sheets);
  const use = {
    fields: new Set(interpreters.flatMap((one) => [...one.use.fields])),
    attributes: new Set(interpreters.flatMap((one) => [...one.use.attributes])),
  };
  const messages = interpreters.flatMap((one) => one.messages);
  return { value: { actions, use }, messages: [...messages, ...merged] };
}
