/** A framework: what a plan of one era is made of, as data. A new era is a new value of this type and no new code. */
import type { ConceptCatalogue } from "../language/concepts.ts";
import type { HeadingCatalogue } from "./headings.ts";
import type { MatrixCatalogue } from "./matrix-headings.ts";
import type { SectionCatalogue } from "./sections.ts";

export interface Phase {
  key: string;
  name: string;
  /** Legal deadlines, ISO dates. */
  national: string;
  territorial: string;
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

export interface Framework {
  key: string;
  name: string;
  norm: string;
  /** Headings of its tables. */
  headings: HeadingCatalogue;
  /** Headings of matrices that group their rows by levels. */
  matrices: MatrixCatalogue;
  /** Headings of the document around them. */
  sections: SectionCatalogue;
  phases: readonly Phase[];
  concepts: ConceptCatalogue;
  /** In the order in which they are shown; where rules of equal strength hold, the line named first in `precedence` wins. */
  lines: readonly Line[];
  precedence: readonly string[];
  indicatorConcepts: ConceptCatalogue;
  indicators: readonly CatalogueIndicator[];
  parties: readonly NamedEntry[];
  resources: readonly NamedEntry[];
}
