/** Lengths of time: "5 años", "1 año y 6 meses", "un año y medio", "medio año", "el cuatrienio". */

import { isMisreadOne } from "../../language/ordinals.ts";
import type { PeriodUnit } from "../../language/periods.ts";
import type { DurationForm } from "../forms.ts";
import {
  behind,
  either,
  map,
  numberAs,
  optional,
  type Parser,
  row,
  sequence,
  sign,
  standsFor,
  word,
  wordAs,
} from "../grammar/grammar.ts";
import { anyUnit } from "./time-items.ts";
import { AND_WORDS, DAY_KINDS } from "./time-words.ts";

/** So many of a letter of ISO 8601. */
interface Length {
  count: number;
  letter: PeriodUnit["letter"];
}

/** Half of the letter, in whole numbers of a smaller one. */
const HALVES: Readonly<Partial<Record<Length["letter"], Length>>> = {
  Y: { count: 6, letter: "M" },
  M: { count: 15, letter: "D" },
};
const ORDER = "YMWD";

const amount = numberAs(({ value }) => value);
const amountAgain = optional(amount);
const half = word("medio media");
/** "Medio", "1/2". */
const halfBefore: Parser<number> = either(
  standsFor(0.5, half),
  map(sequence({ above: amount }, sign("/"), { below: amount }), ({ above, below }) =>
    above === 1 && below === 2 ? 0.5 : null,
  ),
);

const sized = (count: number, { size, letter }: PeriodUnit): Length => ({ count: count * size, letter });

/** "5 años", also with the number twice: "cinco (5 años)", "tres meses (3)". */
const counted = map(
  sequence({
    before: amountAgain,
    count: either(amount, halfBefore),
    unit: anyUnit,
    dayKind: optional(word(DAY_KINDS)),
    after: amountAgain,
  }),
  ({ before, count, unit, dayKind, after }) =>
    (dayKind === null || unit.letter === "D") && [before, after].every((again) => again === null || again === count)
      ? sized(count, unit)
      : null,
);
/** "l año", "I mes"; before a part of the year it is the Roman number that tells which ("I trimestre"). */
const misread = map(
  behind(
    wordAs((own) => isMisreadOne(own) || null),
    anyUnit,
  ),
  (unit) => (unit.letter === "M" && unit.size > 1 ? null : sized(1, unit)),
);
const andHalf = map(sequence({ count: amountAgain, unit: anyUnit }, word(AND_WORDS), half), ({ count, unit }) =>
  sized((count ?? 1) + 0.5, unit),
);
/** A term of several years is one of itself. */
const term = map(anyUnit, (unit) => (unit.letter === "Y" && unit.size > 1 && !unit.isPlural ? sized(1, unit) : null));

/** Whole numbers of letters: 1.5 years are a year and 6 months. Null for fractions that no smaller letter counts. */
function wholeLengths({ count, letter }: Length): Length[] | null {
  const whole = Math.floor(count);
  const rest = HALVES[letter];
  const own: Length[] = whole > 0 ? [{ count: whole, letter }] : [];
  if (count === whole) return own;
  const smaller = rest && { count: (count - whole) * 2 * rest.count, letter: rest.letter };
  return smaller && Number.isInteger(smaller.count) ? [...own, smaller] : null;
}

/** The ISO 8601 text of lengths that add up, largest first; null where they are in another order, or weeks among others. */
function isoOf(parts: readonly Length[]): string | null {
  const places = parts.map(({ letter }) => ORDER.indexOf(letter));
  const isFalling = places.every((place, at) => at === 0 || place > places[at - 1]!);
  const hasWeeksAmongOthers = parts.length > 1 && parts.some(({ letter }) => letter === "W");
  if (parts.length === 0 || !isFalling || hasWeeksAmongOthers) return null;
  return `P${parts.map(({ count, letter }) => `${count}${letter}`).join("")}`;
}

function formOf(items: readonly Length[]): DurationForm | null {
  const parts = items.map(wholeLengths);
  const iso = parts.every((part) => part !== null) ? isoOf(parts.flat()) : null;
  return iso === null ? null : { kind: "duration", iso };
}

/** A length of time. */
export const duration: Parser<DurationForm> = map(
  row(either(counted, misread, andHalf, term), optional(either(word(AND_WORDS), sign(",")))),
  ({ items }) => formOf(items),
);

/** "Cada 6 meses" where a term should stand: the months or years that it counts. Days and weeks come again ("cada 15 días"). */
export const countedTerm: Parser<DurationForm> = map(behind(word("cada"), counted), (length) =>
  length.letter === "M" || length.letter === "Y" ? formOf([length]) : null,
);
