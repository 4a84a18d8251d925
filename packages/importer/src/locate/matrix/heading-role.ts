/** What a heading of a matrix says its column holds, by the concepts in it. Takes one heading's text; knows nothing of the cells below. */
import {
  editDistance,
  type IndicatorLevel,
  type MatrixCatalogue,
  type MatrixConcept,
  type MatrixLevel,
  remember,
  words,
} from "@cotejo/core";

export type MatrixRole =
  | "group"
  /** One column for the names of several levels, a row each. */
  | "hierarchy"
  /** Tells the level of a hierarchy's rows. */
  | "class"
  | "description"
  | "indicator"
  /** Says of each row whether it is of a product or of a result. */
  | "kind"
  /** How an indicator is reckoned: the indicator where nothing else names it. */
  | "formula"
  | "target"
  | "baseline"
  | "unit"
  | "responsible"
  /** Only where a person says so. */
  | "resource"
  | "benefits"
  | "start"
  | "end"
  | "time"
  /** A month or a quarter. */
  | "schedule"
  /** A year alone, or with words that only say it is planned: a target where several stand in a row. */
  | "year"
  /** Follow-up, money, weights, other plans: whatever else the heading says. */
  | "foreign"
  /** Codes and all that no catalogue knows. */
  | "aside";

export interface HeadingRole {
  role: MatrixRole;
  /** Whether it says what kind of indicator it belongs to; null for one that leaves it to the columns before. */
  scope: IndicatorLevel | null;
  /** Years that it names. */
  years: readonly number[];
  /** Names a number ("valor de la meta") and no text. */
  isValue: boolean;
  level: MatrixLevel | null;
  /** Names what is to be done and not what comes of it. */
  isActivity: boolean;
  /** A person said so: the cells below have no say. */
  isMapped?: true;
}

export type RoleFinder = (heading: string) => HeadingRole;

interface Term {
  key: string;
  words: readonly string[];
}

const isYear = (word: string): boolean => /^20\d\d$/.test(word);
/** Headings are labels; a cell of more words is a value. */
const MOST_WORDS = 16;
const MOST_LETTERS = 300;
const NOTHING: HeadingRole = { role: "aside", scope: null, years: [], isValue: false, level: null, isActivity: false };

function termsOf(catalogue: Readonly<Record<string, string>>): Term[] {
  return Object.entries(catalogue).flatMap(([key, terms]) =>
    terms.split(" ").map((term) => ({ key, words: term.split("|") })),
  );
}

/** Two letters changed places. */
const isTransposed = (word: string, wanted: string): boolean => {
  const at = [...word].findIndex((letter, i) => letter !== wanted[i]);
  return word.length === wanted.length && word.slice(at + 2) === wanted.slice(at + 2) && word[at] === wanted[at + 1];
};

/**
 * One letter wrong in a long word, or two that changed places; a verb is no slip for a noun ("ejecutar", "ejecutor"). In a term of
 * several words the others tell, so that a shorter one may be wrong ("línea bse").
 */
const isSlipFor = (word: string, wanted: string, shortest: number): boolean =>
  wanted.length >= shortest &&
  !/[aei]r$/.test(word) &&
  (editDistance(word, wanted, 1) <= 1 || isTransposed(word, wanted));
const SHORTEST_ALONE = 7;
const SHORTEST_IN_TERM = 4;

/** A word cut at a line's end ("Finali-zación") is one. */
const joinCutWords = (heading: string): string =>
  heading.replace(/(\p{Ll})-\s*(?=\p{Ll})|(\p{Lu})-\s+(?=\p{Lu})/gu, "$1$2");

interface Alike {
  word: string;
  /** Words of the vocabulary that it may be. */
  known: ReadonlySet<string>;
}

