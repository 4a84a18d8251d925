/** A target for each year in one text: "2024: 1; 2025: 2", "25% en 2024, 50% en 2025", "3 (2024) 5 (2025)". */
import { yearOf } from "../../language/years.ts";
import type { SimpleTargetForm } from "../forms.ts";
import { isSign, type Token, type Tokens, wordOf } from "../grammar/tokens.ts";
import { isMissing } from "../missing.ts";
import { DOWN_WORDS, UP_WORDS } from "./change-words.ts";
import { YEAR_COMPANY } from "./target-words.ts";

/** The year that a token prints by itself; null for other tokens, and for a number that a percent sign follows. */
function yearAt(tokens: Tokens, at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.digits === null || !/^20\d\d$/.test(token.digits)) return null;
  return isSign(tokens[at + 1], "%") ? null : yearOf(token.digits);
}

/** Signs and words that join a year to its target and say nothing else. */
const isCompany = (token: Token | undefined): boolean =>
  isSign(token, ":;,.=-()/|>→+") || YEAR_COMPANY.has(wordOf(token));

/** A row of tokens without what joins it to its neighbours. */
function trimmed(tokens: Tokens): Tokens {
  const first = tokens.findIndex((token) => !isCompany(token));
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex((token) => !isCompany(token)) + 1);
}

const wordsOf = (tokens: Tokens): string => tokens.map(wordOf).filter(Boolean).join(" ");
/** "N/A", "no programado": said, and not only left out. */
const saysMissing = (tokens: Tokens): boolean => {
  const isWordsOnly = tokens.every(({ kind }) => kind === "word" || kind === "sign");
  return isWordsOnly && wordsOf(tokens) !== "" && isMissing(wordsOf(tokens));
};

/** What stands behind each year, or before it: as the first year of the text does. */
function segmentsOf(tokens: Tokens, places: readonly number[]): { year: number; own: Tokens }[] | null {
  const isYearFirst = tokens.slice(0, places[0]).every(isCompany);
  const isYearLast = tokens.slice(places.at(-1)! + 1).every(isCompany);
  if (!isYearFirst && !isYearLast) return null;
  return places.map((place, at) => {
    const own = isYearFirst ? tokens.slice(place + 1, places[at + 1]) : tokens.slice((places[at - 1] ?? -1) + 1, place);
    return { year: yearAt(tokens, place)!, own };
  });
}

const isWordOfWay = (token: Token): boolean =>
  [...UP_WORDS, ...DOWN_WORDS, /^pasar$/].some((pattern) => pattern.test(wordOf(token)));

/** The text without the sum that may close it: "Total: 6". */
function withoutTotal(tokens: Tokens): Tokens {
  const total = tokens.findIndex((token) => /^(?:total|cuatrienio)$/.test(wordOf(token)));
  const closes = tokens.slice(total + 1).every((token) => token.kind !== "word" || isCompany(token));
  return total > 0 && closes ? tokens.slice(0, total) : tokens;
}

/**
 * The form of each year, in order. Null where the text is no such row: fewer than two years, years that do not rise, a year
 * without exactly one measure, or a change from one year to another ("de 12 en 2023 a 20 en 2027").
 */
export function readYearly(
  printed: Tokens,
  read: (tokens: Tokens) => readonly SimpleTargetForm[],
): SimpleTargetForm[] | null {
  const tokens = withoutTotal(printed);
  const places = tokens.flatMap((_, at) => (yearAt(tokens, at) === null ? [] : [at]));
  const isWay = /^(?:del?|desde)$/.test(wordOf(tokens[0])) || tokens.some(isWordOfWay);
  if (places.length < 2 || isWay) return null;
  const segments = segmentsOf(tokens, places);
  if (!segments?.every(({ year }, at) => at === 0 || year > segments[at - 1]!.year)) return null;
  const forms = segments.map(({ year, own }): SimpleTargetForm | null => {
    if (saysMissing(own)) return { kind: "missing", year };
    const measured = trimmed(own);
    const [only, ...more] = measured.length === 0 ? [] : read(measured);
    if (!only || more.length > 0 || only.kind === "qualitative" || only.kind === "missing") return null;
    return { ...only, year };
  });
  return forms.every((form) => form !== null) ? forms : null;
}
