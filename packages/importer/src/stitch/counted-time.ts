/** Times that are numbers alone under a heading that says of what: "6" below "Plazo (meses)" is six months. */
import { fold, squeeze, unitOf } from "@cotejo/core";
import { type SourceCell, textOf } from "../read/source-document.ts";

/** Numbers of units; four digits may be a year. */
const COUNT = /^[1-9]\d{0,2}(?:[.,]5)?$/;

/**
 * The one unit that a heading of times counts in, as printed. "Mes" over "3" is the third month, and "Meses" alone may head the numbers
 * of months: several of a unit, beside a word for time, are counted.
 */
export function countedUnit(heading: string): string | null {
  const words = heading.toLowerCase().match(/\p{L}+/gu) ?? [];
  const units = [...new Set(words.filter((word) => unitOf(fold(word))?.isPlural))];
  const hasOthers = words.some((word) => word.length > 2 && unitOf(fold(word)) === null);
  return units.length === 1 && hasOthers ? units[0]! : null;
}

/** The cell with its unit where it is a number alone; else itself. */
export function withCountedUnit(cell: SourceCell, heading: string): SourceCell {
  const text = squeeze(textOf(cell));
  const unit = COUNT.test(text) ? countedUnit(heading) : null;
  return unit === null ? cell : { ...cell, lines: [{ text: `${text} ${unit}`, isListItem: false }], sources: [cell] };
}
