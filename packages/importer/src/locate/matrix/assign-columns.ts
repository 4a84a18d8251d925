/** Which column of a matrix fills what: one for each role, chosen among the headings that claim it by how well they say it. */
import { groupBy, type IndicatorLevel, isMissing, squeeze, words } from "@cotejo/core";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import { isMark } from "../is-mark.ts";
import type { RoledColumn } from "./heading-candidates.ts";
import type { MatrixRole } from "./heading-role.ts";

/** The result indicator of a group: its own columns. */
export interface ResultColumns {
  description: number | null;
  indicator: number | null;
  target: number | null;
  baseline: number | null;
  unit: number | null;
}

export interface MatrixColumns {
  /** Levels, the outermost first; the last one is the action. */
  groups: number[];
  hierarchy: number | null;
  class: number | null;
  description: number | null;
  indicator: number | null;
  target: number | null;
  yearly: { year: number; column: number }[];
  baseline: number | null;
  unit: number | null;
  responsible: number | null;
  /** Only where a person mapped them. */
  resource: number | null;
  benefits: number | null;
  start: number | null;
  end: number | null;
  time: number | null;
  result: ResultColumns;
  /** What the rows measure: products, unless the table has columns of results only. */
  level: IndicatorLevel;
  /** What is done stands in a column of activities. */
  isOfActivities: boolean;
  /** Classes of a hierarchy, folded, whose rows are products. */
  productClasses: ReadonlySet<string>;
  /** Says of each row whether it is of a product or of a result. */
  kind: number | null;
  /** Months and quarters under which marks tell the time. */
  schedule: number[];
}

interface ScopedColumn extends RoledColumn {
  scope: IndicatorLevel;
  cellsBelow: readonly SourceCell[];
}

interface SettledColumn extends ScopedColumn {
  settled: MatrixRole;
}

type Below = ReadonlyMap<number, readonly SourceCell[]>;

/** Roles that belong to one kind of indicator. */
const SCOPED: ReadonlySet<MatrixRole> = new Set(["indicator", "target", "description", "baseline", "unit"]);

/** Columns that leave it open belong with the kind named before them: "Meta de resultado", "Indicador", "Línea base". */
function withScopes(columns: readonly RoledColumn[], below: Below): ScopedColumn[] {
  let current: IndicatorLevel = "producto";
  return columns.map((column) => {
    const cellsBelow = below.get(column.column) ?? [];
    if (!SCOPED.has(column.role.role)) return { ...column, scope: "producto", cellsBelow };
    current = column.role.scope ?? current;
    return { ...column, scope: current, cellsBelow };
  });
}

/**
 * Every row is a product's: where no column of a role is, those that only stood after a result's are. Their order is the
 * office's own.
 */
function withoutOrphans(columns: readonly SettledColumn[]): SettledColumn[] {
  const hasOwn = (...some: MatrixRole[]) =>
    columns.some((column) => some.includes(column.settled) && column.scope === "producto");
  // What belongs to an indicator follows it: beside a result's, a baseline is the result's where products have their own columns.
  const isOfResult = (settled: MatrixRole) => BELONGING.has(settled) && hasOwn("indicator", "description");
  return columns.map((column) =>
    column.role.scope === null && column.scope === "resultado" && !hasOwn(column.settled) && !isOfResult(column.settled)
      ? { ...column, scope: "producto" }
      : column,
  );
}
const BELONGING: ReadonlySet<MatrixRole> = new Set(["baseline", "unit"]);

