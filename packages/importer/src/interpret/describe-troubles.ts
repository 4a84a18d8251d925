/** Cells of a table that say nothing, or not all that they should: one message a column and kind, for a formula copied down fails in all its rows. */
import { groupBy, type Message, squeeze } from "@cotejo/core";
import { type MessageCode, message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { troubleOf } from "../read/text/unreadable-text.ts";
import type { RowGroup } from "../stitch/row-group.ts";

const CODES: Readonly<Record<NonNullable<ReturnType<typeof troubleOf>>, MessageCode>> = {
  error: "cells-in-error",
  damaged: "text-unreadable",
  cut: "number-cut",
};

const isTroubled = (cell: SourceCell): boolean => troubleOf(cell) !== null;

/** The cells of the rows of a table that are troubled, each once. */
function troubledCells(groups: readonly RowGroup[]): SourceCell[] {
  const found = new Set<SourceCell>();
  const add = (cells: readonly SourceCell[]) => {
    for (const cell of cells) if (isTroubled(cell)) found.add(cell);
  };
  for (const { byField, others } of groups.flatMap(({ rows }) => rows)) {
    for (const { sources } of byField.values()) add(sources);
    add(others);
  }
  for (const { own } of groups) add(own);
  return [...found];
}

/** `nameOf`: what heads a column. */
export function describeTroubles(groups: readonly RowGroup[], nameOf: (column: number) => string): Message[] {
  const troubled = troubledCells(groups).flatMap((cell) => {
    const trouble = troubleOf(cell);
    return trouble ? [{ cell, code: CODES[trouble] }] : [];
  });
  return [...groupBy(troubled, ({ cell, code }) => `${cell.column} ${code}`).values()].map((own) => {
    const [{ cell, code }] = own as [(typeof own)[0], ...typeof own];
    const facts = { heading: nameOf(cell.column), text: squeeze(textOf(cell)), cells: own.length };
    return message(code, cell.place, facts);
  });
}
