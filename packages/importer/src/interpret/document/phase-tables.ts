/** Small tables of the five phases: legal deadlines as printed, and the diagnosis of compliance. */
import { type Framework, fold, normaliseTimeframe, type Plan, recognisePhase, words } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";

type PhaseDeadline = Plan["phaseDeadlines"][number];
type Diagnosis = Plan["diagnosis"][number];

/** "Fase de Información", "e-Democracia": the phase that a cell names, for short cells only. */
export function phaseNamed(text: string, framework: Framework): string | null {
  return words(text).length > 6 ? null : recognisePhase(text, framework);
}

/** The cells that name a phase, with those to their right. */
function phaseRows(grid: Grid, framework: Framework): { phase: string; cells: SourceCell[] }[] {
  return grid.cells.flatMap((cell) => {
    const phase = phaseNamed(textOf(cell), framework);
    if (!phase) return [];
    const cells = grid.cells.filter((other) => other.row === cell.row && other.column > cell.column);
    return [{ phase, cells }];
  });
}

/** What stands above a column, to the first row that names a phase. */
function headingOf(grid: Grid, { column }: SourceCell, firstRow: number): string {
  return fold(
    grid.cells
      .filter((cell) => cell.row < firstRow && column >= cell.column && column < cell.column + cell.columnSpan)
      .map(textOf)
      .join(" "),
  );
}

function readDeadline(phase: string, cell: SourceCell, heading: string): PhaseDeadline[] {
  const form = normaliseTimeframe(textOf(cell));
  if (form.kind !== "interval" || form.precision !== "day") return [];
  return [{ phase, level: /\bnacional\b/.test(heading) ? "nacional" : "territorial", date: form.start ?? form.end }];
}

function readDiagnosis(phase: string, cell: SourceCell, heading: string): Diagnosis[] {
  const [, percent] = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*%\s*$/.exec(textOf(cell)) ?? [];
  if (percent === undefined) return [];
  const form = normaliseTimeframe(heading);
  const from = form.kind === "interval" ? (form.start ?? form.end) : null;
  const asOf = from?.slice(0, form.kind === "interval" && form.precision === "year" ? 4 : 7) ?? null;
  return [{ phase, percent: Number(percent.replace(",", ".")), asOf }];
}

/** Fewest phases that make a table one of phases. */
const FEWEST_PHASES = 3;

/** Null where the grid is no table of phases, or says neither dates nor percentages. */
export function readPhaseTable(
  grid: Grid,
  framework: Framework,
): { deadlines: PhaseDeadline[]; diagnosis: Diagnosis[] } | null {
  const rows = phaseRows(grid, framework);
  if (new Set(rows.map(({ phase }) => phase)).size < FEWEST_PHASES) return null;
  const firstRow = Math.min(...rows.flatMap(({ cells }) => cells.map(({ row }) => row)));
  const cells = rows.flatMap(({ phase, cells: own }) =>
    own.map((cell) => ({ phase, cell, heading: headingOf(grid, cell, firstRow) })),
  );
  const deadlines = cells.flatMap(({ phase, cell, heading }) => readDeadline(phase, cell, heading));
  const diagnosis = cells.flatMap(({ phase, cell, heading }) => readDiagnosis(phase, cell, heading));
  return deadlines.length + diagnosis.length > 0 ? { deadlines, diagnosis } : null;
}
