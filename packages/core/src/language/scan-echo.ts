/**
 * Second readings that OCR leaves beside a text: the same word once more, damaged. Told by what they differ in: letters that
 * scanners take for each other. No word list is needed, and no text is known beforehand.
 */
import { fold } from "./fold.ts";
import { likeness } from "./likeness.ts";

/** What looks alike in print, as one letter each; the sequences first. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/(?:[/o]|0\/|o\/)[0o]$|[7°][0o]$|%/g, "%"],
  [/rn|nn|ni|in|iii|m/g, "m"],
  [/cl|d/g, "d"],
  [/[ec]/g, "c"],
  [/[l1it|!j]/g, "l"],
  [/[o0q]/g, "o"],
  [/[358s]/g, "s"],
  [/[uv]/g, "u"],
];

const lettersOf = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9%/°|!]/g, "");

/** A word as its shape in print. */
function shapeOf(word: string): string {
  return CONFUSED.reduce((shape, [pattern, letter]) => shape.replace(pattern, letter), lettersOf(word));
}

const LEAST_ALIKE = 0.6;
/** How much liker the shapes must be than the words: real words that resemble each other gain nothing. */
const LEAST_GAIN = 0.12;

const partsOf = (text: string): string[] => text.split(/\s+/).filter((part) => lettersOf(part) !== "");

/** Whether a text is a damaged second reading of the end of the text before it: word by word, none of them the same. */
export function isScanEcho(text: string, before: string): boolean {
  const own = partsOf(text);
  const tail = partsOf(before).slice(-own.length);
  if (own.length === 0 || own.length > 4 || tail.length < own.length) return false;
  if (own.some((word, at) => fold(word) === fold(tail[at]!))) return false;
  const words = likeness(own.map(lettersOf).join(" "), tail.map(lettersOf).join(" "));
  const shapes = likeness(own.map(shapeOf).join(" "), tail.map(shapeOf).join(" "));
  return shapes >= LEAST_ALIKE && shapes - words >= LEAST_GAIN;
}
