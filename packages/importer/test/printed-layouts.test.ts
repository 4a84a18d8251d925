/** One plan as offices print it to PDF: ruled, ruled along only, coloured, without a line, its cells centred, its headings over others. */
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type DrawnPage, pdf } from "./draw-pdf.ts";

const TITLE = "Plan de acción 2025 del municipio de Jericó, Antioquia";
const HEADINGS = ["Objetivo", "Actividad", "Indicador", "Meta", "Responsable", "Fecha de inicio", "Fecha de fin"];
type Cells = readonly (readonly string[])[];
const ROWS: readonly Cells[] = [
  [
    ["Servir mejor"],
    ["Abrir la ventanilla", "los sábados y en", "las veredas"],
    ["Jornadas hechas"],
    ["12"],
    ["Secretaría", "General"],
    ["01/02/2025"],
    ["30/11/2025"],
  ],
  [
    ["Servir mejor"],
    ["Medir las filas"],
    ["Mediciones", "publicadas"],
    ["4"],
    ["Planeación"],
    ["01/03/2025"],
    ["30/06/2025"],
  ],
  [
    ["Informar más"],
    ["Publicar el", "presupuesto"],
    ["Informes", "publicados"],
    ["2"],
    ["Hacienda"],
    ["15/01/2025"],
    ["15/12/2025"],
  ],
  [["Informar más"], ["Rendir cuentas"], ["Audiencias"], ["1"], ["Despacho"], ["01/11/2025"], ["30/11/2025"]],
];
const X = [20, 110, 240, 340, 400, 510, 620, 730];
const LINE = 10;

interface Drawing {
  /** Blank above and below the texts of a row. */
  padding?: number;
  isCentred?: boolean;
  headings?: readonly Cells[];
  /** Texts over all columns before some of the rows. */
  bands?: Readonly<Record<number, string>>;
  /** What begins two rows alike stands once, in the middle of both. */
  isMerged?: boolean;
  frame?: (tops: readonly number[]) => Pick<DrawnPage, "lines" | "fills">;
}

/** A page of the plan's rows below its headings. */
function drawn({
  padding = 6,
  isCentred = false,
  headings = [HEADINGS.map((text) => [text])],
  ...more
}: Drawing): Buffer {
  let top = 70;
  const rows = ROWS.flatMap((cells, at): Cells[] => {
    const band = more.bands?.[at];
    return band === undefined ? [cells] : [[[band]], cells];
  });
  const tops = [top];
  const texts: DrawnPage["texts"][number][] = [{ text: TITLE, x: 20, y: 40, size: 16 }];
  for (const cells of [...headings, ...rows]) {
    const height = Math.max(...cells.map(({ length }) => length)) * LINE;
    const merged = more.isMerged ? ROWS.indexOf(cells) : -1;
    cells.forEach((lines, column) => {
      if (column === 0 && merged % 2 === 1) return;
      const middle = column === 0 && merged >= 0 ? height / 2 + padding : 0;
      const down = top + padding + middle + (isCentred ? (height - lines.length * LINE) / 2 : 0);
      for (const [at, text] of lines.entries()) texts.push({ text, x: X[column]! + 4, y: down + at * LINE + 8 });
    });
    top += height + 2 * padding;
    tops.push(top);
  }
  return pdf([{ texts, lines: [], ...more.frame?.(tops) }]);
}

const [LEFT, RIGHT] = [X[0]!, X.at(-1)!];
const along = (tops: readonly number[]) => tops.map((y) => [LEFT, y, RIGHT, y] as const);
const down = (from: number, to: number) => X.map((x) => [x, from, x, to] as const);
/** Dots of a point along a line. */
const dotted = (lines: ReturnType<typeof along>) =>
  lines.flatMap(([x1, y1, x2, y2]) => {
    const count = Math.floor((x2 - x1 + y2 - y1) / 3);
    return Array.from({ length: count }, (_, at) => {
      const [x, y] = [x1 + (x2 > x1 ? at * 3 : 0), y1 + (y2 > y1 ? at * 3 : 0)];
      return { box: [x, y, x + 1, y + 1] as const, colour: "0 0 0" };
    });
  });
const cells = (top: number, bottom: number, colour: string) =>
  X.slice(1).map((right, at) => ({ box: [X[at]!, top, right, bottom] as const, colour }));

