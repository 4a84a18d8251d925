/** What a heading of a matrix says its column holds, by the concepts in it and the catalogue's rules. Knows nothing of the cells below. */
import {
  findConcepts,
  type HeadingForm,
  type HeadingRoleName,
  type HeadingRule,
  type IndicatorLevel,
  labelWords,
  type MatrixCatalogue,
  type MatrixConcept,
  type MatrixLevel,
  remember,
} from "@cotejo/core";
import type { SourceCell } from "../../read/source-document.ts";
import type { MappedField } from "./mapping.ts";

export interface HeadingRole {
  role: HeadingRoleName;
  /** Whether it says what kind of indicator it belongs to; null for one that leaves it to the columns before. */
  scope: IndicatorLevel | null;
  /** Years that it names. */
  years: readonly number[];
  /** Names a number ("valor de la meta") and no text. */
  isValue: boolean;
  level: MatrixLevel | null;
  /** Names what is to be done and not what comes of it. */
  isActivity: boolean;
  /** Of activities: names them actions, as plans call what they hold. */
  isAction: boolean;
  /** Names what comes of it: a product, a goal. */
  isMade: boolean;
  /** What a person says that the column holds: the cells below have no say. */
  said?: MappedField;
}

/** `cells`: those that print the heading, which a person may have named. */
export type RoleFinder = (heading: string, cells?: readonly SourceCell[]) => HeadingRole;

const isYear = (word: string): boolean => /^20\d\d$/.test(word);
/** Headings are labels; a cell of more words is a value. */
const MOST_WORDS = 16;
const MOST_LETTERS = 300;
const NOTHING: HeadingRole = {
  role: "aside",
  scope: null,
  years: [],
  isValue: false,
  level: null,
  isActivity: false,
  isAction: false,
  isMade: false,
};

/** A word cut at a line's end ("Finali-zación") is one. */
const joinCutWords = (heading: string): string =>
  heading.replace(/(\p{Ll})-\s*(?=\p{Ll})|(\p{Lu})-\s+(?=\p{Lu})/gu, "$1$2");

/** What a rule looks at: where each concept and level first stands, and the words themselves. */
interface Signs {
  found: readonly string[];
  concepts: ReadonlyMap<string, number>;
  levels: ReadonlyMap<string, number>;
}

const NAMING = new Set("nombre descripcion denominacion de del la el los las cod".split(" "));
/** Levels that are named only where the heading says nothing else. */
const ALONE: ReadonlySet<MatrixLevel | null> = new Set(["plan", "gestion"]);
const YEAR_COMPANY = new Set("ano vigencia programacion prog programado fisica fisico anual anuales p".split(" "));

/** The level that a heading names first. */
function levelOf(levels: ReadonlyMap<string, number>): MatrixLevel | null {
  const [first] = [...levels].sort(([, a], [, b]) => a - b);
  return first?.[0] ?? null;
}

const namesOneYear = ({ found }: Signs): boolean => found.filter(isYear).length === 1;

const FORMS: Readonly<Record<HeadingForm, (signs: Signs) => boolean>> = {
  /** "Identificación del eje, programa y proyecto". */
  "several-levels": ({ levels }) => levels.size >= 3 && Math.min(...levels.values()) <= 3,
  /** A level is what the heading names, and not what something else belongs to ("población objetivo"). */
  "level-named": ({ found, levels }) =>
    levels.size > 0 &&
    (!ALONE.has(levelOf(levels)) || found.length === 1) &&
    found.slice(0, Math.min(...levels.values())).every((word) => NAMING.has(word)),
  /** "Nombre BPIN": a level's own words come first. */
  "level-first": ({ found, levels }) =>
    found[0] === "nombre" && levelOf(levels) !== null && levels.get(levelOf(levels)!) === 0,
  /** "Programa presupuestal" is a level all the same. */
  "budget-level": ({ found, levels }) => [...levels.values()].includes(0) && /^presupuest/.test(found[1] ?? ""),
  /** "Objetivo del programa" describes a level and is none. */
  "level-described": ({ found, levels }) => {
    const [first, second] = [...levels].flatMap(([key, at]) => (key === "gestion" ? [] : at)).sort((a, b) => a - b);
    return first !== undefined && second !== undefined && /^(de|del)$/.test(found[first + 1] ?? "");
  },
  /** "2024", "Año 1 (2024)", "Programación 2024". */
  "plain-year": (signs) =>
    namesOneYear(signs) && signs.found.every((word) => isYear(word) || /^\d$/.test(word) || YEAR_COMPANY.has(word)),
  "one-year": namesOneYear,
  /** "Meta No.", "Indicador ID": which one it is. */
  numbered: ({ found, concepts }) => found.length === 2 && concepts.get("code") === 1,
  /** "Trimestre de ejecución", "Mes de cumplimiento": when it is to be done. */
  "time-of-doing": ({ found, concepts }) =>
    (concepts.get("time") === 0 || concepts.get("part") === 0) && /^(?:ejecucion|cumplimiento)$/.test(found.at(-1)!),
  /** "Responsable de la ejecución": who is to do it. */
  "who-does": ({ found, concepts }) =>
    concepts.get("responsible") === 0 && /^(?:ejecucion|cumplimiento)$/.test(found.at(-1)!),
  /** "Año línea base", "Fuente de la línea base": about a baseline, and none. */
  "about-baseline": ({ found, concepts }) =>
    concepts.has("baseline") && (/^(?:ano|fuente|fecha)$/.test(found[0] ?? "") || found.at(-1) === "ano"),
};

