/** What a scan leaves in the cells of printed tables and no one wrote: second readings of the text above, stray page numbers. */
import { isScanEcho, squeeze } from "@cotejo/core";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

export interface Noise {
  field: RowKey;
  cells: readonly SourceCell[];
  kind: "echo" | "number";
  text: string;
  /** The text that an echo repeats. */
  before: string;
}

function findNoise(
  field: RowKey,
  cell: SourceCell,
  above: readonly SourceCell[],
): Pick<Noise, "kind" | "before"> | null {
  const before = above.at(-1)?.lines.at(-1)?.text;
  const text = squeeze(textOf(cell));
  if (before === undefined) return null;
  if (isScanEcho(text, before)) return { kind: "echo", before };
  const isTimed = above.some((one) => /\p{L}/u.test(textOf(one)));
  return field === "time" && isTimed && /^\d{1,2}$/.test(text) ? { kind: "number", before } : null;
}

/** A printed row without its noise, and the noise; `open` are the rows of the action so far. */
export function withoutNoise(row: TableRow, open: readonly TableRow[]): { row: TableRow; noise: Noise[] } {
  if (!row.isPrint || open.length === 0) return { row, noise: [] };
  const noise = [...row.byField].flatMap(([field, { cell, sources }]): Noise[] => {
    const above = open.flatMap(({ byField }) => byField.get(field)?.cell ?? []);
    const found = findNoise(field, cell, above);
    return found ? [{ field, cells: sources, text: squeeze(textOf(cell)), ...found }] : [];
  });
  const fields = new Set(noise.map(({ field }) => field));
  return { row: { ...row, byField: new Map([...row.byField].filter(([field]) => !fields.has(field))) }, noise };
}
