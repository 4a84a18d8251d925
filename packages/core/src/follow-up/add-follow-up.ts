/**
 * A follow-up report adds what it measured to the plan in force, row by row, and replaces nothing of it. The same cut-off again takes the
 * place of what the same report said of it before; what the plan itself or another report says of it stays beside.
 */
import { fold } from "../language/fold.ts";
import type { Place } from "../model/place.ts";
import type { Indicator, Measurement, Plan } from "../model/plan.ts";
import { createPlacer, type PlacedRow, rowsOf } from "./place-rows.ts";

/** No row of the plan is it; several may be; another row of the report says something else of the same indicator and cut-off. */
export type UnplacedReason = "none" | "several" | "said-twice";

/** A row of a report whose measurements no indicator of the plan was found for. */
export interface UnplacedRow {
  /** As the report prints them. */
  action: string;
  indicator: string;
  place: Place | null;
  reason: UnplacedReason;
}

export interface AddedFollowUp {
  plan: Plan;
  /** How many measurements the plan has of the report. */
  added: number;
  unplaced: UnplacedRow[];
}

/** The report's file, which tells it from others where nothing better does. */
function fileOf(rows: readonly PlacedRow[]): string {
  const places = rows.flatMap(({ action, indicator }) => [indicator.place, action.name.place]);
  return places.find((place) => place !== null)?.file ?? "";
}

const saidOf = ({ planned, executed, percent }: Measurement): string =>
  JSON.stringify([planned, executed, percent].map((one) => one && fold(one.text)));

/** What an indicator has of a report, by cut-off. */
type Reported = Map<string, Measurement>;

/** An indicator with what a report said of it in place of what the same report said of the same cut-off. */
function withReported(indicator: Indicator, reported: Reported, report: string): Indicator {
  const left = new Map(reported);
  const kept = (indicator.measurements ?? []).map((one) => {
    const cutOff = fold(one.period);
    const again = one.report === report ? left.get(cutOff) : undefined;
    if (again) left.delete(cutOff);
    return again ?? one;
  });
  return { ...indicator, measurements: [...kept, ...left.values()] };
}

/** `source`: what tells the report from others (its import); left out, the name of its file. */
export function addFollowUp(plan: Plan, report: Plan, source?: string): AddedFollowUp {
  const rows = rowsOf(report).filter(({ indicator }) => (indicator.measurements ?? []).length > 0);
  const name = source ?? fileOf(rows);
  const placeOf = createPlacer(plan, rows);
  const reported = new Map<Indicator, Reported>();
  const unplaced: UnplacedRow[] = [];
  for (const row of rows) {
    const { action, indicator } = row;
    const leave = (reason: UnplacedReason) =>
      unplaced.push({
        action: action.name.text,
        indicator: indicator.text,
        place: indicator.place ?? action.name.place,
        reason,
      });
    const own = placeOf(row);
    if (typeof own === "string") {
      leave(own);
      continue;
    }
    const known: Reported = reported.get(own.indicator) ?? new Map();
    reported.set(own.indicator, known);
    const isOther = (one: Measurement) => {
      const before = known.get(fold(one.period));
      return before !== undefined && saidOf(before) !== saidOf(one);
    };
    if (indicator.measurements!.some(isOther)) leave("said-twice");
    else for (const one of indicator.measurements!) known.set(fold(one.period), { ...one, report: name });
  }
  const actions = plan.actions.map((action) =>
    action.indicators.some((one) => reported.has(one))
      ? {
          ...action,
          indicators: action.indicators.map((one) => {
            const own = reported.get(one);
            return own ? withReported(one, own, name) : one;
          }),
        }
      : action,
  );
  const added = [...reported.values()].reduce((sum, one) => sum + one.size, 0);
  return { plan: { ...plan, actions }, added, unplaced };
}

const REASONS: Readonly<Record<UnplacedReason, { es: string; en: string }>> = {
  none: {
    es: "Ningún indicador del plan tiene su marca, su código ni su nombre.",
    en: "No indicator of the plan has its mark, its code or its wording.",
  },
  several: {
    es: "Varios indicadores del plan pueden ser este: no se sabe de cuál es el avance.",
    en: "Several indicators of the plan may be this one: whose measurement it is is not known.",
  },
  "said-twice": {
    es: "Otra fila del informe dice otro avance del mismo indicador y corte.",
    en: "Another row of the report says another measurement of the same indicator and cut-off.",
  },
};

/** Why a row was not placed, as people read it. */
export const renderUnplacedReason = (reason: UnplacedReason, language: "es" | "en" = "es"): string =>
  REASONS[reason][language];
