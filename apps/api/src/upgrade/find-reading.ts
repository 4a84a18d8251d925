/** Which of the plans that a file gives today is the one that an import was of. */
import { type ColumnUse, type ImportOutcome, isMappedField } from "@cotejo/importer";
import type { MappedColumns } from "../imports/layouts.ts";

/** What is known of the plan that was read before. */
export interface ReadBefore {
  part: number;
  /** How many plans the file gave. */
  parts: number;
  /** Whose it is, where the document said so; null where a person did. */
  named: string | null;
}

/** Null where it is not there, or where one cannot tell which it is. */
export function findReading(
  outcomes: readonly ImportOutcome[],
  { part, parts, named }: ReadBefore,
): ImportOutcome | null {
  const read = outcomes.filter(({ plans }) => plans.length > 0);
  const own = read.filter(({ plans: [plan] }) => named !== null && plan?.owner?.code === named);
  if (own.length === 1) return own[0]!;
  const atPart = outcomes[part - 1];
  const isSame = outcomes.length === parts && (own.length === 0 || own.includes(atPart!));
  return isSame && read.includes(atPart!) ? atPart! : null;
}

/** Columns as a file was read by them, a person's among them; null where none of them holds the actions. Suggestions are none. */
export function columnsAsRead(
  uses: readonly Pick<ColumnUse, "heading" | "field" | "confidence">[],
): MappedColumns | null {
  const read = uses.filter(({ confidence }) => confidence === null);
  const columns = Object.fromEntries(
    // A field of then that is none any more fills no field.
    read.map(({ heading, field }) => [heading, field !== null && isMappedField(field) ? field : "attribute"]),
  );
  return read.some(({ field }) => field === "action" || field === "activity") ? columns : null;
}
