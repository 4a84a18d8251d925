/** Municipalities and departments that a text mentions, with how surely each is meant. */

import { words } from "../language/fold.ts";
import { groupBy } from "../language/group-by.ts";
import { isSameWord } from "../language/likeness.ts";
import { remember } from "../language/remember.ts";
import { DEPARTMENTS, type Department, MUNICIPALITIES, type Municipality, municipalityOf } from "./territory.ts";

/** `coded` by its DANE code, `named` by "municipio de …" and the like before it, `bare` by its name alone. */
type MentionKind = "coded" | "named" | "bare";

export interface Mention {
  kind: MentionKind;
  /** All municipalities of that name; 66 names are shared by several. */
  candidates: readonly Municipality[];
  /** How many words the name has: a long one is rarely an accident. */
  length: number;
  /** The department named right after it, if any. */
  department: Department | null;
}

/** Names in everyday use beside the official ones. */
const EVERYDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  "11001": ["bogota"],
  "13001": ["cartagena"],
  "13468": ["mompos", "mompox"],
  "70820": ["tolu"],
  "25843": ["ubate"],
  "52835": ["tumaco"],
  "54001": ["cucuta"],
  "76001": ["cali"],
  "76111": ["buga"],
};

/** What stands before a name that is meant as a municipality: "municipio de", "alcaldía municipal de", "municipal". */
const NAMING_WORDS = new Set([..."municipio municipal mpio mcpio alcaldia distrito poblacion localidad".split(" ")]);
const LINKING_WORDS = new Set(["de", "del", "municipal", "el", "la"]);

/** Parts of longer names that name nothing by themselves. */
const GENERIC_WORDS = new Set("san santa santo santiago puerto villa ciudad el la los las".split(" "));
/** A part of a name this short may be any word. */
const SHORTEST_PART = 5;

/**
 * What people call a municipality beside its official name: with an article or without ("El Espinal"), and the parts of a long
 * name ("San Luis de Sincé", "Purísima de la Concepción", "Piendamó - Tunía").
 */
function aliasesOf({ name }: Municipality): string[] {
  const whole = words(name).join(" ");
  const bare = whole.replace(/^(?:el|la|los|las) /, "");
  const withArticle = bare === whole ? [`el ${whole}`, `la ${whole}`] : [bare];
  const parts = name
    .split(/\s+-\s+|\s+(?:de la|de los|del|de)\s+/i)
    .map((part) => words(part).join(" "))
    .filter(
      (part) =>
        part !== whole && part.length >= SHORTEST_PART && !part.split(" ").some((word) => GENERIC_WORDS.has(word)),
    );
  return [...withArticle, ...parts];
}

type Names = ReadonlyMap<string, Municipality[]>;

/** The municipalities by the names that each goes by. */
function indexBy(namesOf: (municipality: Municipality) => readonly string[]): Names {
  const named = MUNICIPALITIES.flatMap((municipality) => namesOf(municipality).map((name) => ({ name, municipality })));
  const groups = groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, own]) => [name, own.map(({ municipality }) => municipality)]));
}
const byName = indexBy(({ name, code }) => [words(name).join(" "), ...(EVERYDAY_NAMES[code] ?? [])]);
const byAlias = indexBy(aliasesOf);

const longestName = Math.max(...[...byName.keys()].map((name) => name.split(" ").length));
/** What every name begins with: most words of a plan begin none. */
const firstWords = new Set([...byName.keys(), ...byAlias.keys()].map((name) => name.split(" ")[0]!));
/** Short names in use beside the official ones. */
const SHORT_DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  "05": ["ant"],
  "25": ["cund", "c marca"],
  "54": ["n santander", "nte de santander", "norte santander"],
  "76": ["valle"],
  "88": ["san andres y providencia"],
};

/** Longest first, so that "Valle del Cauca" is not taken for "Cauca". */
const departmentNames = DEPARTMENTS.flatMap((department) =>
  [department.name.replace(/,.*/, ""), ...(SHORT_DEPARTMENTS[department.code] ?? [])].map((name) => ({
    department,
    name: words(name),
  })),
).sort((a, b) => b.name.length - a.name.length);
const departmentsByWord = groupBy(departmentNames, ({ name }) => name[0]!);

/** The department whose name stands at a place among folded words. */
const departmentNamed = (found: readonly string[], at: number) =>
  departmentsByWord.get(found[at] ?? "")?.find(({ name }) => name.every((word, k) => found[at + k] === word));

