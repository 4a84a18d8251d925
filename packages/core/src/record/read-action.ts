/** Actions of a plan record. */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseLine } from "../frameworks/recognise-line.ts";
import {
  ACTION_FIELDS,
  ACTIVITY_FIELDS,
  INDICATOR_FIELDS,
  PRINTED_FIELDS,
  type PrintedField,
} from "../model/fields.ts";
import type { Absence, Action, Activity, Attributes, Indicator, SourcedText } from "../model/plan.ts";
import { normaliseTarget } from "../normal-forms/target/target.ts";
import { normaliseTimeframe } from "../normal-forms/time/timeframe.ts";
import {
  boolean,
  dictionaryOf,
  listOf,
  number,
  oneOf,
  or,
  orNull,
  printed,
  type Reader,
  recordOf,
  type Shape,
  someOf,
  string,
  text,
  textWith,
  unlessEmpty,
} from "./json-values.ts";

const normalised =
  <Form>(normalise: (text: string) => Form): Reader<SourcedText & { normal: Form }> =>
  (json) => {
    const own = text(json);
    return own && { ...own, normal: normalise(own.text) };
  };
const target = normalised(normaliseTarget);
const timeframe = normalised(normaliseTimeframe);

export const ABSENCES = ["not-stated", "blank", "unreadable"] as const;

const attributes: Reader<Attributes> = unlessEmpty(dictionaryOf(text));

const printedTexts = Object.fromEntries(PRINTED_FIELDS.map((name) => [name, text])) as Record<
  PrintedField,
  typeof text
>;

/** What of an owner's fields has an absence. */
export const absencesOf = (fields: readonly { name: string }[]): Reader<Partial<Record<string, Absence>>> =>
  recordOf({}, Object.fromEntries(fields.map(({ name }) => [name, oneOf(...ABSENCES)])));

const INDICATOR_NEEDS = { target: orNull(target) };
const INDICATOR_MAY_HAVE = {
  id: printed,
  code: printed,
  catalogName: printed,
  level: oneOf("producto", "resultado"),
  targetAbsence: oneOf(...ABSENCES, "loose"),
  yearly: someOf(textWith(recordOf({ year: number }))),
  ...printedTexts,
  accumulation: oneOf("accumulative", "non-accumulative"),
  isMain: boolean,
  bpin: someOf(printed),
  measurements: someOf(recordOf({ period: string }, { planned: text, executed: text, percent: text, report: string })),
  amounts: someOf(recordOf({ year: orNull(number), source: or(string, ""), value: number, place: () => null })),
  attributes,
  absences: unlessEmpty(absencesOf(INDICATOR_FIELDS)),
  identity: string,
};
const indicator: Reader<Indicator> = textWith(recordOf(INDICATOR_NEEDS, INDICATOR_MAY_HAVE));

const ACTIVITY_NEEDS = { responsible: orNull(text), timeframe: orNull(timeframe), indicator: orNull(number) };
const ACTIVITY_MAY_HAVE = {
  attributes,
  timeframeAbsence: oneOf(...ABSENCES),
  absences: unlessEmpty(absencesOf(ACTIVITY_FIELDS)),
  identity: string,
};
const activity: Reader<Activity> = textWith(recordOf(ACTIVITY_NEEDS, ACTIVITY_MAY_HAVE));

const ACTION_NEEDS = {
  name: text,
  line: orNull(string),
  levels: listOf(textWith(recordOf({ level: or(string, "") }, { code: printed }))),
  benefits: listOf(text),
  indicators: listOf(indicator),
  looseTargets: listOf(target),
  activities: listOf(activity),
  responsible: listOf(text),
  resources: listOf(text),
  timeframe: orNull(timeframe),
  absences: or(absencesOf(ACTION_FIELDS), {}),
};
const ACTION_MAY_HAVE = {
  codes: unlessEmpty(recordOf({}, { sector: printed, program: printed, product: printed, indicator: printed })),
  attributes,
  identity: string,
};
const action = recordOf(ACTION_NEEDS, ACTION_MAY_HAVE);

/** How each field of an action and its parts is read from JSON. */
export const ACTION_READERS: Readonly<Record<"action" | "indicator" | "activity", Shape>> = {
  action: { ...ACTION_NEEDS, ...ACTION_MAY_HAVE },
  indicator: { ...INDICATOR_NEEDS, ...INDICATOR_MAY_HAVE },
  activity: { ...ACTIVITY_NEEDS, ...ACTIVITY_MAY_HAVE },
};

/** An action of a record; none where it has no name. Its line is the record's, else the one that it is recognised as. */
export const actionOf =
  (framework: Framework): Reader<Action> =>
  (json) => {
    const own = action(json);
    if (!own) return undefined;
    const textsOf = (values: readonly SourcedText[]) => values.map(({ text }) => text);
    const texts = { name: own.name.text, indicators: textsOf(own.indicators), activities: textsOf(own.activities) };
    const { strength, reason, ...recognised } = recogniseLine(texts, framework);
    const line = own.line ?? recognised.line;
    if (line !== recognised.line) return { ...own, line, lineStrength: "paraphrase" };
    return { ...own, line, lineStrength: strength, ...(reason.length > 0 && { lineReason: reason }) };
  };
