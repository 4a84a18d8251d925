/** Actions of a plan record. */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseLine } from "../frameworks/recognise.ts";
import type { Absence, Action, ActionField, Activity, Indicator, SourcedText } from "../model/plan.ts";
import { normaliseTarget } from "../normal-forms/target/target.ts";
import { normaliseTimeframe } from "../normal-forms/time/timeframe.ts";
import { isObject, type Json, objects, readText, readTexts, string } from "./json-values.ts";

function withNormal<Form>(
  value: SourcedText | null,
  normalise: (text: string) => Form,
): (SourcedText & { normal: Form }) | null {
  return value && { ...value, normal: normalise(value.text) };
}

function readIndicator(value: Json): Indicator[] {
  const text = readText(value);
  return text ? [{ ...text, target: withNormal(readText(value.target), normaliseTarget) }] : [];
}

function readActivity(value: Json): Activity[] {
  const text = readText(value);
  if (!text) return [];
  const indicator = typeof value.indicator === "number" ? value.indicator : null;
  return [
    {
      ...text,
      responsible: readText(value.responsible),
      timeframe: withNormal(readText(value.timeframe), normaliseTimeframe),
      indicator,
    },
  ];
}

/** An action of a record; none where it has no name. Its line is the record's, else the one its name is recognised as. */
export function readAction(value: Json, framework: Framework): Action[] {
  const name = readText(value.name);
  if (!name) return [];
  const recognised = recogniseLine(name.text, framework);
  const line = string(value.line) ?? recognised.line;
  return [
    {
      name,
      line,
      lineStrength: line === recognised.line ? recognised.strength : "paraphrase",
      benefits: readTexts(value.benefits),
      indicators: objects(value.indicators).flatMap(readIndicator),
      looseTargets: readTexts(value.looseTargets).flatMap((text) => withNormal(text, normaliseTarget) ?? []),
      activities: objects(value.activities).flatMap(readActivity),
      responsible: readTexts(value.responsible),
      resources: readTexts(value.resources),
      timeframe: withNormal(readText(value.timeframe), normaliseTimeframe),
      absences: isObject(value.absences) ? (value.absences as Partial<Record<ActionField, Absence>>) : {},
    },
  ];
}
