/** Municipalities and departments that a text mentions, with how surely each is meant as whose something is. */
import { words } from "../language/fold.ts";
import { type Homonym, homonymOf } from "./homonyms.ts";
import { beginsName, departmentNamed, municipalityNamed } from "./names.ts";
import {
  ANY_OF_MANY,
  COUNTRIES,
  DEPARTMENT_WORDS,
  DEPARTMENTAL_HEADS,
  DEPARTMENTAL_OFFICES,
  DISTRICT_ADJECTIVES,
  LINKING_WORDS,
  LOCAL_WORDS,
  MUNICIPAL_HEADS,
  MUNICIPAL_OFFICES,
  MUNICIPALITY_WORDS,
  OFFICE_ADJECTIVES,
  PERSON_LABELS,
  PLAN_WORDS,
} from "./owner-words.ts";
import { type Department, type Municipality, territoryOfCode } from "./territory.ts";

/**
 * `coded` by its DANE code, `governed` by its office before it ("alcaldía de", "gobernación de"), `named` by what it is ("municipio de",
 * "departamento de"), `bare` by its name alone.
 */
export type MentionKind = "coded" | "governed" | "named" | "bare";

/** Where a mention stands among the folded words of its text; `end` is the first word after it. */
interface Span {
  start: number;
  end: number;
}

export interface MunicipalityMention extends Span {
  kind: MentionKind;
  /** All municipalities of that name; 66 names are shared by several. */
  candidates: readonly Municipality[];
  /** The department named right after it, if any. */
  department: Department | null;
  /** What else the name may be. */
  homonym: Homonym;
}

export interface DepartmentMention extends Span {
  kind: MentionKind;
  department: Department;
}

const isOneOf = (set: ReadonlySet<string>, word: string | undefined): boolean => word !== undefined && set.has(word);

/** The last word before a place that is none of some others. */
function before(found: readonly string[], at: number, skipped: ReadonlySet<string>, most: number): number {
  let index = at - 1;
  while (index >= 0 && at - index <= most && isOneOf(skipped, found[index])) index--;
  return index;
}

/** By which words, right before a name, a text says whose something is. */
function kindAt(
  found: readonly string[],
  at: number,
  { offices, heads, names }: Record<"offices" | "heads" | "names", ReadonlySet<string>>,
): "governed" | "named" | null {
  const linked = before(found, at, LINKING_WORDS, 3);
  const isLinked = linked < at - 1;
  const word = found[linked];
  const office = isOneOf(OFFICE_ADJECTIVES, word) ? linked - 1 : linked;
  if (isOneOf(offices, found[office])) return "governed";
  if (isLinked && isOneOf(heads, found[office])) return "governed";
  if (isOneOf(names, word)) return isOneOf(ANY_OF_MANY, found[linked - 1]) ? null : "named";
  return null;
}

const MUNICIPAL = { offices: MUNICIPAL_OFFICES, heads: MUNICIPAL_HEADS, names: MUNICIPALITY_WORDS };
const DEPARTMENTAL = { offices: DEPARTMENTAL_OFFICES, heads: DEPARTMENTAL_HEADS, names: DEPARTMENT_WORDS };

/** "Distrito Especial, Turístico y Cultural de …". */
const isDistrictAt = (found: readonly string[], at: number): boolean =>
  found[before(found, at, DISTRICT_ADJECTIVES, 10)] === "distrito" && found[at - 1] === "de";

/** "Plan de desarrollo municipal de …": of a name that is nothing else. */
function isPlanOfAt(found: readonly string[], at: number): boolean {
  const linked = before(found, at, LINKING_WORDS, 2);
  return found[linked] === "municipal" && isOneOf(PLAN_WORDS, found[linked - 1]);
}

/** The words that may stand before a department's name, in their order. */
const BEFORE_DEPARTMENTS: readonly ReadonlySet<string>[] = [DEPARTMENT_WORDS, new Set(["del"]), new Set(["de"])];

/** The department named after a municipality's name, with words that link them. */
function departmentAfter(found: readonly string[], at: number): { department: Department; end: number } | null {
  const from = BEFORE_DEPARTMENTS.reduce((index, words) => (isOneOf(words, found[index]) ? index + 1 : index), at);
  const named = departmentNamed(found, from);
  return named && { department: named.department, end: from + named.length };
}

/** A department's name that plans use as a word ("Meta"): it is meant where it is called one, or stands apart after a name. */
const COMMON_WORDS: ReadonlyMap<string, RegExp> = new Map([
  [
    "50",
    /(?:departamento|de?p?to\.?|gobernaci[oó]n|gobernadora?)\s*:?\s*(?:del?\s+)?meta\b|\p{L}\s*[,(/–-]\s*meta\s*(?:[),.;/–-]|$)/iu,
  ],
]);

