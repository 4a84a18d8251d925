/** Applies a reviewed import: its plan becomes the version in force of its drawer, in one transaction. */
import type { UnplacedRow } from "@cotejo/core";
import { recordAudit } from "../audit/record-audit.ts";
import type { DatabaseContext } from "../context.ts";
import type { Import, PlanVersion } from "../generated/prisma/client.ts";
import { type Composed, compose } from "../plans/compose.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { type Drawer, type Recipe, versionInForce, writeVersion } from "../plans/write-version.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { NUMBERED } from "../storage/plan-store.ts";
import { choose } from "./choose.ts";
import { type Choice, drawerOf, lockImport } from "./import-row.ts";

export interface ApplyRequest extends Choice {
  importId: string;
  /** The version that was in force when the changes were shown; null where there was none; undefined to apply whatever stands. */
  expectedVersionId?: string | null;
}

export interface Applied {
  versionId: string;
  /** Rows of a report that stand under no indicator of the plan. */
  unplaced: readonly UnplacedRow[];
}

const REFUSED: Partial<Record<Import["status"], readonly [code: string, message: string]>> = {
  RECEIVED: ["not-read", "El archivo todavía se está leyendo. Espere a que termine y aplique."],
  READING: ["not-read", "El archivo todavía se está leyendo. Espere a que termine y aplique."],
  DISCARDED: ["discarded", "Esta carga se descartó. Cargue el archivo de nuevo para retomarla."],
  UNPACKED: ["unreadable", "Es un archivo comprimido: aplique los documentos que trae, uno por uno."],
  UNREADABLE: [
    "unreadable",
    "El archivo no tiene un plan que se pueda aplicar. Los mensajes de la carga dicen por qué.",
  ],
};

/** The version in force that holds an import as its base or as a report. */
export const versionWith = (tx: Pick<Transaction, "planVersion">, importId: string) =>
  tx.planVersion.findFirst({
    where: { inForce: true, OR: [{ importId }, { followUpIds: { has: importId } }] },
    include: { plan: true },
  });

/** What applying again gives: what was applied then. Throws where it asks for another owner. */
async function alreadyApplied(tx: Transaction, row: Import, { entityCode }: Choice): Promise<Applied> {
  if (entityCode && entityCode !== row.entityCode)
    throw new Problem(
      "already-applied",
      "Este archivo ya se aplicó a otra entidad. Muévalo desde el plan, o deshaga la carga y aplíquela de nuevo.",
    );
  const version =
    (await versionWith(tx, row.id)) ??
    (await tx.planVersion.findFirstOrThrow({
      where: { importId: row.id, ...NUMBERED },
      orderBy: { createdAt: "desc" },
    }));
  return { versionId: version.id, unplaced: [] };
}

async function correctionIdsOf(tx: Transaction, importId: string): Promise<string[]> {
  const rows = await tx.correction.findMany({
    where: { importId, undoneAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The plan in force that a report is of: the one of its years, else the latest that holds them. */
async function followedPlan(tx: Transaction, drawer: Omit<Drawer, "departmentCode">) {
  const { entityCode, framework, periodStart, periodEnd } = drawer;
  const plan = await tx.plan.findFirst({
    where: { entityCode, framework, inForce: true, periodStart: { lte: periodEnd }, periodEnd: { gte: periodStart } },
    orderBy: { periodStart: "desc" },
  });
  if (!plan)
    throw new Problem(
      "no-plan-to-follow",
      "Es un reporte de avance, y no hay un plan vigente al que sumarlo. Aplique primero el plan, o diga que este archivo es un plan.",
    );
  const current = await versionInForce(tx, plan.id);
  return { plan, current: current! };
}

interface Placed {
  drawer: Drawer;
  recipe: Recipe;
}

/** Where an import goes and what its version follows from: a plan is a new base that keeps the reports added before; a report is added. */
async function place(tx: Transaction, row: Import): Promise<Placed> {
  const drawer = drawerOf(row);
  if (row.kind === "follow-up") {
    const { plan, current } = await followedPlan(tx, drawer);
    const { importId, followUpIds, correctionIds } = current;
    const recipe = { importId, followUpIds: [...followUpIds.filter((id) => id !== row.id), row.id], correctionIds };
    return { drawer: plan, recipe };
  }
  const { departmentCode: _, ...key } = drawer;
  const plan = await tx.plan.findUnique({ where: { entityCode_framework_periodStart_periodEnd: key } });
  const current = plan && (await versionInForce(tx, plan.id));
  const correctionIds = await correctionIdsOf(tx, row.id);
  return { drawer, recipe: { importId: row.id, followUpIds: current?.followUpIds ?? [], correctionIds } };
}

/** Its plan as it would stand in force. */
export async function preview(tx: Transaction, row: Import): Promise<Placed & Composed> {
  const placed = await place(tx, row);
  return { ...placed, ...(await compose(tx, placed.recipe)) };
}

/** Gives the version now in force. Applying what is applied already changes nothing. Throws `Problem`. */
export function applyImport(
  context: DatabaseContext,
  { importId, expectedVersionId, ...choice }: ApplyRequest,
): Promise<Applied> {
  return inTransaction(context.prisma, async (tx) => {
    const locked = await lockImport(tx, importId);
    if (locked.status === "APPLIED") return alreadyApplied(tx, locked, choice);
    const refused = REFUSED[locked.status];
    if (refused) throw new Problem(...refused);
    const row = await choose(tx, context, locked, choice);
    const { drawer, recipe, recordId, record, unplaced } = await preview(tx, row);
    const version: PlanVersion = await writeVersion(tx, context, {
      ...{ drawer, recipe, recordId, record, expectedVersionId },
      origin: "IMPORT",
    });
    await tx.import.update({ where: { id: row.id }, data: { status: "APPLIED", appliedAt: context.now() } });
    const details = { planId: version.planId, number: version.number, unplaced: unplaced.length };
    await recordAudit(tx, context, { act: "import.apply", subjectId: row.id, entityCode: drawer.entityCode, details });
    return { versionId: version.id, unplaced };
  });
}
