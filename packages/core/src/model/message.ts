/** What the importer has to say about a document: a code, where, and the facts its text is made from. Text is made at the edge. */
import type { Place } from "./place.ts";

export type Severity = "info" | "warning" | "error";

export interface Message {
  /** A key of the message catalogue. */
  code: string;
  severity: Severity;
  /** The first of its places. */
  place: Place;
  /** How often it holds; 1 where left out. */
  count?: number;
  /** All places, where it holds more than once; of very many the first ones. */
  places?: readonly Place[];
  /** What the text is made from: short texts and numbers, those of the first place. */
  facts: Readonly<Record<string, string | number>>;
}

/** What every stage gives: its value, and what it noticed on the way. */
export interface Result<Value> {
  value: Value;
  messages: Message[];
}
