/**
 * Makes a version anew from its file as it reads today: what the importer learned since comes to the plan, and the plan to the drawer of its
 * framework and period. What cannot be read again stays as it was, with a message.
 */
import { type ImportOutcome, message } from "@cotejo/importer";
import { recordAudit } from "../audit/record-audit.ts";
import type { DatabaseContext } from "../context.ts";
import type { Import, Plan, PlanVersion } from "../generated/prisma/client.ts";
import { lockFile } from "../imports/file-parts.ts";
import { lockImport } from "../imports/import-row.ts";
import { optionsKeyOf, type ReadingOptions } from "../imports/options.ts";
import { deleteUnusedRecords, settleReading, writeReading } from "../imports/save-reading.ts";
import { compose } from "../plans/compose.ts";
import { inLongTransaction } from "../plans/in-transaction.ts";
import { lockPlan, writeFacts } from "../plans/write-version.ts";
import { insertRows, type Transaction } from "../storage/insert-rows.ts";
import { toJson } from "../storage/json.ts";
import { saveRecord } from "../storage/records.ts";
import { moveVersions } from "./part-drawers.ts";
import { renewRecord } from "./renew-facts.ts";

type Version = PlanVersion & { plan: Plan; import: Import };

const findVersion = (tx: Pick<Transaction, "planVersion">, id: string): Promise<Version | null> =>
  tx.planVersion.findUnique({ where: { id }, include: { plan: true, import: true } });

/** A file's plan as it reads today, and how it was read. */
export interface Reading {
  outcome: ImportOutcome;
  options: ReadingOptions;
}

type Kept = "kept-without-file" | "kept-as-read-before";

export interface Rereading {
  versionId: string;
  /** Null where its file is gone, or where today's reading does not find the plan in it. */
  reading: Reading | null;
  /** What is told where there is none. */
  why: Kept;
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
async function placeVersions(tx: Transaction, context: DatabaseContext, own: Version, read: Import): Promise<void> {
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

async function renew(
  tx: Transaction,
  context: DatabaseContext,
  own: Version,
  { outcome, options }: Reading,
): Promise<void> {
  const { sha256, optionsKey } = own.import;
  const data = { options: toJson(options), optionsKey: optionsKeyOf(options) };
  // A person's columns were those of all its plans.
  await tx.import.updateMany({ where: { sha256, optionsKey }, data });
  const locked = await lockImport(tx, own.importId);
  const recordId = await writeReading(tx, locked.id, outcome);
  const read = await settleReading(tx, context, locked, outcome, recordId, locked.status);
  await placeVersions(tx, context, own, read);
  await recompose(tx, read.id);
}

/** Says of an import why its plan stayed, once. */
async function tell(tx: Transaction, { id: importId, fileName }: Import, code: Kept): Promise<void> {
  if ((await tx.importMessage.count({ where: { importId, code } })) > 0) return;
  const { _max } = await tx.importMessage.aggregate({ where: { importId }, _max: { position: true } });
  const row = { importId, position: (_max.position ?? -1) + 1, count: 1, ...message(code, { file: fileName }) };
  await insertRows(tx, "ImportMessage", [row]);
  await tx.import.update({ where: { id: importId }, data: { warnings: { increment: 1 } } });
}

async function keep(tx: Transaction, own: Version, code: Kept): Promise<void> {
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

/** May be done again for the same version: it gives the same. */
export function renewVersion(context: DatabaseContext, { versionId, reading, why }: Rereading): Promise<void> {
  return inLongTransaction(context.prisma, async (tx) => {
    const own = await takeVersion(tx, versionId);
    if (!own) return;
    if (reading) await renew(tx, context, own, reading);
    else await keep(tx, own, why);
  });
}
