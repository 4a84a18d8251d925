/** Indicators and activities of a matrix: a row an indicator with its targets, and the results that its rows repeat. */
import {
  type Accumulation,
  type CodeLevel,
  fold,
  groupBy,
  type IndicatorLevel,
  type Message,
  mismatchedCodes,
  PRINTED_FIELDS,
  type PrintedTexts,
  readBpins,
  readCode,
  type SourcedText,
  type YearlyTarget,
} from "@cotejo/core";
import type { PlanColumns } from "../locate/plan-table.ts";
import { message } from "../messages/catalogue.ts";
import { textOf } from "../read/source-document.ts";
import type { RowKey } from "../stitch/row-key.ts";
import type { DraftActivity, DraftIndicator } from "./draft.ts";
import type { GroupCells } from "./group-cells.ts";
import { IndicatorRuns } from "./indicator-runs.ts";
import type { Measures } from "./listed-measures.ts";
import { optional } from "./optional.ts";
import { readAmounts } from "./row-amounts.ts";
import { readPeriods, yearIn } from "./row-periods.ts";

const NO_TEXT: SourcedText = { text: "", place: null };

/** The time of a row: from its start to its end, or as it is told. */
export function timeOf(cells: GroupCells, row: number): SourcedText | null {
  const [start, end] = [cells.take("start", row), cells.take("end", row)];
  if (start && end) return { text: `${start.text} a ${end.text}`, place: start.place };
  return start ?? end ?? cells.take("time", row);
}

const OF_INDICATORS: readonly RowKey[] = [
  ...(["indicator", "catalogName", "id", "code.indicator", "target", "accumulation", "isMain"] as const),
];

const ACCUMULATIONS: readonly [RegExp, Accumulation][] = [
  [/^no acumul/, "non-accumulative"],
  [/^acumul/, "accumulative"],
];

const codeIn = (text: SourcedText | null, level: CodeLevel): string | null => text && readCode(text.text, level);

export class RowMeasures {
  private readonly messages: Message[] = [];
  private readonly years: readonly number[];
  private readonly runs: IndicatorRuns;
  /** What further rows of an indicator say again. */
  private readonly repeated: readonly RowKey[];
  /** Whether rows say what is measured; in plans of activities alone they do not. */
  readonly isMeasuring: boolean;

  private readonly cells: GroupCells;
  private readonly columns: PlanColumns;

  constructor(cells: GroupCells, columns: PlanColumns) {
    this.cells = cells;
    this.columns = columns;
    this.years = columns.yearly.map(({ year }) => year);
    this.runs = new IndicatorRuns(cells, columns);
    const years = this.years.map((year): RowKey => `target:${year}`);
    this.repeated = [...OF_INDICATORS, ...PRINTED_FIELDS, ...years];
    const hasTargets = columns.of.has("target") || columns.rowTarget !== null || years.length > 0;
    this.isMeasuring = columns.of.has("indicator") || hasTargets;
  }

  read(): Measures {
    const results = this.results();
    const runs = this.runs.find();
    const indicators = this.isMeasuring ? runs.map((rows) => this.indicator(rows)) : [];
    const ofRuns = runs.flatMap((rows, at) => this.activities(rows, this.isMeasuring ? results.length + at : null));
    const activities = [...this.cells.looseRows().flatMap((row) => this.activity(row, null)), ...ofRuns];
    // Asked last: what filled a field is no attribute.
    const periodOf = (row: number) => this.runs.periodOf(row);
    const measured = indicators.map((indicator, at) => ({
      ...indicator,
      attributes: this.cells.attributesOf(runs[at]!, periodOf),
    }));
    const told = activities.map(({ row, ...activity }) =>
      activity.indicator !== null ? activity : { ...activity, attributes: this.cells.attributesOf([row]) },
    );
    return { indicators: [...results, ...measured], looseTargets: [], activities: told, messages: this.messages };
  }

  /** The kind of indicator that a row says it is of, else that of the table. */
  private levelOf(row: number): IndicatorLevel {
    const kind = this.cells.at("kind", row);
    return kind && fold(textOf(kind.cell)).includes("resultado") ? "resultado" : this.columns.measures;
  }

  private yearly(row: number): YearlyTarget[] {
    return this.years.flatMap((year) => {
      const value = this.cells.take(`target:${year}`, row);
      return value ? [{ ...value, year }] : [];
    });
  }

  private indicator(rows: readonly number[]): DraftIndicator {
    const { cells } = this;
    const from = rows[0]!;
    const own = cells.take("indicator", from);
    const catalogName = cells.take("catalogName", from);
    const text = own ?? catalogName ?? this.description(from) ?? NO_TEXT;
    const target = cells.take("target", from);
    const { amounts, messages } = readAmounts(cells, this.columns.amounts, rows, (row) =>
      yearIn(this.runs.yearOf(row)),
    );
    this.messages.push(...messages);
    const { yearly, measurements } = readPeriods(cells, this.columns, rows, (row) => this.runs.periodOf(row));
    const indicator = {
      ...text,
      ...optional("id", cells.take("id", from)?.text),
      ...this.codes(from, text),
      ...optional("catalogName", own && catalogName?.text),
      level: this.levelOf(from),
      target,
      ...(!target && { targetAbsence: cells.absence("target", from, rows.at(-1)) }),
      yearly: [...this.yearly(from), ...yearly],
      ...(measurements.length > 0 && { measurements }),
      ...(amounts.length > 0 && { amounts }),
      ...this.printed("", from),
      ...this.details(rows),
    };
    for (const row of rows.slice(1)) for (const key of this.repeated) cells.takeSame(key, row, from);
    return indicator;
  }

