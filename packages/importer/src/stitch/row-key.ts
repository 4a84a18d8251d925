/** By what the cells of a row are told apart. */
import type { ColumnKey } from "@cotejo/core";

/** What a cell of a row holds: a field, the target of a year, what was reached by then, a level of a column, or what tells rows apart. */
export type RowKey =
  | ColumnKey
  | `target:${number}`
  | `level:${number}`
  | `followUp:${number}`
  | `amount:${number}`
  | "hierarchy"
  | "class"
  | "kind"
  | "planned"
  | "year"
  | "part"
  | "rowTarget";

/** Whether a column names what rows stand under. */
export const isLevelKey = (key: RowKey): boolean => key === "action" || key === "hierarchy" || key.startsWith("level:");