const isMeant = ({ code }: Department, text: string): boolean => COMMON_WORDS.get(code)?.test(text) ?? true;

/** Departments that a text mentions, in order; "municipio de Nariño" and "calle Boyacá" mention none. */
export function findDepartments(text: string): DepartmentMention[] {
  const found = words(text);
  const mentions: DepartmentMention[] = [];
  for (let at = 0; at < found.length; at++) {
    const named = departmentNamed(found, at);
    if (!named) continue;
    const kind = kindAt(found, at, DEPARTMENTAL);
    const isOther = kindAt(found, at, MUNICIPAL) !== null || (kind === null && isLocalAt(found, at));
    if (!isOther && isMeant(named.department, text))
      mentions.push({ kind: kind ?? "bare", department: named.department, start: at, end: at + named.length });
    at += named.length - 1;
  }
  return mentions;
}

/** Whether a name is a street's, a river's, a hospital's, a person's: of something that is called by a place's name. */
function isLocalAt(found: readonly string[], at: number): boolean {
  const linked = before(found, at, LINKING_WORDS, 3);
  const previous = found[isOneOf(OFFICE_ADJECTIVES, found[linked]) ? linked - 1 : linked];
  return isOneOf(LOCAL_WORDS, previous) || isOneOf(PERSON_LABELS, previous);
}

/** Whether a name is printed as one: with a capital, also where a text is all in lower case otherwise. */
function isPrintedAsName(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{M}\d]+/u).some((printed) => words(printed)[0] === word && /^\p{Lu}/u.test(printed));
}

/** Codes that a text gives as such; a spreadsheet that took one for a number lost its leading zero. */
export function findCodes(text: string): string[] {
  const found = [
    ...text.matchAll(/\b(?:dane|divipola)\D{0,20}(\d{4,5})\b/gi),
    ...text.matchAll(/\bc[oó]d(?:igo|\.)?\s*(?:dane|divipola)\D{0,12}(\d{1,2})\b/gi),
  ];
  return found.flatMap(([, code]) => territoryOfCode(code!)?.code ?? []);
}

/** One of these stands right before a municipality that is called one. */
const BEFORE_MUNICIPALITIES: ReadonlySet<string> = new Set(
  [LINKING_WORDS, MUNICIPAL_OFFICES, MUNICIPALITY_WORDS, OFFICE_ADJECTIVES].flatMap((set) => [...set]),
);

/** How the words before a name say that it is a municipality; null where they do not. */
function calledAt(found: readonly string[], at: number): MentionKind | null {
  if (!isOneOf(BEFORE_MUNICIPALITIES, found[at - 1])) return null;
  return kindAt(found, at, MUNICIPAL) ?? (isDistrictAt(found, at) ? "named" : null);
}

/** Whether a bare name is no municipality's: a department's, a street's, a person's, a word in lower case. */
const isAccident = (text: string, found: readonly string[], at: number): boolean =>
  departmentAfter(found, at) !== null || isLocalAt(found, at) || !isPrintedAsName(text, found[at]!);

/** The municipality's name at a place: most words begin none. */
const nameAt = (found: readonly string[], at: number, isCalledOne: boolean) =>
  isCalledOne || beginsName(found[at]!)
    ? municipalityNamed(found, at, isCalledOne, (place) => departmentAfter(found, place)?.department ?? null)
    : null;

/**
 * The municipalities that a text names, in order. A name that is also a department's counts only where it is called a municipality; a bare
 * one not in a street's or a person's name; none before another country's.
 */
export function findMunicipalities(text: string): MunicipalityMention[] {
  const found = words(text);
  const mentions: MunicipalityMention[] = [];
  for (let at = 0; at < found.length; at++) {
    const called = calledAt(found, at);
    const named = nameAt(found, at, called !== null);
    if (!named) continue;
    const start = at;
    at += named.length - 1;
    const homonym = homonymOf(named.name);
    const kind = called ?? (homonym === null && isPlanOfAt(found, start) ? "named" : "bare");
    if ((kind === "bare" && isAccident(text, found, start)) || isOneOf(COUNTRIES, found[at + 1])) continue;
    const next = departmentAfter(found, at + 1);
    mentions.push({
      ...{ kind, candidates: named.candidates, department: next?.department ?? null },
      ...{ homonym, start, end: next?.end ?? at + 1 },
    });
  }
  return mentions;
}
