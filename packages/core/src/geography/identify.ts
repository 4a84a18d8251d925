/**
 * Whose plan a document is, from all that it says: labels and columns first, then titles, then what its rows say again and again and what
 * its file and sheets are called. Each step answers or leaves it to the next; where two are equal, it is left to a person.
 */
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
import { inferOwner } from "./inferred.ts";
import { issuerIn, otherEntityIn } from "./other-entities.ts";
import type { OwnerLabel } from "./owner-words.ts";
import { departmentsMentioned, type Said, saidIn, territoriesOf } from "./said.ts";
import type { Department } from "./territory.ts";

const LABELS: readonly string[] = ["code", "entity", "municipality", "department"] satisfies OwnerLabel[];
const isLabel = (source: string): source is OwnerLabel => LABELS.includes(source);

/** Departments that a text tells of; of a row only those that it calls departments. */
function departmentsIn({ text, source }: Evidence<unknown>): Department[] {
  if (!isLabel(source)) {
    const mentions = departmentsMentioned(text).filter(({ kind }) => source !== "row" || kind !== "bare");
    return mentions.map(({ department }) => department);
  }
  const territories = territoriesOf(text, source, new Set());
  return territories
    .filter(({ type }) => type === "department" || source === "code")
    .map(({ department }) => department);
}

/** Departments that the strongest evidence names, for telling municipalities of one name apart. */
function departmentsOf(evidence: readonly Evidence<unknown>[]): Set<string> {
  for (const sources of [LABELS, ["title"], ["text", "row"], ["file", "sheet"], ["context"]]) {
    const told = evidence.filter(({ source }) => sources.includes(source)).flatMap(departmentsIn);
    if (told.length > 0) return new Set(told.map(({ code }) => code));
  }
  return new Set();
}

/** What a piece of evidence says; the value of a label is named as a whole. */
function cluesOf<Origin>(evidence: Evidence<Origin>, departments: ReadonlySet<string>): Clue<Origin>[] {
  const { text, source } = evidence;
  const said = isLabel(source)
    ? territoriesOf(text, source, departments).map(
        (territory): Said => ({ territory, kind: "named", homonym: null, hasDepartment: false }),
      )
    : saidIn(text, departments);
  return said.map((one) => ({ ...one, evidence }));
}

const isFrom =
  (...sources: string[]) =>
  ({ evidence }: Clue<unknown>): boolean =>
    sources.includes(evidence.source);
const isOfKind =
  (kind: Said["kind"]) =>
  (clue: Clue<unknown>): boolean =>
    clue.kind === kind;

/** By the code, or by who the document says it is. A department beside a municipality of it is where that lies. */
function byEntity<Origin>(clues: readonly Clue<Origin>[]): Identification<Origin> | null {
  const own = clues.filter(isFrom("code", "entity"));
  const distinct = [...groupBy(own, ({ evidence, territory }) => `${evidence.source} ${territory.code}`).values()].map(
    ([one]) => one!,
  );
  const isItsDepartment = ({ territory }: Clue<Origin>) =>
    distinct.some((one) => isMunicipality(one) && one.territory.department.code === territory.code);
  return choose(
    distinct.filter((clue) => !isItsDepartment(clue)),
    true,
  );
}

/** Departments that labels and titles call so: the owner, or where it lies. */
const departmentsCalledSo = <Origin>(clues: readonly Clue<Origin>[]): Clue<Origin>[] =>
  clues.filter(
    (clue) => isDepartment(clue) && (isFrom("department")(clue) || (isFrom("title")(clue) && !isOfKind("bare")(clue))),
  );