function namesAt(
  found: readonly string[],
  at: number,
  isNamed: boolean,
): Pick<Mention, "candidates" | "length"> | null {
  if (!isNamed && !firstWords.has(found[at]!)) return null;
  for (let length = Math.min(longestName, found.length - at); length > 0; length--) {
    const name = found.slice(at, at + length).join(" ");
    const candidates =
      called(name, isNamed, () => departmentAt(found, at + length)) ??
      (isNamed && name.length >= 6 ? (alikeName(name) ?? alikeAlias(name)) : undefined);
    if (candidates) return { candidates, length };
  }
  return null;
}

/**
 * The municipalities of a name: those officially called so, unless the text names a department next that only has one that goes
 * by it. Another name alone is meant where the text calls it a municipality.
 */
function called(name: string, isNamed: boolean, departmentNext: () => Department | null): Municipality[] | undefined {
  const [official, alias] = [byName.get(name), byAlias.get(name)];
  const department = alias ? departmentNext() : null;
  const within = (known: Municipality[] | undefined) => known?.filter((one) => one.department === department) ?? [];
  if (department && within(official).length === 0 && within(alias).length > 0) return within(alias);
  return official ?? (isNamed ? alias : undefined);
}

/** Makes the look-up of the one name that another is a slip for; a slip in the first letter is not forgiven. */
function alikeIn(names: Names): (name: string) => Municipality[] | undefined {
  const byLetter = groupBy([...names.keys()], (name) => name[0]!);
  return remember((name) => {
    const alike = (byLetter.get(name[0]!) ?? []).filter((known) => isSameWord(name, known));
    return alike.length === 1 ? names.get(alike[0]!) : undefined;
  });
}
const alikeName = alikeIn(byName);
const alikeAlias = alikeIn(byAlias);

const DEPARTMENT_WORDS = ["departamento", "dpto", "depto"];

function departmentAt(found: readonly string[], at: number): Department | null {
  const from = [DEPARTMENT_WORDS, ["del"], ["de"]].reduce(
    (index, words) => (words.includes(found[index] ?? "") ? index + 1 : index),
    at,
  );
  return departmentNamed(found, from)?.department ?? null;
}

/** A department's name that plans use as a word ("Meta"): it is meant where it is called one, or stands apart after a name. */
const COMMON_WORDS: ReadonlyMap<string, RegExp> = new Map([
  [
    "50",
    /(?:departamento|de?pto\.?|gobernaci[oó]n)\s*:?\s*(?:del?\s+)?meta\b|\p{L}\s*[,(/–-]\s*meta\s*(?:[),.;/–-]|$)/iu,
  ],
]);

const isMeant = ({ code }: Department, text: string): boolean => COMMON_WORDS.get(code)?.test(text) ?? true;

/** Departments that a text mentions, in order; "municipio de Nariño" mentions none. */
export function findDepartments(text: string): Department[] {
  const found = words(text);
  const departments: Department[] = [];
  for (let at = 0; at < found.length; at++) {
    const named = departmentNamed(found, at);
    if (!named) continue;
    if (!isNamedAt(found, at) && isMeant(named.department, text)) departments.push(named.department);
    at += named.name.length - 1;
  }
  return departments;
}

function isNamedAt(found: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 3 && LINKING_WORDS.has(found[before]!) && !NAMING_WORDS.has(found[before]!))
    before--;
  return before >= 0 && NAMING_WORDS.has(found[before]!);
}

/** Whether the name is printed as one: with a capital, also where a text is all in lower case otherwise. */
function isPrintedAsName(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{M}\d]+/u).some((printed) => words(printed)[0] === word && /^\p{Lu}/u.test(printed));
}

function findCodes(text: string): Mention[] {
  // A spreadsheet that took the code for a number lost its leading zero.
  return [...text.matchAll(/\b(?:dane|divipola)\D{0,20}(\d{4,5})\b/gi)].flatMap(([, code]): Mention | [] => {
    const municipality = municipalityOf(code!.padStart(5, "0"));
    if (!municipality) return [];
    return { kind: "coded", candidates: [municipality], length: 1, department: municipality.department };
  });
}

/** The municipalities that a text mentions. A name that is also a department's counts only where it is called a municipality. */
export function findMunicipalities(text: string): Mention[] {
  const found = words(text);
  const mentions = findCodes(text);
  for (let at = 0; at < found.length; at++) {
    const isNamed = isNamedAt(found, at);
    const name = namesAt(found, at, isNamed);
    if (!name) continue;
    const isAccident = departmentAt(found, at) !== null || !isPrintedAsName(text, found[at]!);
    if (!isNamed && isAccident) continue;
    const department = departmentAt(found, at + name.length);
    mentions.push({ kind: isNamed ? "named" : "bare", ...name, department });
    at += name.length - 1;
  }
  return mentions;
}
