/** What comes again: "Bimestral", "cada semestre, antes del día 15", "dos veces al año", "último día de cada mes". */
import { monthOf } from "../../language/months.ts";
import { type PeriodUnit, recurrenceOf, unitOf } from "../../language/periods.ts";
import type { RecurrenceForm } from "../forms.ts";
import {
  behind,
  either,
  map,
  numberAs,
  one,
  optional,
  type Parser,
  sequence,
  sign,
  skipped,
  standsFor,
  word,
  wordAs,
} from "../grammar/grammar.ts";
import type { Token } from "../grammar/tokens.ts";
import { anyUnit, DAY_OF_MONTH, unit } from "./time-items.ts";
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

const number = numberAs(({ value }) => (Number.isInteger(value) && value > 0 ? value : null));
const times = word("vez veces ves veses");
const singular = unit(({ isPlural }) => !isPlural);
const plural = unit(({ isPlural }) => isPlural);

/** "Bimestral", "anualmente"; "una vez mensual", "2 veces semanales". */
const adjective = map(
  sequence({ counted: optional(sequence({ value: number }, times)), own: wordAs(recurrenceOf) }),
  ({ counted, own }) => recurring(own.per, (counted ?? own).value),
);

/** "Cada semestre", "cada quincena", "cada viernes". */
const everyOne = either(
  map(behind(word("cada"), singular), (own) => recurring(perOf(own))),
  standsFor(recurring("P1W"), behind(word(EVERY_WORDS), word(WEEKDAYS))),
);
/** "Todos los meses", "todas las semanas". */
const everyAll = map(behind(word("todos todas"), plural), (own) => recurring(perOf(own)));
/** "Cada 15 días"; so many months or years are read as a term. */
const everySome = map(sequence(word("cada"), { count: number, own: anyUnit }), ({ count, own }) =>
  own.letter === "D" || own.letter === "W" ? recurring(perOf(own, count)) : null,
);
/** "Mes a mes". */
const unitByUnit = map(sequence({ first: singular }, word("a tras"), { second: singular }), ({ first, second }) =>
  perOf(first) === perOf(second) ? recurring(perOf(first)) : null,
);

/** "Dos veces al año", "una vez por semestre", "1 vez cada 6 meses", "2 veces/mes". */
const timesPer = map(
  sequence({ value: number }, times, skipped(either(word(PER_WORDS), sign("/"))), {
    count: optional(number),
    own: anyUnit,
  }),
  ({ value, count, own }) => (count === null && own.isPlural ? null : recurring(perOf(own, count ?? 1), value)),
);

/** What tells when in each period, and names none that comes again itself. */
const isCompany = (token: Token): boolean => {
  if (token.kind !== "word") return token.kind !== "sign" || ",-/".includes(token.sign);
  const isPeriod = unitOf(token.word) !== null || monthOf(token.word) !== null;
  return RECURRENCE_COMPANY.has(token.word) || isPeriod;
};
const company = skipped(one((token) => isCompany(token) || null));

const core = either(adjective, everyOne, everyAll, everySome, unitByUnit, timesPer);
/** "Último día", "los 5 primeros días", "del 1 al 5". */
const preface = either(sequence(optional(number), word(RECURRENCE_PREFACES)), sequence(number, word("a al"), number));
const withPreface = behind(sequence(preface, company), everyOne);
/** "31 de enero de cada vigencia". */
const dayOfEveryYear = map(behind(DAY_OF_MONTH, everyOne), (form) => (form.per === "P1Y" ? form : null));

/** How often, with what tells when in each period left to the printed text. */
export const recurrence: Parser<RecurrenceForm> = map(
  sequence(skipped(word(RECURRENCE_OPENERS)), { form: either(core, withPreface, dayOfEveryYear) }, company),
  ({ form }) => form,
);
