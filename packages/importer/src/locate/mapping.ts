/**
 * A person's own assignment of columns: which printed heading holds which field. It goes before what the catalogues know. As JSON:
 * `{"columns": {"Qué queremos": "action", "Cuánto en 2025": "target:2025", "Nota": "attribute"}}`; spelling, capitals, accents and
 * order of the headings do not matter.
 */
import { fold, TABLE_FIELDS, type TableField } from "@cotejo/core";
import type { HeadingMatch, HeadingMatcher } from "./match-heading.ts";
import type { HeadingRole, RoleFinder } from "./matrix/heading-role.ts";

/** What a column may hold beside the fields of a table of actions; those of matrices. */
const MATRIX_FIELDS = [
  "level",
  "description",
  "baseline",
  "unit",
  "start",
  "end",
  "result.indicator",
  "result.description",
  "result.target",
  "attribute",
] as const;
type MatrixField = (typeof MATRIX_FIELDS)[number];
export type MappedField = TableField | MatrixField | `target:${number}`;

/** Fields by folded heading. */
export type Mapping = ReadonlyMap<string, MappedField>;

/** The JSON is no mapping; `message` says so in Spanish. */
export class MappingError extends Error {
  override name = "MappingError";
}

/** All fields but the targets of years, "target:2025". */
export const MAPPED_FIELDS: readonly MappedField[] = [...TABLE_FIELDS, ...MATRIX_FIELDS];
const FIELDS: ReadonlySet<string> = new Set(MAPPED_FIELDS);
export const isMappedField = (value: unknown): value is MappedField =>
  typeof value === "string" && (FIELDS.has(value) || /^target:20\d\d$/.test(value));

/** Takes parsed JSON; throws `MappingError` for one that assigns nothing or to no known field. */
export function readMapping(json: unknown): Mapping {
  const columns = (json as { columns?: unknown } | null)?.columns;
  if (typeof columns !== "object" || columns === null || Object.keys(columns).length === 0)
    throw new MappingError('La asignación debe ser {"columns": {"Encabezado": "campo", …}}.');
  const entries = Object.entries(columns).map(([heading, field]): [string, MappedField] => {
    if (!isMappedField(field))
      throw new MappingError(
        `«${heading}»: «${String(field)}» no es un campo. Use ${[...FIELDS].join(", ")} o target:AÑO.`,
      );
    return [fold(heading), field];
  });
  return new Map(entries);
}

/** The term of a match that a person made. */
export const MAPPED = "mapping";
const TABLE: ReadonlySet<string> = new Set(TABLE_FIELDS);

/** Names headings by a mapping, and by `match` where it says nothing of them. */
export function mappedHeadings(mapping: Mapping, match: HeadingMatcher): HeadingMatcher {
  return (text): HeadingMatch | null => {
    const field = mapping.get(fold(text));
    if (field === undefined) return match(text);
    if (TABLE.has(field)) return { meaning: field as TableField, confidence: 1, term: MAPPED };
    return field === "attribute" ? { meaning: "follow-up", confidence: 1, term: MAPPED } : match(text);
  };
}

const ROLES: Readonly<Record<string, Pick<HeadingRole, "role" | "scope">>> = {
  action: { role: "group", scope: null },
  level: { role: "group", scope: null },
  indicator: { role: "indicator", scope: "producto" },
  target: { role: "target", scope: "producto" },
  activity: { role: "description", scope: "producto" },
  description: { role: "description", scope: "producto" },
  responsible: { role: "responsible", scope: null },
  time: { role: "time", scope: null },
  resource: { role: "resource", scope: null },
  benefits: { role: "benefits", scope: null },
  baseline: { role: "baseline", scope: "producto" },
  unit: { role: "unit", scope: "producto" },
  start: { role: "start", scope: null },
  end: { role: "end", scope: null },
  "result.indicator": { role: "indicator", scope: "resultado" },
  "result.description": { role: "description", scope: "resultado" },
  "result.target": { role: "target", scope: "resultado" },
};

/** Finds roles by a mapping, and by `find` where it says nothing of a heading; one without a word of matrices is of a table of actions. */
export function mappedRoles(mapping: Mapping, find: RoleFinder): RoleFinder {
  const isOfMatrix = [...mapping.values()].some((field) => !TABLE.has(field) && field !== "attribute");
  if (!isOfMatrix) return find;
  return (heading) => {
    const field = mapping.get(fold(heading));
    if (field === undefined) return find(heading);
    const [name = "", year] = field.split(":");
    const { role, scope } = ROLES[name] ?? { role: "aside" as const, scope: null };
    return {
      role,
      scope,
      years: year ? [Number(year)] : [],
      isValue: role === "target",
      level: null,
      isActivity: false,
      isMapped: true,
    };
  };
}
