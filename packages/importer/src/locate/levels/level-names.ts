/**
 * Levels named outside of columns: "PROGRAMA: Educación de calidad" in a row across the table, above its heading or in a paragraph
 * before it. Takes the cells of a row or a paragraph; gives the levels that they name.
 */
import { type MatrixLevel, squeeze, words } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import {
  cellOfText,
  type Grid,
  type Paragraph,
  plainLine,
  type SourceCell,
  textOf,
} from "../../read/source-document.ts";
import type { RoleFinder } from "../headings/heading-role.ts";

/** A level that rows stand under: what it is called, and the cell that names it. */
export interface Level {
  heading: string;
  /** The catalogue's key; null where the document does not say what kind of level it is. */
  key: MatrixLevel | null;
  /** Its text is the level's name; it stands for the cells in `sources`. */
  cell: SourceCell;
}

const MOST_LABEL_WORDS = 5;
const LONGEST_LABEL = 60;
/** Of a label without a colon. */
const MOST_BARE_WORDS = 3;
const LONGEST_NAME = 300;
/** "1.2", "No. 3", "II" at the end of a label. */
const NUMBER_AT_END = /[\s.]*(?:n[o°º]?\.?\s*)?(?:\d[\d.]*|[IVX]+)[.)]?\s*$/iu;

function levelOfLabel(label: string, roleOf: RoleFinder): Pick<Level, "heading" | "key"> | null {
  if (label.length > LONGEST_LABEL) return null;
  const heading = squeeze(label).replace(NUMBER_AT_END, "");
  const { role, level } = roleOf(heading);
  return role === "group" && words(heading).length <= MOST_LABEL_WORDS ? { heading, key: level } : null;
}

const named = (cell: SourceCell, text: string, sources: readonly SourceCell[]): SourceCell => ({
  ...cell,
  rowSpan: 1,
  lines: [plainLine(text)],
  sources,
});

interface Read {
  level: Level;
  cells: number;
}

/** "PROGRAMA: Salud" in one cell; "Programa" or "Programa:" and the name in the next. */
function labelled([cell, next]: readonly SourceCell[], roleOf: RoleFinder): Read | null {
  const text = squeeze(textOf(cell!));
  const [, before = text, after = ""] = /^([^:]{2,60}?)\s*:\s*(.*)$/u.exec(text) ?? [];
  const label = levelOfLabel(before, roleOf);
  if (!label) return null;
  if (after) return { level: { ...label, cell: named(cell!, after, [cell!]) }, cells: 1 };
  const isValue = next && /\p{L}{3}/u.test(textOf(next)) && !textOf(next).includes(":");
  if (!isValue || (!text.includes(":") && words(before).length > MOST_BARE_WORDS)) return null;
  return { level: { ...label, cell: named(next, squeeze(textOf(next)), [cell!, next]) }, cells: 2 };
}

/** "EJE 1. SOCIAL", "Programa No. 3 Salud para todos": a label with its number, and no year. */
const NUMBERED = /^(\p{L}+(?:\s+\p{L}+){0,2}?)\s+(?:n[o°º]\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+)\b(?!\d)/iu;

/** "Tabla 12. Metas del programa …": what a caption says before the level. */
const CAPTION =
  /^(?:tabla|cuadro)\s+(?:n[o°º]\.?\s*)?\d+\s*[.:–-]?\s*(?:(?:metas?|productos?|indicadores|matriz|plan)(?:\s+\p{L}+)?\s+(?:del?|de la)\s+)?/iu;
const NAMED = /^(\p{L}+)\s+\S/u;

/** A level alone in its row: printed whole, its first words say what it is. */
function titled(cell: SourceCell, roleOf: RoleFinder): Level | null {
  const text = squeeze(textOf(cell));
  if (text.length > LONGEST_NAME) return null;
  const bare = text.replace(CAPTION, "");
  const [, label] = (bare === text ? NUMBERED : NAMED).exec(bare) ?? [];
  const name = bare === text ? text : bare.slice(label?.length ?? 0).trim();
  const found = label ? levelOfLabel(label, roleOf) : null;
  return found && { ...found, cell: named(cell, name, [cell]) };
}

export interface LevelRow {
  levels: Level[];
  /** Cells of the row that name none. */
  others: SourceCell[];
}

/** The levels that a row's cells name by their labels, from the left; null for a row that names none. */
export function readLevelRow(cells: readonly SourceCell[], roleOf: RoleFinder): LevelRow | null {
  const row: LevelRow = { levels: [], others: [] };
  for (let at = 0; at < cells.length; ) {
    const found = labelled(cells.slice(at, at + 2), roleOf);
    if (found) row.levels.push(found.level);
    else row.others.push(cells[at]!);
    at += found?.cells ?? 1;
  }
  if (row.levels.length > 0) return row;
  const alone = cells.length === 1 ? titled(cells[0]!, roleOf) : null;
  return alone && { levels: [alone], others: [] };
}

/** Whether a small table is a form that says under which levels the next one stands: labels and their values. */
export function isLevelForm(grid: Grid, roleOf: RoleFinder): boolean {
  const rows = rowsOf(grid.cells);
  const named = rows.filter((cells) => cells.length <= 2 && readLevelRow(cells, roleOf) !== null);
  return named.length > 0 && rows.length <= MOST_FORM_ROWS && rows.every((cells) => cells.length <= 2);
}
const MOST_FORM_ROWS = 12;

/** The level that a paragraph names by its label. */
export function readLevelParagraph({ text, place }: Paragraph, roleOf: RoleFinder): Level | null {
  const cell = cellOfText(text, place);
  const level = labelled([cell], roleOf)?.level ?? titled(cell, roleOf);
  // "Objetivo: …" before a table is the document's own.
  return level?.key === "objetivo" ? null : level;
}

/** Levels whose objective is told with them. */
const DESCRIBED: ReadonlySet<MatrixLevel | null> = new Set(["programa", "subprograma", "proyecto", "plan"]);

/** The levels that hold at a place of a document: a level that is named again ends those inside it. */
export class LevelStack {
  private open: Level[];
  /** What the levels are called, the outermost first, as the document ordered them so far. */
  private readonly order: string[];
  private isRowSinceLast = false;

  constructor(open: readonly Level[] = []) {
    this.open = [...open];
    this.order = open.map(({ heading }) => heading);
  }

  get levels(): readonly Level[] {
    return this.open;
  }

  /** Something stands under the levels named so far. */
  use(): void {
    this.isRowSinceLast = true;
  }

  add(level: Level): void {
    const innermost = this.open.at(-1);
    // "Nombre del proyecto: …", and below it "Objetivo: …": it tells of the project.
    if (level.key === "objetivo" && innermost && DESCRIBED.has(innermost.key) && !this.isRowSinceLast) return;
    const known = this.order.indexOf(level.heading);
    // One that is new stands inside those right above it; after rows of others, beside the innermost.
    const depth = known >= 0 ? known : Math.max(0, this.open.length - (this.isRowSinceLast ? 1 : 0));
    if (known < 0) this.order.splice(depth, 0, level.heading);
    const inside = new Set(this.order.slice(depth));
    this.open = [...this.open.filter(({ heading }) => !inside.has(heading)), level];
    this.isRowSinceLast = false;
  }
}
