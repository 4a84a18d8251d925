/** Numbers in words, as data: folded words and what each is worth. */

const ROWS: readonly (readonly [number, string])[] = [
  [0, "cero"],
  [1, "un uno una"],
  [2, "dos"],
  [3, "tres"],
  [4, "cuatro"],
  [5, "cinco"],
  [6, "seis"],
  [7, "siete"],
  [8, "ocho"],
  [9, "nueve"],
  [10, "diez"],
  [11, "once"],
  [12, "doce"],
  [13, "trece"],
  [14, "catorce"],
  [15, "quince"],
  [16, "dieciseis"],
  [17, "diecisiete"],
  [18, "dieciocho"],
  [19, "diecinueve"],
  [20, "veinte"],
  [21, "veintiun veintiuno veintiuna"],
  [22, "veintidos"],
  [23, "veintitres"],
  [24, "veinticuatro"],
  [25, "veinticinco"],
  [26, "veintiseis"],
  [27, "veintisiete"],
  [28, "veintiocho"],
  [29, "veintinueve"],
  [30, "treinta"],
  [40, "cuarenta"],
  [50, "cincuenta"],
  [60, "sesenta"],
  [70, "setenta"],
  [80, "ochenta"],
  [90, "noventa"],
  [100, "cien ciento"],
  [200, "doscientos doscientas"],
  [300, "trescientos trescientas"],
  [400, "cuatrocientos cuatrocientas"],
  [500, "quinientos quinientas"],
  [600, "seiscientos seiscientas"],
  [700, "setecientos setecientas"],
  [800, "ochocientos ochocientas"],
  [900, "novecientos novecientas"],
];

/** Words below a thousand. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  ROWS.flatMap(([value, spellings]) => spellings.split(" ").map((word): [string, number] => [word, value])),
);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["mil", 1_000],
  ["millon", 1_000_000],
  ["millones", 1_000_000],
]);

/** Those and what is only written behind digits: "350 mill.", "3 miles de millones", "1,2 billones". */
export const SPELT_SCALES: ReadonlyMap<string, number> = new Map([
  ...SCALES,
  ["miles", 1_000],
  ["mill", 1_000_000],
  ["mills", 1_000_000],
  ["mlls", 1_000_000],
  ["mllns", 1_000_000],
  ["billon", 1_000_000_000_000],
  ["billones", 1_000_000_000_000],
]);

/** Number words that are articles first. */
export const ARTICLES: ReadonlySet<string> = new Set(["un", "una", "uno"]);
