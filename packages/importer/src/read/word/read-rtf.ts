/**
 * Reads rich text (.rtf): bytes in, paragraphs and tables out, in their order. Follows the tables of the specification 1.9.1:
 * cells end at \cell and \nestcell, rows at \row, their edges and merges stand in the row's own definition (\trowd … \cellx).
 */

import type { Block } from "../source-document.ts";
import { RtfReader } from "./rtf-reader.ts";
import { tokenise } from "./rtf-tokens.ts";

/** Throws `UnreadableFile`: without a word. What is damaged is read as far as it goes. */
export function readRtf(bytes: Buffer, file: string): Block[] {
  const reader = new RtfReader(file);
  for (const token of tokenise(bytes.toString("latin1"))) reader.take(token);
  return reader.finish();
}
