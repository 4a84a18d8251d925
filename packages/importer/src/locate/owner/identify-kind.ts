/** Whether a document states a plan or reports on one: its titles say so, and its tables have columns of what was done. */
import { type FrameworkEvidence, fold, type PlanKind, words } from "@cotejo/core";
import type { PlanTable } from "../plan-table.ts";

/** What reports call themselves, folded. */
const REPORT =
  /\b(?:seguimiento|monitoreo|rendicion de cuentas|(?:informe|reporte)s? de (?:avance|gestion|ejecucion|cumplimiento|seguimiento)|avances? (?:del?|al) plan|evaluacion (?:del?|al) plan|cumplimiento (?:del?|al) plan)\b/;
/** What heads a column of what was done. */
const DONE = /^(?:ejecutad[oa]s?|ejecucion|avances?|cumplimiento|logr(?:o|ado|ada)|alcanzad[oa]|reportad[oa])$/;

export function identifyKind(evidence: readonly FrameworkEvidence[], tables: readonly PlanTable[]): PlanKind {
  const isReport = evidence.some(({ text, at }) => (at === "title" || at === "name") && REPORT.test(fold(text)));
  const headings = tables.flatMap(({ heading }) => heading?.columns.map((column) => column.heading) ?? []);
  const isDone = headings.some((heading) => words(heading).some((word) => DONE.test(word)));
  return isReport && isDone ? "follow-up" : "plan";
}
