/** What catalogues of frameworks are made of: phases, lines, indicators, parties, components. */
export interface Phase {
  key: string;
  name: string;
  /** Legal deadlines, ISO dates; null where the norm sets none. */
  national: string | null;
  territorial: string | null;
}

/** One way to recognise a line: every group must be mentioned by at least one of its concepts, and none of `without`. */
export interface LineRule {
  strength: "exact" | "paraphrase" | "variant";
  all: readonly (readonly string[])[];
  without?: readonly string[];
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
export interface CatalogueIndicator {
  key: string;
  name: string;
  lines: readonly string[];
  all: readonly (readonly string[])[];
  without?: readonly string[];
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
