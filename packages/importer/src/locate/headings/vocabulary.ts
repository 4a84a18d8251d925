/** A framework's words for headings and sections, made ready for looking printed texts up. */
import {
  createTermMatcher,
  type Framework,
  perObject,
  type SectionCatalogue,
  type SectionKey,
  TABLE_FIELDS,
  type TableField,
  words,
} from "@cotejo/core";
import { type DocumentMapping, saidOf } from "./document-mapping.ts";
import { createRoleFinder, type HeadingRole, type RoleFinder } from "./heading-role.ts";
import type { HeadingColumn } from "./heading-rows.ts";
import { MAPPED, mappedHeadings, mappedRoles } from "./mapped-headings.ts";
import { isTableField } from "./mapping.ts";
import { createHeadingMatcher, type HeadingMatch, type HeadingMatcher } from "./match-heading.ts";
import { isExecutedLabel, isPlannedLabel } from "./planned-executed.ts";

export interface Vocabulary {
  heading: HeadingMatcher;
  /** What a heading of a matrix says its column holds. */
  role: RoleFinder;
  /** Plans of the framework are told by levels: a table that names none stands under the plan itself. */
  isOfLevels: boolean;
  /** The section of a plan's document that a short text names, or null. */
  section: (text: string) => SectionKey | null;
  /** The field that a word alone is the heading of. */
  fieldOfWord: ReadonlyMap<string, TableField>;
}

/** The vocabulary of a framework, made once; what a person says goes before its words. */
export function vocabularyOf(framework: Framework, mapping?: DocumentMapping): Vocabulary {
  const own = vocabularyOfFramework(framework);
  if (!mapping) return own;
  const said = saidOf(mapping);
  const words = [...mapping.byHeading].flatMap(([heading, field]) =>
    isTableField(field) && !heading.includes(" ") ? [[heading, field] as const] : [],
  );
  return {
    ...own,
    heading: mappedHeadings(said, own.heading),
    role: mappedRoles(said, own.role),
    fieldOfWord: new Map([...own.fieldOfWord, ...words]),
  };
}

const vocabularyOfFramework = perObject(
  ({ headings, matrices, sections, structure }: Framework): Vocabulary => ({
    isOfLevels: structure === "levels",
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

/** A label is short; its section's name may be followed by a few words ("Visión del plan de acción"). */
const MOST_WORDS = 10;
/** "1.", "2.1", "IV." before a heading. */
export const NUMBERING = /^\s*(?:\d+(?:\.\d+)*[.)-]?|[IVX]+[.)-])\s+/;

/** What names the section of a short text by a catalogue; null for a text that names none. */
function createSectionNamer({ terms, byOneWord }: SectionCatalogue): (text: string) => SectionKey | null {
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

/** What a column of a table of actions is headed by: what stands lowest names it, with what stands above where it needs that. */
export function matchColumn({ heading, parts, cells }: HeadingColumn, match: HeadingMatcher): HeadingMatch | null {
  const whole = match(heading, cells);
  if (parts.length === 1 || whole?.term === MAPPED) return whole;
  if (whole?.meaning === "schedule" && isExecutedLabel(parts.at(-1)!)) return { ...whole, meaning: "follow-up" };
  return match(parts.at(-1)!) ?? whole;
}

/** "I" or "3" under "Trimestre de ejecución". */
const PART_OF_TIME = /^\s*(?:[IVX]{1,4}|\d{1,2})\s*$/i;

/** "Prog." under a month is the month itself. */
const isPlannedMonth = ({ role }: HeadingRole, own: string): boolean => role === "schedule" && isPlannedLabel(own);

/**
 * What a label below another one heads: "Nombre" under "Indicador de producto" is what stands above it, "Línea base" what it says
 * itself, of the kind above; all under "Ejecución financiera" is that.
 */
function dividedRole(above: HeadingRole, upper: string, own: string, roleOf: RoleFinder): HeadingRole {
  const [below, whole] = [roleOf(own), roleOf(`${upper} ${own}`)];
  if (whole.said !== undefined) return whole;
  if (below.said !== undefined) return below;
  if (above.role === "foreign" || above.role === "resource" || isPlannedMonth(above, own)) return above;
  if (above.role === "time" && PART_OF_TIME.test(own)) return { ...above, role: "schedule" };
  if (above.role === "schedule" && isExecutedLabel(own)) return { ...above, role: "foreign" };
  const isYear = below.role === "year";
  if (isYear && whole.role === "aside" && above.role === "aside") return below;
  // A term above ("2024-2027") names no year of the columns below it.
  const years = below.years.length > 0 || whole.years.length !== 1 ? below.years : whole.years;
  if (below.role === "aside" || isYear) return { ...whole, years };
  return { ...below, scope: below.scope ?? whole.scope, years };
}

/** The role of a column of a matrix, of all the labels that head it. */
export function roleOfColumn({ heading, parts, cells }: HeadingColumn, roleOf: RoleFinder): HeadingRole {
  const whole = roleOf(heading, cells);
  if (whole.said !== undefined || parts.length === 1) return whole;
  const [first = "", ...more] = parts;
  let [role, upper] = [roleOf(first), first];
  for (const own of more) {
    role = dividedRole(role, upper, own, roleOf);
    upper = `${upper} ${own}`;
  }
  return role;
}
