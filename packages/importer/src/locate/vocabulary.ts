/** A framework's words for headings and sections, made ready for looking printed texts up. */
import { type Framework, perObject, type SectionKey, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { createSectionNamer } from "./find-sections.ts";
import { type Mapping, mappedHeadings, mappedRoles } from "./mapping.ts";
import { createHeadingMatcher, type HeadingMatcher } from "./match-heading.ts";
import { createRoleFinder, type RoleFinder } from "./matrix/heading-role.ts";

export interface Vocabulary {
  heading: HeadingMatcher;
  /** What a heading of a matrix says its column holds. */
  role: RoleFinder;
  /** The section of a plan's document that a short text names, or null. */
  section: (text: string) => SectionKey | null;
  /** The field that a word alone is the heading of. */
  fieldOfWord: ReadonlyMap<string, TableField>;
}

/** The vocabulary of a framework, made once; a person's mapping goes before its words. */
export function vocabularyOf(framework: Framework, mapping?: Mapping): Vocabulary {
  const own = vocabularyOfFramework(framework);
  if (!mapping) return own;
  return { ...own, heading: mappedHeadings(mapping, own.heading), role: mappedRoles(mapping, own.role) };
}

const vocabularyOfFramework = perObject(
  ({ headings, matrices, sections }: Framework): Vocabulary => ({
    heading: createHeadingMatcher(headings),
    role: createRoleFinder(matrices),
    section: createSectionNamer(sections),
    fieldOfWord: new Map(
      TABLE_FIELDS.flatMap((field) =>
        headings[field].strong.flatMap((term) => (term.includes(" ") ? [] : [[term, field] as const])),
      ),
    ),
  }),
);
