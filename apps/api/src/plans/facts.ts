/**
 * A plan as rows of facts, a table a kind: what people ask for in columns, with normal forms made. The document's own words stand in the
 * record; these rows follow from it and can be made again.
 */
import {
  type Action,
  type Activity,
  fold,
  frameworkOf,
  type Indicator,
  identifyActions,
  identifyActivities,
  identifyIndicators,
  normaliseTarget,
  PLAN_FIELDS,
  type Plan,
  type ProductCodes,
  recogniseParties,
  recogniseResources,
  type SourcedText,
  type TargetForm,
  type Timeframe,
  timesPerYear,
} from "@cotejo/core";
import type { BulkTable } from "../storage/insert-rows.ts";

/** What every row says of its plan. */
export interface FactScope {
  versionId: string;
  entityCode: string;
  departmentCode: string;
  framework: string;
  periodStart: number;
  periodEnd: number;
  /** Marked; the row counts where its version is in force, too. */
  inForce: boolean;
}

/** Tables of facts, in an order in which they can be written. */
export const FACT_TABLES = [
  "Action",
  "Indicator",
  "Target",
  "Activity",
  "Party",
  "Resource",
  "Amount",
  "Measurement",
  "Code",
  "Section",
] as const satisfies readonly BulkTable[];
type FactTable = (typeof FACT_TABLES)[number];
export type Facts = Record<FactTable, object[]>;

/** The number that a text says, where it says one. */
function numberIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  const form = normaliseTarget(text);
  return "value" in form ? form.value : null;
}

function timeColumns(time: Timeframe | null) {
  if (!time) return { timeText: null, timeKind: null };
  const { text, normal } = time;
  return {
    timeText: text,
    timeKind: normal.kind,
    timeIso: "iso" in normal ? normal.iso : null,
    startDate: "start" in normal ? normal.start : null,
    endDate: "end" in normal ? normal.end : null,
  };
}

function targetColumns(form: TargetForm) {
  if (form.kind === "compound") return { kind: form.kind, parts: form.parts };
  const { kind, comparator, value, unit, base, per, direction, currency } = form as Partial<Record<string, unknown>> & {
    kind: string;
  };
  const rate = form.kind === "frequency" ? timesPerYear(form.value, form.per) : null;
  return { kind, comparator, value, unit, base, per, direction, currency, timesPerYear: rate };
}

/** Catalogue keys that a text names; one null where it names none. */
const keysOf = (keys: readonly string[]): readonly (string | null)[] => (keys.length > 0 ? keys : [null]);

class FactRows {
  readonly facts = Object.fromEntries(FACT_TABLES.map((table) => [table, []])) as unknown as Facts;
  readonly #scope: FactScope;
  readonly #framework: ReturnType<typeof frameworkOf>;
  #count = 0;

  constructor(scope: FactScope) {
    this.#scope = scope;
    this.#framework = frameworkOf(scope.framework);
  }

  /** Gives the row's id. */
  #add(table: FactTable, row: object): string {
    this.#count += 1;
    const id = `${this.#scope.versionId}:${this.#count}`;
    this.facts[table].push({ id, ...this.#scope, ...row });
    return id;
  }

  #codes(owner: { actionId: string; indicatorId?: string }, codes: ProductCodes & { bpin?: readonly string[] }): void {
    const { bpin = [], ...catalogue } = codes;
    for (const [kind, code] of Object.entries(catalogue)) if (code) this.#add("Code", { ...owner, kind, code });
    for (const code of bpin) this.#add("Code", { ...owner, kind: "bpin", code });
  }

  #parties(owner: { actionId: string; activityId?: string }, texts: readonly SourcedText[]): void {
    for (const { text, entries, place } of texts) {
      const keys = entries ?? (this.#framework ? recogniseParties(text, this.#framework) : []);
      for (const partyKey of keysOf(keys)) this.#add("Party", { ...owner, partyKey, text, place });
    }
  }