const share = (cells: readonly SourceCell[], is: (text: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter((cell) => is(squeeze(textOf(cell)))).length / cells.length;
const isProse = (cells: readonly SourceCell[]): boolean =>
  share(cells, (text) => (text.match(/\p{L}{3,}/gu) ?? []).length >= 2) >= 0.5;
const isText = (cells: readonly SourceCell[]): boolean => share(cells, (text) => /\p{L}{3,}/u.test(text)) >= 0.5;

const isMoney = (cells: readonly SourceCell[]): boolean => share(cells, (text) => text.startsWith("$")) >= 0.5;
/** "40", "25%", "1000 ml"; dashes and their kin say nothing either way. */
const isAmount = (cells: readonly SourceCell[]): boolean =>
  !isMoney(cells) &&
  share(
    cells.filter((cell) => !isMissing(textOf(cell))),
    (text) => /^[\d.,]+ ?(?:%|\p{L}{1,15}\.?\d?)?$/u.test(text),
  ) >= 0.5;

type Cells = readonly SourceCell[];
/** What cells say against their heading: the role that it gives, and what the cells make of it. */
const CONTRADICTIONS: readonly [readonly MatrixRole[], (cells: Cells) => boolean, MatrixRole][] = [
  [["target"], isMoney, "aside"],
  [["schedule"], (cells) => share(cells, isMark) < 0.8, "aside"],
  [["year"], (cells) => !isAmount(cells), "aside"],
  [
    ["kind"],
    (cells) => share(cells, (text) => /^(?:meta |indicador )?(?:de )?(?:resultado|producto)/i.test(text)) < 0.8,
    "aside",
  ],
  [["indicator"], (cells) => cells.length > 0 && !isText(cells), "aside"],
  [["description", "group", "hierarchy"], (cells) => !isText(cells), "aside"],
];

/** "Meta de producto" heads a text in one office and a number in the next: the cells tell, unless a person did. */
function settleRole({ role, cellsBelow }: ScopedColumn): MatrixRole {
  if (role.isMapped) return role.role;
  if (role.role === "target" && role.years.length === 0 && isProse(cellsBelow)) return "description";
  const found = CONTRADICTIONS.find(([roles, holds]) => roles.includes(role.role) && holds(cellsBelow));
  return found?.[2] ?? role.role;
}

/** For each row of a column its name, carried down from the cell above; rows are walked once. */
function namesAt(rows: readonly number[], outer: ScopedColumn): Map<number, string> {
  const names = new Map<number, string>();
  let [at, name] = [0, ""];
  for (const row of rows) {
    while (at < outer.cellsBelow.length && outer.cellsBelow[at]!.row <= row)
      name = squeeze(textOf(outer.cellsBelow[at++]!));
    names.set(row, name);
  }
  return names;
}

/** A project holds rows of one group each where it is a level; else the rows only name what pays for them. */
function isLevel(column: ScopedColumn, outer: ScopedColumn | undefined): boolean {
  if (column.role.level !== "proyecto" || !outer) return true;
  const groups = namesAt(
    column.cellsBelow.map(({ row }) => row),
    outer,
  );
  const groupOf = new Map<string, string>();
  return column.cellsBelow.every((cell) => {
    const [name, group] = [squeeze(textOf(cell)), groups.get(cell.row)!];
    const before = groupOf.get(name);
    groupOf.set(name, group);
    return before === undefined || before === group;
  });
}

/** A table of results alone: its rows are theirs. */
function measuresResults(columns: readonly SettledColumn[]): boolean {
  const measured = columns.filter(({ settled }) => settled === "indicator" || settled === "description");
  return measured.length > 0 && measured.every(({ scope }) => scope === "resultado");
}

/** How many names a level has in rows that measure something; sums and notes have none. */
const countNames = ({ cellsBelow }: ScopedColumn, measured: ReadonlySet<number>): number =>
  new Set(cellsBelow.filter(({ row }) => measured.has(row)).map((cell) => squeeze(textOf(cell)))).size;

/** From the outermost: a level has fewer names than those inside it; of as many, the one further left is outer. */
function levelsOf(given: readonly ScopedColumn[], measured: ReadonlySet<number>): number[] {
  const names = new Map(given.map((column) => [column, countNames(column, measured)]));
  const groups = [...given].sort((a, b) => names.get(a)! - names.get(b)! || a.column - b.column);
  const levels: ScopedColumn[] = [];
  for (const column of groups) if (isLevel(column, levels.at(-1))) levels.push(column);
  // A sector cuts across the levels of a plan: it is innermost only where it is alone.
  const inner = levels.filter(({ role }) => role.level !== "sector");
  const innermost = inner.at(-1) ?? levels.at(-1);
  return [...levels.filter((column) => column !== innermost), ...(innermost ? [innermost] : [])].map(
    ({ column }) => column,
  );
}

/** Levels stand before what is done under them; one that stands behind it ("Objetivo de la actividad") tells of that. */
function leftOf(measured: number | null, groups: readonly ScopedColumn[]): readonly ScopedColumn[] {
  const left = groups.filter(({ column }) => measured !== null && column < measured);
  return left.length > 0 ? left : groups;
}

/** What a heading says beside its year. */
const stemOf = ({ heading }: ScopedColumn): string =>
  words(heading)
    .filter((word) => !/\d/.test(word))
    .join(" ");

/**
 * Yearly targets are those of several years under the same words; the target of one year alone is that of the term ("Meta 2027"
 * beside "Esperado 2024" to "Esperado 2027").
 */
function yearlyOf(targets: readonly ScopedColumn[]): MatrixColumns["yearly"] {
  const series = groupBy(
    targets.filter(({ role }) => role.years.length === 1),
    stemOf,
  );
  const [longest = []] = [...series.values()].sort((a, b) => b.length - a.length);
  const yearly = longest.length > 1 ? longest : [...series.values()].flat();
  const years = new Map(yearly.map(({ role, column }) => [role.years[0]!, column] as const).reverse());
  return years.size < 2 ? [] : [...years].sort(([a], [b]) => a - b).map(([year, column]) => ({ year, column }));
}

/** The column that says a role best: of its own kind by name, a number where one is wanted, the first of equals. */
function best(columns: readonly ScopedColumn[]): number | null {
  const points = ({ role }: ScopedColumn) => (role.scope ? 2 : 0) + (role.isValue ? 1 : 0);
  const filled = columns.filter(({ cellsBelow }) => cellsBelow.length > 0);
  return [...filled].sort((a, b) => points(b) - points(a) || a.column - b.column)[0]?.column ?? null;
}

/** Where no column holds numbers, the goal in words beside what is done for it is the target ("Meta o producto"). */
function proseTargets<Column extends ScopedColumn>(descriptions: readonly Column[]): Column[] {
  const goals = descriptions.filter(({ role }) => role.role === "target");
  return goals.length < descriptions.length ? goals : [];
}

/** What is done for an indicator: the activities where a column is called so, else the product. */
function descriptionOf(columns: readonly ScopedColumn[]): number | null {
  const activities = columns.filter(({ role }) => role.isActivity);
  return best(activities) ?? best(columns);
}

/** Gives each role its column. `below`: the cells under the heading, by column. */
export function assignColumns(columns: readonly RoledColumn[], below: Below): MatrixColumns {
  const settled = withScopes(columns, below).map((column) => ({ ...column, settled: settleRole(column) }));
  const level = measuresResults(settled) ? "resultado" : "producto";
  const scoped =
    level === "resultado"
      ? settled.map((column) => ({ ...column, scope: "producto" as const }))
      : withoutOrphans(settled);
  const of = (role: MatrixRole, scope: IndicatorLevel = "producto") =>
    scoped.filter((column) => column.settled === role && column.scope === scope);
  const targets = of("target").length > 0 ? of("target") : proseTargets(of("description"));
  const measured = new Set(
    [...of("indicator"), ...of("description")].flatMap(({ cellsBelow }) => cellsBelow.map(({ row }) => row)),
  );
  // Years alone are targets where no heading says so in words.
  const named = yearlyOf(targets);
  const [single, ...more] = targets.filter(({ role }) => role.years.length === 1);
  // A sheet of one year of a plan: its target beside the term's.
  if (single && more.length === 0 && targets.length > 1)
    named.push({ year: single.role.years[0]!, column: single.column });
  const yearly = named.length > 0 ? named : yearlyOf(of("year"));
  const isYearly = ({ column }: ScopedColumn) => named.some((year) => year.column === column);
  const indicator = best(of("indicator")) ?? best(of("formula"));
  const description = descriptionOf(of("description").filter((column) => !targets.includes(column)));
  return {
    groups: levelsOf(leftOf(description ?? indicator, of("group")), measured),
    hierarchy: best(of("hierarchy")),
    class: best(of("class")),
    description,
    indicator,
    target: best(targets.filter((column) => !isYearly(column))),
    yearly,
    baseline: best(of("baseline")),
    unit: best(of("unit")),
    responsible: best(of("responsible")),
    resource: best(of("resource")),
    benefits: best(of("benefits")),
    start: best(of("start")),
    end: best(of("end")),
    time: best(of("time")),
    result: {
      description: best(of("description", "resultado")),
      indicator: best(of("indicator", "resultado")),
      target: best(of("target", "resultado")),
      baseline: best(of("baseline", "resultado")),
      unit: best(of("unit", "resultado")),
    },
    level,
    kind: best(of("kind")),
    productClasses: new Set(),
    schedule: of("schedule").map(({ column }) => column),
    isOfActivities: scoped.some(({ column, role }) => column === description && role.isActivity),
  };
}
