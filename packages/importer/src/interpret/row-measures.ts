/** Indicators and activities of a matrix: a row an indicator with its targets, and the results that its rows repeat. */
import {
  type Accumulation,
  type CodeLevel,
  fold,
  type IndicatorLevel,
  type Message,
  mismatchedCodes,
  PRINTED_FIELDS,
  type PrintedTexts,
  readBpins,
  readCode,
  runsOf,
  type SourcedText,
} from "@cotejo/core";
import type { PlanColumns } from "../locate/plan-table.ts";
import { message } from "../messages/catalogue.ts";
import { textOf } from "../read/source-document.ts";
import type { RowKey } from "../stitch/row-key.ts";
import type { DraftActivity, DraftIndicator } from "./draft.ts";
import type { GroupCells } from "./group-cells.ts";
import type { Measures } from "./listed-measures.ts";
import { optional } from "./optional.ts";

/** Rows of a group that measure the same. */
interface RowRange {
  from: number;
  to: number;
}

const NO_TEXT: SourcedText = { text: "", place: null };

/** The time of a row: from its start to its end, or as it is told. */
export function timeOf(cells: GroupCells, row: number): SourcedText | null {
  const [start, end] = [cells.take("start", row), cells.take("end", row)];
  if (start && end) return { text: `${start.text} a ${end.text}`, place: start.place };
  return start ?? end ?? cells.take("time", row);
}

const ACCUMULATIONS: readonly [RegExp, Accumulation][] = [
  [/^no acumul/, "non-accumulative"],
  [/^acumul/, "accumulative"],
];

const codeIn = (text: SourcedText | null, level: CodeLevel): string | null => text && readCode(text.text, level);

export class RowMeasures {
  private readonly messages: Message[] = [];
  private readonly years: readonly number[];
  /** Whether rows say what is measured; in plans of activities alone they do not. */
  readonly isMeasuring: boolean;

  private readonly cells: GroupCells;
  private readonly columns: PlanColumns;

  constructor(cells: GroupCells, columns: PlanColumns) {
    this.cells = cells;
    this.columns = columns;
    this.years = columns.yearly.map(({ year }) => year);
    this.isMeasuring = columns.of.has("indicator") || columns.of.has("target") || this.years.length > 0;
  }

  read(): Measures {
    const results = this.results();
    const ranges = this.ranges();
    const indicators = this.isMeasuring ? ranges.map((range) => this.indicator(range)) : [];
    const activities = ranges.flatMap(({ from, to }, at) =>
      Array.from({ length: to - from + 1 }, (_, k) => from + k).flatMap((row) =>
        this.activity(row, this.isMeasuring ? results.length + at : null),
      ),
    );
    // Asked last: what filled a field is no attribute.
    const measured = indicators.map((indicator, at) => {
      const { from, to } = ranges[at]!;
      return { ...indicator, attributes: this.cells.attributesOf(from, to) };
    });
    return { indicators: [...results, ...measured], looseTargets: [], activities, messages: this.messages };
  }

  /** Rows that go on measuring what the row above them does: its indicator is merged over them, or they have none of their own. */
  private ranges(): RowRange[] {
    const keys: RowKey[] = [
      "indicator",
      "target",
      "baseline",
      "unit",
      ...this.years.map((year): RowKey => `target:${year}`),
    ];
    const isSame = (key: RowKey, row: number) => {
      const own = this.cells.at(key, row);
      return !own || own === this.cells.at(key, row - 1);
    };
    const goesOn = (row: number) =>
      this.cells.at("indicator", row - 1) !== undefined && keys.every((key) => isSame(key, row));
    const runs = runsOf(this.cells.group.rows.keys(), (_, row) => goesOn(row));
    return runs.map((rows) => ({ from: rows[0], to: rows.at(-1)! }));
  }

  /** The kind of indicator that a row says it is of, else that of the table. */
  private levelOf(row: number): IndicatorLevel {
    const kind = this.cells.at("kind", row);
    return kind && fold(textOf(kind.cell)).includes("resultado") ? "resultado" : this.columns.measures;
  }

  private yearly(row: number): DraftIndicator["yearly"] {
    return this.years.flatMap((year) => {
      const value = this.cells.take(`target:${year}`, row);
      return value ? [{ ...value, year }] : [];
    });
  }

  private indicator({ from, to }: RowRange): DraftIndicator {
    const { cells } = this;
    const own = cells.take("indicator", from);
    const catalogName = cells.take("catalogName", from);
    const text = own ?? catalogName ?? this.description(from) ?? NO_TEXT;
    const target = cells.take("target", from);
    return {
      ...text,
      ...optional("id", cells.take("id", from)?.text),
      ...this.codes(from, text),
      ...optional("catalogName", own && catalogName?.text),
      level: this.levelOf(from),
      target,
      ...(!target && { targetAbsence: cells.absence("target", from, to) }),
      yearly: this.yearly(from),
      ...this.printed("", from),
      ...this.details(from),
    };
  }

  /** Fields that are kept as printed, of the columns of their names. */
  private printed(of: "" | "result.", row: number): PrintedTexts {
    return Object.fromEntries(
      PRINTED_FIELDS.map((name) => [name, this.cells.take(`${of}${name}` as RowKey, row)]).filter(([, text]) => text),
    );
  }

  /** What columns of few words say: how years add up, which is the main one, its projects. What is none of these stays an attribute. */
  private details(row: number): Pick<DraftIndicator, "accumulation" | "isMain" | "bpin"> {
    const printed = (key: RowKey): string => {
      const found = this.cells.at(key, row);
      return found ? fold(textOf(found.cell)) : "";
    };
    const accumulation = ACCUMULATIONS.find(([pattern]) => pattern.test(printed("accumulation")))?.[1];
    const main = printed("isMain");
    const isMain = /^(?:si|x|principal)$/.test(main) ? true : main === "no" ? false : undefined;
    const bpinCell = this.cells.at("bpin", row);
    const bpin = bpinCell ? readBpins(textOf(bpinCell.cell)) : [];
    if (accumulation) this.cells.take("accumulation", row);
    if (isMain !== undefined) this.cells.take("isMain", row);
    if (bpin.length > 0) this.cells.take("bpin", row);
    return {
      ...optional("accumulation", accumulation),
      ...optional("isMain", isMain),
      ...optional("bpin", bpin.length > 0 ? bpin : null),
    };
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

  private activity(row: number, indicator: number | null): DraftActivity[] {
    const text = this.description(row);
    if (!text) return [];
    const timeframe = timeOf(this.cells, row);
    const absence = timeframe ? undefined : this.cells.absence(this.timeKey(), row, row);
    const responsible = this.cells.take("responsible", row);
    return [{ ...text, responsible, timeframe, ...optional("timeframeAbsence", absence), indicator }];
  }

  /** The column that a time would stand in. */
  timeKey(): RowKey {
    return (["time", "start", "end"] as const).find((key) => this.columns.of.has(key)) ?? "time";
  }
}
