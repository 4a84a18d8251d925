/** Claims: what each stage says that it made of the source's cells and paragraphs. The accounting only adds them up. */
import type { Result } from "@cotejo/core";
import type { Paragraph, SourceCell } from "./read/source-document.ts";

/** What became of a cell: a value of the model, an attribute, a heading, or no part of the plan and named by a message. */
export type CellUse = "fields" | "attributes" | "headings" | "outside";
/** What became of a paragraph; `dropped`: a letterhead, a page number. */
export type LineUse = "fields" | "dropped" | "outside";

export type Claim = { use: CellUse; cells: readonly SourceCell[] } | { use: LineUse; lines: readonly Paragraph[] };

/** What every stage after reading gives: its value, what it noticed, and what it made of the source. */
export interface StageResult<Value> extends Result<Value> {
  claims: Claim[];
}
