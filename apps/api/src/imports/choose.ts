/** A person says whose plan an import is, for which years, and whether it is a plan or reports on one. */

import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { ownerOf } from "../storage/plan-store.ts";
import { type Choice, lockImport } from "./import-row.ts";

const EARLIEST = 1990;
const LATEST = 2100;
const LONGEST = 12;

function periodColumns({ start, end }: { start: number; end: number }) {
  if (!(start >= EARLIEST && end <= LATEST && start <= end && end - start <= LONGEST))
    throw new Problem("bad-period", `El período ${start}-${end} no es posible. Escriba el primer y el último año.`);
  return { periodStart: start, periodEnd: end };
}

function ownerColumns(code: string) {
  const owner = ownerOf(code);
  if (!owner) throw new Problem("unknown-entity", `No existe un municipio ni un departamento con el código «${code}».`);
  return { entityCode: code, departmentCode: code.slice(0, 2), ownerCertainty: "chosen" };
}

/** A choice as columns of the import; what it does not say is left out. Throws `Problem`: unknown-entity, bad-period. */
export const choiceColumns = (row: Pick<Import, "entityCode">, { entityCode, period, kind }: Choice) => ({
  ...(entityCode && entityCode !== row.entityCode ? ownerColumns(entityCode) : {}),
  ...(period ? periodColumns(period) : {}),
  ...(kind ? { kind } : {}),
});

/** Writes a choice on an import that the caller has locked; gives it as it is then. */
export async function choose(
  tx: Transaction,
  context: Pick<Context, "actor" | "now">,
  row: Import,
  choice: Choice,
): Promise<Import> {
  const data = choiceColumns(row, choice);
  const isSame = Object.entries(data).every(([name, value]) => row[name as keyof Import] === value);
  if (isSame) return row;
  const { entityCode: before, periodStart, periodEnd, kind: kindBefore } = row;
  const details = { before: { entityCode: before, periodStart, periodEnd, kind: kindBefore }, after: data };
  await recordAudit(tx, context, {
    act: "import.choose",
    subjectId: row.id,
    entityCode: choice.entityCode ?? before,
    details,
  });
  return tx.import.update({ where: { id: row.id }, data });
}

/** Throws `Problem`: not-found, not-in-review, unknown-entity, bad-period. */
export function chooseForImport(
  context: Context,
  { importId, ...choice }: Choice & { importId: string },
): Promise<Import> {
  return inTransaction(context.prisma, async (tx) => {
    const row = await lockImport(tx, importId);
    if (row.status !== "IN_REVIEW")
      throw new Problem(
        "not-in-review",
        "Esta carga ya no está en revisión. Si ya se aplicó, mueva el plan a su lugar desde el plan.",
      );
    return choose(tx, context, row, choice);
  });
}
