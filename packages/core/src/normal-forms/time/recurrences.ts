/** What comes again: "Bimestral", "cada semestre, antes del día 15", "dos veces al año", "último día de cada mes". */
import { monthOf } from "../../language/months.ts";
import { type PeriodUnit, recurrenceOf, unitOf } from "../../language/periods.ts";
import type { RecurrenceForm } from "../forms.ts";
import { either, map, one, optional, type Parser, sequence, sign, skipped, word } from "../grammar/grammar.ts";
import type { Token } from "../grammar/tokens.ts";
import { DAY_OF_MONTH } from "./time-items.ts";
import type { Point } from "./time-points.ts";
import {
  EVERY_WORDS,
  PER_WORDS,
  RECURRENCE_COMPANY,
  RECURRENCE_OPENERS,
  RECURRENCE_PREFACES,
  WEEKDAYS,
} from "./time-words.ts";

const recurring = (per: string, value = 1): RecurrenceForm => ({ kind: "recurrence", per, value });
const perOf = ({ letter, size }: PeriodUnit, count = 1): string => `P${size * count}${letter}`;

const unit = (isPlural: boolean): Parser<PeriodUnit> =>
  one((token) => {
    const found = token.kind === "word" ? unitOf(token.word) : null;
    return found?.isPlural === isPlural ? found : null;
  });
const number: Parser<number> = one((token) =>
  token.kind === "number" && Number.isInteger(token.value) && token.value > 0 ? token.value : null,
);
const times = word("vez veces ves veses");

/** "Bimestral", "anualmente"; "una vez mensual", "2 veces semanales". */
const adjective: Parser<RecurrenceForm> = map(
  sequence<[[number, string] | null, { value: number; per: string }]>(
    optional(sequence<[number, string]>(number, times)),
    one((token) => (token.kind === "word" ? recurrenceOf(token.word) : null)),
  ),
  ([counted, { value, per }]) => recurring(per, counted?.[0] ?? value),
);

/** "Cada semestre", "cada quincena", "cada viernes". */
const everyOne: Parser<RecurrenceForm> = either(
  map(sequence<[string, PeriodUnit]>(word("cada"), unit(false)), ([, own]) => recurring(perOf(own))),
  map(sequence<[string, string]>(word([...EVERY_WORDS].join(" ")), word([...WEEKDAYS].join(" "))), () =>
    recurring("P1W"),
  ),
);
/** "Todos los meses", "todas las semanas". */
const everyAll: Parser<RecurrenceForm> = map(
  sequence<[string, PeriodUnit]>(word("todos todas"), unit(true)),
  ([, own]) => recurring(perOf(own)),
);
/** "Cada 15 días"; so many months or years are read as a term. */
const everySome: Parser<RecurrenceForm> = map(
  sequence<[string, number, PeriodUnit]>(word("cada"), number, either(unit(true), unit(false))),
  ([, count, own]) => (own.letter === "D" || own.letter === "W" ? recurring(perOf(own, count)) : null),
);
/** "Mes a mes". */
const unitByUnit: Parser<RecurrenceForm> = map(
  sequence<[PeriodUnit, string, PeriodUnit]>(unit(false), word("a tras"), unit(false)),
  ([first, , second]) => (perOf(first) === perOf(second) ? recurring(perOf(first)) : null),
);

/** "Dos veces al año", "una vez por semestre", "1 vez cada 6 meses", "2 veces/mes". */
const timesPer: Parser<RecurrenceForm> = map(
  sequence<[number, string, unknown, number | null, PeriodUnit]>(
    number,
    times,
    skipped(either(word(PER_WORDS), sign("/"))),
    optional(number),
    either(unit(true), unit(false)),
  ),
  ([value, , , count, own]) => (count === null && own.isPlural ? null : recurring(perOf(own, count ?? 1), value)),
);

/** What tells when in each period, and names none that comes again itself. */
const isCompany = (token: Token): boolean => {
  if (token.kind !== "word") return token.kind !== "sign" || ",-/".includes(token.sign);
  const isPeriod = unitOf(token.word) !== null || monthOf(token.word) !== null;
  return RECURRENCE_COMPANY.has(token.word) || isPeriod;
};
const company = skipped(one((token) => (isCompany(token) ? true : null)));

const core = either(adjective, everyOne, everyAll, everySome, unitByUnit, timesPer);
/** "Último día", "los 5 primeros días", "del 1 al 5". */
const preface: Parser<unknown> = either<unknown>(
  sequence(optional(number), word(RECURRENCE_PREFACES)),
  sequence(number, word("a al"), number),
);
const withPreface: Parser<RecurrenceForm> = map(
  sequence<[unknown, unknown, RecurrenceForm]>(preface, company, everyOne),
  ([, , form]) => form,
);
/** "31 de enero de cada vigencia". */
const dayOfEveryYear: Parser<RecurrenceForm> = map(
  sequence<[Point, RecurrenceForm]>(DAY_OF_MONTH, everyOne),
  ([, form]) => (form.per === "P1Y" ? form : null),
);

/** How often, with what tells when in each period left to the printed text. */
export const recurrence: Parser<RecurrenceForm> = map(
  sequence<[unknown, RecurrenceForm, unknown]>(
    skipped(word(RECURRENCE_OPENERS)),
    either(core, withPreface, dayOfEveryYear),
    company,
  ),
  ([, form]) => form,
);
