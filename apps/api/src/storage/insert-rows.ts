/** Many rows into a table by one statement, whatever their number of columns. */
import type { Prisma } from "../generated/prisma/client.ts";

export type Transaction = Prisma.TransactionClient;

/** Tables that are written in bulk. */
export type BulkTable =
  | "RecordAction"
  | "ImportMessage"
  | "SourceBlock"
  | "SourceRow"
  | "Action"
  | "Indicator"
  | "Target"
  | "Activity"
  | "Party"
  | "Resource"
  | "Amount"
  | "Measurement"
  | "Code"
  | "Section"
  | "Entity";

/** The embedded database serves one statement at a time: none may take long. */
const ROWS_A_STATEMENT = 1000;

/**
 * Inserts rows given by the names of their columns; a column left out is null. The rows go as one parameter of JSON, so that their number
 * costs this thread no more than writing it.
 */
export async function insertRows(tx: Transaction, table: BulkTable, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT));
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      some,
    );
  }
}
