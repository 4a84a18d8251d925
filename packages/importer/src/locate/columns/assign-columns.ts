/** Which column of a matrix fills what: one for each role, chosen among the headings that claim it by how well they say it. */
import {
  type ColumnKey,
  groupBy,
  type HeadingRoleName,
  type IndicatorLevel,
  PRINTED_FIELDS,
  squeeze,
  words,
} from "@cotejo/core";
import { isProse, isText } from "../../grid/profile.ts";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import type { Term } from "../headings/heading-years.ts";
import type { RoledColumn } from "../headings/matrix-heading.ts";
import { levelColumns } from "../levels/level-columns.ts";
import { NO_COLUMNS, type PlanColumns } from "../plan-table.ts";
import { asSaid } from "./said-columns.ts";
import { type SettledColumn, settleRoles } from "./settle-roles.ts";

/** What a heading says beside its year. */
const stemOf = ({ heading }: RoledColumn): string =>
  words(heading)
    .filter((word) => !/\d/.test(word))
    .join(" ");

/** Yearly targets of one year alone are the target of the term. */
const FEWEST_YEARS = 2;

/**
 * Yearly targets are those of several years under the same words; the target of one year alone is that of the term ("Meta 2027"
 * beside "Esperado 2024" to "Esperado 2027").
 */
function yearlyOf(targets: readonly SettledColumn[]): { year: number; column: number }[] {
  const series = groupBy(
    targets.filter(({ role }) => role.years.length === 1),
    stemOf,
  );
  const [longest = []] = [...series.values()].sort((a, b) => b.length - a.length);
  const yearly = longest.length > 1 ? longest : [...series.values()].flat();
  const years = new Map(yearly.map(({ role, column }) => [role.years[0]!, column] as const).reverse());
  if (years.size < FEWEST_YEARS) return [];
  return [...years].sort(([a], [b]) => a - b).map(([year, column]) => ({ year, column }));
}

/** The column that says a role best: what a person names, of its own kind by name, a number where one is wanted, the first of equals. */
function best(columns: readonly SettledColumn[]): number | null {
  const points = ({ role }: SettledColumn) => (role.said ? 4 : 0) + (role.scope ? 2 : 0) + (role.isValue ? 1 : 0);
  const filled = columns.filter(({ cellsBelow }) => cellsBelow.length > 0);
  return [...filled].sort((a, b) => points(b) - points(a) || a.column - b.column)[0]?.column ?? null;
}

/** Where no column holds numbers, the goal in words beside what is done for it is the target ("Meta o producto"). */
function proseTargets(descriptions: readonly SettledColumn[]): SettledColumn[] {
  const goals = descriptions.filter(({ role }) => role.role === "target");
  return goals.length < descriptions.length ? goals : [];
}

/** Yearly targets, and those that a heading names one by one. */
function targetsOf(targets: readonly SettledColumn[], years: readonly SettledColumn[]) {
  const named = yearlyOf(targets);
  const [single, ...more] = targets.filter(({ role }) => role.years.length === 1);
  // A sheet of one year of a plan: its target beside the term's.
  if (single && more.length === 0 && targets.length > 1)
    named.push({ year: single.role.years[0]!, column: single.column });
  const isYearly = ({ column }: SettledColumn) => named.some((year) => year.column === column);
  const ofTerm = targets.filter((one) => !isYearly(one));
  // A column that an office leaves blank says all the same what it would hold.
  const blank = ofTerm.find(({ role, cellsBelow }) => cellsBelow.length === 0 && role.years.length === 0);
  // Years alone are targets where no heading says so in words.
  return { yearly: named.length > 0 ? named : yearlyOf(years), term: best(ofTerm) ?? blank?.column ?? null };
}

/** Roles of which the best column is the field of the same name. */
const PLAIN = [
  ...PRINTED_FIELDS,
  "responsible",
  "resource",
  "benefits",
  "start",
  "end",
  "time",
  "id",
  "code.sector",
  "code.program",
  "code.product",
  "code.indicator",
  "accumulation",
  "isMain",
  "bpin",
] satisfies HeadingRoleName[];
const OF_ACTIVITIES: ReadonlySet<HeadingRoleName> = new Set(["responsible", "time", "start", "end"]);
const OF_RESULTS = ["indicator", "description", "target", "baseline", "unit"] as const;

const countTexts = ({ cellsBelow }: SettledColumn): number =>
  new Set(cellsBelow.map((cell) => squeeze(textOf(cell)))).size;

/** Of the rows of a table the share whose texts differ, at most, for a column to group them. */
const SHARE_OF_NAMES = 0.75;

/** Where no heading names a level: the texts left of what is done or measured that several rows share ("Rol", "Frente"), as one. */
function sharedTexts(columns: readonly SettledColumn[], measure: SettledColumn | undefined): SettledColumn[] {
  if (!measure || columns.some(({ settled }) => settled === "group" || settled === "hierarchy")) return [];
  const rows = measure.cellsBelow.length;
  const isShared = (column: SettledColumn) => {
    const { settled, cellsBelow } = column;
    // Merged over its rows, or told in the first of them alone.
    const isFirst = cellsBelow[0]?.row === measure.cellsBelow[0]?.row && cellsBelow.length > 1;
    const isMerged = isFirst || cellsBelow.some(({ rowSpan }) => rowSpan > 1);
    const isRepeated = cellsBelow.length >= rows * SHARE_OF_NAMES;
    return (
      settled === "aside" &&
      column.role.said === undefined &&
      column.column < measure.column &&
      isText(cellsBelow) &&
      (isMerged || isRepeated) &&
      countTexts(column) <= rows * SHARE_OF_NAMES
    );
  };
  return columns.filter(isShared);
}

