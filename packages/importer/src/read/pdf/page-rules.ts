/** The straight lines that a page draws: strokes along the axes, and filled boxes so thin that they are lines. */
import type { Rule } from "./page.ts";

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Numbers of pdf.js's operators that we follow. */
export interface OperatorNumbers {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  endPath: number;
  clip: number;
  eoClip: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function multiply(m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

interface Point {
  x: number;
  y: number;
}
type Segment = readonly [Point, Point];

/** How far a segment may lean and still lie along an axis; how thick a filled box may be and still be a line. */
const LEAN = 0.7;
const THICKEST = 3;
/** Shorter ones are parts of letters and drawings. */
const SHORTEST = 4;

/** How many numbers follow each drawing command of a path: move, line, two curves, close. */
const COORDINATES = [2, 2, 6, 4, 0];

/** Segments of a path, those of curves left out. */
function segmentsOf(path: ArrayLike<number>, place: (x: number, y: number) => Point): Segment[] {
  const segments: Segment[] = [];
  let start: Point | null = null;
  let current: Point | null = null;
  for (let at = 0; at < path.length; ) {
    const command = path[at]!;
    const count = COORDINATES[command];
    if (count === undefined) return segments;
    const end: Point | null = count === 0 ? start : place(path[at + count - 1]!, path[at + count]!);
    if (command === 0) start = end;
    else if ((command === 1 || command === 4) && current && end) segments.push([current, end]);
    current = end;
    at += 1 + count;
  }
  return segments;
}

/** The line along the middle of what points enclose; null where it is thicker than `thickest`, or too short. */
function ruleOf(points: readonly Point[], thickest: number): Rule | null {
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  if (bottom - top <= thickest && right - left >= SHORTEST)
    return { isHorizontal: true, at: (top + bottom) / 2, from: left, to: right };
  if (right - left <= thickest && bottom - top >= SHORTEST)
    return { isHorizontal: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}

/** A box filled and thin is the line along its middle; a box that is not thin gives its four sides. */
function rulesOfPath(segments: readonly Segment[]): Rule[] {
  const isBox = segments.length >= 3 && segments.length <= 5;
  const thin = isBox ? ruleOf(segments.flat(), THICKEST) : null;
  return thin ? [thin] : segments.flatMap((segment) => ruleOf(segment, LEAN) ?? []);
}

/** Of a page, its corner and height, to count from the top left. */
interface Corner {
  left: number;
  bottom: number;
  height: number;
}

/** What follows operators, and tells where on the page they draw. */
function placement(names: OperatorNumbers, page: Corner) {
  let matrix = IDENTITY;
  const outer: Matrix[] = [];
  return {
    follow(name: number, values: unknown): void {
      const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd } = names;
      if (name === save || name === paintFormXObjectBegin) outer.push(matrix);
      if (name === restore || name === paintFormXObjectEnd) matrix = outer.pop() ?? IDENTITY;
      if (name === transform) matrix = multiply(matrix, values as Matrix);
      const form = name === paintFormXObjectBegin ? (values as [Matrix | null])[0] : null;
      if (form) matrix = multiply(matrix, form);
    },
    place(x: number, y: number): Point {
      const [a, b, c, d, e, f] = matrix;
      return { x: a * x + c * y + e - page.left, y: page.height - (b * x + d * y + f - page.bottom) };
    },
  };
}

export function findRules({ fnArray, argsArray }: Operators, names: OperatorNumbers, page: Corner): Rule[] {
  const { follow, place } = placement(names, page);
  return fnArray.flatMap((name, at): Rule[] => {
    follow(name, argsArray[at]);
    if (name !== names.constructPath) return [];
    const [paint, data] = argsArray[at] as [number, (ArrayLike<number> | null)[]];
    const isPainted = ![names.endPath, names.clip, names.eoClip].includes(paint);
    return isPainted && data[0] ? rulesOfPath(segmentsOf(data[0], place)) : [];
  });
}
