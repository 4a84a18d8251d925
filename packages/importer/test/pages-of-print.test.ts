/** Plans whose rows and forms a page's end cuts, as print shows them. */
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type DrawnPage, pdf } from "./draw-pdf.ts";

/** A ruled page of rows; `edges`: of its columns. */
function ruled(rows: readonly (readonly string[])[], edges: readonly number[]): DrawnPage {
  const tops = Array.from({ length: rows.length + 1 }, (_, at) => 50 + at * 18);
  const texts = rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ text, x: edges[column]! + 4, y: tops[row]! + 12 })),
  );
  const [left, right] = [edges[0]!, edges.at(-1)!];
  const lines = [
    ...tops.map((y) => [left, y, right, y] as const),
    ...edges.map((x) => [x, tops[0]!, x, tops.at(-1)!] as const),
  ];
  return { texts: texts.filter(({ text }) => text !== ""), lines };
}

const LABELS = ["Objetivo", "Actividad", "Indicador", "Meta", "Responsable", "Fecha de inicio", "Fecha de fin"];
const PLAN = [
  ["Servir mejor", "Abrir los sábados", "Jornadas", "12", "Gobierno", "01/02/2025", "30/11/2025"],
  ["Servir mejor", "Medir las filas", "Mediciones", "4", "Planeación", "01/03/2025", "30/06/2025"],
  ["Informar más", "Publicar el presupuesto", "Informes", "2", "Hacienda", "15/01/2025", "15/12/2025"],
  ["Informar más", "Rendir cuentas", "Audiencias", "1", "Despacho", "01/11/2025", "30/11/2025"],
];

test("a form that a page's end cuts goes on above the next page's first form", async () => {
  const entries = PLAN.flatMap((row) => row.map((value, at) => [LABELS[at]!, value]));
  const pages = [entries.slice(0, LABELS.length * 2 - 1), entries.slice(LABELS.length * 2 - 1)];
  const { plans } = await importDocument(pdf(pages.map((rows) => ruled(rows, [20, 200, 700]))), "plan.pdf");
  const activities = plans[0]!.actions.flatMap((action) => action.activities);
  expect(activities.map(({ text, timeframe }) => [text, timeframe?.text])).toEqual(
    PLAN.map((row) => [row[1], `${row[5]} a ${row[6]}`]),
  );
});

test("the rest of a row below the heading that the next page repeats is no band", async () => {
  const edges = [20, 110, 260, 340, 400, 510, 620, 730];
  const pages = [
    [LABELS, ...PLAN],
    [LABELS, ["", "de todas las veredas", "", "", "", "", ""]],
  ];
  const { plans, accounting } = await importDocument(pdf(pages.map((rows) => ruled(rows, edges))), "plan.pdf");
  const activities = plans[0]!.actions.flatMap((action) => action.activities);
  expect(activities.map(({ text }) => text).at(-1)).toBe("Rendir cuentas de todas las veredas");
  expect([accounting.cells.outside, accounting.cells.lost]).toEqual([0, 0]);
});
