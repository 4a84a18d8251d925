/** The straight lines that a page draws: strokes along the axes, filled boxes so thin that they are lines, and the edges of colour. */
import { dottedLines } from "./dotted-lines.ts";
import { edgesOf, type FilledBox } from "./filled-boxes.ts";
import type { Box, Rule } from "./page.ts";

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
  fill: number;
  eoFill: number;
  setFillRGBColor: number;
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
/** Shorter ones are parts of letters, of drawings, or of dotted lines. */
const SHORTEST = 4;

/** How many numbers follow each drawing command of a path: move, line, two curves, close. */
const COORDINATES = [2, 2, 6, 4, 0];

/** The segments of each part of a path, those of curves left out. */
function partsOf(path: ArrayLike<number>, place: (x: number, y: number) => Point): Segment[][] {
  const parts: Segment[][] = [];
  let start: Point | null = null;
  let current: Point | null = null;
  for (let at = 0; at < path.length; ) {
    const command = path[at]!;
    const count = COORDINATES[command];
    if (count === undefined) return parts;
    const end: Point | null = count === 0 ? start : place(path[at + count - 1]!, path[at + count]!);
    if (command === 0) {
      start = end;
      parts.push([]);
    } else if ((command === 1 || command === 4) && current && end) parts.at(-1)?.push([current, end]);
    current = end;
    at += 1 + count;
  }
  return parts;
}

const boxOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.min(...points.map(({ y }) => y)),
  bottom: Math.max(...points.map(({ y }) => y)),
});

/** The line along the middle of a box; null where it is thicker than `thickest`, or too short. */
function ruleOf({ left, right, top, bottom }: Box, thickest: number): Rule | null {
  if (bottom - top <= thickest && right - left >= SHORTEST)
    return { isHorizontal: true, at: (top + bottom) / 2, from: left, to: right };
  if (right - left <= thickest && bottom - top >= SHORTEST)
    return { isHorizontal: false, at: (left + right) / 2, from: top, to: bottom };
  return null;
}

const isDot = ({ left, right, top, bottom }: Box): boolean => right - left < SHORTEST && bottom - top < SHORTEST;

/** What is drawn, sorted: lines, boxes filled with colour, and dots that may be parts of lines. */
interface Drawn {
  lines: Rule[];
  boxes: FilledBox[];
  dots: Box[];
}

/** A part of a path: a box filled and thin is the line along its middle; of others each side is a line by itself. */
function draw(segments: readonly Segment[], colour: string | null, { lines, boxes, dots }: Drawn): void {
  if (segments.length === 0) return;
  const isBox = segments.length >= 3 && segments.length <= 5;
  const box = boxOf(segments.flat());
  const thin = isBox ? ruleOf(box, THICKEST) : null;
  const sides = segments.flatMap((segment) => ruleOf(boxOf(segment), LEAN) ?? []);
  if (isDot(box)) dots.push(box);
  else if (thin) lines.push(thin);
  else if (isBox && colour !== null && sides.length === segments.length) boxes.push({ ...box, colour });
  else lines.push(...sides);
}

/** Of a page, its corner and height, to count from the top left. */
interface Corner {
  left: number;
  bottom: number;
  height: number;
}

/** What follows operators, and tells where on the page they draw, and in what colour they fill. */
function placement(names: OperatorNumbers, page: Corner) {
  let matrix = IDENTITY;
  let colour = "#000000";
  const outer: [Matrix, string][] = [];
  return {
    follow(name: number, values: unknown): void {
      const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd, setFillRGBColor } = names;
      if (name === save || name === paintFormXObjectBegin) outer.push([matrix, colour]);
      if (name === restore || name === paintFormXObjectEnd) [matrix, colour] = outer.pop() ?? [IDENTITY, colour];
      if (name === setFillRGBColor) colour = String((values as unknown[])[0]);
      if (name === transform) matrix = multiply(matrix, values as Matrix);
      const form = name === paintFormXObjectBegin ? (values as [Matrix | null])[0] : null;
      if (form) matrix = multiply(matrix, form);
    },
    colour: () => colour,
    place(x: number, y: number): Point {
      const [a, b, c, d, e, f] = matrix;
      return { x: a * x + c * y + e - page.left, y: page.height - (b * x + d * y + f - page.bottom) };
    },
  };
}

export function findRules({ fnArray, argsArray }: Operators, names: OperatorNumbers, page: Corner): Rule[] {
  const { follow, place, colour } = placement(names, page);
  const drawn: Drawn = { lines: [], boxes: [], dots: [] };
  fnArray.forEach((name, at) => {
    follow(name, argsArray[at]);
    if (name !== names.constructPath) return;
    const [paint, data] = argsArray[at] as [number, (ArrayLike<number> | null)[]];
    const isPainted = ![names.endPath, names.clip, names.eoClip].includes(paint);
    const isFilled = paint === names.fill || paint === names.eoFill;
    const parts = isPainted && data[0] ? partsOf(data[0], place) : [];
    for (const part of parts) draw(part, isFilled ? colour() : null, drawn);
  });
  const lines = [...drawn.lines, ...dottedLines(drawn.dots)];
  return [...lines, ...edgesOf(drawn.boxes, lines)];
}
