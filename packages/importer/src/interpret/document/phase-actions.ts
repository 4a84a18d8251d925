/**
 * The table of what a plan does in each phase: "Fase | Acciones necesarias | Plazo". The phase stands beside its first action
 * alone; on the next page the table goes on without its heading, and sometimes a column to the right.
 */
import { endsUnfinished, type Framework, fold, joinLines, type Plan, type SourcedText } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { sourced } from "../group-cells.ts";
import { phaseNamed } from "./phase-tables.ts";

type PhaseAction = Plan["phaseActions"][number];

const ACTIONS = /\b(accion|acciones|actividad|actividades|criterio|criterios)\b/;
const PHASES = /\b(fase|fases|componente|componentes|etapa)\b/;

/** Whether a row names phases and what is done in them. */
function isHeading(row: readonly SourceCell[]): boolean {
  const texts = row.map((cell) => fold(textOf(cell)));
  return (
    row.length >= 2 &&
    row.length <= 4 &&
    PHASES.test(texts[0] ?? "") &&
    texts.slice(1).some((text) => ACTIONS.test(text))
  );
}

/** The rest of the action before it: what that left unfinished, or what begins in lower case. */
function goesOn(before: PhaseAction | undefined, text: string): before is PhaseAction {
  return (
    before !== undefined && before.deadline === null && (endsUnfinished(before.action.text) || /^\p{Ll}/u.test(text))
  );
}

/** "Fase de Información", "E-Democracia": a cell that says nothing but a phase. */
function phaseAlone(cell: SourceCell, framework: Framework): string | null {
  const others = fold(textOf(cell))
    .split(" ")
    .filter((word) => !["fase", "de", "la", "e"].includes(word));
  return others.length === 1 ? phaseNamed(textOf(cell), framework) : null;
}

function addAction(actions: PhaseAction[], phase: string, action: SourcedText, deadline: SourcedText | null): void {
  const before = actions.at(-1);
  if (goesOn(before, action.text)) {
    before.action = { ...before.action, text: joinLines(before.action.text, action.text) };
    before.deadline = deadline;
  } else actions.push({ phase, action, deadline });
}

function readRows(rows: readonly SourceCell[][], framework: Framework): PhaseAction[] {
  const actions: PhaseAction[] = [];
  let phase: string | null = null;
  for (const row of rows.filter((cells) => !isHeading(cells))) {
    const named = row.find((cell) => phaseAlone(cell, framework) !== null);
    if (named) phase = phaseAlone(named, framework);
    const [action, deadline] = row.filter((cell) => cell !== named).map(sourced);
    if (action && phase !== null) addAction(actions, phase, action, deadline ?? null);
  }
  return actions;
}

/** Of the grids of a document, in order, those of such a table: the one with its heading and the pages that it goes on on. */
function gridsOfTable(grids: readonly Grid[]): Grid[] {
  const first = grids.findIndex((grid) => isHeading(rowsOf(grid.cells)[0] ?? []));
  if (first < 0) return [];
  const isNext = (grid: Grid) => Math.abs(grid.columnCount - grids[first]!.columnCount) <= 1;
  const end = grids.findIndex((grid, at) => at > first && !isNext(grid));
  return grids.slice(first, end < 0 ? undefined : end);
}

/** `grids`: those that no other reader took. Gives the grids that it took, too. */
export function readPhaseActions(
  grids: readonly Grid[],
  framework: Framework,
): { actions: PhaseAction[]; consumed: Grid[] } {
  const own = gridsOfTable(grids);
  const actions = readRows(
    own.flatMap(({ cells }) => rowsOf(cells)),
    framework,
  );
  return actions.length > 0 ? { actions, consumed: own } : { actions: [], consumed: [] };
}
