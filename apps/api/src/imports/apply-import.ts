/** Applies a reviewed import: its plan becomes the municipality's version in force, in one transaction. */
import { GEL_2008, municipalityOf, type Plan, readPlanRecord } from "@cotejo/core";
import { type Import, Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { loadPlan, ownerOf, type StoredPlan, savePlanVersion } from "../storage/plan-store.ts";

export type ApplyProblem =
  | "not-found"
  | "unreadable"
  | "no-municipality"
  | "unknown-municipality"
  | "plan-changed"
  | "already-applied";

/** What a person can mend; nothing was saved. `message` is for them, in Spanish. */
export class ApplyError extends Error {
  override name = "ApplyError";
  readonly problem: ApplyProblem;

  constructor(problem: ApplyProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

export interface ApplyRequest {
  importId: string;
  /** The municipality that a person chose; null for the one that the document names. */
  municipalityCode: string | null;
  /** The version that was in force when the changes were shown; null where there was none. */
  expectedVersionId: string | null;
}

/** The plan of an import, or null where none was read. One that was read before plans had an owner is read from its record. */
export function draftOf({ draft }: Pick<Import, "draft">): Plan | null {
  if (draft === null || typeof draft !== "object") return null;
  return "owner" in draft ? (draft as unknown as Plan) : readPlanRecord(draft, GEL_2008);
}

/** The plan as that of the municipality that a person chose, else of the one that the document names. */
function withMunicipality(plan: Plan, chosen: string | null): { plan: Plan; municipalityCode: string } {
  const { owner } = plan;
  const code = chosen ?? (owner?.type === "municipality" ? owner.code : null);
  if (code === null) {
    const reason = owner ? "El plan es de un departamento" : "El documento no dice de qué municipio es";
    throw new ApplyError("no-municipality", `${reason}. Elija el municipio y vuelva a aplicar.`);
  }
  const chosenOwner = code === owner?.code ? owner : ownerOf(code);
  if (!chosenOwner) throw new ApplyError("unknown-municipality", `No existe un municipio con el código «${code}».`);
  return { plan: { ...plan, owner: chosenOwner }, municipalityCode: code };
}

const PLAN_CHANGED =
  "El plan vigente de este municipio cambió mientras usted revisaba. Revise los cambios de nuevo y aplique.";

async function planOfApplied(
  tx: Prisma.TransactionClient,
  { municipalityCode: appliedTo, framework }: { municipalityCode: string; framework: string },
  chosen: string | null,
): Promise<StoredPlan> {
  if (chosen !== null && chosen !== appliedTo) {
    throw new ApplyError(
      "already-applied",
      `Este archivo ya se aplicó a ${municipalityOf(appliedTo)?.name}. Para otro municipio, cargue su propio archivo.`,
    );
  }
  return (await loadPlan(tx, appliedTo, framework))!;
}

/** Two people applied at once: the database let one through, and the other must look again. */
function isRival(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && (error.code === "P2002" || error.code === "P2034");
}

/** Gives the plan in force after applying. Applying what is applied already changes nothing. Throws `ApplyError`. */
export async function applyImport(prisma: PrismaClient, request: ApplyRequest): Promise<StoredPlan> {
  try {
    return await applyInTransaction(prisma, request);
  } catch (error) {
    if (isRival(error)) throw new ApplyError("plan-changed", PLAN_CHANGED);
    throw error;
  }
}

function applyInTransaction(prisma: PrismaClient, request: ApplyRequest): Promise<StoredPlan> {
  return prisma.$transaction(
    async (tx) => {
      const row = await tx.import.findUnique({
        where: { id: request.importId },
        include: { version: { include: { plan: true } } },
      });
      if (!row) throw new ApplyError("not-found", "Esa carga ya no existe. Cargue el archivo de nuevo.");
      if (row.version) return planOfApplied(tx, row.version.plan, request.municipalityCode);
      const draft = draftOf(row);
      if (!draft)
        throw new ApplyError(
          "unreadable",
          "El archivo no tiene un plan que se pueda aplicar. Los mensajes de la carga dicen por qué.",
        );
      const { plan, municipalityCode } = withMunicipality(draft, request.municipalityCode);
      const { framework } = plan;
      const inForce = await loadPlan(tx, municipalityCode, framework);
      if ((inForce?.versionId ?? null) !== request.expectedVersionId) {
        throw new ApplyError("plan-changed", PLAN_CHANGED);
      }
      const number = (inForce?.version ?? 0) + 1;
      const { id } = await tx.plan.upsert({
        where: { municipalityCode_framework: { municipalityCode, framework } },
        create: { municipalityCode, framework, current: number },
        update: { current: number },
      });
      await savePlanVersion(tx, id, number, row.id, plan);
      await tx.import.update({ where: { id: row.id }, data: { status: "APPLIED", appliedAt: new Date() } });
      return (await loadPlan(tx, municipalityCode, framework))!;
    },
    { timeout: 30_000 },
  );
}
