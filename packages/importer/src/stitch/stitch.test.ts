/** However an office cuts its table into rows, stitching gathers the same actions and drops no cell. */
import { GEL_2008 } from "@cotejo/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { locate } from "../locate/locate.ts";
import type { Grid, SourceCell, SourceDocument } from "../read/source-document.ts";
import { textOf } from "../read/source-document.ts";
import { stitch } from "./stitch.ts";

const HEADINGS = ["Acción", "Indicadores", "Metas", "Actividades", "Responsables"];
const KINDS = ["Indicador", "Meta", "Tarea", "Oficina"];
const NAMES = [
  "Divulgar el portal",
  "Racionalizar trámites",
  "Capacitar servidores",
  "Abrir un foro",
  "Medir las visitas",
];

interface Layout {
  /** Rows of each action. */
  heights: number[];
  /** How the action's name stands over its rows. */
  names: "merged" | "blank" | "repeated";
  blankRows: boolean;
  headingRepeated: boolean;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: NAMES.length }),
  names: fc.constantFrom("merged" as const, "blank" as const, "repeated" as const),
  blankRows: fc.boolean(),
  headingRepeated: fc.boolean(),
});

class Drawing {
  readonly cells: SourceCell[] = [];
  row = 0;

  put(column: number, text: string, rowSpan = 1): void {
    const place = { file: "f", table: 1, row: this.row + 1, column: column + 1 };
    const lines = [{ text, isListItem: false }];
    this.cells.push({ row: this.row, column, rowSpan, columnSpan: 1, lines, place, isCovered: false, isError: false });
  }

  putHeading(): void {
    for (const [column, heading] of HEADINGS.entries()) this.put(column, heading);
    this.row++;
  }
}

function putAction(drawing: Drawing, name: string, height: number, names: Layout["names"]): void {
  for (let at = 0; at < height; at++) {
    if (at === 0) drawing.put(0, name, names === "merged" ? height : 1);
    else if (names === "repeated") drawing.put(0, name);
    for (const [k, kind] of KINDS.entries()) drawing.put(k + 1, `${kind} ${at + 1} de ${name}`);
    drawing.row++;
  }
}

function draw({ heights, names, blankRows, headingRepeated }: Layout): SourceDocument {
  const drawing = new Drawing();
  drawing.putHeading();
  heights.forEach((height, at) => {
    putAction(drawing, NAMES[at]!, height, names);
    if (blankRows) drawing.row++;
    if (headingRepeated && at < heights.length - 1) drawing.putHeading();
  });
  const grid: Grid = {
    kind: "grid",
    name: null,
    isHidden: false,
    hiddenRows: new Set(),
    rowCount: drawing.row,
    columnCount: HEADINGS.length,
    cells: drawing.cells,
  };
  return { file: "f", format: "docx", blocks: [grid] };
}

test("actions come out as drawn, in order, with all their rows", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const tables = stitch(locate(draw(layout), GEL_2008).value).value;
      const actions = tables.flatMap((table) => table.groups);
      expect(actions.map(({ cells }) => textOf(cells.get("action")![0]!.cell))).toEqual(
        NAMES.slice(0, layout.heights.length),
      );
      actions.forEach(({ cells, rows }, at) => {
        expect(rows.length).toBe(layout.heights[at]);
        expect(cells.get("activity")!.map(({ cell }) => textOf(cell))).toEqual(
          Array.from({ length: layout.heights[at]! }, (_, row) => `Tarea ${row + 1} de ${NAMES[at]}`),
        );
      });
    }),
  );
});

test("every cell is of an action, a heading, or set aside, and only once", () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const document = draw(layout);
      const { value: tables, claims } = stitch(locate(document, GEL_2008).value);
      const placed = [
        ...tables.flatMap(({ groups }) =>
          groups.flatMap(({ cells }) => [...cells.values()].flatMap((own) => own.flatMap(({ sources }) => sources))),
        ),
        ...claims.flatMap((claim) => ("cells" in claim ? claim.cells : [])),
      ];
      const drawn = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
      expect(placed).toHaveLength(drawn.length);
      expect(new Set(placed)).toEqual(new Set(drawn));
    }),
  );
});
