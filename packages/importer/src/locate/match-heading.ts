/** What a printed heading names: a catalogue's field, however it is spelt. Takes one cell's text, refuses long sentences. */
import { fold, type HeadingCatalogue, type HeadingMeaning, isSameWord, remember, words } from "@cotejo/core";

export interface HeadingMatch {
  meaning: HeadingMeaning;
  /** 1 for the term itself; less for a term among other words, a weak term, or a misspelt one. */
  confidence: number;
  /** The catalogue's term that it was found by. */
  term: string;
}

/** A heading is a label: longer texts are values. */
const MOST_WORDS = 9;
const MOST_LETTERS = 200;

export type HeadingMatcher = (text: string) => HeadingMatch | null;

interface Term {
  meaning: HeadingMeaning;
  words: string[];
  weight: number;
  /** It names the field only where the heading says nothing else: "¿Qué?". */
  isWhole: boolean;
}

function termsOf(catalogue: HeadingCatalogue): Term[] {
  const meanings = Object.entries(catalogue) as [HeadingMeaning, HeadingCatalogue[HeadingMeaning]][];
  return meanings.flatMap(([meaning, { strong, weak, alone = [] }]) => [
    ...strong.map((term) => ({ meaning, words: term.split(" "), weight: 1, isWhole: false })),
    ...weak.map((term) => ({ meaning, words: term.split(" "), weight: 0.6, isWhole: false })),
    ...alone.map((term) => ({ meaning, words: term.split(" "), weight: 1, isWhole: true })),
  ]);
}

/** "Indic.", "Resp.": a word cut short, told by its point. */
const ABBREVIATION = /(\p{L}{3,})\./gu;

/** Words that open a heading and do not change what it names: "Nombre del indicador", "Tipo de meta". */
const OPENING_WORDS = new Set(["nombre", "descripcion", "tipo", "de", "del", "la", "las", "el", "los", "fecha"]);

/** `alike`: for each printed word, the words of the catalogue that it may be. */
function positionIn(alike: readonly ReadonlySet<string>[], term: readonly string[]): number {
  return alike.findIndex((_, at) => term.every((word, k) => alike[at + k]?.has(word) ?? false));
}

/** Letters set apart ("M E T A S") as one word. */
function joinSpacedLetters(found: string[]): string[] {
  return found.length > 3 && found.every((word) => word.length === 1) ? [found.join("")] : found;
}

/** Where a term stands first decides: "Responsable de la actividad" names the responsible. */
function matchTerms(
  text: string,
  terms: readonly Term[],
  alikeOf: (word: string) => ReadonlySet<string>,
): HeadingMatch | null {
  if (text.length > MOST_LETTERS || !/\p{L}/u.test(text)) return null;
  const found = joinSpacedLetters(words(text));
  if (found.length === 0 || found.length > MOST_WORDS) return null;
  const itself = found.map((word) => new Set([word]));
  const shortened = new Set(Array.from(text.matchAll(ABBREVIATION), ([, word]) => fold(word!)));
  const alike = found.map((word) => alikeOf(shortened.has(word) ? `${word}.` : word));
  // Most cells of a table say nothing that heads one.
  if (alike.every((own) => own.size === 0)) return null;
  const matches = terms.flatMap((term) => {
    const exact = positionIn(itself, term.words);
    const at = exact >= 0 ? exact : positionIn(alike, term.words);
    const isWhole = term.words.length === found.length;
    if (at < 0 || (term.isWhole && !isWhole)) return [];
    const share = isWhole ? 1 : 0.7 + (0.2 * term.words.length) / found.length;
    const opening = found.slice(0, at).every((word) => OPENING_WORDS.has(word)) ? 0 : at;
    return [
      {
        meaning: term.meaning,
        term: term.words.join(" "),
        at: opening,
        length: term.words.length,
        confidence: term.weight * share * (exact >= 0 ? 1 : 0.9),
        weight: term.weight,
      },
    ];
  });
  const isWeakOnly = matches.every(({ weight }) => weight < 1);
  const [best] = matches
    .filter(({ weight }) => isWeakOnly || weight === 1)
    .sort((a, b) => a.at - b.at || b.length - a.length || b.confidence - a.confidence);
  if (!best || (best.meaning === "number" && found.length > 2)) return null;
  return { meaning: best.meaning, confidence: Math.round(best.confidence * 100) / 100, term: best.term };
}

/** What names headings by a catalogue. */
export function createHeadingMatcher(catalogue: HeadingCatalogue): HeadingMatcher {
  const terms = termsOf(catalogue);
  const known = [...new Set(terms.flatMap((term) => term.words))];
  const isMeant = (word: string, wanted: string) =>
    word.endsWith(".") ? wanted.startsWith(word.slice(0, -1)) : isSameWord(word, wanted);
  const alikeOf = remember((word) => new Set(known.filter((wanted) => isMeant(word, wanted))));
  return remember((text) => matchTerms(text, terms, alikeOf));
}
