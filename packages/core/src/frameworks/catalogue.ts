/** What catalogues of frameworks are made of: phases, lines, indicators, parties, components. */
export interface Phase {
  key: string;
  name: string;
  /** Legal deadlines, ISO dates; null where the norm sets none. */
  national: string | null;
  territorial: string | null;
}

/** What a text must mention: of every group one concept at least, and none of `without`. */
export interface ConceptRule {
  all: readonly (readonly string[])[];
  without?: readonly string[];
}

/**
 * One way to recognise a line. A `hint` names its subject and says nothing of what is done about it, so that other parts of the action
 * have to tell. A rule that `isAlone` holds only in a text that speaks of nothing else.
 */
export interface LineRule extends ConceptRule {
  strength: "exact" | "paraphrase" | "variant" | "hint";
  isAlone?: true;
}

/** Words beside those of the lines. Folded terms; one that ends in `*` stands for all words that begin so. */
export interface LineVocabulary {
  /** Of any plan: a text of these and of the lines' words speaks of nothing else. */
  neutral: readonly string[];
  /** Of other things than any line: a text with one of these is of none, unless it speaks of a subject before, or names the framework. */
  elsewhere: readonly string[];
  /** Concepts that what follows is said of: "Divulgar el portal en las escuelas". */
  subjects: readonly string[];
}

export interface Line {
  key: string;
  name: string;
  /** Whether the official template has it; the rest are lines that offices added. */
  isStandard: boolean;
  /** False for names taken from general knowledge, until a source is read. */
  isConfirmed?: false;
  rules: readonly LineRule[];
}

/** An indicator that several plans share, recognised within its lines. */
export interface CatalogueIndicator extends ConceptRule {
  key: string;
  name: string;
  lines: readonly string[];
}

/** A party, a resource: something that plans name in many ways. */
export interface NamedEntry {
  key: string;
  name: string;
  /** Folded terms; one that ends in `*` stands for all words that begin so. */
  terms: readonly string[];
}

/** A component that its own name tells: concepts and a line for each, by key, name and folded terms. */
export interface Component extends NamedEntry {
  isConfirmed?: false;
}
