/** Tables of two and three columns: a plan where the cells say so, too. And what names the plan that such tables stand under. */
import { describe, expect, test } from "vitest";
import { type Row, readWhole, workbook } from "./draw.ts";

const TITLE: Row = ["PLAN DE ACCIÓN 2025"];
const book = (headings: Row, ...rows: Row[]) => workbook([TITLE, headings, ...rows]);

async function activitiesOf(headings: Row, ...rows: Row[]) {
  const { actions } = await readWhole(book(headings, ...rows));
  expect(actions.map(({ name, levels }) => [name.text, levels.map(({ level }) => level)])).toEqual([
    [TITLE[0], ["Plan"]],
  ]);
  return actions[0]!.activities.map(({ text, responsible, timeframe }) => [
    text,
    responsible?.text ?? timeframe?.normal ?? null,
  ]);
}

async function targetsOf(headings: Row, ...rows: Row[]) {
  const { actions } = await readWhole(book(headings, ...rows));
  return actions.flatMap(({ indicators }) => indicators.map(({ text, target }) => [text, target?.text]));
}

const isNone = (headings: Row, ...rows: Row[]) =>
  expect(readWhole(book(headings, ...rows))).rejects.toThrow("no-plan-table");

describe("an activity and when", () => {
  const months = (...own: number[]) => ({ kind: "months", months: own, year: null });

  test.each(["Fecha", "Plazo", "Tiempo"])("%s", async (heading) => {
    const rows = [
      ["Visitar veredas", "Junio"],
      ["Dictar talleres", "Marzo a mayo"],
      ["Auditar", "30/11/2025"],
    ];
    expect(await activitiesOf(["Actividad", heading], ...rows)).toEqual([
      ["Visitar veredas", months(6)],
      ["Dictar talleres", months(3, 4, 5)],
      ["Auditar", { kind: "interval", start: "2025-11-30", end: "2025-11-30", precision: "day" }],
    ]);
  });

  test("half of the cells must be times", async () => {
    const rows = (...times: string[]) => times.map((time, at): Row => [`Visitar vereda ${"abcd"[at]}`, time]);
    const read = await activitiesOf(["Actividad", "Fecha"], ...rows("Junio", "Julio", "Si llueve", "Por acordar"));
    expect(read.map(([text]) => text)).toEqual([
      "Visitar vereda a",
      "Visitar vereda b",
      "Visitar vereda c",
      "Visitar vereda d",
    ]);
    await isNone(["Actividad", "Fecha"], ...rows("Junio", "Si llueve", "Si hay con qué", "Como se acuerde"));
  });
});

describe("an activity and who", () => {
  test("offices are", async () => {
    const rows = [
      ["1", "Visitar veredas", "Secretaría de Gobierno"],
      ["2", "Dictar talleres", "Oficina de Personal"],
      ["3", "Medir", "Alcalde"],
    ];
    expect(await activitiesOf(["No.", "Actividad", "Responsable"], ...rows)).toEqual([
      ["Visitar veredas", "Secretaría de Gobierno"],
      ["Dictar talleres", "Oficina de Personal"],
      ["Medir", "Alcalde"],
    ]);
  });

  test("sentences are none", () =>
    isNone(
      ["Actividad", "Responsable"],
      ["Visitar", "Siempre que haya dinero"],
      ["Dictar", "Todos los días"],
      ["Medir", "Cuando se pueda"],
    ));
});

describe("an indicator and its target", () => {
  const HEADINGS: Row = ["Indicador de producto", "Meta"];
  const ROWS: Row[] = [
    ["Niños vacunados", "300"],
    ["Libros prestados", "120"],
    ["Vías mantenidas", "100%"],
  ];

  test.each<Row>([HEADINGS, ["INDICADOR DE RESULTADO", "META 2025"], ["Indicador de producto", "Meta del cuatrienio"]])(
    "%s, %s",
    async (...headings) => {
      expect(await targetsOf(headings, ...ROWS)).toEqual(ROWS);
    },
  );

  test("of no kind, only with one thing more", async () => {
    const rows = ROWS.map((row): Row => [...row, "Biblioteca"]);
    expect(await targetsOf(["Indicador", "Meta", "Responsable"], ...rows)).toEqual(ROWS);
    await isNone(["Indicador", "Meta"], ...ROWS);
  });

  test("two rows are too few, three are not; of four columns two are enough", async () => {
    await isNone(HEADINGS, ...ROWS.slice(1));
    await isNone([...HEADINGS, "Responsable"], ...ROWS.slice(1).map((row): Row => [...row, "Planeación"]));
    expect(await targetsOf(HEADINGS, ...ROWS)).toHaveLength(3);
    const wide = ROWS.slice(1).map((row): Row => [...row, "Número", "Planeación"]);
    expect(await targetsOf([...HEADINGS, "Unidad", "Responsable"], ...wide)).toEqual(ROWS.slice(1));
  });

  test("what the words mean is none, nor is a target in one of three rows", async () => {
    await isNone(
      HEADINGS,
      ["Niños vacunados", "Lo que se quiere"],
      ["Libros", "Según lo acordado"],
      ["Vías", "Por definir"],
    );
    await isNone(HEADINGS, ["Niños vacunados", "300"], ["Libros", "Según lo acordado"], ["Vías", "Lo que se pueda"]);
  });
});