const LAYOUTS: Record<string, Drawing> = {
  ruled: { frame: (tops) => ({ lines: [...along(tops), ...down(tops[0]!, tops.at(-1)!)] }) },
  "ruled, centred": {
    isCentred: true,
    frame: (tops) => ({ lines: [...along(tops), ...down(tops[0]!, tops.at(-1)!)] }),
  },
  dotted: { frame: (tops) => ({ lines: [], fills: dotted([...along(tops), ...down(tops[0]!, tops.at(-1)!)]) }) },
  "ruled along": { padding: 3, frame: (tops) => ({ lines: along(tops) }) },
  "ruled along below its rows, centred": {
    isCentred: true,
    padding: 3,
    frame: (tops) => ({ lines: along(tops.slice(1)) }),
  },
  "ruled down": {
    frame: (tops) => ({ lines: [...along([tops[0]!, tops[1]!, tops.at(-1)!]), ...down(tops[0]!, tops.at(-1)!)] }),
  },
  "without a line": {},
  "without a line, centred": { isCentred: true },
  "without a line or a blank": { padding: 0 },
  "headings in colour alone": { frame: (tops) => ({ lines: [], fills: cells(tops[0]!, tops[1]!, "0.8 0.9 1") }) },
  "every other row in colour": {
    frame: (tops) => ({
      lines: [],
      fills: [0, 2, 4].flatMap((row) => cells(tops[row]!, tops[row + 1]!, row > 0 ? "0.9 0.9 0.9" : "0.7 0.8 1")),
    }),
  },
  "headings over others": {
    headings: [
      [[], [], ["         Medición"], [], [], ["                Cronograma"], []],
      HEADINGS.map((text) => [text.replace("Fecha de ", "")]),
    ],
  },
  "headings of several lines, centred": {
    isCentred: true,
    headings: [HEADINGS.map((text) => text.split(/ (?=de)/))],
  },
  "headings centred over texts at the left": {
    headings: [HEADINGS.map((text) => [text === "Meta" ? "          Meta" : text])],
  },
  "bands between its rows": {
    bands: {
      0: "Primera línea: servicio a la ciudadanía de Jericó",
      2: "Segunda línea: información para todas las veredas",
    },
  },
  "bands between its rows, ruled along": {
    bands: {
      0: "Primera línea: servicio a la ciudadanía de Jericó",
      2: "Segunda línea: información para todas las veredas",
    },
    frame: (tops) => ({ lines: along(tops) }),
  },
  "cells merged down, ruled along": {
    isMerged: true,
    frame: (tops) => ({
      lines: [
        ...along([tops[0]!, tops[1]!, tops[3]!, tops[5]!]),
        ...[tops[2]!, tops[4]!].map((y) => [X[1]!, y, RIGHT, y] as const),
      ],
    }),
  },
  "headings over a seam of colour": {
    headings: [HEADINGS.map((text) => text.split(/ (?=de)/))],
    frame: (tops) => ({
      lines: [...along(tops), ...down(tops[0]!, tops.at(-1)!)],
      fills: [
        { box: [LEFT, tops[0]!, RIGHT, tops[0]! + 16], colour: "0.8 0.9 1" },
        { box: [LEFT, tops[0]! + 16, RIGHT, tops[1]!], colour: "0.8 0.9 1" },
      ],
    }),
  },
};

const said = ROWS.map((row) => row.map((lines) => lines.join(" ")));

test.each(Object.keys(LAYOUTS))("%s: each row with its activity, indicator, target, party and term", async (name) => {
  const { plans, accounting } = await importDocument(drawn(LAYOUTS[name]!), "plan.pdf");
  expect(plans).toHaveLength(1);
  const [plan] = plans;
  expect(plan!.title?.text).toBe(TITLE);
  expect(accounting.cells.lost).toBe(0);
  const indicators = plan!.actions.flatMap((action) => action.indicators);
  expect(indicators.map(({ text, target }) => [text, target?.text])).toEqual(said.map((row) => [row[2], row[3]]));
  const activities = plan!.actions.flatMap((action) => action.activities);
  expect(activities.map(({ text, responsible, timeframe }) => [text, responsible?.text, timeframe?.text])).toEqual(
    said.map((row) => [row[1], row[4], `${row[5]} a ${row[6]}`]),
  );
});

test("prose in three columns is no table, and a box of three cells above it stays by itself", async () => {
  const prose = (x: number) =>
    Array.from({ length: 12 }, (_, at) => ({
      text: at % 3 === 0 ? "El municipio reparó la vía y" : "abrió el puente a las veredas",
      ...{ x, y: 120 + at * LINE },
    }));
  const box = { lines: [...along([60, 80]), ...[20, 250, 500, 730].map((x) => [x, 60, x, 80] as const)] };
  const heads = ["Alcaldía de Jericó", "Boletín", "Página 1"].map((text, at) => ({
    text,
    x: [30, 260, 510][at]!,
    y: 74,
  }));
  const { plans } = await importDocument(
    pdf([{ texts: [...heads, ...[20, 270, 520].flatMap(prose)], ...box }]),
    "boletin.pdf",
  );
  expect(plans).toEqual([]);
});
