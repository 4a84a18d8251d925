/** Numbers as Colombian offices write them: 1.500, 2,5, 1,500, 0.250, "treinta y uno", "dos mil quinientos". */
import { SCALES, SMALL_NUMBERS } from "../../language/number-words.ts";

/** Groups of three after the first, all with the same sign; the other sign may part decimals. */
const GROUPED = /^[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/**
 * Reads digits: a point, comma or blank before three digits groups thousands, any other point or comma is the decimal sign.
 * Nothing is grouped after a zero: "0.250" is a quarter. Gives null for what is no number.
 */
export function readDigits(text: string): number | null {
  const sign = GROUPED.exec(text)?.[1];
  const plain = (sign === undefined ? text : text.replaceAll(sign, "")).replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Reads the digits of a percentage: thousands of percent are not printed, so a lone sign parts decimals ("33.333"). */
export function readPercentDigits(text: string): number | null {
  return /^\d+[.,]\d+$/.test(text) ? Number(text.replace(",", ".")) : readDigits(text);
}

export interface WordedNumber {
  value: number;
  /** How many words it takes. */
  length: number;
}

/** Whether a number word goes on from what was read below a thousand: "ciento veinte", "treinta y uno". */
function joins(group: number | null, value: number, isAfterAnd: boolean): boolean {
  if (isAfterAnd) return group !== null && group % 100 >= 30 && group % 10 === 0 && value >= 1 && value <= 9;
  return group === null || (group > 0 && group % 100 === 0 && value > 0 && value < 100);
}

/** The longest number below a thousand that the first words tell. */
function readGroup(words: readonly string[]): WordedNumber | null {
  let [group, length] = [null as number | null, 0];
  for (;;) {
    const isAfterAnd = length > 0 && words[length] === "y";
    const value = SMALL_NUMBERS.get(words[isAfterAnd ? length + 1 : length] ?? "");
    if (value === undefined || !joins(group, value, isAfterAnd)) break;
    group = (group ?? 0) + value;
    length += isAfterAnd ? 2 : 1;
  }
  return group === null ? null : { value: group, length };
}

const THOUSAND = 1_000;
const MILLION = 1_000_000;

/** What stands before a scale word where no number does: "mil" is a thousand, "mil millones" what was read so far. */
function impliedGroup(scale: number, total: number): number | null {
  if (scale === THOUSAND) return 1;
  return scale === MILLION && total > 0 ? 0 : null;
}

/** The total with one more group and its scale; scales fall, but millions count all that was read before. */
function withGroup(total: number, group: number, scale: number, scaleBefore: number): number | null {
  if (scale < scaleBefore) return total + group * scale;
  return scale === MILLION && total < MILLION ? (total + group) * scale : null;
}

/** Reads the longest number that the first of the folded words tell, or null where they tell none. */
export function readNumberWords(words: readonly string[]): WordedNumber | null {
  let [total, length, scaleBefore] = [0, 0, Number.POSITIVE_INFINITY];
  for (;;) {
    const read = readGroup(words.slice(length));
    const end = length + (read?.length ?? 0);
    const scale = SCALES.get(words[end] ?? "") ?? 1;
    const group = read?.value ?? impliedGroup(scale, total);
    const sum = group === null ? null : withGroup(total, group, scale, scaleBefore);
    if (sum === null) return length === 0 ? null : { value: total, length };
    [total, length, scaleBefore] = [sum, scale === 1 ? end : end + 1, scale];
  }
}
