/** The lines of action that a document lists before its table: printed lines in, each item whole. */
import { endsUnfinished, hasListMark, joinLines, withoutListMark } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";

export function declaredLines(paragraphs: readonly Paragraph[]): string[] {
  const items: string[] = [];
  for (const { text, isListItem } of paragraphs) {
    const before = items.at(-1);
    const begins = isListItem || hasListMark(text) || /^\s*\p{Lu}/u.test(text);
    if (before !== undefined && (!begins || endsUnfinished(before))) items[items.length - 1] = joinLines(before, text);
    else items.push(withoutListMark(text));
  }
  return items.filter((text) => !/:\s*$/.test(text));
}
