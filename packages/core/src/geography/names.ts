/** What municipalities and departments are called: official names, everyday ones, parts of long ones, slips of spelling. */
import { words } from "../language/fold.ts";
import { groupBy } from "../language/group-by.ts";
import { isSameWord } from "../language/likeness.ts";
import { remember } from "../language/remember.ts";
import { DEPARTMENTS, type Department, MUNICIPALITIES, type Municipality } from "./territory.ts";

/** Names in everyday use beside the official ones. */
const EVERYDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  "11001": ["bogota"],
  "13001": ["cartagena"],
  "13468": ["mompos", "mompox"],
  "70820": ["tolu"],
  "25843": ["ubate"],
  "52001": ["san juan de pasto"],
  "52835": ["tumaco"],
  "54001": ["cucuta"],
  "76001": ["cali"],
  "76111": ["buga"],
};

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
/** The first word of every name, and the first two: most words of a plan begin none. */
const beginnings = new Set(
  [...byName.keys(), ...byAlias.keys()].flatMap((name) => [1, 2].map((count) => name.split(" ", count).join(" "))),
);

/** Whether a folded word is the first of some municipality's name. */
export const beginsName = (word: string): boolean => beginnings.has(word);

/** How many words a name at a place may have, where no slip of spelling is forgiven. */
function mostWords(found: readonly string[], at: number): number {
  if (!beginsName(found[at]!)) return 0;
  return beginnings.has(`${found[at]!} ${found[at + 1] ?? ""}`) ? longestName : 1;
}
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

/** The department whose name stands at a place among folded words, and how many words it takes. */
export function departmentNamed(
  found: readonly string[],
  at: number,
): { department: Department; length: number } | null {
  const named = departmentsByWord
    .get(found[at] ?? "")
    ?.find(({ name }) => name.every((word, k) => found[at + k] === word));
  return named ? { department: named.department, length: named.name.length } : null;
}

/** A name that folded words have at a place. */
interface NameFound {
  /** All municipalities of that name; 66 names are shared by several. */
  candidates: readonly Municipality[];
  /** How many words it has. */
  length: number;
  name: string;
}

/**
 * The longest name of a municipality at a place among folded words. Only where the text calls it one are other names than the official
 * ones meant, and slips of spelling forgiven.
 */
export function municipalityNamed(
  found: readonly string[],
  at: number,
  isCalledOne: boolean,
  departmentAt: (at: number) => Department | null,
): NameFound | null {
  const most = isCalledOne ? longestName : mostWords(found, at);
  for (let length = Math.min(most, found.length - at); length > 0; length--) {
    const name = found.slice(at, at + length).join(" ");
    const candidates =
      called(name, isCalledOne, () => departmentAt(at + length)) ??
      (isCalledOne && name.length >= 6 ? (alikeName(name) ?? alikeAlias(name)) : undefined);
    if (candidates) return { candidates, length, name };
  }
  return null;
}

/**
 * The municipalities of a name: those officially called so, unless the text names a department next that only has one that goes
 * by it. Another name alone is meant where the text calls it a municipality.
 */
function called(
  name: string,
  isCalledOne: boolean,
  departmentNext: () => Department | null,
): Municipality[] | undefined {
  const [official, alias] = [byName.get(name), byAlias.get(name)];
  const department = alias ? departmentNext() : null;
  const within = (known: Municipality[] | undefined) => known?.filter((one) => one.department === department) ?? [];
  if (department && within(official).length === 0 && within(alias).length > 0) return within(alias);
  return official ?? (isCalledOne ? alias : undefined);
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
