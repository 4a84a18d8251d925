/** What a piece of evidence says of the owner: each territory that it may mean, and how. */
import { fold, words } from "../language/fold.ts";
import { remember } from "../language/remember.ts";
import type { Homonym } from "./homonyms.ts";
import {
  type DepartmentMention,
  findCodes,
  findDepartments,
  findMunicipalities,
  type MentionKind,
  type MunicipalityMention,
} from "./mentions.ts";
import { departmentNamed } from "./names.ts";
import {
  LINKING_WORDS,
  MUNICIPAL_OFFICES,
  MUNICIPALITY_WORDS,
  OFFICE_ADJECTIVES,
  OWNER_LABELS,
  type OwnerLabel,
} from "./owner-words.ts";
import {
  type Municipality,
  type Territory,
  territoryOfCode,
  territoryOfDepartment,
  territoryOfMunicipality,
} from "./territory.ts";

export interface Said {
  territory: Territory;
  kind: MentionKind;
  /** Of a bare name, what else it may be. */
  homonym: Homonym;
  /** The department stands right after it. */
  hasDepartment: boolean;
}

/** What a label or a column's heading asks for, if it is whose plan it is. */
export const ownerLabelOf = (text: string): OwnerLabel | null => (/^[\W_]*\d/.test(text) ? null : labelledBy(text));

const labelledBy = remember((text): OwnerLabel | null => {
  const folded = fold(text);
  return OWNER_LABELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
});

/** The municipalities that a mention may mean, those of departments that are known before all others. */
function candidatesOf(
  { candidates, department }: Pick<MunicipalityMention, "candidates" | "department">,
  departments: ReadonlySet<string>,
): readonly Municipality[] {
  const within = (codes: ReadonlySet<string>) => candidates.filter((one) => codes.has(one.department.code));
  if (department) return within(new Set([department.code]));
  const known = within(departments);
  return known.length > 0 ? known : candidates;
}

/** What a text mentions, found once: a document is asked as a whole and in its parts. Most texts mention nothing. */
const mentionsIn = remember((text) => {
  const [codes, municipalities, departments] = [findCodes(text), findMunicipalities(text), findDepartments(text)];
  return codes.length + municipalities.length + departments.length > 0 ? { codes, municipalities, departments } : null;
});

/** Whether a text mentions any territory at all. */
export const mentionsTerritory = (text: string): boolean => mentionsIn(text) !== null;

export const departmentsMentioned = (text: string): readonly DepartmentMention[] => mentionsIn(text)?.departments ?? [];

/** The territories that a text mentions. */
export function saidIn(text: string, departments: ReadonlySet<string>): Said[] {
  const found = mentionsIn(text);
  if (!found) return [];
  const coded = found.codes.map(
    (code): Said => ({ territory: territoryOfCode(code)!, kind: "coded", homonym: null, hasDepartment: false }),
  );
  const municipalities = found.municipalities.flatMap((mention) =>
    candidatesOf(mention, departments).map((one): Said => {
      const { kind, homonym, department } = mention;
      return { territory: territoryOfMunicipality(one), kind, homonym, hasDepartment: department !== null };
    }),
  );
  const governed = found.departments.map(
    ({ department, kind }): Said => ({
      ...{ territory: territoryOfDepartment(department), kind, homonym: null, hasDepartment: false },
    }),
  );
  return [...coded, ...municipalities, ...governed];
}

/** Words that may stand before the name in a label's value. */
const isLead = (word: string): boolean =>
  [LINKING_WORDS, MUNICIPAL_OFFICES, MUNICIPALITY_WORDS, OFFICE_ADJECTIVES].some((set) => set.has(word)) ||
  /^(?:gobernacion|departamento|dpto|depto|especial|\d+)$/.test(word);

const DIGITS = /^\s*(\d{1,2}[.,]?\d{3}|\d{1,5})(?![\d.,])/;

/** The territories that a label's value is, as a whole: more than one where municipalities share the name, none where it says more. */
export function territoriesOf(value: string, label: OwnerLabel, departments: ReadonlySet<string>): Territory[] {
  if (label === "code") {
    const digits = DIGITS.exec(value)?.[1]?.replace(/\D/g, "");
    const territory = digits === undefined ? null : territoryOfCode(digits);
    return territory ? [territory] : [];
  }
  const name = value.replace(/[\s,]+D\.?\s*C\.?\s*$/, "");
  const department = label === "municipality" ? null : departmentOf(words(name));
  if (department) return [territoryOfDepartment(department)];
  if (label === "department") return [];
  const text = `Municipio de ${name}`;
  const all = words(text);
  const whole = findMunicipalities(text).find(
    ({ start, end }) => end === all.length && all.slice(0, start).every(isLead),
  );
  const isWord = label === "entity" && whole?.homonym === "word" && whole.start === 2;
  return whole && !isWord ? candidatesOf(whole, departments).map(territoryOfMunicipality) : [];
}

/** The department that words name as a whole, with what may stand before a name. */
function departmentOf(found: readonly string[]) {
  const at = found.findIndex((word) => !/^(?:gobernacion|departamento|dpto|depto|del?|\d+)$/.test(word));
  const named = at < 0 ? null : departmentNamed(found, at);
  return named && at + named.length === found.length ? named.department : null;
}