  #target(
    owner: { actionId: string; indicatorId?: string },
    { text, place }: SourcedText,
    year?: number,
    form?: TargetForm,
  ) {
    this.#add("Target", { ...owner, year, text, place, ...targetColumns(form ?? normaliseTarget(text)) });
  }

  #indicator(actionId: string, key: string, position: number, one: Indicator): string {
    const { text, place, id: mark, code, catalogName, level, unit, baseline, accumulation, isMain } = one;
    const id = this.#add("Indicator", {
      ...{ actionId, position, key, mark, code, text, catalogName, level, accumulation, isMain, place },
      searchText: fold([text, catalogName, code].filter(Boolean).join(" ")),
      unit: unit?.text,
      baselineText: baseline?.text,
      baselineValue: numberIn(baseline?.text),
      targetAbsence: one.target ? null : (one.targetAbsence ?? "not-stated"),
      attributes: one.attributes,
    });
    const owner = { actionId, indicatorId: id };
    if (one.target) this.#target(owner, one.target, undefined, one.target.normal);
    for (const yearly of one.yearly ?? []) this.#target(owner, yearly, yearly.year);
    for (const amount of one.amounts ?? []) this.#add("Amount", { ...owner, ...amount });
    for (const { period, planned, executed, percent } of one.measurements ?? [])
      this.#add("Measurement", {
        ...owner,
        cutOff: period,
        plannedText: planned?.text,
        planned: numberIn(planned?.text),
        executedText: executed?.text,
        executed: numberIn(executed?.text),
        percentText: percent?.text,
        percent: numberIn(percent?.text),
        place: (executed ?? percent ?? planned)?.place,
      });
    this.#codes(owner, { indicator: code, bpin: one.bpin } as ProductCodes & { bpin?: readonly string[] });
    return id;
  }

  #activity(actionId: string, key: string, position: number, one: Activity, indicatorId: string | undefined): void {
    const { text, place, attributes } = one;
    const row = { actionId, indicatorId, position, key, text, place, attributes, ...timeColumns(one.timeframe) };
    const activityId = this.#add("Activity", row);
    if (one.responsible) this.#parties({ actionId, activityId }, [one.responsible]);
  }

  action(key: string, position: number, action: Action): void {
    const { name, line, lineStrength, levels, codes = {}, absences, attributes } = action;
    const actionId = this.#add("Action", {
      ...{ position, key, name: name.text, line, lineStrength, absences, attributes, place: name.place },
      searchText: fold([name.text, ...levels.map(({ text }) => text)].join(" ")),
      sectorCode: codes.sector,
      programCode: codes.program,
      productCode: codes.product,
      levels: levels.map(({ level, code, text }) => ({ level, code, text })),
      ...timeColumns(action.timeframe),
    });
    const indicatorIds = identifyIndicators(action).map((one, at) => this.#indicator(actionId, one.key, at, one.item));
    for (const target of action.looseTargets) this.#target({ actionId }, target, undefined, target.normal);
    for (const [at, { key: own, item }] of identifyActivities(action).entries())
      this.#activity(actionId, own, at, item, item.indicator === null ? undefined : indicatorIds[item.indicator]);
    this.#parties({ actionId }, action.responsible);
    for (const { text, entries, place } of action.resources) {
      const keys = entries ?? (this.#framework ? recogniseResources(text, this.#framework) : []);
      for (const resourceKey of keysOf(keys)) this.#add("Resource", { actionId, resourceKey, text, place });
    }
    this.#codes({ actionId }, codes);
  }

  section(field: string, position: number, said: unknown): void {
    this.#add("Section", { field, position, ...sectionColumns(said) });
  }
}

/** A section's text, or its parts where it has several. */
function sectionColumns(said: unknown): { text: string; parts?: unknown; place?: unknown } {
  const { text, place, ...parts } = said as { text?: unknown; place?: unknown };
  if (typeof text === "string") return { text, place };
  const words = Object.values(parts).flatMap((part) =>
    typeof part === "object" && part !== null && "text" in part
      ? [String(part.text)]
      : part === null
        ? []
        : [String(part)],
  );
  return { text: words.join(" · "), parts: said };
}

/** The rows of a plan. Their ids are the version's and a number, so that rows of one version join. */
export function factsOf(plan: Plan, scope: FactScope): Facts {
  const rows = new FactRows(scope);
  for (const [position, { key, item }] of identifyActions(plan).entries()) rows.action(key, position, item);
  for (const { name } of PLAN_FIELDS) {
    const said = (plan as unknown as Record<string, unknown>)[name];
    const parts = Array.isArray(said) ? said : said === null || said === undefined ? [] : [said];
    for (const [position, part] of parts.entries()) rows.section(name, position, part);
  }
  return rows.facts;
}
