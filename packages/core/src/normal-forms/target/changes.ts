/** Changes by so much: "Subir 3 puntos", "Disminuir en un 10% los accidentes". What they lead to is a level, read elsewhere. */
import { recurrenceOf, unitOf } from "../../language/periods.ts";
import type { ChangeForm, SimpleTargetForm } from "../forms.ts";
import { wordOf } from "../grammar/tokens.ts";
import {
  AMOUNT_NOUNS,
  CHANGE_FILLERS,
  CHANGE_NOUNS,
  COUNTING_CHANGES,
  DOWN_WORDS,
  LEVEL_VERBS,
  MORE_BY,
  OTHER_POINTS,
  PLACE_NOUNS,
  POINT_WORDS,
  RANKS,
  UNDIRECTED_WORDS,
  UP_WORDS,
} from "./change-words.ts";
import { isPercentage, isQuantity, type Piece, type Pieces, percentValue, type Quantity } from "./pieces.ts";
import { ARTICLE_WORDS, UNIT_SYMBOLS } from "./target-words.ts";
import { unitAfter } from "./units.ts";

type Direction = ChangeForm["direction"] | "undirected";

/** Which way a folded word says that something changes; null for other words. */
function directionOf(word: string): Direction | null {
  if (UP_WORDS.some((pattern) => pattern.test(word))) return "up";
  if (DOWN_WORDS.some((pattern) => pattern.test(word))) return "down";
  return UNDIRECTED_WORDS.test(word) ? "undirected" : null;
}

/** The quantity that the target is about, and what stands around it. */
interface Setting {
  pieces: Pieces;
  at: number;
  quantity: Quantity;
  unit: ChangeForm["unit"];
  /** The words right before it, back to the first that is none of those before such a quantity. */
  fillers: readonly string[];
  /** Where that first other word stands. */
  before: number;
}

function unitOfChange(pieces: Pieces, at: number, { isPercent }: Quantity): ChangeForm["unit"] {
  const isPoints =
    POINT_WORDS.has(wordOf(pieces[at + 1])) || (wordOf(pieces[at + 1]) === "p" && wordOf(pieces[at + 2]) === "p");
  if (isPoints && !OTHER_POINTS.has(wordOf(pieces[at + 2]))) return "points";
  return isPercent ? "percent" : "count";
}

/** The first percentage, else the first quantity; null where it is money or the end of a way ("de 50% a 80%"). */
function settingOf(pieces: Pieces): Setting | null {
  const percent = pieces.findIndex(isPercentage);
  const at = percent >= 0 ? percent : pieces.findIndex(isQuantity);
  const quantity = pieces[at];
  if (!isQuantity(quantity) || quantity.isMoney || quantity.from) return null;
  let before = at - 1;
  const isFiller = (word: string) => CHANGE_FILLERS.has(word) || recurrenceOf(word) !== null;
  while (isFiller(wordOf(pieces[before]))) before -= 1;
  const fillers = pieces.slice(before + 1, at).map(wordOf);
  return { pieces, at, quantity, unit: unitOfChange(pieces, at, quantity), fillers, before };
}

/** "En el 100% de las sedes" says where; "en un 10%" by how much. */
const saysWhere = ({ pieces, at }: Setting): boolean =>
  wordOf(pieces[at + 1]) === "de" && ARTICLE_WORDS.has(wordOf(pieces[at + 2]));

/** Whether a word for a change takes a number of things right behind it as so many more or less. */
function countsChange(word: string, { pieces, at, fillers }: Setting): boolean {
  if (fillers.includes("en")) return !PLACE_NOUNS.has(wordOf(pieces[at + 1]));
  if (RANKS.has(wordOf(pieces[at + 1])) && fillers.length === 0) return true;
  const isOf = fillers.includes("de") || fillers.includes("del");
  return COUNTING_CHANGES.test(word) && (!isOf || CHANGE_NOUNS.test(word));
}

/** "Aumentar en 2 los parques", "Reducción del 10%": the word for the change right before its quantity. */
function directionBefore(setting: Setting): Direction | null {
  const { pieces, unit, fillers, before, quantity } = setting;
  const word = wordOf(pieces[before]);
  const direction = directionOf(word);
  const isBy = fillers.includes("en");
  const isLevel = quantity.bounds.some((bound) => bound.isLevel);
  const isNone = isLevel || direction === "undirected";
  if (direction === null || (isNone && !isBy)) return null;
  if (unit !== "count") return isBy && fillers.includes("el") && saysWhere(setting) ? null : direction;
  return direction !== "undirected" && countsChange(word, setting) ? direction : null;
}

/** "Optimizar y mantener en un 100%": the last of these says what the quantity is. */
const isVerbOfTarget = (word: string): boolean => directionOf(word) !== null || LEVEL_VERBS.has(word);

/** "5 puntos porcentuales", "5 pp" are by how much, whatever stands before them; "5 puntos" may be a score. */
function isPercentagePoints(pieces: Pieces, at: number): boolean {
  const isLed = /^(?:a|al)$/.test(wordOf(pieces[at - 1]));
  return !isLed && (/^pps?$/.test(wordOf(pieces[at + 1])) || /^porcentual(?:es)?$/.test(wordOf(pieces[at + 2])));
}

/** "Reducir los accidentes de tránsito en un 10%": the word for the change stands before what changes. */
function directionAbove(setting: Setting): Direction | null {
  const { pieces, at, unit, fillers, before } = setting;
  const verb = pieces.slice(0, before + 1).findLast((piece) => isVerbOfTarget(wordOf(piece)));
  const direction = directionOf(wordOf(verb));
  const isBy = fillers.includes("en") || (fillers.length === 0 && isPercentagePoints(pieces, at));
  if (!isBy || direction === null) return null;
  if (unit !== "count") return saysWhere(setting) ? null : direction;
  const thing = unitAfter(pieces, at) === null ? null : wordOf(pieces[at + 1]);
  const isMeasure =
    thing === null || [UNIT_SYMBOLS, AMOUNT_NOUNS].some((own) => own.has(thing)) || unitOf(thing) !== null;
  return direction !== "undirected" && isMeasure ? direction : null;
}

/** "10% de reducción", "3 puntos más". */
function directionBehind({ pieces, at, unit }: Setting): Direction | null {
  if (unit === "count") return null;
  const isWord = (piece: Piece | undefined) =>
    unit === "points" && /^(?:p|pp|pps|pts|puntos?|porcentual(?:es)?)$/.test(wordOf(piece));
  let next = at + 1;
  while (isWord(pieces[next])) next += 1;
  const more = MORE_BY.get(wordOf(pieces[next]));
  if (more) return more;
  const noun = wordOf(pieces[next + 1]);
  return wordOf(pieces[next]) === "de" && CHANGE_NOUNS.test(noun) ? directionOf(noun) : null;
}

/**
 * The change that pieces tell, one form or a least and a most; words only where they do not say which way ("mejorar en un
 * 10%"); null where they tell a level or no change.
 */
export function readChange(pieces: Pieces): SimpleTargetForm[] | null {
  const setting = settingOf(pieces);
  const direction = setting && (directionBefore(setting) ?? directionAbove(setting) ?? directionBehind(setting));
  if (!setting || direction === null) return null;
  if (direction === "undirected") return [{ kind: "qualitative" }];
  const { quantity, unit } = setting;
  return quantity.bounds.map((bound) => ({
    kind: "change",
    direction,
    value: quantity.isPercent ? percentValue(bound.number) : bound.number.value,
    unit,
    ...(bound.comparator === "eq" ? {} : { comparator: bound.comparator }),
  }));
}
