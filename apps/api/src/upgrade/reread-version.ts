/**
 * The job that reads a version's file again, from its kept bytes and as a person mapped its columns: what the importer learned since comes
 * to the plan, and the plan to the drawer of its framework and period. What cannot be read again stays as it was, with a message.
 */
import { type ColumnUse, type ImportOutcome, type MessageCode, message } from "@cotejo/importer";
import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import type { Import, Plan, PlanVersion } from "../generated/prisma/client.ts";
import { lockFile } from "../imports/file-parts.ts";
import { lockImport } from "../imports/import-row.ts";
import { optionsKeyOf, type ReadingOptions, readerOptions, settledOptions } from "../imports/options.ts";
import { deleteUnusedRecords, saveReading } from "../imports/save-reading.ts";
import { compose } from "../plans/compose.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { lockPlan, writeFacts } from "../plans/write-version.ts";
import { insertRows, type Transaction } from "../storage/insert-rows.ts";
import { fromJson, toJson } from "../storage/json.ts";
import { saveRecord } from "../storage/records.ts";
import { columnsAsRead, findReading } from "./find-reading.ts";
import { moveVersions } from "./part-drawers.ts";
import { renewRecord } from "./renew-facts.ts";

type Version = PlanVersion & { plan: Plan; import: Import };

const findVersion = (tx: Pick<Transaction, "planVersion">, id: string): Promise<Version | null> =>
  tx.planVersion.findUnique({ where: { id }, include: { plan: true, import: true } });

/** A file's plan as it reads today, and how it was read. */
interface Reading {
  outcome: ImportOutcome;
  options: ReadingOptions;
}