  /** Fields that are kept as printed, of the columns of their names. */
  private printed(of: "" | "result.", row: number): PrintedTexts {
    return Object.fromEntries(
      PRINTED_FIELDS.map((name) => [name, this.cells.take(`${of}${name}` as RowKey, row)]).filter(([, text]) => text),
    );
  }

  /** What columns of few words say: how years add up, which is the main one, its projects. What is none of these stays an attribute. */
  private details(rows: readonly number[]): Pick<DraftIndicator, "accumulation" | "isMain" | "bpin"> {
    const row = rows[0]!;
    const printed = (key: RowKey): string => {
      const found = this.cells.at(key, row);
      return found ? fold(textOf(found.cell)) : "";
    };
    const accumulation = ACCUMULATIONS.find(([pattern]) => pattern.test(printed("accumulation")))?.[1];
    const main = printed("isMain");
    const isMain = /^(?:si|x|principal)$/.test(main) ? true : main === "no" ? false : undefined;
    const bpin = [...new Set(rows.flatMap((one) => this.bpinOf(one)))];
    if (accumulation) this.cells.take("accumulation", row);
    if (isMain !== undefined) this.cells.take("isMain", row);
    return {
      ...optional("accumulation", accumulation),
      ...optional("isMain", isMain),
      ...optional("bpin", bpin.length > 0 ? bpin : null),
    };
  }

  /** Projects of a row; a cell that names none fills nothing. */
  private bpinOf(row: number): string[] {
    const found = this.cells.at("bpin", row);
    const codes = found ? readBpins(textOf(found.cell)) : [];
    if (codes.length > 0) this.cells.take("bpin", row);
    return codes;
  }

  /** The code of a row's indicator; codes of its row that do not begin with each other are flagged. */
  private codes(row: number, text: SourcedText): { code?: string } {
    const { cells } = this;
    const printed = cells.take("code.indicator", row);
    const code = codeIn(printed, "indicator") ?? codeIn(text, "indicator") ?? printed?.text;
    const rowCodes = {
      ...optional("sector", this.codeAt("sector", row)),
      ...optional("program", this.codeAt("program", row)),
      ...optional("product", this.codeAt("product", row)),
      ...optional("indicator", codeIn(printed, "indicator")),
    };
    for (const [outer, inner] of mismatchedCodes(rowCodes))
      this.messages.push(message("code-mismatch", cells.group.rows[row]!.all[0]!.place, { outer, inner }));
    return optional("code", code);
  }

  private codeAt(level: Exclude<CodeLevel, "indicator">, row: number): string | null {
    const found = this.cells.at(`code.${level}`, row);
    return found ? readCode(textOf(found.cell), level) : null;
  }

  /**
   * Result indicators of a group, each once; its rows repeat them. The target is its number, else the goal in words. What a row says
   * otherwise of one that is known stays with the row.
   */
  private results(): DraftIndicator[] {
    const { cells } = this;
    const first = new Map<string, number>();
    cells.group.rows.forEach((_, row) => {
      const [goal, measure] = [cells.take("result.description", row), cells.take("result.indicator", row)];
      if (!goal && !measure) return;
      const key = [measure, goal].map((one) => one?.text ?? "").join("|");
      const known = first.get(key);
      if (known === undefined) first.set(key, row);
      else for (const name of ["target", "baseline", "unit"]) cells.takeSame(`result.${name}` as RowKey, row, known);
    });
    return [...first.values()].map((row) => this.result(row));
  }

  private result(row: number): DraftIndicator {
    const { cells } = this;
    const [goal, measure] = [cells.take("result.description", row), cells.take("result.indicator", row)];
    const value = cells.take("result.target", row);
    const target = goal ?? value;
    const valueCell = cells.at("result.target", row)?.cell;
    return {
      ...(measure ?? goal ?? NO_TEXT),
      level: "resultado",
      target,
      ...(!target && { targetAbsence: cells.absence("result.target", row, row) }),
      ...this.printed("result.", row),
      ...(goal && value && valueCell && { attributes: { [cells.nameOfCell(valueCell)]: value } }),
    };
  }

  /** What is done: in a column of its own, or where a hierarchy names the product. */
  private description(row: number): SourcedText | null {
    const kind = this.cells.at("class", row);
    const isProduct = kind !== undefined && this.columns.productClasses.has(fold(textOf(kind.cell)));
    return this.cells.take("description", row) ?? (isProduct ? this.cells.take("hierarchy", row) : null);
  }

  /** What is done in the rows of an indicator, the same in several of them once. */
  private activities(rows: readonly number[], indicator: number | null): (DraftActivity & { row: number })[] {
    const found = rows.flatMap((row) => this.activity(row, indicator));
    const isRepeated = this.columns.rowPeriods.isRepeated || this.columns.of.has("id");
    return isRepeated ? [...groupBy(found, ({ text }) => fold(text)).values()].map(([first]) => first!) : found;
  }

  private activity(row: number, indicator: number | null): (DraftActivity & { row: number })[] {
    const text = this.description(row);
    if (!text) return [];
    const timeframe = timeOf(this.cells, row);
    const absence = timeframe ? undefined : this.cells.absence(this.timeKey(), row, row);
    const responsible = this.cells.take("responsible", row);
    return [{ ...text, responsible, timeframe, ...optional("timeframeAbsence", absence), indicator, row }];
  }

  /** The column that a time would stand in. */
  timeKey(): RowKey {
    return (["time", "start", "end"] as const).find((key) => this.columns.of.has(key)) ?? "time";
  }
}
