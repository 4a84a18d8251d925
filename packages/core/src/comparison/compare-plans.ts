/** Lays plans side by side: N columns in, one comparison out. Pure; the one place where comparison is computed. */
import { alignIndicators, type IndicatorGroup } from "../alignment/align-indicators.ts";
import type { Framework } from "../frameworks/framework.ts";
import { OTHER_LINE } from "../frameworks/recognise-line.ts";
import { groupBy } from "../language/group-by.ts";
import { timesPerYear } from "../language/periods.ts";
import { COMPARED_FIELDS } from "../model/fields.ts";
import type { Action, Indicator, MatchStrength } from "../model/plan.ts";
import { compareField } from "./compare-field.ts";
import {
  absenceOf,
  type CellState,
  type ComparedPlan,
  type Comparison,
  type IndicatorCell,
  type IndicatorRow,
  type LineCell,
  type LineRow,
} from "./comparison.ts";
import { targetKey } from "./value-keys.ts";

const STRENGTHS: readonly MatchStrength[] = ["none", "variant", "paraphrase", "exact"];

const stateOf = (column: ComparedPlan, own: readonly unknown[]): CellState =>
  absenceOf(column) ?? (own.length === 0 ? "not-stated" : "present");

/** An action of a plan, and where it stands there. */
interface PlacedAction {
  action: Action;
  at: number;
}

/** The actions of each line of a plan. */
function actionsByLine({ plan }: ComparedPlan): Map<string, PlacedAction[]> {
  const placed = (plan?.actions ?? []).map((action, at) => ({ action, at }));
  return groupBy(placed, ({ action }) => action.line);
}

function lineCell(column: ComparedPlan, own: readonly PlacedAction[]): LineCell {
  const strength = STRENGTHS.find((weakest) => own.some(({ action }) => action.lineStrength === weakest)) ?? null;
  return { state: stateOf(column, own), strength, actions: own.map(({ at }) => at) };
}

function yearlyRate({ target }: Indicator): number | null {
  const normal = target?.normal;
  const parts = normal?.kind === "compound" ? normal.parts : normal ? [normal] : [];
  const [frequency, ...more] = parts.filter((part) => part.kind === "frequency");
  return frequency && more.length === 0 ? timesPerYear(frequency.value, frequency.per) : null;
}

function indicatorRow(group: IndicatorGroup, columns: readonly ComparedPlan[]): IndicatorRow {
  const byPlan = groupBy(group.members, ({ plan }) => plan);
  const cells = columns.map((column, at): IndicatorCell => {
    const own = byPlan.get(at) ?? [];
    const indicators = own.map(({ indicator }) => {
      const { text, place, target } = indicator;
      return { text: { text, place }, target, timesPerYear: yearlyRate(indicator) };
    });
    return { state: stateOf(column, own), indicators };
  });
  const keys = cells
    .filter((_, at) => columns[at]!.plan !== null)
    .map(({ indicators }) =>
      indicators
        .map(({ target }) => (target ? targetKey(target.normal, target.text) : "none"))
        .sort()
        .join("; "),
    );
  return { key: group.key, name: group.name, differs: new Set(keys).size > 1, cells };
}

function lineRow(
  line: { key: string; name: string; isStandard: boolean },
  columns: readonly ComparedPlan[],
  placed: readonly (readonly PlacedAction[])[],
  groups: readonly IndicatorGroup[],
): LineRow {
  const actions = placed.map((own) => own.map(({ action }) => action));
  const cells = columns.map((column, at) => lineCell(column, placed[at]!));
  const indicators = groups.map((group) => indicatorRow(group, columns));
  const fields = COMPARED_FIELDS.map((field) => compareField(field, columns, actions));
  const states = new Set(cells.filter((_, at) => columns[at]!.plan !== null).map(({ state }) => state));
  const differs = states.size > 1 || indicators.some((row) => row.differs) || fields.some((row) => row.differs);
  return { ...line, differs, cells, indicators, fields };
}

/** All groups of indicators of the columns' plans; what `comparePlans` shows as rows. */
export function groupIndicators(columns: readonly ComparedPlan[], framework: Framework): IndicatorGroup[] {
  return alignIndicators(
    columns.map(({ plan }) => plan),
    framework,
  );
}

/**
 * Compares plans of one framework. Every line of the framework is a row, also where no plan has it; actions on no line
 * share a last row, "Otras acciones", which is there only when needed.
 */
export function comparePlans(columns: readonly ComparedPlan[], framework: Framework): Comparison {
  const groups = groupBy(groupIndicators(columns, framework), ({ line }) => line);
  const actions = columns.map(actionsByLine);
  const rowOf = ({ key, name, isStandard }: Pick<LineRow, "key" | "name" | "isStandard">): LineRow => {
    const own = actions.map((byLine) => byLine.get(key) ?? []);
    return lineRow({ key, name, isStandard }, columns, own, groups.get(key) ?? []);
  };
  const rows = framework.lines.map(rowOf);
  const other = rowOf({ key: OTHER_LINE, name: "Otras acciones", isStandard: false });
  const hasOther = other.cells.some(({ state }) => state === "present");
  return {
    framework: { key: framework.key, name: framework.name },
    columns: columns.map(({ id, municipality, plan }) => {
      return { id, municipality, title: plan?.title?.text ?? null, hasPlan: plan !== null };
    }),
    lines: hasOther ? [...rows, other] : rows,
  };
}
