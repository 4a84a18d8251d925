/** Accounting: where every non-blank cell and line of the source went. Adds up the stages' claims; what none claims is lost, and says so. */
import type { CellUse, Claim, LineUse } from "./claims.ts";
import type { SourceCell, SourceDocument } from "./read/source-document.ts";

export interface Accounting {
  cells: { total: number; fields: number; attributes: number; headings: number; outside: number; lost: number };
  lines: { total: number; fields: number; dropped: number; outside: number; lost: number };
}

/** Of several claims of a cell or line the first of these counts. */
const CELL_USES: readonly CellUse[] = ["fields", "attributes", "headings", "outside"];
const LINE_USES: readonly LineUse[] = ["fields", "dropped", "outside"];

const originals = (cell: SourceCell): readonly SourceCell[] => cell.sources?.flatMap(originals) ?? [cell];
const allOriginals = (cells: readonly SourceCell[]): readonly SourceCell[] =>
  cells.some(({ sources }) => sources) ? cells.flatMap(originals) : cells;

/** What became of each; a cell that was joined from others stands for all of them. */
function usesOf<Key, Use>(claims: readonly (readonly [Use, readonly Key[]])[], order: readonly Use[]): Map<Key, Use> {
  const uses = new Map<Key, Use>();
  for (const use of order.toReversed())
    for (const [claimed, keys] of claims) if (claimed === use) for (const key of keys) uses.set(key, use);
  return uses;
}

export function account({ blocks }: SourceDocument, claims: readonly Claim[]): Accounting {
  const cellUses = usesOf(
    claims.flatMap((claim) => ("cells" in claim ? [[claim.use, allOriginals(claim.cells)] as const] : [])),
    CELL_USES,
  );
  // What is cut out of a paragraph keeps its place.
  const lineUses = usesOf(
    claims.flatMap((claim) => ("lines" in claim ? [[claim.use, claim.lines.map(({ place }) => place)] as const] : [])),
    LINE_USES,
  );
  const { cells, lines } = structuredClone(NOTHING_READ);
  for (const block of blocks)
    if (block.kind === "paragraph") {
      lines.total++;
      lines[lineUses.get(block.place) ?? "lost"]++;
    } else
      for (const cell of block.cells) {
        cells.total++;
        cells[cellUses.get(cell) ?? "lost"]++;
      }
  return { cells, lines };
}

/** Of a file that could not be read. */
export const NOTHING_READ: Accounting = {
  cells: { total: 0, fields: 0, attributes: 0, headings: 0, outside: 0, lost: 0 },
  lines: { total: 0, fields: 0, dropped: 0, outside: 0, lost: 0 },
};

function addUp<Counts extends Record<string, number>>(all: readonly Counts[], nothing: Counts): Counts {
  const sum = (key: string) => all.reduce((total, counts) => total + counts[key]!, 0);
  return Object.fromEntries(Object.keys(nothing).map((key) => [key, sum(key)])) as Counts;
}

/** Of several documents together. */
export function sumAccounting(all: readonly Accounting[]): Accounting {
  return {
    cells: addUp(
      all.map(({ cells }) => cells),
      NOTHING_READ.cells,
    ),
    lines: addUp(
      all.map(({ lines }) => lines),
      NOTHING_READ.lines,
    ),
  };
}
