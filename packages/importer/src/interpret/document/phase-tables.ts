/** Small tables of the five phases: legal deadlines as printed, in a grid or in lines of text, and the diagnosis of compliance. */
import { type Framework, fold, normaliseTimeframe, type Plan, recognisePhase, words } from "@cotejo/core";
import { type Grid, type Paragraph, type SourceCell, textOf } from "../../read/source-document.ts";

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

/** The day that a text names, the first of several; null for any other text. */
function dayOf(text: string): string | null {
  const form = normaliseTimeframe(text);
  return form.kind === "interval" && form.precision === "day" ? (form.start ?? form.end) : null;
}

function readDeadline(phase: string, cell: SourceCell, heading: string): PhaseDeadline[] {
  const date = dayOf(textOf(cell));
  return date ? [{ phase, level: /\bnacional\b/.test(heading) ? "nacional" : "territorial", date }] : [];
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
  if (framework.phases.length < FEWEST_PHASES) return null;
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

const DAY = /\d{1,2}\s*(?:[°º.]|ro)?\.?\s*de\s+\p{L}+\s+del?\s+(?:19|20)\d{2}/giu;
const LINE = /^(?:fase de(?: la)? )?(?:e )?(\w+)\b/;

const datesOf = (text: string): string[] => [...text.matchAll(DAY)].flatMap(([found]) => dayOf(found) ?? []);

/**
 * "Fase de Interacción 1° de diciembre de 2008 1° de diciembre de 2009": where lines hold two dates, the first is the national
 * one, as every decree's table prints it; a line with one of the two unreadable keeps the one it has by its end.
 */
export function readPrintedDeadlines(
  paragraphs: readonly Paragraph[],
  framework: Framework,
): { deadlines: PhaseDeadline[]; consumed: Paragraph[] } {
  const phases = new Map(framework.phases.map(({ key, name }) => [fold(name), key]));
  const lines = paragraphs.flatMap((paragraph) => {
    const phase = phases.get(LINE.exec(fold(paragraph.text))?.[1] ?? "");
    const dates = datesOf(paragraph.text);
    return phase && dates.length > 0 && dates.length <= 2 ? [{ paragraph, phase, dates }] : [];
  });
  if (new Set(lines.map(({ phase }) => phase)).size < FEWEST_PHASES) return { deadlines: [], consumed: [] };
  const deadlines = lines.flatMap(({ phase, dates }): PhaseDeadline[] => {
    const [territorial, national] = [...dates].reverse();
    return [
      ...(national ? [{ phase, level: "nacional" as const, date: national }] : []),
      ...(territorial ? [{ phase, level: "territorial" as const, date: territorial }] : []),
    ];
  });
  return { deadlines, consumed: lines.map(({ paragraph }) => paragraph) };
}
