/** Actions of a plan record. */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseLine } from "../frameworks/recognise.ts";
import { CODE_LEVELS, type ProductCodes } from "../model/codes.ts";
import { ACTION_FIELDS } from "../model/fields.ts";
import type {
  Absence,
  Absences,
  Action,
  Activity,
  Attributes,
  Indicator,
  LevelName,
  SourcedText,
} from "../model/plan.ts";
import { normaliseTarget } from "../normal-forms/target/target.ts";
import { normaliseTimeframe } from "../normal-forms/time/timeframe.ts";
import { isObject, type Json, objects, readText, readTexts, string } from "./json-values.ts";

function withNormal<Form>(
  value: SourcedText | null,
  normalise: (text: string) => Form,
): (SourcedText & { normal: Form }) | null {
  return value && { ...value, normal: normalise(value.text) };
}

const ABSENCES: ReadonlySet<unknown> = new Set(["not-stated", "blank", "unreadable", "loose"]);
// Checked against the list of what an absence may be.
const readAbsence = <Kind>(value: unknown): Kind | undefined => (ABSENCES.has(value) ? (value as Kind) : undefined);

/** Left out where nothing was read, so that a record says no more than it was given. */
const given = <Key extends string, Value>(key: Key, value: Value | null | undefined): { [K in Key]?: Value } =>
  value === null || value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });

function readAttributes(value: unknown): Attributes | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value).flatMap(([heading, one]) => {
    const text = readText(one);
    return text ? [[heading, text] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function readYearly(value: unknown): Indicator["yearly"] | null {
  const yearly = objects(value).flatMap((one) => {
    const text = readText(one);
    return text && typeof one.year === "number" ? [{ ...text, year: one.year }] : [];
  });
  return yearly.length > 0 ? yearly : null;
}

function readMeasurements(value: unknown): Indicator["measurements"] | null {
  const read = objects(value).flatMap((one) => {
    const period = string(one.period);
    const parts = { ...given("planned", readText(one.planned)), ...given("executed", readText(one.executed)) };
    return period ? [{ period, ...parts, ...given("percent", readText(one.percent)) }] : [];
  });
  return read.length > 0 ? read : null;
}

function readAmounts(value: unknown): Indicator["amounts"] | null {
  const read = objects(value).flatMap((one) =>
    typeof one.value === "number"
      ? [
          {
            year: typeof one.year === "number" ? one.year : null,
            source: string(one.source) ?? "",
            value: one.value,
            place: null,
          },
        ]
      : [],
  );
  return read.length > 0 ? read : null;
}

const oneOf = <Value extends string>(value: unknown, ...allowed: readonly Value[]): Value | null =>
  allowed.find((one) => one === value) ?? null;

function readIndicator(value: Json): Indicator[] {
  const text = readText(value);
  if (!text) return [];
  const bpin = Array.isArray(value.bpin) ? value.bpin.flatMap((one) => readText(one)?.text ?? []) : null;
  return [
    {
      ...text,
      ...given("id", readText(value.id)?.text),
      ...given("code", readText(value.code)?.text),
      ...given("catalogName", readText(value.catalogName)?.text),
      ...given("level", oneOf(value.level, "producto", "resultado")),
      target: withNormal(readText(value.target), normaliseTarget),
      ...given("targetAbsence", readAbsence<Indicator["targetAbsence"]>(value.targetAbsence)),
      ...given("yearly", readYearly(value.yearly)),
      ...given("unit", readText(value.unit)),
      ...given("baseline", readText(value.baseline)),
      ...given("accumulation", oneOf(value.accumulation, "accumulative", "non-accumulative")),
      ...given("isMain", typeof value.isMain === "boolean" ? value.isMain : null),
      ...given("bpin", bpin && bpin.length > 0 ? bpin : null),
      ...given("measurements", readMeasurements(value.measurements)),
      ...given("amounts", readAmounts(value.amounts)),
      ...given("attributes", readAttributes(value.attributes)),
    },
  ];
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
      ...given("attributes", readAttributes(value.attributes)),
    },
  ];
}

function readLevels(value: unknown): LevelName[] {
  return objects(value).flatMap((one) => {
    const text = readText(one);
    return text ? [{ level: string(one.level) ?? "", ...given("code", readText(one.code)?.text), ...text }] : [];
  });
}

function readCodes(value: unknown): ProductCodes | null {
  if (!isObject(value)) return null;
  const codes = CODE_LEVELS.flatMap((level) => {
    const text = readText(value[level])?.text;
    return text ? [[level, text] as const] : [];
  });
  return codes.length > 0 ? Object.fromEntries(codes) : null;
}

function readAbsences(value: unknown): Absences {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    ACTION_FIELDS.flatMap(({ name }) => {
      const absence = readAbsence<Absence>(value[name]);
      return absence ? [[name, absence] as const] : [];
    }),
  );
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
      levels: readLevels(value.levels),
      ...given("codes", readCodes(value.codes)),
      benefits: readTexts(value.benefits),
      indicators: objects(value.indicators).flatMap(readIndicator),
      looseTargets: readTexts(value.looseTargets).flatMap((text) => withNormal(text, normaliseTarget) ?? []),
      activities: objects(value.activities).flatMap(readActivity),
      responsible: readTexts(value.responsible),
      resources: readTexts(value.resources),
      timeframe: withNormal(readText(value.timeframe), normaliseTimeframe),
      ...given("attributes", readAttributes(value.attributes)),
      absences: readAbsences(value.absences),
    },
  ];
}
