/**
 * What a plan prints that cannot be as it stands: flagged for a person, never corrected. Units of targets that do not go with their
 * indicator, dates that no calendar has, dates after the legal deadline of their phase (Decreto 1151 of 2008).
 */
import {
  type Action,
  type Framework,
  fold,
  isDayOf,
  type Message,
  monthOf,
  normaliseTimeframe,
  type Plan,
  type SourcedText,
  type TargetForm,
  words,
} from "@cotejo/core";
import { message } from "../messages/catalogue.ts";

/** The kinds of target that an indicator's first word asks for. */
type Kind = TargetForm["kind"];
const WANTED: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/^(porcentaje|proporcion|%)/, ["percent"]],
  [/^(numero|cantidad|total|no)\b/, ["count", "frequency"]],
  [/^(frecuencia|periodicidad)/, ["frequency"]],
];
const MEASURED: readonly Kind[] = ["percent", "count", "frequency"];

function describeUnits({ indicators }: Action): Message[] {
  return indicators.flatMap(({ text, target }) => {
    const wanted = WANTED.find(([pattern]) => pattern.test(fold(text)))?.[1];
    const isMismatch =
      target && wanted && MEASURED.includes(target.normal.kind) && !wanted.includes(target.normal.kind);
    return isMismatch && target.place
      ? [message("unit-mismatch", target.place, { indicator: text, target: target.text })]
      : [];
  });
}

/** A year of five digits, a day that its month does not have. */
function isOddDate(text: string): boolean {
  if (/\b(?:19|20)\d{3,}\b/.test(text)) return true;
  return [...fold(text).matchAll(/\b(\d{1,2}) (?:de )?([a-z]+)/g)].some(([, day, name]) => {
    const month = monthOf(name!);
    return month !== null && !isDayOf(month, Number(day));
  });
}

const describeOdd = (times: readonly (SourcedText | null)[]): Message[] =>
  times.flatMap((time) =>
    time?.place && isOddDate(time.text) ? [message("date-is-odd", time.place, { text: time.text })] : [],
  );

/** Deadlines that the plan prints other than the decree has them. */
function describeDeadlines({ phaseDeadlines, phaseActions }: Plan, file: string, framework: Framework): Message[] {
  const phases = new Map(framework.phases.map((phase) => [phase.key, phase]));
  const differing = phaseDeadlines.flatMap(({ phase, level, date }) => {
    const known = phases.get(phase);
    const wanted = known && (level === "nacional" ? known.national : known.territorial);
    return wanted && wanted !== date
      ? [message("deadline-differs", { file }, { phase: known.name, level, date, legal: wanted })]
      : [];
  });
  const late = phaseActions.flatMap(({ phase, action, deadline }) => {
    const form = deadline ? normaliseTimeframe(deadline.text) : null;
    const known = phases.get(phase);
    // What is planned by half-years may end a month after a deadline in it: only what begins after it is late.
    const legal = known?.territorial ?? null;
    const isLate = legal !== null && form?.kind === "interval" && form.start !== null && form.start > legal;
    return isLate && deadline?.place
      ? [
          message("date-after-deadline", deadline.place, {
            text: deadline.text,
            action: action.text,
            phase: known!.name,
            legal,
          }),
        ]
      : [];
  });
  return [...differing, ...late];
}

/** `file`: for what has no narrower place. */
export function describeFlags(plan: Plan, file: string, framework: Framework): Message[] {
  const times = plan.actions.flatMap(({ timeframe, activities }) => [
    timeframe,
    ...activities.map((activity) => activity.timeframe),
  ]);
  return [
    ...plan.actions.flatMap(describeUnits),
    ...describeOdd([
      ...times.filter((time) => time && words(time.text).length > 0),
      ...plan.phaseActions.map(({ deadline }) => deadline),
    ]),
    ...describeDeadlines(plan, file, framework),
  ];
}
