/** What a printed heading of a table of actions names: a catalogue's field, however it is spelt. Refuses long sentences. */
import {
  createTermMatcher,
  type HeadingCatalogue,
  type HeadingMeaning,
  labelWords,
  remember,
  type TermMatcher,
} from "@cotejo/core";
import type { SourceCell } from "../../read/source-document.ts";
import type { MappedField } from "./mapping.ts";

export interface HeadingMatch {
  meaning: HeadingMeaning;
  /** From `GRADES`, less for a term among other words or a misspelt one. */
  confidence: number;
  /** The catalogue's term that it was found by. */
  term: string;
  /** What a person says that the column holds. */
  said?: MappedField;
}

/** How surely a term names its field. */
export const GRADES = {
  /** The field's own name. */
  strong: 1,
  /** A word that may mean something else ("línea", "componente"). */
  weak: 0.6,
  /** Below it, a name is a weak one. */
  sure: 0.65,
} as const;
/** A term among other words counts from `AMONG` on, the more the larger its part of them. */
const AMONG = 0.7;
const SHARE_AMONG = 0.2;
const MISSPELT = 0.9;

/** A heading is a label: longer texts are values. */
const MOST_WORDS = 9;
const MOST_LETTERS = 200;

/** `cells`: those that print the heading, which a person may have named. */
export type HeadingMatcher = (text: string, cells?: readonly SourceCell[]) => HeadingMatch | null;

interface Term {
  meaning: HeadingMeaning;
  term: string;
  length: number;
  weight: number;
  /** It names the field only where the heading says nothing else: "¿Qué?". */
  isWhole: boolean;
}

function termsOf(catalogue: HeadingCatalogue): Term[] {
  const meanings = Object.entries(catalogue) as [HeadingMeaning, HeadingCatalogue[HeadingMeaning]][];
  const term = (meaning: HeadingMeaning, weight: number, isWhole: boolean) => (text: string) => ({
    meaning,
    term: text,
    length: text.split(" ").length,
    weight,
    isWhole,
  });
  return meanings.flatMap(([meaning, { strong, weak, alone = [] }]) => [
    ...strong.map(term(meaning, GRADES.strong, false)),
    ...weak.map(term(meaning, GRADES.weak, false)),
    ...alone.map(term(meaning, GRADES.strong, true)),
  ]);
}

/** Words that open a heading and do not change what it names: "Nombre del indicador", "Tipo de meta". */
const OPENING_WORDS = new Set(["nombre", "descripcion", "tipo", "de", "del", "la", "las", "el", "los", "fecha"]);

/** Where a term stands first decides: "Responsable de la actividad" names the responsible. */
function matchTerms(text: string, terms: readonly Term[], find: TermMatcher): HeadingMatch | null {
  if (text.length > MOST_LETTERS || !/\p{L}/u.test(text)) return null;
  const found = labelWords(text);
  if (found.length === 0 || found.length > MOST_WORDS) return null;
  const places = find(found);
  // Most cells of a table say nothing that heads one.
  if (places.size === 0) return null;
  const matches = terms.flatMap((term) => {
    const place = places.get(term.term);
    const isWhole = term.length === found.length;
    if (!place || (term.isWhole && !isWhole)) return [];
    const share = isWhole ? 1 : AMONG + (SHARE_AMONG * term.length) / found.length;
    const at = found.slice(0, place.at).every((word) => OPENING_WORDS.has(word)) ? 0 : place.at;
    return [{ ...term, at, confidence: term.weight * share * (place.isExact ? 1 : MISSPELT) }];
  });
  const isWeakOnly = matches.every(({ weight }) => weight < GRADES.strong);
  const [best] = matches
    .filter(({ weight }) => isWeakOnly || weight === GRADES.strong)
    .sort((a, b) => a.at - b.at || b.length - a.length || b.confidence - a.confidence);
  if (!best || (best.meaning === "number" && found.length > 2)) return null;
  return { meaning: best.meaning, confidence: Math.round(best.confidence * 100) / 100, term: best.term };
}

/** What names headings by a catalogue. */
export function createHeadingMatcher(catalogue: HeadingCatalogue): HeadingMatcher {
  const terms = termsOf(catalogue);
  const find = createTermMatcher(terms.map(({ term }) => term));
  const match = remember((text) => matchTerms(text, terms, find));
  return (text) => match(text);
}
