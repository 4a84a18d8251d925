/** What offices print where they have nothing to say. */
import { fold } from "../language/fold.ts";

const PHRASES = new Set([
  "na",
  "n a",
  "nd",
  "n d",
  "s d",
  "sd",
  "no aplica",
  "no disponible",
  "ninguno",
  "ninguna",
  "ningun",
  "por definir",
  "pendiente",
  "div 0",
]);
const LACKING = /^sin (dato|meta|informacion|definir|fecha|plazo)s?$/;
/** Error values that a spreadsheet shows in a cell: "#N/A", "#¡REF!", "#VALUE!". */
const CELL_ERROR = /^#¡?[\p{Lu}\d/]+[!?]?$/u;
/** Dashes, dots and list marks only. */
const MARKS_ONLY = /^[-–—_.·*•\s\u00A0\u200B\uFEFF]*$/;

/** Whether a printed text says nothing, or that there is nothing: "", "—", "N/A", "No aplica.", "#¡DIV/0!". */
export function isMissing(printed: string): boolean {
  const folded = fold(printed);
  return MARKS_ONLY.test(printed) || CELL_ERROR.test(printed.trim()) || PHRASES.has(folded) || LACKING.test(folded);
}