async function openBytes({ files }: Context, sha256: string): Promise<Buffer | null> {
  try {
    return await files.open(sha256);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const actionsOf = (reading: Reading | null): number => reading?.outcome.plans[0]?.actions.length ?? 0;

async function readBy(context: Context, row: Import, bytes: Buffer, options: ReadingOptions): Promise<Reading | null> {
  const { prisma, reader } = context;
  const outcomes = await reader.read(bytes, row.fileName, await readerOptions(prisma, options));
  // Of this machine at this moment, not of the file: the job is tried again.
  if (outcomes.some(({ messages }) => messages.some(({ code }) => code === "file-takes-too-long")))
    throw new Error(`${row.fileName} took too long to be read again`);
  const parts = await prisma.import.count({ where: { sha256: row.sha256, optionsKey: row.optionsKey } });
  const named = row.ownerCertainty === "chosen" ? null : row.entityCode;
  const outcome = findReading(outcomes, { part: row.part, parts, named });
  return outcome && { outcome, options };
}

/** As the importer reads today; where that finds less than was read before, by the columns of then, which a person may have given. */
async function readAgain(context: Context, row: Import, bytes: Buffer): Promise<Reading | null> {
  const options = fromJson<ReadingOptions>(row.options);
  const today = await readBy(context, row, bytes, options);
  const record = row.recordId && (await context.prisma.planRecord.findUnique({ where: { id: row.recordId } }));
  const columns = columnsAsRead(fromJson<ColumnUse[] | null>(row.columns) ?? []);
  if (options.columns || !columns || !record || actionsOf(today) >= record.actionCount) return today;
  const asThen = await readBy(context, row, bytes, settledOptions({ ...options, columns }));
  return actionsOf(asThen) > actionsOf(today) ? asThen : today;
}

/** Versions that hold an import, as their base or as a report. */
const versionsWith = (tx: Transaction, importId: string) =>
  tx.planVersion.findMany({
    where: { OR: [{ importId }, { followUpIds: { has: importId } }] },
    include: { plan: true },
  });

/** Content and rows of the versions that follow from an import, from what it says now. */
async function recompose(tx: Transaction, importId: string): Promise<void> {
  const versions = await versionsWith(tx, importId);
  for (const version of versions) {
    const { recordId, record } = await compose(tx, version);
    const data = { recordId: recordId ?? (await saveRecord(tx, record)) };
    await tx.planVersion.update({ where: { id: version.id }, data });
    await writeFacts(tx, version, version.plan, record);
  }
  await deleteUnusedRecords(
    tx,
    versions.map(({ recordId }) => recordId),
  );
}

/** The version and those that people made from it since lie where the plan belongs: its owner as it was applied, the rest as it reads now. */
async function placeVersions(tx: Transaction, context: Context, own: Version, read: Import): Promise<void> {
  const { plan } = own;
  const { entityCode, departmentCode } = plan;
  const drawer = {
    ...{ entityCode, departmentCode, framework: read.framework ?? plan.framework },
    periodStart: read.periodStart ?? plan.periodStart,
    periodEnd: read.periodEnd ?? plan.periodEnd,
  };
  const { periodStart, periodEnd } = drawer;
  await tx.import.update({ where: { id: read.id }, data: { entityCode, departmentCode, periodStart, periodEnd } });
  const beside = (await versionsWith(tx, read.id)).filter(
    ({ planId, importId }) => planId === plan.id && importId === read.id,
  );
  const to = await moveVersions(
    tx,
    plan,
    drawer,
    beside.map(({ id }) => id),
  );
  if (to === plan.id) return;
  await recordAudit(tx, context, { act: "plan.move", subjectId: to, entityCode, details: { from: plan.id, to } });
}

async function renew(tx: Transaction, context: Context, own: Version, { outcome, options }: Reading): Promise<void> {
  const { sha256, optionsKey } = own.import;
  const data = { options: toJson(options), optionsKey: optionsKeyOf(options) };
  // A person's columns were those of all its plans.
  await tx.import.updateMany({ where: { sha256, optionsKey }, data });
  const locked = await lockImport(tx, own.importId);
  const read = await saveReading(tx, context, locked, outcome, locked.status);
  await placeVersions(tx, context, own, read);
  await recompose(tx, read.id);
}

/** Says of an import why its plan stayed, once. */
async function tell(tx: Transaction, { id: importId, fileName }: Import, code: MessageCode): Promise<void> {
  const { _max, _count } = await tx.importMessage.aggregate({
    where: { importId },
    _max: { position: true },
    _count: true,
  });
  if (_count > 0 && (await tx.importMessage.count({ where: { importId, code } })) > 0) return;
  const row = { importId, position: (_max.position ?? -1) + 1, count: 1, ...message(code, { file: fileName }) };
  await insertRows(tx, "ImportMessage", [row]);
  await tx.import.update({ where: { id: importId }, data: { warnings: { increment: 1 } } });
}

async function keep(tx: Transaction, own: Version, code: MessageCode): Promise<void> {
  await tell(tx, await lockImport(tx, own.importId), code);
  await renewRecord(tx, own.recordId);
}

/** Takes a version's file and plan for the transaction, in the order in which everybody takes them. */
async function takeVersion(tx: Transaction, id: string): Promise<Version | null> {
  const found = await findVersion(tx, id);
  if (!found) return null;
  await lockFile(tx, found.import.sha256);
  await lockPlan(tx, found.planId);
  return findVersion(tx, id);
}

/** May run again for the same version: it gives the same. */
export async function rereadVersion(context: Context, versionId: string): Promise<void> {
  const found = await findVersion(context.prisma, versionId);
  if (!found) return;
  const bytes = await openBytes(context, found.import.sha256);
  const reading = bytes && (await readAgain(context, found.import, bytes));
  await inTransaction(context.prisma, async (tx) => {
    const own = await takeVersion(tx, versionId);
    if (!own) return;
    if (reading) await renew(tx, context, own, reading);
    else await keep(tx, own, bytes ? "kept-as-read-before" : "kept-without-file");
  });
}

/** After the last attempt: the version stays as it was. */
export function keepVersion({ prisma }: Context, versionId: string): Promise<void> {
  return inTransaction(prisma, async (tx) => {
    const own = await takeVersion(tx, versionId);
    if (own) await keep(tx, own, "kept-as-read-before");
  });
}
