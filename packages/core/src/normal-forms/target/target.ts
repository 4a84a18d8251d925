/** Targets ("Metas"): a printed text in, its normal form out; never a guess beyond the words. */
import { endsUnfinished, withoutListMark } from "../../language/list-marks.ts";
import type { SimpleTargetForm, TargetForm } from "../forms.ts";
import { isSign, type Token } from "../grammar/tokens.ts";
import { isMissing } from "../missing.ts";
import { tokensOf } from "../numbers/number-tokens.ts";
import { measure } from "./measures.ts";
import { piecesOf } from "./pieces.ts";
import { PART_SIGN, partsOf } from "./target-parts.ts";

/** A mark before a number: "1. 2 talleres", "o 100%". List marks before letters are the project's own. */
const MARK_BEFORE_NUMBER = /^\s*(?:\d{1,2}[.)]-?|[a-z]\)|[o•·*])\s+(?=\d)/i;

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

/**
 * Brackets with a number of their own explain; without them the text says the same. Other brackets are dropped, not their
 * words.
 */
function withoutBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let opened = -1;
  for (const token of tokens) {
    if (isSign(token, "(")) opened = kept.length;
    else if (isSign(token, ")")) {
      const explains = opened >= 0 && kept.slice(opened).some(({ kind }) => kind === "number");
      if (explains) kept.length = opened;
      opened = -1;
    } else kept.push(token);
  }
  return kept;
}

/** The tokens, none of them glued to a bracket: what goes with it would leave it glued to another. */
const apart = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => (isSign(tokens[at - 1], "()") ? { ...token, isGlued: false } : token));

/** The forms of the text's parts; all in one where a part measures nothing. */
function readParts(tokens: readonly Token[]): SimpleTargetForm[] {
  const pieces = piecesOf(tokens);
  const forms = partsOf(pieces).map(measure);
  return forms.every((form) => form !== null) ? forms.flat() : (measure(pieces) ?? []);
}

/**
 * Reads a target as printed ("Metas": "- 100%", "Mínimo una vez a la semana", "26 documentos").
 * Gives `missing` for nothing and "N/A", `qualitative` for words without a measure, `compound` for a least and a most
 * ("entre 2 y 4") and for several targets in one text.
 */
export function normaliseTarget(printed: string): TargetForm {
  if (isMissing(printed)) return { kind: "missing" };
  const part: Token = { kind: "sign", sign: PART_SIGN, isGlued: false };
  const lines = linesOf(printed).map((line) => apart(tokensOf(line)));
  const tokens = lines.flatMap((line, at) => (at === 0 ? line : [part, ...line]));
  const outside = readParts(withoutBrackets(tokens));
  const parts = outside.length > 0 ? outside : readParts(tokens.filter((token) => !isSign(token, "()")));
  const [only, ...more] = parts;
  if (!only) return { kind: "qualitative" };
  return more.length === 0 ? only : { kind: "compound", parts };
}
