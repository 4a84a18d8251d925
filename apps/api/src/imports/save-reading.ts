/** Keeps what was read of an import: record, messages and source; what people chose and corrected stays. */
import { emptyPlan, fold, type Message, type Plan } from "@cotejo/core";
import { type Block, type ImportOutcome, textOf } from "@cotejo/importer";
import type { Context } from "../context.ts";
import { type Import, Prisma } from "../generated/prisma/client.ts";
import { renewCorrected } from "../plans/correct.ts";
import { insertRows, type Transaction } from "../storage/insert-rows.ts";
import { toJson } from "../storage/json.ts";
import { loadHeads, saveRecord } from "../storage/records.ts";
import type { SourceGridCell } from "./source-block.ts";

/** The part's rows of a grid, in their order. */
function sourceRows(block: Extract<Block, { kind: "grid" }>): Map<number, SourceGridCell[]> {
  const rows = new Map<number, SourceGridCell[]>();
  for (const cell of block.cells) {
    const { row, column, rowSpan, columnSpan, place } = cell;
    const cells = rows.get(row) ?? [];
    if (cells.length === 0) rows.set(row, cells);
    cells.push({ row, column, rowSpan, columnSpan, text: textOf(cell), place });
  }
  return rows;
}

async function saveSource(tx: Transaction, importId: string, blocks: readonly Block[]): Promise<void> {
  const heads = blocks.map((block, position) =>
    block.kind === "paragraph"
      ? { importId, position, kind: block.kind, text: block.text, place: block.place, rowCount: 0, columnCount: 0 }
      : {
          importId,
          position,
          kind: block.kind,
          name: block.name,
          rowCount: block.rowCount,
          columnCount: block.columnCount,
        },
  );
  await insertRows(tx, "SourceBlock", heads);
  const rows = blocks.flatMap((block, position) =>
    block.kind === "grid" ? [...sourceRows(block)].map(([row, cells]) => ({ importId, position, row, cells })) : [],
  );
  await insertRows(tx, "SourceRow", rows);
}

async function saveMessages(tx: Transaction, importId: string, messages: readonly Message[]): Promise<void> {
  const rows = messages.map(({ count = 1, ...message }, position) => ({ importId, position, count, ...message }));
  await insertRows(tx, "ImportMessage", rows);
}

/** Records that nothing points at any more. */
export async function deleteUnusedRecords(tx: Transaction, ids: readonly (string | null)[]): Promise<void> {
  const given = ids.filter((id) => id !== null);
  if (given.length === 0) return;
  await tx.planRecord.deleteMany({
    where: { id: { in: given }, imports: { none: {} }, correctedOf: { none: {} }, versions: { none: {} } },
  });
}

type Said = Pick<Import, "kind" | "entityCode" | "departmentCode" | "ownerCertainty" | "periodStart" | "periodEnd">;

const saidBy = ({ kind, owner, period }: Plan): Said => ({
  kind,
  entityCode: owner?.code ?? null,
  departmentCode: owner?.code.slice(0, 2) ?? null,
  ownerCertainty: owner?.certainty ?? null,
  periodStart: period?.start ?? null,
  periodEnd: period?.end ?? null,
});

/** What a person chose for an import: what stands on it and was not read. */
async function chosenOf(tx: Transaction, row: Import): Promise<Partial<Said>> {
  if (row.recordId === null) return {};
  const { document } = (await loadHeads(tx, [row.recordId])).get(row.recordId)!;
  const read = saidBy(document);
  const { kind, entityCode, departmentCode, ownerCertainty, periodStart, periodEnd } = row;
  const isOtherPeriod = periodStart !== read.periodStart || periodEnd !== read.periodEnd;
  return {
    ...(ownerCertainty === "chosen" && { entityCode, departmentCode, ownerCertainty }),
    ...(isOtherPeriod && { periodStart, periodEnd }),
    ...(kind !== read.kind && { kind }),
  };
}

const countOf = (messages: readonly Message[], severity: Message["severity"]): number =>
  messages.filter((message) => message.severity === severity).length;

const NOTHING_SAID: Said = saidBy({ ...emptyPlan(""), kind: "plan" });

/** The columns by which lists find an import. */
async function listedAs(tx: Transaction, row: Import, plan: Plan | undefined) {
  const said = plan ? { ...saidBy(plan), ...(await chosenOf(tx, row)) } : { ...NOTHING_SAID, kind: null };
  const searchText = fold(`${row.fileName} ${plan?.title?.text ?? ""}`);
  return { ...said, framework: plan?.framework ?? null, searchText };
}

/**
 * Writes what is large of a reading, a bounded statement at a time: the embedded database serves nobody else meanwhile. The import must
 * be READING, and so nobody's but the caller's, or taken for a transaction; whoever reads it again writes all of it anew. Gives the record; null without a plan.
 */
export async function writeReading(db: Transaction, importId: string, outcome: ImportOutcome): Promise<string | null> {
  const { plans, messages, document } = outcome;
  await db.importMessage.deleteMany({ where: { importId } });
  await db.sourceBlock.deleteMany({ where: { importId } });
  await saveSource(db, importId, document?.blocks ?? []);
  await saveMessages(db, importId, messages);
  return plans[0] ? saveRecord(db, plans[0]) : null;
}

/** Brings an import to review whose reading is written. `status`: where its reading does not say how it stands then. */
export async function settleReading(
  tx: Transaction,
  context: Pick<Context, "now">,
  row: Import,
  { plans: [plan], messages, columnTables }: ImportOutcome,
  recordId: string | null,
  status?: Import["status"],
): Promise<Import> {
  const { id } = row;
  const saved = await tx.import.update({
    where: { id },
    data: {
      ...(await listedAs(tx, row, plan)),
      ...{ recordId, correctedId: null, readAt: context.now() },
      status: status ?? (plan ? "IN_REVIEW" : "UNREADABLE"),
      warnings: countOf(messages, "warning"),
      errors: countOf(messages, "error"),
      columns: columnTables.length > 0 ? toJson(columnTables) : Prisma.DbNull,
    },
  });
  if (plan && (await tx.correction.count({ where: { importId: id, undoneAt: null } })) > 0)
    await renewCorrected(tx, saved);
  await deleteUnusedRecords(tx, [row.recordId, row.correctedId]);
  return saved;
}
