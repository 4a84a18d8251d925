/** The months by name, as data: what Spanish plans print, and the English abbreviations of spreadsheets. */
import { lookup } from "./lookup.ts";

/** Spanish names and abbreviations, and the English ones that spreadsheets print. */
const MONTH_NAMES: readonly string[] = [
  "enero ene jan",
  "febrero feb",
  "marzo mar",
  "abril abr apr",
  "mayo may",
  "junio jun",
  "julio jul",
  "agosto ago aug",
  "septiembre setiembre sept sep set",
  "octubre oct",
  "noviembre nov",
  "diciembre dic dec",
];

/** The names of the months in Spanish, from January. */
export const MONTHS_IN_FULL: readonly string[] = MONTH_NAMES.map((names) => names.split(" ")[0]!);

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

/** 1 to 12 of a folded month name or abbreviation, slips in long names forgiven, or null. */
export const monthOf = lookup(MONTHS);
