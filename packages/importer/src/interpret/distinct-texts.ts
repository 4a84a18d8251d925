/** Texts that say the same, once. */
import { fold, type SourcedText } from "@cotejo/core";

/** The texts without those that differ from an earlier one by case and accents at most. */
export function distinctTexts(texts: readonly SourcedText[]): SourcedText[] {
  const seen = new Set<string>();
  return texts.filter(({ text }) => {
    const key = fold(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
