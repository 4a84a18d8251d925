/** What a matrix says twice and otherwise is kept beside, never counted and dropped. */
import type { Plan } from "@cotejo/core";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type Row, readWhole, sheetsOf, workbook } from "./draw.ts";

const TITLE: Row = ["Plan indicativo 2024-2027, municipio de Jericó, Antioquia"];

/** Every text that a plan holds, attributes included. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

async function expectAll(bytes: Buffer, texts: readonly string[]): Promise<Plan> {
  const plan = await readWhole(bytes);
  const said = textsOf(plan.actions).join("\n");
  for (const text of texts) expect(said).toContain(text);
  return plan;
}

test("sheets that differ: values of the later one stand under its name", async () => {
  const headings: Row = ["Programa", "Indicador de producto", "Meta 2024", "Meta 2025", "Línea base", "Responsable"];
  const rows = (start: number, office: string): Row[] => [
    TITLE,
    headings,
    ...["Vacunas", "Consultas", "Visitas"].map(
      (name, at): Row => [
        "Salud",
        `${name} hechas`,
        String(start + at),
        String(start + 10 + at),
        String(start + 20 + at),
        office,
      ],
    ),
  ];
  const bytes = sheetsOf(rows(100, "Secretaría de Salud"), rows(900, "Secretaría de Hacienda"));
  const { actions } = await expectAll(bytes, ["900", "911", "922", "Secretaría de Hacienda"]);
  expect(actions[0]?.indicators).toHaveLength(3);
});

test("rows of one indicator whose unit differs are two", async () => {
  const rows: Row[] = [
    [TITLE[0]!],
    ["Programa", "Indicador de producto", "Meta cuatrienio", "Línea base", "Unidad", "Responsable"],
    ["Salud", "Vacunas", "40", "10", "Número", "Salud"],
    [null, null, null, "77", "Porcentaje", "Salud"],
  ];
  await expectAll(workbook(rows, ["B3:B4", "C3:C4"]), ["10", "77", "Número", "Porcentaje"]);
});

test("a result told again with another value keeps both", async () => {
  const rows: Row[] = [
    TITLE,
    [
      "Programa",
      "Indicador de resultado",
      "Línea base",
      "Meta de resultado",
      "Indicador de producto",
      "Meta 2024",
      "Meta 2025",
    ],
    ["Salud", "Mortalidad", "8%", "5%", "Vacunas", "1", "2"],
    ["Salud", "Mortalidad", "12%", "9%", "Consultas", "3", "4"],
  ];
  const { actions } = await expectAll(workbook(rows), ["8%", "5%", "12%", "9%"]);
  expect(actions[0]?.indicators.filter(({ level }) => level === "resultado")).toHaveLength(1);
});

test("a term beside a start and an end, and two rows of what was executed, stay", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Indicador de producto", "Meta cuatrienio", "P/E", "2024", "2025", "Inicio", "Fin", "Plazo"],
    ["Salud", "Vacunas", "40", "P", "20", "21", "Enero", "Junio", "seis meses"],
    [null, null, null, "E", "11", "12"],
    [null, null, null, "E", "13", "14"],
  ];
  await expectAll(workbook(rows), ["Enero a Junio", "seis meses", "11; 13", "12; 14"]);
});

test.each([
  "Número de programas radiales emitidos",
  "Promedio de días por trámite",
  "Total de viviendas construidas en el año",
])("«%s» is an indicator and no sum", async (name) => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Indicador de producto", "Meta cuatrienio", "Responsable"],
    ["Prensa", "Cuñas emitidas", "9", "Prensa"],
    [null, name, "12", "Prensa"],
  ];
  const { actions } = await readWhole(workbook(rows, ["A3:A4"]));
  expect(actions[0]?.indicators.map(({ text }) => text)).toEqual(["Cuñas emitidas", name]);
});

test("numbered places are no years", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Indicador de producto", "Meta", "Responsable", "Comuna 10", "Comuna 11", "Comuna 12"],
    ["Salud", "Vacunas", "100", "Salud", "20", "30", "50"],
  ];
  const { actions } = await readWhole(workbook(rows));
  expect(actions[0]?.indicators[0]).toMatchObject({ yearly: [], attributes: { "Comuna 10": { text: "20" } } });
});

test("a matrix of 150,000 cells and a cell of 200,000 letters are read", { timeout: 60_000 }, async () => {
  const headings: Row = ["Programa", "Proyecto", "Indicador de producto", "Meta cuatrienio", "Meta 2024", "Meta 2025"];
  const rows = Array.from(
    { length: 25_000 },
    (_, at): Row => [`Programa ${at % 50}`, `Proyecto ${at % 500}`, `Indicador ${at}`, ...["4", "1", "3"]],
  );
  const plan = await readWhole(workbook([["1".repeat(30_000)], TITLE, headings, ...rows]));
  expect(plan.actions.flatMap(({ indicators }) => indicators)).toHaveLength(25_000);
});

/** Rows of a table printed as text, whose cells each begin with a mark. */
const PRINTED = [
  [
    "Agenda de eventos",
    "Que todos la conozcan",
    "Agendas publicadas",
    "12",
    "Reunir los eventos",
    "Cultura",
    "6 meses",
  ],
  ["Punto de consulta", "Que nadie haga fila", "Puntos abiertos", "3", "Arrendar el local", "Gobierno", "1 año"],
  ["Formación de juntas", "Que las juntas sepan", "Juntas formadas", "20", "Invitarlas", "Planeación", "8 meses"],
].map(([first, second, ...more]) => [first, second, ...more.map((text) => `- ${text}`)]);

test.each([
  ["what no catalogue knows", "Acxxn", "Bxxcios"],
  ["nothing", "", ""],
])(
  "rows of print under a plan, whose first columns are headed by %s, stay rows and lose nothing",
  async (_, ...own) => {
    const rows = [[...own, "Indicador", "Meta", "Actividades", "Responsable", "Tiempo"], ...PRINTED];
    const text = `Plan de acción, municipio de Jericó, Antioquia\n\n${rows.map((row) => row.join("\t")).join("\n")}\n\nFin\n`;
    const { plans, accounting } = await importDocument(Buffer.from(text), "plan.txt");
    expect(accounting.cells.lost).toBe(0);
    const indicators = plans[0]!.actions.flatMap((action) => action.indicators);
    expect(indicators.map(({ text }) => text)).toEqual(PRINTED.map((row) => row[2]));
    const said = textsOf(plans[0]!.actions).join("\n");
    for (const [first, second] of PRINTED)
      expect([said.includes(first!), said.includes(second!)]).toEqual([true, true]);
  },
);
