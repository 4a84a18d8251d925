/** Cuts a plain text into tokens: numbers, dates in digits, words, signs. What they mean together is the grammars' to say. */
import { dateOf } from "../../language/calendar.ts";
import { shortYearOf, yearOf } from "../../language/years.ts";
import type { Baseline } from "../forms.ts";
import { readDigits } from "../numbers/numbers.ts";

/** What stands in a text, wherever that is. */
type Meaning =
  | {
      kind: "number";
      value: number;
      /** As printed; null for a number in words. */
      digits: string | null;
      /** "un", "una", "uno": a number or no more than an article. */
      isArticle: boolean;
      /** What a word behind it multiplied it by: a million in "20 millones". */
      scale?: number;
    }
  /** A place in a row, in digits: "1er", "2°". */
  | { kind: "ordinal"; value: number }
  /** A whole date in digits; null where the calendar has no such day. */
  | { kind: "date"; date: string | null }
  | {
      kind: "word";
      /** Folded. */
      word: string;
      /** As printed, accents and capitals kept. */
      printed: string;
      /** Two capitals or more: perhaps an acronym. */
      isCapitals: boolean;
    }
  | { kind: "sign"; sign: string }
  /** An hour of the day. */
  | { kind: "clock" }
  /** What a measure starts from, said beside it: "LB 2023: 48%". */
  | { kind: "baseline"; baseline: Baseline };

/** `isGlued`: no blank parts it from the token before. */
export type Token = Meaning & { isGlued: boolean };
export type Tokens = readonly Token[];
export type NumberToken = Extract<Token, { kind: "number" }>;
export type WordToken = Extract<Token, { kind: "word" }>;

/** A date in digits. Where the second number is no month, the month stands first ("6/30/2010"). */
function dateInDigits(first: string, second: string, yearDigits: string): string | null {
  const year = shortYearOf(yearDigits) ?? yearOf(yearDigits);
  if (year === null) return null;
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return dateOf(year, Number(month), Number(day));
}

const number = ([digits]: readonly string[]): Meaning => ({
  kind: "number",
  value: readDigits(digits!) ?? Number.NaN,
  digits: digits!,
  isArticle: false,
});

/** What may stand next, first match taken; each with what it makes. */
const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => Meaning])[] = [
  [/t?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?z?(?: ?[ap]\.? ?m\b\.?)?(?!\d)/iy, () => ({ kind: "clock" })],
  [
    /(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    ([, year, , month, day]) => ({
      kind: "date",
      date: dateOf(yearOf(year!) ?? Number.NaN, Number(month), Number(day)),
    }),
  ],
  [
    /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4,5}|\d\d)(?!\d)/y,
    ([, first, , second, year]) => ({ kind: "date", date: dateInDigits(first!, second!, year!) }),
  ],
  [/\d{4}(?=[,.](?:19|20)\d\d(?!\d))|\d\d?(?=[,.](?:19|20)\d\d(?!\d))/y, number],
  [/\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)/y, number],
  [/[1-9]\d{0,2}(?: \d{3})+(?![\d.,:]| ?%)/y, number],
  [/\d+(?:[.,]\d+)?/y, number],
  [
    /[kc]?m[23](?![a-z\d])|[a-z]+/iy,
    ([raw]) => ({
      kind: "word",
      word: raw!.toLowerCase(),
      printed: raw!,
      isCapitals: raw!.length > 1 && raw === raw!.toUpperCase(),
    }),
  ],
  [/\S/uy, ([sign]) => ({ kind: "sign", sign: sign! })],
];

function tokenAt(text: string, at: number): { token: Meaning; end: number } {
  for (const [pattern, make] of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { token: make(found), end: pattern.lastIndex };
  }
  throw new Error(`no token at ${at}`);
}

const isBlank = (sign: string): boolean => sign === " " || sign === "\n";

/** The tokens of a text as `plainText` gives it, in order; blanks part them and are none. */
export function tokenise(plain: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    if (isBlank(plain[at]!)) {
      at += 1;
      continue;
    }
    const { token, end } = tokenAt(plain, at);
    tokens.push({ ...token, isGlued: at > 0 && !isBlank(plain[at - 1]!) });
    at = end;
  }
  return tokens;
}

/** A token, or what was made of several. */
type Item = Token | { kind: "quantity" | "comparison" };
export const isSign = (item: Item | undefined, signs: string): boolean =>
  item?.kind === "sign" && signs.includes(item.sign);
/** A folded word; empty for what is no word. */
export const wordOf = (item: Item | undefined): string => (item?.kind === "word" ? item.word : "");
