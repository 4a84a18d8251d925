/** Targets ("Metas"): a printed text in, its normal form out; never a guess beyond the words. */
import { endsUnfinished, withoutListMark } from "../../language/list-marks.ts";
import type { SimpleTargetForm, TargetForm } from "../forms.ts";
import { isSign, type Token, type Tokens } from "../grammar/tokens.ts";
import { isMissing } from "../missing.ts";
import { tokensOf } from "../numbers/number-tokens.ts";
import { withBaselines } from "./baselines.ts";
import { measure } from "./measures.ts";
import { piecesOf } from "./pieces.ts";
import { rateInBrackets, withoutSums } from "./rates.ts";
import { PART_SIGN, partsOf } from "./target-parts.ts";
import { readYearly } from "./yearly.ts";

/**
 * A mark before a number: "1. 2 talleres", "o 100%"; the number of a row before its words: "57. % de ocupación", "103. Reducir".
 * Other list marks before letters are the project's own.
 */
const MARK_BEFORE_NUMBER = /^\s*(?:(?:\d{1,2}[.)]-?|[a-z]\)|[oO•·*])\s+(?=\d)|\d{1,3}\.\s+(?=%|\p{Lu}\p{Ll}))/u;

/** The lines of a text, wrapped ones joined, without their list marks. */
function linesOf(printed: string): string[] {
  const joined: string[] = [];
  for (const line of printed.split(/[\n\r\t;]+/)) {
    const above = joined.at(-1);
    if (above !== undefined && endsUnfinished(above)) joined[joined.length - 1] = `${above} ${line}`;
    else joined.push(line);
  }
  return joined
    .map((line) => withoutListMark(line).replace(MARK_BEFORE_NUMBER, ""))
    .filter((line) => line.trim() !== "");
}

/** A text parted at its brackets. */
interface Bracketed {
  /** Without the brackets that hold a number of their own: those explain, and without them the text says the same. */
  outside: Token[];
  /** What each pair of brackets holds. */
  inside: Token[][];
}

const hasNumber = (tokens: Tokens): boolean => tokens.some(({ kind }) => kind === "number");

function atBrackets(tokens: Tokens): Bracketed {
  const outside: Token[] = [];
  const inside: Token[][] = [];
  let opened = -1;
  for (const token of tokens) {
    if (isSign(token, "(")) opened = outside.length;
    else if (isSign(token, ")")) {
      const held = opened < 0 ? [] : outside.slice(opened);
      if (opened >= 0) inside.push(held);
      if (hasNumber(held)) outside.length = opened;
      opened = -1;
    } else outside.push(token);
  }
  return { outside, inside };
}

/** The tokens, none of them glued to a bracket: what goes with it would leave it glued to another. */
const apart = (tokens: Tokens): Token[] =>
  tokens.map((token, at) => (isSign(tokens[at - 1], "()") ? { ...token, isGlued: false } : token));

/** The forms of the text's parts; all in one where a part measures nothing. */
function readParts(tokens: Tokens): readonly SimpleTargetForm[] {
  const pieces = piecesOf(tokens);
  const forms = partsOf(pieces).map(measure);
  return withoutSums(forms.every((form) => form !== null) ? forms.flat() : (measure(pieces) ?? []));
}

/** The rate that brackets say of the one target before them: "12 (uno mensual)", "4 informes (trimestral)". */
function readRate(tokens: Tokens, { inside }: Bracketed): SimpleTargetForm | null {
  const [held, ...more] = inside;
  if (!held || more.length > 0) return null;
  const opened = tokens.findIndex((token) => isSign(token, "("));
  return rateInBrackets(readParts(tokens.slice(0, opened)), readParts(held), hasNumber(held));
}

function readForms(printed: Tokens): readonly SimpleTargetForm[] {
  const tokens = withBaselines(printed);
  const yearly = readYearly(tokens, readParts);
  if (yearly) return yearly;
  const bracketed = atBrackets(tokens);
  const rate = readRate(tokens, bracketed);
  if (rate) return [rate];
  const outside = readParts(bracketed.outside);
  return outside.length > 0 ? outside : readParts(tokens.filter((token) => !isSign(token, "()")));
}

/**
 * Reads a target as printed ("Metas": "- 100%", "Mínimo una vez a la semana", "26 documentos").
 * Gives `missing` for nothing and "N/A", `qualitative` for words without a measure, `compound` for a least and a most
 * ("entre 2 y 4") and for several targets in one text. Beside a measure stands what the text says of it: its unit, its base,
 * its baseline, the year of each part.
 */
export function normaliseTarget(printed: string): TargetForm {
  if (isMissing(printed)) return { kind: "missing" };
  const part: Token = { kind: "sign", sign: PART_SIGN, isGlued: false };
  const lines = linesOf(printed).map((line) => apart(tokensOf(line)));
  const tokens = lines.flatMap((line, at) => (at === 0 ? line : [part, ...line]));
  const parts = readForms(tokens);
  const [only, ...more] = parts;
  if (!only) return { kind: "qualitative" };
  return more.length === 0 ? only : { kind: "compound", parts };
}
