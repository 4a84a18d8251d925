/** What names a section of the document around the table, by the framework's catalogue. */
import { createTermMatcher, type SectionCatalogue, type SectionKey, words } from "@cotejo/core";

/** A label is short; its section's name may be followed by a few words ("Visión del plan de acción"). */
const MOST_WORDS = 10;
/** "1.", "2.1", "IV." before a heading. */
export const NUMBERING = /^\s*(?:\d+(?:\.\d+)*[.)-]?|[IVX]+[.)-])\s+/;

/** What names the section of a short text by a catalogue; null for a text that names none. */
export function createSectionNamer({ terms, byOneWord }: SectionCatalogue): (text: string) => SectionKey | null {
  const longestFirst = (Object.entries(terms) as [SectionKey, readonly string[]][])
    .flatMap(([key, own]) => own.map((term) => ({ key, term })))
    .sort((a, b) => b.term.split(" ").length - a.term.split(" ").length);
  const find = createTermMatcher(longestFirst.map(({ term }) => term));
  return (text) => {
    const found = words(text.replace(NUMBERING, ""));
    if (found.length > MOST_WORDS) return null;
    if (found.length === 1 && Object.hasOwn(byOneWord, found[0]!)) return byOneWord[found[0]!]!;
    const places = find(found);
    return longestFirst.find(({ term }) => places.get(term)?.at === 0)?.key ?? null;
  };
}
