/** What the importer has to say about a document: a code, where, and the facts its text is made from. */
import type { Place } from "./place.ts";

export type Severity = "info" | "warning" | "error";

export interface Message {
  /** A key of the message catalogue. */
  code: string;
  severity: Severity;
  place: Place;
  /** What the text is made from: short texts and numbers. */
  facts: Readonly<Record<string, string | number>>;
  /** For people, in Spanish; made from code and facts. */
  text: string;
}

/** What every stage gives: its value, and what it noticed on the way. */
export interface Result<Value> {
  value: Value;
  messages: Message[];
}
