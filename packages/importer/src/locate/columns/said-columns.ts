/**
 * The columns of a matrix as a person says: what they named holds what they named, and what the words or the cells made of it goes. Takes
 * columns as they were assigned; what nobody says anything of stays.
 */
import type { ColumnKey, IndicatorLevel } from "@cotejo/core";
import type { HeadingRole } from "../headings/heading-role.ts";
import { type MappedField, saysField } from "../headings/mapping.ts";
import type { PlanColumns } from "../plan-table.ts";

interface SaidColumn {
  column: number;
  role: Pick<HeadingRole, "said">;
}

/** In a matrix what is done stands as the description of what is measured; in one of results alone its rows are theirs. */
function keyOf(said: MappedField, measures: IndicatorLevel): ColumnKey | null {
  if (!saysField(said) || said === "level" || said.startsWith("target:")) return null;
  if (said === "activity") return "description";
  return (measures === "resultado" ? said.replace(/^result\./, "") : said) as ColumnKey;
}

const yearOf = (said: MappedField): number | null => (said.startsWith("target:") ? Number(said.slice(7)) : null);

/** Levels with those that a person names, and the action: the one that they say, else what it was, else the innermost level. */
function levelsOf({ levels, of, hierarchy }: PlanColumns, said: ReadonlyMap<number, MappedField>) {
  const named = [...said].flatMap(([column, field]) => (field === "action" ? column : []));
  const mayGroup = (column: number) => !said.has(column) || said.get(column) === "level";
  const [before] = (of.get("action") ?? []).filter(mayGroup);
  const all = [...levels.filter(mayGroup), ...(before === undefined ? [] : [before])];
  const missing = [...said].flatMap(([column, field]) =>
    field === "level" && !all.includes(column) && column !== hierarchy ? column : [],
  );
  const outer = [...missing, ...all];
  const action = named.length > 0 ? named : outer.splice(-1);
  return { levels: outer, action };
}

export function asSaid(given: PlanColumns, columns: readonly SaidColumn[]): PlanColumns {
  const said = new Map(columns.flatMap(({ column, role }) => (role.said === undefined ? [] : [[column, role.said]])));
  if (said.size === 0) return given;
  const fields = new Map<ColumnKey, number[]>();
  for (const [column, field] of said) {
    const key = keyOf(field, given.measures);
    if (key) fields.set(key, [...(fields.get(key) ?? []), column]);
  }
  const { levels, action } = levelsOf(given, said);
  if (action.length > 0) fields.set("action", action);
  const free = (column: number | null) => (column !== null && said.has(column) ? null : column);
  const others = [...given.of].flatMap(([key, own]) => {
    const left = own.filter((column) => !said.has(column) && !levels.includes(column));
    return fields.has(key) || key === "action" || left.length === 0 ? [] : [[key, left] as const];
  });
  const years = [...said].flatMap(([column, field]) =>
    yearOf(field) === null ? [] : { year: yearOf(field)!, column },
  );
  const yearly = given.yearly.filter(
    ({ year, column }) => !said.has(column) && !years.some((one) => one.year === year),
  );
  const leftOut = new Set([...said].flatMap(([column, field]) => (field === "leaveOut" ? column : [])));
  const isActivity = [...said.values()].includes("activity");
  return {
    ...given,
    of: new Map([...others, ...fields]),
    levels,
    yearly: [...yearly, ...years].sort((a, b) => a.year - b.year),
    hierarchy:
      given.hierarchy !== null && said.get(given.hierarchy) === "level" ? given.hierarchy : free(given.hierarchy),
    class: free(given.class),
    kind: free(given.kind),
    schedule: given.schedule.filter(({ column }) => !said.has(column)),
    leftOut,
    isOfActivities: isActivity || (given.isOfActivities && !fields.has("description")),
  };
}
