/** Stretches of the calendar: one point of time, several in a row, from one to another. */
import {
  behind,
  either,
  map,
  optional,
  type Parser,
  row,
  sequence,
  sign,
  standsFor,
  word,
} from "../grammar/grammar.ts";
import { edgeOfYear, POINTS, year } from "./time-items.ts";
import { intervalOfPoints, type Join, type Point, type Stretch } from "./time-points.ts";
import { AND_WORDS, STRETCH_OPENERS, TO_WORDS } from "./time-words.ts";

/** What stands between two points: "to", "and", or a sign that may mean either. */
type Mark = "to" | "and" | "either";

const mark: Parser<Mark> = either(
  standsFor("to", behind(optional(sign("-,")), word(TO_WORDS))),
  standsFor("and", behind(optional(sign(",")), word(AND_WORDS))),
  standsFor("and", sign(",")),
  standsFor("either", sign("-/")),
);

/** Whether points are the ends of a stretch. Null where words for both stand among them, or an opener lacks its end. */
function joinOf(marks: readonly Mark[], opener: string | null): Join | null {
  const isPair = marks.length === 1;
  if (opener === "entre") return isPair && marks[0] === "and" ? "stretch" : null;
  if (isPair && marks[0] !== "and") return "stretch";
  return opener !== null || marks.includes("to") ? null : "list";
}

/**
 * Points in a row and how they belong together. The year of all may stand first ("2010: enero a junio", "Vigencia 2010 - I
 * semestre"), and then none has its own.
 */
export const pointsInRow = (point: Parser<Point>): Parser<{ points: readonly Point[]; join: Join }> =>
  map(
    sequence({
      opener: optional(word(STRETCH_OPENERS)),
      leading: optional(map(sequence({ year }, optional(sign("-,/"))), (own) => own.year)),
      found: row(point, mark),
    }),
    ({ opener, leading, found: { items, marks } }) => {
      const join = joinOf(marks, opener);
      if (join === null || (leading !== null && items.some((own) => own.year != null))) return null;
      return { points: leading === null ? items : items.map((own) => ({ ...own, year: leading })), join };
    },
  );

/** An interval of the calendar, each way to read it. */
export const interval: Parser<Stretch> = either(
  ...POINTS.map((point) => map(pointsInRow(point), ({ points, join }) => intervalOfPoints(points, join))),
  map(edgeOfYear, (ends) => intervalOfPoints(ends, "stretch")),
);
