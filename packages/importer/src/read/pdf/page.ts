/** A page of a PDF as it is printed: runs of text and straight lines, in points from the top left. */

export interface TextRun {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Of its letters. */
  size: number;
}

/** A line drawn along the page or down it. */
export interface Rule {
  isHorizontal: boolean;
  /** Its y where it is horizontal, its x otherwise. */
  at: number;
  from: number;
  to: number;
}

export interface Page {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  runs: TextRun[];
  rules: Rule[];
  hasPicture: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const placeOf = (file: string, page: number, { left, top, right, bottom }: Box) => ({
  file,
  page,
  box: [left, top, right, bottom].map((edge) => Math.round(edge * 10) / 10) as [number, number, number, number],
});

const BAND = 8;

/** Boxes by their height on the page: gives those that may hold what stands at a height, so that none looks through all of them. */
export function byHeight<Item extends Box>(boxes: readonly Item[]): (y: number) => readonly Item[] {
  const bands = new Map<number, Item[]>();
  for (const box of boxes)
    for (let band = Math.floor(box.top / BAND); band <= Math.floor(box.bottom / BAND); band++)
      if (!bands.get(band)?.push(box)) bands.set(band, [box]);
  return (y) => bands.get(Math.floor(y / BAND)) ?? [];
}