function standsBefore({ concepts }: Signs, a: MatrixConcept, b: MatrixConcept): boolean {
  return (concepts.get(a) ?? Number.POSITIVE_INFINITY) < (concepts.get(b) ?? Number.NEGATIVE_INFINITY);
}

function holds({ all, without, first, notFirst, before, level, form }: HeadingRule, signs: Signs): boolean {
  const { concepts, levels } = signs;
  const isNamed = (concept: MatrixConcept) => concepts.has(concept);
  const isFirst = (concept: MatrixConcept) => concepts.get(concept) === 0;
  return (
    (all?.every((group) => group.some(isNamed)) ?? true) &&
    !without?.some(isNamed) &&
    (first?.some(isFirst) ?? true) &&
    !notFirst?.some(isFirst) &&
    (before?.some(([a, b]) => standsBefore(signs, a, b)) ?? true) &&
    (level?.some((key) => levels.has(key)) ?? true) &&
    (form === undefined || FORMS[form](signs))
  );
}

/** The kind of indicator that a heading names; what is done is a product. */
function scopeOf(concepts: ReadonlyMap<string, number>): IndicatorLevel | null {
  if (concepts.has("result")) return "resultado";
  return concepts.has("product") || concepts.has("activity") ? "producto" : null;
}

/** What brackets behind it do not change. */
const QUALIFIED: ReadonlySet<HeadingRoleName> = new Set([
  "indicator",
  "baseline",
  "unit",
  "responsible",
  "description",
]);

const ACTION = /^accion(?:es)?$/;
const ACTIVITY = /^(?:actividad|tarea)/;

/** Words of a heading that a narrow cell may have broken. */
const MOST_BROKEN = 4;

/** Before the keys of levels, in the catalogue of both. */
const LEVEL = "level:";

/** What finds roles by a catalogue. */
export function createRoleFinder({ concepts, levels, rules }: MatrixCatalogue): RoleFinder {
  // One catalogue of both: a word of either is no slip for a word of the other.
  const both = { ...concepts, ...Object.fromEntries(Object.entries(levels).map(([key, own]) => [LEVEL + key, own])) };
  const signsOf = (found: readonly string[]): Signs => {
    const named = [...findConcepts(found, both)];
    return {
      found,
      concepts: new Map(named.filter(([key]) => !key.startsWith(LEVEL))),
      levels: new Map(named.flatMap(([key, at]) => (key.startsWith(LEVEL) ? [[key.slice(LEVEL.length), at]] : []))),
    };
  };
  const roleOf = (signs: Signs): HeadingRoleName => rules.find((rule) => holds(rule, signs))?.role ?? "aside";
  /** What a heading says outside of its brackets, which tell more of it: "Indicador (unidad de medida)". */
  const roleBeside = (heading: string): HeadingRoleName | null => {
    const found = labelWords(joinCutWords(heading.replace(/\([^)]*\)/g, " ")));
    if (!heading.includes("(") || found.length === 0) return null;
    const role = roleOf(signsOf(found));
    return QUALIFIED.has(role) ? role : null;
  };
  /** Words of a heading; where they say nothing, with two of them as one that a narrow cell broke ("RESPONSA BLE"). */
  const wordsOf = (heading: string): readonly string[] => {
    const found = heading.length > MOST_LETTERS ? [] : labelWords(joinCutWords(heading));
    if (found.length < 2 || found.length > MOST_BROKEN || roleOf(signsOf(found)) !== "aside") return found;
    const isUnknown = (word: string) => {
      const { concepts: own, levels: named } = signsOf([word]);
      return own.size + named.size === 0 && !NAMING.has(word);
    };
    const joined = found.slice(1).flatMap((word, at) => {
      const isBroken = isUnknown(word) && isUnknown(found[at]!);
      return isBroken ? [[...found.slice(0, at), found[at]! + word, ...found.slice(at + 2)]] : [];
    });
    return joined.find((words) => roleOf(signsOf(words)) !== "aside") ?? found;
  };
  const find = remember((heading): HeadingRole => {
    const found = wordsOf(heading);
    if (found.length === 0 || found.length > MOST_WORDS) return NOTHING;
    const signs = signsOf(found);
    const role = roleBeside(heading) ?? roleOf(signs);
    return {
      role,
      scope: scopeOf(signs.concepts),
      years: [...new Set(found.filter(isYear).map(Number))],
      isValue: signs.concepts.has("value") || signs.concepts.has("term"),
      level: role === "group" ? levelOf(signs.levels) : null,
      isActivity: role === "description" && signs.concepts.has("activity"),
      isAction:
        role === "description" && found.some((word) => ACTION.test(word)) && !found.some((word) => ACTIVITY.test(word)),
      isMade: role === "description" && (signs.concepts.has("product") || signs.concepts.has("goal")),
    };
  });
  return (heading) => find(heading);
}
