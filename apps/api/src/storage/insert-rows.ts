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
const LETTERS_A_STATEMENT = 300_000;

/** Rows as JSON, as many together as a statement may take. */
function* statementsOf(rows: readonly object[]): Generator<string> {
  let some: string[] = [];
  let letters = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (some.length === ROWS_A_STATEMENT || (some.length > 0 && letters + text.length > LETTERS_A_STATEMENT)) {
      yield `[${some.join(",")}]`;
      [some, letters] = [[], 0];
    }
    some.push(text);
    letters += text.length;
  }
  if (some.length > 0) yield `[${some.join(",")}]`;
}

/**
 * Inserts rows given by the names of their columns; a column left out is null. The rows go as one parameter of JSON, so that their number
 * costs this thread no more than writing it.
 */
export async function insertRows(tx: Transaction, table: BulkTable, rows: readonly object[]): Promise<void> {
  for (const some of statementsOf(rows))
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      some,
    );
}
