/** An import's row, taken for a transaction, and whose plan it is. */
import type { Import } from "../generated/prisma/client.ts";
import type { Drawer } from "../plans/write-version.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";

/** Takes an import: whoever else would change it waits. Throws `Problem` "not-found". */
export async function lockImport(tx: Transaction, id: string): Promise<Import> {
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${id} FOR UPDATE`;
  const row = await tx.import.findUnique({ where: { id } });
  if (!row) throw new Problem("not-found", "Esa carga ya no existe. Cargue el archivo de nuevo.");
  return row;
}

/** The drawer that an import's plan belongs in. Throws `Problem` for what a person must say first. */
export function drawerOf({ entityCode, departmentCode, framework, periodStart, periodEnd }: Import): Drawer {
  if (entityCode === null || departmentCode === null)
    throw new Problem(
      "no-owner",
      "No se sabe de quién es el plan. Elija el municipio o el departamento y vuelva a aplicar.",
    );
  if (framework === null)
    throw new Problem(
      "unreadable",
      "El archivo no tiene un plan que se pueda aplicar. Los mensajes de la carga dicen por qué.",
    );
  if (periodStart === null || periodEnd === null)
    throw new Problem(
      "no-period",
      "El documento no dice para qué años es el plan. Diga el período y vuelva a aplicar.",
    );
  return { entityCode, departmentCode, framework, periodStart, periodEnd };
}

/** Whose plan it is, as people chose it; what is left out stays as it was. */
export interface Choice {
  entityCode?: string | null;
  period?: { start: number; end: number } | null;
  kind?: "plan" | "follow-up" | null;
}
