/**
 * A person's own assignment of columns: which column holds which field. It goes before what the catalogues know. As JSON:
 * `{"columns": {"Qué queremos": "action", "Cuánto en 2025": "target:2025", "Nota": "attribute", "Hoja1!D": "indicator"}}`. A key is a
 * heading as printed (spelling, capitals and accents do not matter) or, more exactly and therefore first, a column of a sheet or table:
 * "Hoja1!D", "tabla 2!C", "Hoja1!D5" (`column-address.ts`). Columns of one heading take a list, in their order:
 * `"Nombre": ["indicator", "responsible"]`. "attribute" keeps a column beside the fields, "leaveOut" loads nothing of it.
 */
import { COLUMNS, type ColumnKey, fold, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { readAddress } from "./column-address.ts";

/** A column of the table of fields, the target of a year, a column that fills no field, or one that is not loaded. */
export type MappedField = ColumnKey | `target:${number}` | "attribute" | "leaveOut";

/** A field, or those of the columns of one heading in their order. */
export type MappedFields = MappedField | readonly MappedField[];

/** Fields by folded heading or by the address of a column. */
export type Mapping = ReadonlyMap<string, MappedFields>;

/** The JSON is no mapping; `message` says so in Spanish. */
export class MappingError extends Error {
  override name = "MappingError";
}

/** All fields but the targets of years, "target:2025". */
export const MAPPED_FIELDS: readonly MappedField[] = [...COLUMNS.map(({ key }) => key), "attribute", "leaveOut"];
const FIELDS: ReadonlySet<string> = new Set(MAPPED_FIELDS);
export const isMappedField = (value: unknown): value is MappedField =>
  typeof value === "string" && (FIELDS.has(value) || /^target:20\d\d$/.test(value));

/** What a mapping calls a column that a person names by its heading or its address. */
export const mappingKey = (name: string): string => (readAddress(name) ? name.trim() : fold(name));

/** Takes parsed JSON; throws `MappingError` for one that assigns nothing or to no known field. */
export function readMapping(json: unknown): Mapping {
  const columns = (json as { columns?: unknown } | null)?.columns;
  if (typeof columns !== "object" || columns === null || Object.keys(columns).length === 0)
    throw new MappingError('La asignación debe ser {"columns": {"Encabezado": "campo", "Hoja1!D": "campo", …}}.');
  const entries = Object.entries(columns).map(([name, given]): [string, MappedFields] => {
    const fields: unknown[] = Array.isArray(given) && given.length > 0 ? given : [given];
    const other = fields.find((field) => !isMappedField(field));
    if (other !== undefined)
      throw new MappingError(
        `«${name}»: «${String(other)}» no es un campo. Use ${[...FIELDS].join(", ")} o target:AÑO.`,
      );
    return [mappingKey(name), given as MappedFields];
  });
  return new Map(entries);
}

const TABLE: ReadonlySet<string> = new Set(TABLE_FIELDS);
/** Whether a column or a heading's meaning is a field of a table of actions. */
export const isTableField = (meaning: string): meaning is TableField => TABLE.has(meaning);

/** Whether a person says that a column holds a field, and not that it holds none. */
export const saysField = (said: MappedField | undefined): said is Exclude<MappedField, "attribute" | "leaveOut"> =>
  said !== undefined && said !== "attribute" && said !== "leaveOut";

/** A field that only tables with a row an indicator or an activity have. */
export const isOfMatrix = (said: MappedField | undefined): boolean => saysField(said) && !isTableField(said);

/** Columns that a person gives a field make a row a heading, and its table one of a plan. */
export const FEWEST_SAID = 2;
