/** Stretches of the calendar: one point of time, several in a row, from one to another. */
import { either, map, optional, type Parser, type Row, row, sequence, sign, word } from "../grammar/grammar.ts";
import { edgeOfYear, POINTS, year } from "./time-items.ts";
import { intervalOfPoints, type Join, type Point, type Stretch } from "./time-points.ts";
import { AND_WORDS, STRETCH_OPENERS, TO_WORDS } from "./time-words.ts";

/** What stands between two points: "to", "and", or a sign that may mean either. */
export type Mark = "to" | "and" | "either";

/** What parts points in a row. */
export const mark: Parser<Mark> = either<Mark>(
  map(sequence<[unknown, string]>(optional(sign("-,")), word(TO_WORDS)), () => "to"),
  map(sequence<[unknown, string]>(optional(sign(",")), word(AND_WORDS)), () => "and"),
  map(sign(","), () => "and"),
  map(sign("-/"), () => "either"),
);

/** Whether points are the ends of a stretch. Null where words for both stand among them, or an opener lacks its end. */
export function joinOf(marks: readonly Mark[], opener: string | null): Join | null {
  const isPair = marks.length === 1;
  if (opener === "entre") return isPair && marks[0] === "and" ? "stretch" : null;
  if (isPair && marks[0] !== "and") return "stretch";
  if (opener !== null || marks.includes("to")) return null;
  return "list";
}

/** "2010: enero a junio", "Vigencia 2010 - I semestre": the year of all that follows stands first. */
export const leadingYear = optional(map(sequence<[number, unknown]>(year, optional(sign("-,/"))), ([value]) => value));

/** The points with the year that stands before them all; null where one has its own. */
export function withYear(points: readonly Point[], leading: number | null): readonly Point[] | null {
  if (leading === null) return points;
  const hasOwn = points.some((own) => own.year != null);
  return hasOwn ? null : points.map((own) => ({ ...own, year: leading }));
}

const rowOf = (point: Parser<Point>): Parser<Stretch> =>
  map(
    sequence<[string | null, number | null, Row<Point, Mark>]>(
      optional(word(STRETCH_OPENERS)),
      leadingYear,
      row(point, mark),
    ),
    ([opener, leading, { items, marks }]) => {
      const join = joinOf(marks, opener);
      const points = withYear(items, leading);
      return join && points && intervalOfPoints(points, join);
    },
  );

/** An interval of the calendar, each way to read it. */
export const interval: Parser<Stretch> = either(
  ...POINTS.map(rowOf),
  map(edgeOfYear, (ends) => intervalOfPoints(ends, "stretch")),
);
