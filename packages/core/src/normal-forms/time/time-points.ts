/** Points of time as printed: parts of a date, some left out where a neighbour tells them ("1 al 30 de junio de 2010"). */
import { dateOf, dayAfter, lastDayOf } from "../../language/calendar.ts";
import { LAST } from "../../language/ordinals.ts";
import type { IntervalForm, Precision } from "../forms.ts";

export interface Point {
  year?: number | null;
  month?: number | null;
  day?: number | null;
  /** Which part of the year: 2 in "II semestre"; `LAST` for the last. */
  part?: number | null;
  /** How many such parts a year has: 2 for semesters. */
  parts?: number | null;
}

/** An interval with both its ends. */
export type Stretch = IntervalForm & { start: string };

/** How points that stand in a row belong together: a stretch from the first to the last, or one by one. */
export type Join = "stretch" | "list";

function levelOf(point: Point): "day" | "part" | "month" | "year" {
  if (point.day != null) return "day";
  if (point.part != null) return "part";
  return point.month != null ? "month" : "year";
}

/** A point with the month and the kind of part that a neighbour has and it lacks. */
function filledFrom(neighbour: Point | undefined, point: Point): Point {
  const month = point.month ?? (point.day != null ? neighbour?.month : null);
  return { ...point, month, parts: point.parts ?? neighbour?.parts };
}

/**
 * Each point with what it lacks and the next one has, then with what the one before has. A year never goes forward:
 * "diciembre de 2010 - enero" has none.
 */
function filled(points: readonly Point[]): Point[] {
  const result = [...points];
  for (let at = result.length - 2; at >= 0; at--) {
    const next = result[at + 1]!;
    result[at] = { ...filledFrom(next, result[at]!), year: result[at]!.year ?? next.year };
  }
  for (let at = 1; at < result.length; at++) result[at] = filledFrom(result[at - 1], result[at]!);
  return result;
}

const PART_PRECISION: ReadonlyMap<number, Precision> = new Map([
  [2, "semester"],
  [4, "quarter"],
]);

function months(year: number, first: number, last: number, precision: Precision): Stretch | null {
  const start = dateOf(year, first, 1);
  const end = last >= 1 && last <= 12 ? dateOf(year, last, lastDayOf(year, last)) : null;
  return start && end ? { kind: "interval", start, end, precision } : null;
}

/** The first and the last month of a part of a year. */
function monthsOfPart({ part, parts }: Point): [number, number] | null {
  if (part == null || parts == null) return null;
  const place = part === LAST ? parts : part;
  const length = 12 / parts;
  return place < 1 || place > parts ? null : [(place - 1) * length + 1, place * length];
}

/** The months of parts of a year, each as its neighbours tell it; null where one of them is none. */
export function monthsOfParts(points: readonly Point[]): number[] | null {
  const ends = filled(points).map(monthsOfPart);
  if (!ends.every((own) => own !== null)) return null;
  return ends.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

/** The interval of one point; null where it lacks something, or is not in the calendar. */
function intervalOf({ year, month, day, part, parts }: Point): Stretch | null {
  if (year == null) return null;
  if (day != null) {
    const date = month == null ? null : dateOf(year, month, day);
    return date === null ? null : { kind: "interval", start: date, end: date, precision: "day" };
  }
  if (part != null) {
    const ends = monthsOfPart({ part, parts });
    return ends && months(year, ...ends, PART_PRECISION.get(parts!) ?? "month");
  }
  return month == null ? months(year, 1, 12, "year") : months(year, month, month, "month");
}

/** Whether each interval begins where the one before ends, or later where the two are the ends of a stretch. */
function areInOrder(intervals: readonly Stretch[], join: Join): boolean {
  return intervals.every((interval, at) => {
    const before = intervals[at - 1];
    if (!before) return true;
    return join === "stretch" ? interval.start >= before.start : interval.start === dayAfter(before.end);
  });
}

/**
 * The interval that points tell together. Null where they are of different kinds, lack a year, run backwards, or are listed
 * one by one with gaps between them: dates apart are no stretch of time.
 */
export function intervalOfPoints(points: readonly Point[], join: Join): Stretch | null {
  const whole = filled(points);
  const [first] = whole;
  if (!first || whole.some((point) => levelOf(point) !== levelOf(first) || point.parts !== first.parts)) return null;
  const intervals = whole.map(intervalOf);
  if (!intervals.every((interval) => interval !== null) || !areInOrder(intervals, join)) return null;
  return { ...intervals[0]!, end: intervals.at(-1)!.end };
}