/** Where each concept first stands in a heading, by word. */
function positions(alike: readonly Alike[], terms: readonly Term[]): Map<string, number> {
  const at = new Map<string, number>();
  const isWord = (found: Alike | undefined, wanted: string, isAlone: boolean) =>
    found !== undefined &&
    (found.known.has(wanted) ||
      (!isAlone && found.known.size === 0 && isSlipFor(found.word, wanted, SHORTEST_IN_TERM)));
  for (const { key, words: own } of terms) {
    const position = alike.findIndex((_, i) => own.every((word, k) => isWord(alike[i + k], word, own.length === 1)));
    if (position >= 0) at.set(key, Math.min(position, at.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return at;
}

const NAMING = new Set("nombre descripcion de del la el los las cod".split(" "));
/** Words that name a level only where the heading says nothing else. */
const ALONE: ReadonlySet<MatrixLevel | null> = new Set(["plan", "gestion"]);
/** Whether a level is what the heading names, and not what something else belongs to ("población objetivo"). */
const namesLevel = ({ found, levels }: Signs): boolean =>
  levels.size > 0 &&
  (!ALONE.has(levelOf(levels)) || found.length === 1) &&
  found.slice(0, Math.min(...levels.values())).every((word) => NAMING.has(word));
/** "Programa presupuestal" is a level all the same. */
const namesBudgetLevel = (signs: Signs): boolean =>
  [...signs.levels.values()].includes(0) && /^presupuest/.test(signs.found[1] ?? "") && !signs.has("followUp");

const YEAR_COMPANY = new Set("ano vigencia programacion prog programado fisica fisico anual anuales p".split(" "));
/** "2024", "Año 1 (2024)", "Programación 2024". */
const isPlainYear = ({ found }: Signs): boolean =>
  namesOneYear({ found }) && found.every((word) => isYear(word) || /^\d$/.test(word) || YEAR_COMPANY.has(word));
/** "Año línea base", "Fuente de la línea base": about a baseline, and none. */
const isAboutBaseline = ({ found, has }: Signs): boolean =>
  has("baseline") && (/^(?:ano|fuente|fecha)$/.test(found[0] ?? "") || found.at(-1) === "ano");

/** "Objetivo del programa" describes a level and is none. */
function describesLevel(found: readonly string[], levels: ReadonlyMap<string, number>): boolean {
  const [first, second] = [...levels].flatMap(([key, at]) => (key === "gestion" ? [] : at)).sort((a, b) => a - b);
  return first !== undefined && second !== undefined && /^(de|del)$/.test(found[first + 1] ?? "");
}

/** What a rule looks at: where each concept and level first stands, and the words themselves. */
interface Signs {
  found: readonly string[];
  concepts: ReadonlyMap<string, number>;
  levels: ReadonlyMap<string, number>;
  has: (...keys: MatrixConcept[]) => boolean;
}

const isMeasure = ({ has }: Signs) => has("indicator", "target", "activity", "product");
/** "Fecha programada" is a time: what it programmes is not a target. */
const isMeasured = ({ has, found }: Signs) => has("indicator", "activity", "product") || found.includes("meta");
const standsFirst = ({ concepts }: Signs, key: MatrixConcept) => concepts.get(key) === 0;
const standsBefore = ({ concepts }: Signs, a: MatrixConcept, b: MatrixConcept) =>
  (concepts.get(a) ?? Number.POSITIVE_INFINITY) < (concepts.get(b) ?? Number.NEGATIVE_INFINITY);

/** "Trimestre de ejecución", "Mes de cumplimiento": when it is to be done. */
const isTimeOfDoing = (signs: Signs) =>
  (standsFirst(signs, "time") || standsFirst(signs, "part")) &&
  /^(?:ejecucion|cumplimiento)$/.test(signs.found.at(-1)!);
/** "Fecha del hito", "Plazo de la actividad"; what begins or ends has its own columns. */
const isDate = ({ found, has }: Signs) =>
  /^(?:fecha|plazo|duracion|cronograma)$/.test(found[0] ?? "") && !has("start", "end", "followUp", "baseline");
const namesOneYear = ({ found }: Pick<Signs, "found">) => found.filter(isYear).length === 1;

/** The rules in their order: the first that holds gives the role. */
const RULES: readonly [MatrixRole, (signs: Signs) => boolean][] = [
  ["hierarchy", ({ levels }) => levels.size >= 3 && Math.min(...levels.values()) <= 3],
  ["group", namesBudgetLevel],
  ["time", (signs) => isTimeOfDoing(signs) || isDate(signs)],
  ["foreign", ({ has }) => has("followUp", "money", "weight", "alignment")],
  ["aside", isAboutBaseline],
  ["year", isPlainYear],
  ["target", (signs) => standsFirst(signs, "programming") && namesOneYear(signs)],
  ["target", (signs) => signs.has("term") && (standsFirst(signs, "total") || standsFirst(signs, "target"))],
  ["aside", (signs) => standsFirst(signs, "total")],
  ["baseline", ({ has }) => has("baseline")],
  ["start", (signs) => signs.has("start") && !isMeasure(signs)],
  ["end", (signs) => signs.has("end") && !isMeasure(signs)],
  ["aside", (signs) => standsFirst(signs, "code")],
  ["schedule", ({ has }) => has("part")],
  ["responsible", ({ has }) => has("responsible")],
  ["unit", (signs) => signs.has("unit") && !standsFirst(signs, "indicator")],
  ["kind", ({ found, has }) => found[0] === "tipo" && has("indicator", "target")],
  ["formula", ({ found, has }) => found[0] === "formula" && has("indicator")],
  ["aside", (signs) => standsFirst(signs, "trend")],
  ["time", (signs) => standsFirst(signs, "time") && !isMeasured(signs)],
  ["target", (signs) => standsBefore(signs, "value", "indicator") || standsBefore(signs, "value", "target")],
  ["indicator", ({ has }) => has("indicator")],
  ["description", ({ has }) => has("target") && has("description")],
  ["target", ({ has, found }) => has("target") || (has("expected") && (has("value", "term") || found.some(isYear)))],
  ["description", ({ has }) => has("activity", "product")],
  ["target", ({ has }) => has("amount")],
  ["aside", ({ found, levels }) => describesLevel(found, levels)],
  ["group", namesLevel],
  ["description", ({ has }) => has("description")],
  ["time", ({ has }) => has("time")],
  ["class", ({ has }) => has("class")],
];

function roleOf(
  found: readonly string[],
  concepts: ReadonlyMap<string, number>,
  levels: ReadonlyMap<string, number>,
): MatrixRole {
  const signs: Signs = { found, concepts, levels, has: (...keys) => keys.some((key) => concepts.has(key)) };
  return RULES.find(([, holds]) => holds(signs))?.[0] ?? "aside";
}

/** The kind of indicator that a heading names; what is done is a product. */
function scopeOf(concepts: ReadonlyMap<string, number>): IndicatorLevel | null {
  if (concepts.has("result")) return "resultado";
  return concepts.has("product") || concepts.has("activity") ? "producto" : null;
}

/** The level that a heading names first. */
function levelOf(levels: ReadonlyMap<string, number>): MatrixLevel | null {
  const [first] = [...levels].sort(([, a], [, b]) => a - b);
  return (first?.[0] as MatrixLevel | undefined) ?? null;
}

/** What brackets behind it do not change. */
const QUALIFIED: ReadonlySet<MatrixRole> = new Set(["indicator", "baseline", "unit", "responsible", "description"]);

/** What finds roles by a catalogue. */
export function createRoleFinder({ concepts, levels }: MatrixCatalogue): RoleFinder {
  const conceptTerms = termsOf(concepts);
  const levelTerms = termsOf(levels);
  const known = new Set([...conceptTerms, ...levelTerms].flatMap((term) => term.words));
  // A word of the vocabulary is itself and no slip for another.
  const alikeOf = remember(
    (word): Alike => ({
      word,
      known: new Set(known.has(word) ? [word] : [...known].filter((one) => isSlipFor(word, one, SHORTEST_ALONE))),
    }),
  );
  /** What a heading says outside of its brackets, which tell more of it: "Indicador (unidad de medida)". */
  const roleBeside = (heading: string): MatrixRole | null => {
    const found = words(joinCutWords(heading.replace(/\([^)]*\)/g, " ")));
    if (!heading.includes("(") || found.length === 0) return null;
    const alike = found.map(alikeOf);
    const role = roleOf(found, positions(alike, conceptTerms), positions(alike, levelTerms));
    return QUALIFIED.has(role) ? role : null;
  };
  return remember((heading) => {
    const found = heading.length > MOST_LETTERS ? [] : words(joinCutWords(heading));
    if (found.length === 0 || found.length > MOST_WORDS) return NOTHING;
    const alike = found.map(alikeOf);
    const at = positions(alike, conceptTerms);
    const levelsAt = positions(alike, levelTerms);
    const role = roleBeside(heading) ?? roleOf(found, at, levelsAt);
    return {
      role,
      scope: scopeOf(at),
      years: [...new Set(found.filter(isYear).map(Number))],
      isValue: at.has("value") || at.has("term"),
      level: role === "group" ? levelOf(levelsAt) : null,
      isActivity: role === "description" && at.has("activity"),
    };
  });
}
