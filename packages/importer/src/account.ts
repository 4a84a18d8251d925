/** Accounting: where every non-blank cell and line of the source went. What no stage claims is lost, and says so. */

import type { DraftPlan } from "./interpret/interpret-plan.ts";
import type { Located } from "./locate/locate-tables.ts";
import type { Block, SourceCell, SourceDocument } from "./read/source-document.ts";
import type { Stitched } from "./stitch/action-table.ts";

export interface Accounting {
  cells: { total: number; fields: number; attributes: number; headings: number; outside: number; lost: number };
  lines: { total: number; fields: number; dropped: number; outside: number; lost: number };
}

const cellsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));

type Use = "fields" | "attributes" | "headings" | "outside";

/** Where the cells went, the first claim of each: values, headings, blocks and rows that a message names. */
function cellUses(located: Located, { tables, matrices }: Stitched, draft: DraftPlan): Map<SourceCell, Use> {
  const inActions = tables.flatMap(({ actions }) =>
    actions.flatMap(({ cells }) => [...cells.values()].flat().flatMap(({ sources }) => sources)),
  );
  const read = [...draft.consumed.grids].flatMap(({ cells }) => cells);
  const otherGrids = located.sections.flatMap(({ grids }) => grids).filter((grid) => !draft.consumed.grids.has(grid));
  const claims: [Use, readonly SourceCell[]][] = [
    ["fields", [...inActions, ...read, ...draft.consumed.cells]],
    ["attributes", [...draft.attributes]],
    ["headings", [...tables, ...matrices].flatMap(({ headings }) => headings)],
    [
      "outside",
      [
        ...[...tables, ...matrices].flatMap(({ outside }) => outside),
        ...otherGrids.flatMap(({ cells }) => cells),
        ...located.above,
      ],
    ],
  ];
  const uses = new Map<SourceCell, Use>();
  for (const [use, cells] of claims)
    for (const cell of cells) for (const one of cell.sources ?? [cell]) if (!uses.has(one)) uses.set(one, use);
  return uses;
}

function countLines(
  { paragraphs, furniture, flattened, sections, sectionHeadings }: Located,
  { consumed }: DraftPlan,
): Accounting["lines"] {
  const fields = paragraphs.filter((paragraph) => consumed.paragraphs.has(paragraph.place)).length;
  const inSections = new Set(sections.flatMap((section) => section.paragraphs.map(({ place }) => place)));
  const outside = paragraphs.filter(
    (paragraph) =>
      !consumed.paragraphs.has(paragraph.place) &&
      (inSections.has(paragraph.place) || sectionHeadings.includes(paragraph)),
  );
  const headings = flattened?.headings.size ?? 0;
  const inTable = (flattened?.lines.size ?? 0) - headings;
  const left = flattened?.left.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0;
  return {
    total: paragraphs.length + furniture.length + inTable + headings,
    fields: fields + inTable - left,
    dropped: furniture.length + headings,
    outside: outside.length + left,
    lost: paragraphs.length - fields - outside.length,
  };
}

/** Counts each cell and paragraph by what the stages claim of it; what none claims is lost. */
export function account(document: SourceDocument, located: Located, stitched: Stitched, draft: DraftPlan): Accounting {
  const uses = cellUses(located, stitched, draft);
  const cells: Accounting["cells"] = { total: 0, fields: 0, attributes: 0, headings: 0, outside: 0, lost: 0 };
  for (const cell of cellsOf(document.blocks)) {
    cells.total++;
    cells[uses.get(cell) ?? "lost"]++;
  }
  return { cells, lines: countLines(located, draft) };
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
