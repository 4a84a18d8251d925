/** A document's blocks as they are kept for the review page, which shows the source beside the plan. */
import type { Place } from "@cotejo/core";

export interface SourceGridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  place: Place;
}
