/**
 * A person's own assignment of columns: which printed heading holds which field. It goes before what the catalogues know. As JSON:
 * `{"columns": {"Qué queremos": "action", "Cuánto en 2025": "target:2025", "Nota": "attribute"}}`; spelling, capitals, accents and
 * order of the headings do not matter.
 */
import { COLUMNS, type ColumnKey, fold, type HeadingRoleName, TABLE_FIELDS, type TableField } from "@cotejo/core";
import type { HeadingRole, RoleFinder } from "./heading-role.ts";
import type { HeadingMatch, HeadingMatcher } from "./match-heading.ts";

/** A column of the table of fields, the target of a year, or a column that fills no field. */
export type MappedField = ColumnKey | `target:${number}` | "attribute";

/** Fields by folded heading. */
export type Mapping = ReadonlyMap<string, MappedField>;

/** The JSON is no mapping; `message` says so in Spanish. */
export class MappingError extends Error {
  override name = "MappingError";
}

/** All fields but the targets of years, "target:2025". */
export const MAPPED_FIELDS: readonly MappedField[] = [...COLUMNS.map(({ key }) => key), "attribute"];
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
/** Whether a column or a heading's meaning is a field of a table of actions. */
export const isTableField = (meaning: string): meaning is TableField => TABLE.has(meaning);

/** Names headings by a mapping, and by `match` where it says nothing of them. */
export function mappedHeadings(mapping: Mapping, match: HeadingMatcher): HeadingMatcher {
  return (text): HeadingMatch | null => {
    const field = mapping.get(fold(text));
    if (field === undefined) return match(text);
    if (isTableField(field)) return { meaning: field, confidence: 1, term: MAPPED };
    return field === "attribute" ? { meaning: "follow-up", confidence: 1, term: MAPPED } : match(text);
  };
}

/** The columns of a mapping that other roles stand for. */
const ROLES: Readonly<Partial<Record<string, HeadingRoleName>>> = {
  action: "group",
  level: "group",
  activity: "description",
  attribute: "aside",
};
/** Roles that belong to one kind of indicator. */
const OF_PRODUCTS: ReadonlySet<HeadingRoleName> = new Set(["indicator", "target", "description", "baseline", "unit"]);
const OF_RESULTS = "result.";

/** The role of a mapped field, and the kind of indicator that it belongs to. */
function roleOfField(name: string): Pick<HeadingRole, "role" | "scope"> {
  const isOfResult = name.startsWith(OF_RESULTS);
  const bare = isOfResult ? name.slice(OF_RESULTS.length) : name;
  // All that a mapping names and that is not in the list above is a role of the same name.
  const role = ROLES[bare] ?? (bare as HeadingRoleName);
  return { role, scope: isOfResult ? "resultado" : OF_PRODUCTS.has(role) ? "producto" : null };
}

/**
 * Finds roles by a mapping, and by `find` where it says nothing of a heading. One without a word of matrices is of a table of actions,
 * where the framework has such (`isOfLevels` false).
 */
export function mappedRoles(mapping: Mapping, find: RoleFinder, isOfLevels: boolean): RoleFinder {
  const isOfMatrix = [...mapping.values()].some((field) => !isTableField(field) && field !== "attribute");
  if (!isOfMatrix && !isOfLevels) return find;
  return (heading) => {
    const field = mapping.get(fold(heading));
    if (field === undefined) return find(heading);
    const [name = "", year] = field.split(":");
    const { role, scope } = roleOfField(name);
    return {
      role,
      scope,
      years: year ? [Number(year)] : [],
      isValue: role === "target",
      level: null,
      isActivity: name === "activity",
      isAction: false,
      isMade: false,
      isMapped: true,
    };
  };
}
