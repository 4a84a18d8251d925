/** Actions of a plan record. */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseLine } from "../frameworks/recognise-line.ts";
import { ACTION_FIELDS, PRINTED_FIELDS, type PrintedField } from "../model/fields.ts";
import type { Absences, Action, Activity, Attributes, Indicator, SourcedText } from "../model/plan.ts";
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

const ABSENCES = ["not-stated", "blank", "unreadable"] as const;

const attributes: Reader<Attributes> = unlessEmpty(dictionaryOf(text));

const printedTexts = Object.fromEntries(PRINTED_FIELDS.map((name) => [name, text])) as Record<
  PrintedField,
  typeof text
>;

const indicator: Reader<Indicator> = textWith(
  recordOf(
    { target: orNull(target) },
    {
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
      measurements: someOf(recordOf({ period: string }, { planned: text, executed: text, percent: text })),
      amounts: someOf(recordOf({ year: orNull(number), source: or(string, ""), value: number, place: () => null })),
      attributes,
    },
  ),
);

const activity: Reader<Activity> = textWith(
  recordOf({ responsible: orNull(text), timeframe: orNull(timeframe), indicator: orNull(number) }, { attributes }),
);

const absences: Reader<Absences> = recordOf(
  {},
  Object.fromEntries(ACTION_FIELDS.map(({ name }) => [name, oneOf(...ABSENCES)])),
);

const action = recordOf(
  {
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
    absences: or(absences, {}),
  },
  {
    codes: unlessEmpty(recordOf({}, { sector: printed, program: printed, product: printed, indicator: printed })),
    attributes,
  },
);

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
