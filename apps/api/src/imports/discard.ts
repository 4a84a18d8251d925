/** Puts an import away that shall not be applied, and takes it back. What was read of it is kept. */
import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import type { Import, ImportStatus } from "../generated/prisma/client.ts";
import { wakeJobs } from "../jobs/start-jobs.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { standsAfterReview } from "./file-parts.ts";
import { lockImport } from "./import-row.ts";
import { announce } from "./progress.ts";
import { enqueueReading } from "./receive.ts";

const NOT_DISCARDED: Partial<Record<ImportStatus, readonly [code: string, message: string]>> = {
  READING: ["not-read", "El archivo se está leyendo en este momento. Espere a que termine y descártelo."],
  APPLIED: ["already-applied", "Esta carga ya está aplicada: deshágala en vez de descartarla."],
  UNDONE: ["not-in-review", "Esta carga ya se deshizo: su plan no está vigente."],
  UNPACKED: ["not-in-review", "Es un archivo comprimido: descarte los documentos que trae, uno por uno."],
};

async function discard(tx: Transaction, context: Context, importId: string): Promise<Import> {
  const before = await lockImport(tx, importId);
  if (before.status === "DISCARDED") return before;
  const refused = NOT_DISCARDED[before.status];
  if (refused) throw new Problem(refused[0], `${before.fileName}: ${refused[1]}`);
  const details = { from: before.status };
  await recordAudit(tx, context, {
    act: "import.discard",
    subjectId: importId,
    entityCode: before.entityCode,
    details,
  });
  return tx.import.update({ where: { id: importId }, data: { status: "DISCARDED" } });
}

/** All or none; what is discarded already stays so. Throws `Problem`: not-found, not-read, already-applied, not-in-review. */
export async function discardImports(context: Context, importIds: readonly string[]): Promise<Import[]> {
  const rows = await inTransaction(context.prisma, async (tx) => {
    const discarded: Import[] = [];
    // In one order for all, so that two people who discard the same do not wait for each other.
    for (const id of [...new Set(importIds)].sort()) discarded.push(await discard(tx, context, id));
    return discarded;
  });
  await announce(context, rows);
  return rows;
}

/** Takes back to review what was discarded or undone; what is in review stays so. Throws `Problem`: not-found, already-applied. */
export async function reopenImport(context: Context, importId: string): Promise<Import> {
  const row = await inTransaction(context.prisma, async (tx) => {
    const before = await lockImport(tx, importId);
    if (before.status === "APPLIED") throw new Problem("already-applied", "Esta carga ya está aplicada.");
    if (before.status !== "DISCARDED" && before.status !== "UNDONE") return before;
    const status = standsAfterReview(before);
    if (status === "RECEIVED") await enqueueReading(tx, importId);
    const details = { from: before.status };
    await recordAudit(tx, context, {
      act: "import.receive",
      subjectId: importId,
      entityCode: before.entityCode,
      details,
    });
    return tx.import.update({ where: { id: importId }, data: { status } });
  });
  await wakeJobs(context);
  await announce(context, [row]);
  return row;
}
