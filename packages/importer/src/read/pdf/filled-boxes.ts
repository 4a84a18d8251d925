/** What boxes filled with colour draw: the sides where the colour ends, and those of cells, but not the seams of a band over cells. */
import { groupBy } from "@cotejo/core";
import type { Box, Rule } from "./page.ts";

export interface FilledBox extends Box {
  colour: string;
}

/** On a white page nothing of it is to be seen. */
const WHITE = "#ffffff";
/** Boxes this near to each other touch; lines this near to a box's side do not run through it (points). */
const TOUCHES = 1.5;
/** What is left of a side beside a seam, where shorter, is no line. */
const SHORTEST = 4;

interface Side extends Rule {
  /** Of its box, the one at the top or at the left. */
  isFirst: boolean;
  /** Of a box that lines run through from above to below: programs colour rows of cells in one box, cut where they like. */
  isOfBand: boolean;
}

function sidesOf({ left, right, top, bottom }: FilledBox, isOfBand: boolean): Side[] {
  const across = { isHorizontal: true, from: left, to: right, isOfBand };
  const down = { isHorizontal: false, from: top, to: bottom, isOfBand };
  return [
    { ...across, at: top, isFirst: true },
    { ...across, at: bottom, isFirst: false },
    { ...down, at: left, isFirst: true },
    { ...down, at: right, isFirst: false },
  ];
}

/** A side without the part along which the next box of its colour goes on. */
function without(side: Side, other: Side): Side[] {
  if (other.isFirst === side.isFirst || !(side.isOfBand || other.isOfBand)) return [side];
  if (other.from >= side.to || other.to <= side.from) return [side];
  const parts = [
    { ...side, to: other.from },
    { ...side, from: other.to },
  ];
  return parts.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Sides of boxes of one colour, all across or all down, without their seams. */
function withoutSeams(sides: readonly Side[]): Rule[] {
  const sorted = [...sides].sort((a, b) => a.at - b.at);
  let first = 0;
  return sorted.flatMap((side) => {
    while (sorted[first]!.at < side.at - TOUCHES) first++;
    let shown = [side];
    for (let at = first; at < sorted.length && sorted[at]!.at <= side.at + TOUCHES && shown.length > 0; at++)
      shown = shown.flatMap((part) => without(part, sorted[at]!));
    return shown.map(({ isHorizontal, at, from, to }) => ({ isHorizontal, at, from, to }));
  });
}

/** Tells whether a line runs through a box from above to below; `lines` are those drawn as such. */
function crossing(lines: readonly Rule[]): (box: Box) => boolean {
  const down = lines.filter(({ isHorizontal }) => !isHorizontal).sort((a, b) => a.at - b.at);
  return ({ left, right, top, bottom }) => {
    const middle = (top + bottom) / 2;
    let [low, high] = [0, down.length];
    while (low < high) {
      const at = (low + high) >> 1;
      if (down[at]!.at <= left + TOUCHES) low = at + 1;
      else high = at;
    }
    for (let at = low; at < down.length && down[at]!.at < right - TOUCHES; at++)
      if (down[at]!.from <= middle && down[at]!.to >= middle) return true;
    return false;
  };
}

/** The sides of boxes that are to be seen, or part cells; `lines`: what else the page draws. */
export function edgesOf(boxes: readonly FilledBox[], lines: readonly Rule[]): Rule[] {
  const isCrossed = crossing(lines);
  const visible = boxes.filter(({ colour }) => colour !== WHITE);
  const sides = visible.flatMap((box) =>
    sidesOf(box, isCrossed(box)).map((side) => ({ side, key: `${box.colour} ${side.isHorizontal}` })),
  );
  return [...groupBy(sides, ({ key }) => key).values()].flatMap((group) => withoutSeams(group.map(({ side }) => side)));
}
