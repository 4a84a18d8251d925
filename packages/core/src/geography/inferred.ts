/** Whose plan it may be by its rows and by the names of its file and sheets, where nothing states it. */

import { words } from "../language/fold.ts";
import { groupBy } from "../language/group-by.ts";
import {
  type Clue,
  choose,
  type Evidence,
  type Identification,
  isDepartment,
  isMunicipality,
  strongest,
} from "./evidence.ts";
import { otherEntityInName } from "./other-entities.ts";
import { MUNICIPAL_OFFICES, MUNICIPALITY_WORDS } from "./owner-words.ts";

/** A name by itself stands for the owner where at least one row in so many prints it. */
const ROWS_PER_NAME = 5;
/** A municipality that a row calls one is the owner where one row in so many prints its name, or so many call it so. */
const ROWS_PER_MUNICIPALITY = 20;
const FEWEST_CALLED = 3;
/** The owner stands in so many times more rows than all others together. */
const TIMES_OTHERS = 2;

interface Standing<Origin> {
  clue: Clue<Origin>;
  /** Rows that call it a municipality, and all that print its name. */
  called: number;
  rows: number;
}

const isCalled = ({ kind }: Clue<unknown>): boolean => kind !== "bare";

function standingOf<Origin>(clues: readonly [Clue<Origin>, ...Clue<Origin>[]]): Standing<Origin> {
  const rowsOf = (own: readonly Clue<Origin>[]) => new Set(own.flatMap(({ evidence }) => evidence.rows ?? [])).size;
  return { clue: clues.find(isCalled) ?? clues[0], called: rowsOf(clues.filter(isCalled)), rows: rowsOf(clues) };
}

/** Whether a name stands for the owner in row after row, or rows that call it a municipality make it likely. */
function standsOut<Origin>({ called, rows }: Standing<Origin>, all: number): "often" | "likely" | null {
  if (rows * ROWS_PER_NAME >= all) return "often";
  return called >= FEWEST_CALLED || (called > 0 && rows * ROWS_PER_MUNICIPALITY >= all) ? "likely" : null;
}

interface ByRows<Origin> {
  identification: Identification<Origin>;
  strength: "often" | "likely";
}

/** The municipality that rows or paragraphs name again and again, and no other beside it. */
function byRows<Origin>(evidence: readonly Evidence<Origin>[], clues: readonly Clue<Origin>[]): ByRows<Origin> | null {
  const all = new Set(evidence.flatMap(({ rows }) => rows ?? [])).size;
  const inRows = clues.filter(
    (clue) => isMunicipality(clue) && clue.evidence.rows && (isCalled(clue) || !clue.homonym),
  );
  const standings = [...groupBy(inRows, ({ territory }) => territory.code).values()]
    .map((own) => standingOf(own as [Clue<Origin>, ...Clue<Origin>[]]))
    .sort((a, b) => b.rows - a.rows);
  const [first] = standings;
  const strength = first ? standsOut(first, all) : null;
  if (!first || !strength) return null;
  const isNamesake = ({ clue }: Standing<Origin>) =>
    clue.evidence === first.clue.evidence && clue.territory.name === first.clue.territory.name;
  const others = standings.filter((one) => !isNamesake(one)).reduce((sum, { rows }) => sum + rows, 0);
  if (first.rows < TIMES_OTHERS * others) return null;
  const identification = choose(
    standings.filter(isNamesake).map(({ clue }) => clue),
    false,
  )!;
  return { identification, strength };
}

/** Whether a name in a file's or a sheet's name is meant as a place. */
function isPlaceName<Origin>({ kind, homonym, hasDepartment, evidence }: Clue<Origin>): boolean {
  if (kind !== "bare" || hasDepartment) return true;
  // "Plan para la paz": a phrase that something is for or about.
  if (homonym === "phrase")
    return !/(?:^|\s)(?:para|por|con|en|sobre|hacia|y)\s+(?:el|la|los|las)\s/i.test(evidence.text);
  return homonym !== "word";
}

const saysMunicipality = ({ text }: Evidence<unknown>): boolean =>
  words(text).some((word) => MUNICIPAL_OFFICES.has(word) || MUNICIPALITY_WORDS.has(word) || word === "municipal");

/** By the names of the file and of sheets, last by what the rest of a divided workbook says. */
function byNames<Origin>(
  evidence: readonly Evidence<Origin>[],
  clues: readonly Clue<Origin>[],
): Identification<Origin> | null {
  const files = evidence.filter(({ source }) => source === "file");
  if (files.some(({ text }) => otherEntityInName(text))) return null;
  const of = (...sources: string[]) =>
    clues.filter((clue) => sources.includes(clue.evidence.source) && isPlaceName(clue));
  const named = of("file", "sheet");
  const municipalities = strongest(named.filter(isMunicipality), [
    isCalled,
    ({ hasDepartment }) => hasDepartment,
    () => true,
  ]);
  const departments = evidence.some((one) => one.source === "file" && saysMunicipality(one))
    ? []
    : named.filter(isDepartment);
  return choose(
    strongest(
      [...municipalities, ...departments, ...of("context").filter(isMunicipality)],
      [(clue) => municipalities.includes(clue), (clue) => departments.includes(clue), isCalled, () => true],
    ),
    false,
  );
}

/**
 * What rows and names say together: rows that say it again and again before names; where they are less sure and names say something
 * else, it is left open.
 */
export function inferOwner<Origin>(
  evidence: readonly Evidence<Origin>[],
  clues: readonly Clue<Origin>[],
): Identification<Origin> | null {
  const rows = byRows(evidence, clues);
  const names = byNames(evidence, clues);
  if (!rows || !names) return rows?.identification ?? names;
  const { identification, strength } = rows;
  if (identification.kind !== "found" || names.kind !== "found" || strength === "often") return identification;
  const [owner, named] = [identification.owner, names.owner];
  if (owner.code === named.code || owner.department.code === named.code) return identification;
  return { kind: "ambiguous", candidates: [owner, named], origin: identification.origin };
}