/** Months in a row that are surely a schedule. */
const FEWEST_MONTHS = 3;

/** What a schedule puts in time, whatever heads it ("Tema", "Evento"): the longest texts before its months. */
function scheduledTexts(columns: readonly SettledColumn[]): SettledColumn[] {
  const schedule = columns.filter(({ settled }) => settled === "schedule");
  if (schedule.length < FEWEST_MONTHS) return [];
  const before = columns.filter(
    ({ settled, role, column, cellsBelow }) =>
      settled === "aside" && role.said === undefined && column < schedule[0]!.column && isProse(cellsBelow),
  );
  const letters = ({ cellsBelow }: SettledColumn) => cellsBelow.reduce((sum, cell) => sum + textOf(cell).length, 0);
  const [longest] = [...before].sort((a, b) => letters(b) - letters(a));
  return longest ? [{ ...longest, role: { ...longest.role, role: "description", isActivity: true } }] : [];
}

/**
 * "Acción", and beside it its "Actividades": of two columns of what is done the one with no more texts than the next groups it, as a level.
 * One alone that is headed "Acción" is the level itself, where nothing groups it (`isGrouped`).
 */
function partActivities(
  columns: readonly SettledColumn[],
  isGrouped: boolean,
): { activities: SettledColumn[]; outer: SettledColumn[] } {
  const [first, second, ...more] = columns.filter(({ cellsBelow }) => cellsBelow.length > 0);
  const groups = (outer: SettledColumn, inner: SettledColumn) =>
    (outer.role.isAction && !inner.role.isAction) || countTexts(outer) <= countTexts(inner);
  if (!first || !(second ? groups(first, second) : first.role.isAction && !isGrouped))
    return { activities: [...columns], outer: [] };
  return { activities: second ? [second, ...more] : [], outer: [first] };
}

/** Of several columns of who answers, or when, those behind the activity are its own, where they are filled as the others are. */
function behind(columns: readonly SettledColumn[], description: number | null): readonly SettledColumn[] {
  const most = Math.max(1, ...columns.map(({ cellsBelow }) => cellsBelow.length));
  const own = columns.filter(({ column, cellsBelow }) => column > (description ?? -1) && cellsBelow.length * 2 >= most);
  return own.length > 0 ? own : columns;
}

/** Gives each role its column. `below`: the cells under the heading, by column. */
export function assignColumns(
  given: readonly RoledColumn[],
  below: ReadonlyMap<number, readonly SourceCell[]>,
): PlanColumns {
  const { columns, measures } = settleRoles(given, below);
  const of = (role: HeadingRoleName, scope: IndicatorLevel = "producto") =>
    columns.filter((column) => column.settled === role && column.scope === scope);
  const targets = of("target").length > 0 ? of("target") : proseTargets(of("description"));
  const descriptions = of("description").filter((column) => !targets.includes(column));
  const told = descriptions.length > 0 || of("indicator").length > 0 ? descriptions : scheduledTexts(columns);
  const isGrouped = of("group").length > 0 || of("hierarchy").length > 0;
  const { activities, outer } = partActivities(
    told.filter(({ role }) => role.isActivity),
    isGrouped,
  );
  const { yearly, term } = targetsOf(targets, of("year"));
  // The catalogue's name of an indicator stands beside the office's own wording.
  const own = best(of("personalised"));
  // Beside activities, the product that they make is what is measured.
  const made = activities.length > 0 ? best(descriptions.filter(({ role }) => role.isMade && !role.isActivity)) : null;
  const catalogue = best(of("indicator")) ?? made ?? best(of("formula"));
  const isOfCatalogue = best(of("code.product")) !== null && activities.length === 0;
  // The catalogue's product groups its indicators: it is a level, and no activity.
  const product = isOfCatalogue ? best(descriptions) : null;
  const described = told.filter(({ column }) => !outer.some((one) => one.column === column));
  const description = product === null ? (best(activities) ?? best(described)) : null;
  const measured = new Set(
    [...of("indicator"), ...of("description")].flatMap(({ cellsBelow }) => cellsBelow.map(({ row }) => row)),
  );
  const measure = columns.find(({ column }) => column === (description ?? own ?? catalogue));
  const groups = [...of("group"), ...outer];
  const levels = levelColumns(
    groups.length > 0 ? groups : sharedTexts(columns, measure),
    description ?? own ?? catalogue,
    measured,
  );
  const action = product ?? levels.pop() ?? null;
  const fields: [ColumnKey, number | null][] = [
    ["action", action],
    ["description", description],
    ["indicator", own ?? catalogue],
    ["catalogName", own === null ? null : catalogue],
    ["target", term],
    ...PLAIN.map((role): [ColumnKey, number | null] => [
      role,
      best(OF_ACTIVITIES.has(role) ? behind(of(role), description) : of(role)),
    ]),
    ...OF_RESULTS.map((role): [ColumnKey, number | null] => [`result.${role}`, best(of(role, "resultado"))]),
  ];
  const assigned: PlanColumns = {
    ...NO_COLUMNS,
    of: new Map(fields.flatMap(([key, column]) => (column === null ? [] : [[key, [column]] as const]))),
    levels,
    yearly,
    hierarchy: best(of("hierarchy")),
    class: best(of("class")),
    kind: best(of("kind")),
    schedule: of("schedule"),
    measures,
    isOfActivities: activities.some(({ column }) => column === description),
  };
  return asSaid(assigned, given);
}

/** Years that a plan of a printed term has targets for: those before it tell what was reached. */
export function withinTerm(columns: PlanColumns, term: Term | null): PlanColumns {
  const yearly = columns.yearly.filter(({ year }) => term === null || (year >= term.from && year <= term.to));
  return yearly.length > 0 ? { ...columns, yearly } : columns;
}