/** By a label that asks for the municipality, and by titles: a municipality called one, a department by its office, a bare name. */
function byTitle<Origin>(clues: readonly Clue<Origin>[]): Identification<Origin> | null {
  const departments = departmentsCalledSo(clues).map(({ territory }) => territory.code);
  const isWithin = ({ territory }: Said) => departments.length === 0 || departments.includes(territory.department.code);
  const isPlace = ({ homonym, hasDepartment }: Said) => homonym === null || homonym === "saint" || hasDepartment;
  const titles = clues.filter(isFrom("municipality", "title"));
  const municipal = (isOf: (clue: Clue<Origin>) => boolean) => (clue: Clue<Origin>) =>
    isMunicipality(clue) && isOf(clue);
  const kinds = [
    isFrom("municipality"),
    isOfKind("coded"),
    municipal(isOfKind("governed")),
    municipal(isOfKind("named")),
    isOfKind("governed"),
    municipal((clue) => clue.hasDepartment && isWithin(clue)),
    municipal((clue) => isPlace(clue) && isWithin(clue)),
  ];
  return choose(strongest(titles, kinds), true);
}

interface OtherEntity<Origin> {
  entity: string;
  origin: Origin;
}

/** The evidence that speaks of the owner, where some of it speaks of an entity that is neither a municipality nor a department. */
interface Sifted<Origin> {
  evidence: readonly Evidence<Origin>[];
  /** Whose plan it is unless the rest states an owner. */
  other: OtherEntity<Origin> | null;
}

const isHead = ({ source }: Evidence<unknown>): boolean => source === "title" || isLabel(source);
const otherEntityOf = ({ text, source }: Evidence<unknown>): string | null =>
  source === "title" || source === "entity" ? otherEntityIn(text) : null;

/** Whether a title without another entity says that the plan is a municipality's or a department's own. */
function saysItsOwn(evidence: Evidence<unknown>): boolean {
  if (!isHead(evidence) || otherEntityOf(evidence) !== null) return false;
  const { text } = evidence;
  return saidIn(text, new Set()).some(
    ({ kind }) => kind === "governed" || (kind === "named" && /^\W*plan\b/i.test(text)),
  );
}

/** Leaves out what stands in the heads of sheets that are another entity's: where it lies says not whose it is. */
function siftOtherEntities<Origin>(evidence: readonly Evidence<Origin>[]): Sifted<Origin> {
  const heads = groupBy(evidence.filter(isHead), ({ part }) => part);
  const others = [...heads].flatMap(([part, own]) => {
    const [first] = own.filter((one) => otherEntityOf(one) !== null);
    return first && !own.some(saysItsOwn) ? [{ part, entity: otherEntityOf(first)!, origin: first.origin }] : [];
  });
  const issued = evidence.filter(({ source, text }) => source === "title" && issuerIn(text) !== null);
  const issuer = issued.map(({ text, origin }) => ({ entity: issuerIn(text)!, origin }))[0] ?? null;
  const isOthers = (one: Evidence<Origin>) => isHead(one) && others.some(({ part }) => part === one.part);
  return {
    evidence: evidence.filter((one) => !isOthers(one)),
    other: others.length > 0 && others.length === heads.size ? others[0]! : issuer,
  };
}

/** Whose plan it is. */
export function identifyOwner<Origin>(all: readonly Evidence<Origin>[]): Identification<Origin> {
  const { evidence, other } = siftOtherEntities(all);
  const departments = departmentsOf(evidence);
  const heads = evidence.filter(isHead).flatMap((one) => cluesOf(one, departments));
  const stated = byEntity(heads) ?? byTitle(heads);
  if (stated) return stated;
  if (other) return { kind: "other", ...other };
  // Rows are many: they are asked only where no label and no title answers.
  const clues = evidence.flatMap((one) => cluesOf(one, departments));
  const inferred = inferOwner(evidence, clues);
  const called = departmentsCalledSo(clues);
  if (called.length === 0) return inferred ?? { kind: "none" };
  const isOfIt =
    inferred?.kind === "found" &&
    inferred.owner.type === "municipality" &&
    called.some(({ territory }) => territory.code === inferred.owner.department.code);
  return isOfIt ? inferred : choose(called, true)!;
}
