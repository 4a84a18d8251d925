/**
 * Labelled texts of a flattened table → a grid with a row or several an action. Where an action's name stands before its cells,
 * they are its own; where rows stand before the names, as in text taken from merged cells, each goes to the action on its page
 * that it shares most words with.
 */
import { fold, runsOf, type TableField, words } from "@cotejo/core";
import { type Grid, plainCell, plainGrid, type SourceCell } from "../../../read/source-document.ts";
import type { Unit } from "./units.ts";

export interface LabelledUnit extends Unit {
  field: TableField;
}

/** Fields whose cells stand beside each other in a row; the others are merged over an action's rows. */
const ROW_FIELDS: readonly TableField[] = ["indicator", "target", "activity", "time"];

interface GatheredAction {
  name: LabelledUnit;
  units: LabelledUnit[];
}

/** Words too common in these plans to tie a text to an action. */
const COMMON = new Set(
  "accion acciones de del la el los las en para por que y a al con linea gobierno municipio municipal informacion administracion".split(
    " ",
  ),
);
const tellingWords = (text: string): Set<string> =>
  new Set(
    words(fold(text))
      .filter((word) => word.length > 3 && !COMMON.has(word))
      .map((word) => word.slice(0, 6)),
  );

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
}

/** Units that belong together: a row's indicator, target, activity and time; an action's parties, resources and time. */
function bundles(units: readonly LabelledUnit[]): LabelledUnit[][] {
  return runsOf(units, (last, { field }) => {
    const isKnown = last.some((unit) => unit.field === field);
    const wasRow = ROW_FIELDS.includes(last.at(-1)!.field);
    if (field === "time" && !wasRow && !isKnown) return true;
    return !isKnown && ROW_FIELDS.includes(field) === wasRow && field !== "benefits";
  });
}

/** In order: what follows a name is the action's, and what stands before the first one, too. */
function gatherInOrder(units: readonly LabelledUnit[]): GatheredAction[] {
  const actions: GatheredAction[] = [];
  const early: LabelledUnit[] = [];
  for (const unit of units) {
    const current = actions.at(-1);
    if (unit.field === "action" && (!current || current.units.length > 0)) actions.push({ name: unit, units: [] });
    else if (unit.field === "action" && current)
      current.name = {
        ...current.name,
        text: `${current.name.text} ${unit.text}`,
        lines: [...current.name.lines, ...unit.lines],
      };
    else if (current) current.units.push(unit);
    else early.push(unit);
  }
  actions[0]?.units.unshift(...early);
  return actions;
}

/** By meaning: each bundle goes to the action that it shares most words with, else where the one before it went. */
function gatherByWords(units: readonly LabelledUnit[]): GatheredAction[] {
  const actions = units.filter(({ field }) => field === "action").map((name): GatheredAction => ({ name, units: [] }));
  const named = actions.map(({ name }) => tellingWords(name.text));
  let before = 0;
  for (const bundle of bundles(units.filter(({ field }) => field !== "action"))) {
    const own = tellingWords(bundle.map(({ text }) => text).join(" "));
    const shares = named.map((name) => sharedWords(own, name));
    const best = Math.max(...shares);
    if (best > 0) before = shares.indexOf(best);
    actions[before]?.units.push(...bundle);
  }
  return actions;
}

const isScrambled = (units: readonly LabelledUnit[]): boolean => {
  const first = units.findIndex(({ field }) => field === "action");
  return units.slice(0, first).filter(({ field }) => ROW_FIELDS.includes(field)).length >= 3;
};

interface GatheredRows {
  /** What stands beside each other. */
  rows: LabelledUnit[][];
  /** What is merged over all rows. */
  merged: LabelledUnit[];
}

/** Rows of an action: one a bundle where indicators, targets and activities stand by the row, else one for all. */
function rowsOf({ units }: GatheredAction, isByRow: boolean): GatheredRows {
  if (!isByRow) return { rows: [units], merged: [] };
  const times = units.filter(({ field }) => field === "time");
  const isOfRow = ({ field }: LabelledUnit) => ROW_FIELDS.includes(field) && (field !== "time" || times.length > 1);
  const rows = bundles(units.filter(isOfRow));
  return { rows: rows.length > 0 ? rows : [[]], merged: units.filter((unit) => !isOfRow(unit)) };
}

export interface FlattenedGrid {
  grid: Grid;
  columns: TableField[];
  /** Units that are in no row. */
  left: LabelledUnit[];
}

/** `pages`: the units of each page of the table. */
export function buildGrid(pages: readonly (readonly LabelledUnit[])[], columns: readonly TableField[]): FlattenedGrid {
  const cells: SourceCell[] = [];
  let row = 0;
  let left: LabelledUnit[] = [];
  const place = (units: readonly LabelledUnit[], rowSpan: number) => {
    for (const field of columns) {
      const own = units.filter((unit) => unit.field === field);
      if (own.length === 0) continue;
      const lines = own.map(({ text }) => ({ text, isListItem: field !== "action" }));
      const [first] = own;
      const column = columns.indexOf(field);
      cells.push({ ...plainCell(row, column, lines, first!.lines[0]!.place), rowSpan });
    }
  };
  for (const units of pages) {
    const isByRow = isScrambled(units);
    const actions = isByRow ? gatherByWords(units) : gatherInOrder(units);
    if (actions.length === 0) left = [...left, ...units];
    for (const action of actions) {
      const { rows, merged } = rowsOf(action, isByRow);
      place([action.name, ...merged], rows.length);
      for (const own of rows) {
        place(own, 1);
        row++;
      }
    }
  }
  return { grid: plainGrid(row, columns.length, cells), columns: [...columns], left };
}
