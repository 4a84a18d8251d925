/**
 * A framework: what a plan of one kind is made of, as data. A new kind or era is a new value of this type in the registry and no new
 * code. `defineFramework` fills in the words that plans of any kind share.
 */
import type { ConceptCatalogue } from "../language/concepts.ts";
import type { CatalogueIndicator, Component, Line, LineVocabulary, NamedEntry, Phase } from "./catalogue.ts";
import { type HeadingCatalogue, PLAN_HEADINGS } from "./words/headings.ts";
import { type MatrixCatalogue, PLAN_MATRICES } from "./words/matrix-headings.ts";
import { PLAN_PARTIES } from "./words/parties.ts";
import { PLAN_RESOURCES } from "./words/resources.ts";
import { PLAN_SECTIONS, type SectionCatalogue } from "./words/sections.ts";

/** Terms of so many years, one after the other from a year on. */
export interface Terms {
  from: number;
  years: number;
}

/**
 * For which years a plan of a framework is. `fixed`: the framework's own. `term`: one of its terms, which are those of mayors and
 * governors where it names none, as the document prints it or its columns' years tell. `year`: one year. `printed`: whatever years
 * the document prints.
 */
export type PeriodRule =
  | { kind: "fixed"; start: number; end: number }
  | { kind: "term"; terms?: readonly Terms[] }
  | { kind: "year" }
  | { kind: "printed" };

/** What documents of a framework print and those of others do not. */
export interface Signs {
  /** Folded terms that name it; one that ends in `*` stands for all words that begin so. */
  names: readonly string[];
  /** Terms that only go with it: a decree's number, its components, its columns. */
  marks: readonly string[];
  /** Years in which plans of it were made; null where they still are. */
  years: { from: number; to: number | null };
  /** Its names go with those of others, which tell more. */
  isGeneral?: true;
}

export interface Framework {
  key: string;
  name: string;
  /** Legal source. */
  norm: string;
  period: PeriodRule;
  /** `lines`: actions stand under lines of action. `levels`: tables group their rows by levels (sector, programa, …). */
  structure: "lines" | "levels";
  signs: Signs;
  /** Headings of tables of actions. */
  headings: HeadingCatalogue;
  /** Headings of matrices that group their rows by levels. */
  matrices: MatrixCatalogue;
  /** Headings of the sections that a document of it may have around its tables. */
  sections: SectionCatalogue;
  phases: readonly Phase[];
  concepts: ConceptCatalogue;
  /** In the order in which they are shown; where rules of equal strength hold, the line named first in `precedence` wins. */
  lines: readonly Line[];
  precedence: readonly string[];
  /** Where there is one, indicators and activities have a say in an action's line; else its name alone. */
  vocabulary: LineVocabulary | null;
  indicatorConcepts: ConceptCatalogue;
  indicators: readonly CatalogueIndicator[];
  parties: readonly NamedEntry[];
  resources: readonly NamedEntry[];
}

type Own = Pick<Framework, "key" | "name" | "norm" | "period" | "structure" | "signs">;

/** A framework of what is its own; all else is what plans of any kind share. */
export const defineFramework = (own: Own & Partial<Framework>): Framework => ({
  headings: PLAN_HEADINGS,
  matrices: PLAN_MATRICES,
  sections: PLAN_SECTIONS,
  phases: [],
  concepts: {},
  lines: [],
  precedence: (own.lines ?? []).map(({ key }) => key),
  vocabulary: null,
  indicatorConcepts: {},
  indicators: [],
  parties: PLAN_PARTIES,
  resources: PLAN_RESOURCES,
  ...own,
});

/** Lines of a framework whose components are told by their names. */
export function linesOf(components: readonly Component[]): Pick<Framework, "concepts" | "lines"> {
  return {
    concepts: Object.fromEntries(components.map(({ key, terms }) => [key, terms])),
    lines: components.map(({ key, name, isConfirmed }) => ({
      key,
      name,
      isStandard: true,
      ...(isConfirmed === false && { isConfirmed }),
      rules: [{ strength: "exact", all: [[key]] }],
    })),
  };
}
