/** Numbers that name something and count nothing: acts, standards, years, dates, phases, models. */
import { isInfinitive } from "../../language/infinitives.ts";
import { monthOf } from "../../language/months.ts";
import { unitOf } from "../../language/periods.ts";
import { yearOf } from "../../language/years.ts";
import { isSign, type NumberToken, type Token, type Tokens, wordOf } from "../grammar/tokens.ts";
import {
  CONNECTORS,
  EACH_WORDS,
  NAMING_WORDS,
  NUMBER_MARKS,
  PERHAPS_NAMING_WORDS,
  RATE_BASES,
  TIMES_WORDS,
  UNIT_SYMBOLS,
} from "../target/target-words.ts";
import { hasUnsureScale, moneyAt } from "./money.ts";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2050;
/** A round number, which counts more often than it dates. */
const ROUND_YEAR = 2000;

/** Whether a word can be what is counted. */
function isThing(token: Token | undefined): boolean {
  const word = wordOf(token);
  return word !== "" && !CONNECTORS.has(word) && !isInfinitive(word);
}

/** Where the word before a number stands, "No." and its kin passed over. */
function placeBefore(tokens: Tokens, at: number): number {
  let place = at - 1;
  while (NUMBER_MARKS.has(wordOf(tokens[place])) || isSign(tokens[place], ".°")) place -= 1;
  return place;
}

/** "Decreto 1151", "Norma ISO 27001", "Acuerdo municipal No. 012", "mes 3:". */
function isAfterNamingWord(tokens: Tokens, at: number, { digits }: NumberToken): boolean {
  const before = placeBefore(tokens, at);
  const word = wordOf(tokens[before]);
  const hasMark = tokens.slice(before + 1, at).some(({ kind }) => kind === "word");
  if (hasMark) return true;
  if (EACH_WORDS.has(wordOf(tokens[before - 1]))) return false;
  if (NAMING_WORDS.has(word)) return true;
  const isVersion = digits !== null && /^\d[.,]\d$/.test(digits);
  if (PERHAPS_NAMING_WORDS.has(word)) return isVersion || !isThing(tokens[at + 1]);
  return !isThing(tokens[at + 1]) && unitOf(word)?.isPlural === false;
}

/** "MIPG 2": capitals in a text that is not all capitals, and no thing behind. */
function isAfterAcronym(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !before.isCapitals || isThing(tokens[at + 1])) return false;
  return tokens.some((token) => token.kind === "word" && token.word.length > 2 && !token.isCapitals);
}

/** "F-01", "IPv6", "24/7", "9001:2008", "7x24", "3G": no blank between it and a letter or another number. */
function isGluedToOthers(tokens: Tokens, at: number): boolean {
  const [twoBefore, before, own, after, twoAfter] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  const isGluedSign = (sign: Token | undefined, signs: string, end: Token | undefined) =>
    isSign(sign, signs) && sign!.isGlued && end?.isGlued === true;
  const isPartOf = own!.isGlued && (before?.kind === "word" || isGluedSign(before, "-", own));
  if (isPartOf && (before?.kind === "word" || twoBefore?.kind === "word")) return true;
  if (isGluedSign(before, "/:", own) && twoBefore?.kind !== "word") return true;
  if (isGluedSign(after, "/:", twoAfter) && twoAfter?.kind === "number") return true;
  const word = after?.isGlued ? wordOf(after) : "";
  const isCounted = unitOf(word) !== null || TIMES_WORDS.has(word) || UNIT_SYMBOLS.has(word);
  return word !== "" && !isCounted && !(word === "x" && unitOf(wordOf(twoAfter)) !== null);
}

/** A year, unless it opens the text or follows what is to be done, and things follow: "2010 visitas", "atender 2010 visitas". */
function isYear(tokens: Tokens, at: number, { digits }: NumberToken): boolean {
  const year = digits !== null && /^\d{4}$/.test(digits) ? yearOf(digits) : null;
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR || year === ROUND_YEAR) return false;
  const before = tokens[at - 1];
  const isComparing = /^(min|max|menos$)/.test(wordOf(before));
  return !(isThing(tokens[at + 1]) && (before === undefined || isInfinitive(wordOf(before)) || isComparing));
}

/** Part of a date: "30 de junio", "junio 30". */
function isInDate(tokens: Tokens, at: number): boolean {
  const next = wordOf(tokens[at + 1]) === "de" ? tokens[at + 2] : tokens[at + 1];
  return [tokens[at - 1], next].some((token) => monthOf(wordOf(token)) !== null);
}

/** "Fases 1, 2 y 3": goes on from a number that names. */
function goesOnNaming(before: readonly Token[], tokens: Tokens, at: number): boolean {
  const isJoined = isSign(before.at(-1), ",-") || wordOf(before.at(-1)) === "y";
  return isJoined && before.at(-2)?.kind === "ordinal" && !isThing(tokens[at + 1]) && !isSign(tokens[at + 1], "%");
}

/** "Por cada 1.000 nacidos", "x 100.000 habitantes": what a rate is told for. */
function isRateBase(tokens: Tokens, at: number, { value }: NumberToken): boolean {
  const before = wordOf(tokens[at - 1]) === "cada" ? tokens[at - 2] : tokens[at - 1];
  return RATE_BASES.has(value) && /^(?:x|por)$/.test(wordOf(before));
}

/** "Menores de 5 años": an age. */
function isAge(tokens: Tokens, at: number): boolean {
  const isOfPeople = /^(?:mayores|menores)$/.test(wordOf(tokens[at - 2])) && wordOf(tokens[at - 1]) === "de";
  return isOfPeople && unitOf(wordOf(tokens[at + 1]))?.letter === "Y";
}

function isName(tokens: Tokens, at: number, number: NumberToken): boolean {
  if (isSign(tokens[at + 1], "%") || moneyAt(tokens, at) !== null) return hasUnsureScale(tokens, at);
  const tests = [isAfterNamingWord, isAfterAcronym, isGluedToOthers, isInDate, isYear, isRateBase, isAge];
  return tests.some((holds) => holds(tokens, at, number));
}

/** The tokens with each number that names as an ordinal, so that only numbers that count are left as numbers. */
export function withoutNames(tokens: Tokens): Token[] {
  const result: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const isNaming = token.kind === "number" && (isName(tokens, at, token) || goesOnNaming(result, tokens, at));
    result.push(isNaming ? { kind: "ordinal", value: token.value, isGlued: token.isGlued } : token);
  }
  return result;
}
