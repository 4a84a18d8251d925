/** Texts that say the same, once. */
import { fold, groupBy, type SourcedText } from "@cotejo/core";

/** The texts without those that differ from an earlier one by case and accents at most. */
export function distinctTexts(texts: readonly SourcedText[]): SourcedText[] {
  return [...groupBy(texts, ({ text }) => fold(text)).values()].map(([first]) => first!);
}
