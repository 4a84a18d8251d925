/** Matrices of today's offices: levels, indicators and targets come in whole, however the office heads and orders its columns. */
import type { Plan } from "@cotejo/core";
import { beforeAll, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { importDocument } from "../src/import-document.ts";
import { bare, type Row, workbook } from "./draw.ts";

const TITLE: Row = ["Plan indicativo 2024-2027, municipio de Jericó, Antioquia"];
const HEADINGS = [
  "EJE",
  "PROGRAMA",
  "META DE RESULTADO",
  "INDICADOR DE RESULTADO",
  "META DE PRODUCTO",
  "INDICADOR DE PRODUCTO",
  "UNIDAD DE MEDIDA",
  "LÍNEA BASE",
  "META CUATRIENIO",
  "META 2024",
  "META 2025",
  "AVANCE 2024",
  "DEPENDENCIA RESPONSABLE",
];
const ROWS: Row[] = [
  [
    ...["1. Gobierno cercano", "Transparencia", "Subir al 80% el acceso a la información", "Índice de acceso"],
    ...["Capacitar a los servidores en transparencia", "Servidores capacitados", "Número", "10", "40", "10", "20", "5"],
    "Secretaría General",
  ],
  [
    ...["1. Gobierno cercano", "Transparencia", "Subir al 80% el acceso a la información", "Índice de acceso"],
    ...["Publicar los datos abiertos del municipio", "Conjuntos publicados", "Número", "0", "12", "3", "3", "0"],
    "Oficina de sistemas",
  ],
  [
    ...["2. Campo productivo", "Asistencia técnica", "Atender al 60% de los productores", "Productores atendidos"],
    ...["Visitar las fincas de pequeños productores", "Visitas hechas", "Número", "100", "400", "100", "100", "80"],
    "Secretaría de Agricultura",
  ],
];

async function readPlan(rows: readonly Row[], merges: readonly string[] = []): Promise<Plan> {
  const { plans, accounting } = await importDocument(workbook(rows, merges), "plan.xlsx");
  expect(accounting.cells.lost).toBe(0);
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

/** Without attributes, follow-up and what levels are called: other columns and headings must not change the rest. */
const fieldsOf = (plan: Plan) =>
  bare(
    plan.actions.map(({ attributes: _, levels, indicators, ...action }) => ({
      ...action,
      levels: levels.map(({ text }) => text),
      indicators: indicators.map(({ attributes: __, measurements: ___, ...indicator }) => indicator),
    })),
  );
let expected: unknown;

beforeAll(async () => {
  expected = fieldsOf(await readPlan([TITLE, HEADINGS, ...ROWS]));
});

test("each row is an indicator of its program, with its targets, its product and who answers", async () => {
  const plan = await readPlan([TITLE, HEADINGS, ...ROWS]);
  expect(plan.owner?.code).toBe("05368");
  expect(plan.actions).toMatchObject([
    {
      name: { text: "Transparencia", place: { cell: "B3" } },
      line: "other",
      attributes: { EJE: { text: "1. Gobierno cercano" } },
      indicators: [
        {
          level: "resultado",
          text: "Índice de acceso",
          target: { text: "Subir al 80% el acceso a la información" },
        },
        {
          level: "producto",
          text: "Servidores capacitados",
          target: { text: "40", normal: { kind: "count", value: 40 } },
          yearly: [
            { year: 2024, text: "10" },
            { year: 2025, text: "20" },
          ],
          unit: { text: "Número" },
          baseline: { text: "10" },
          measurements: [{ period: "2024", executed: { text: "5" } }],
        },
        { level: "producto", text: "Conjuntos publicados", target: { text: "12" } },
      ],
      activities: [
        {
          text: "Capacitar a los servidores en transparencia",
          responsible: { text: "Secretaría General" },
          indicator: 1,
        },
        { text: "Publicar los datos abiertos del municipio", indicator: 2 },
      ],
      responsible: [{ text: "Secretaría General" }, { text: "Oficina de sistemas" }],
    },
    { name: { text: "Asistencia técnica" }, activities: [{ indicator: 1 }] },
  ]);
});

test("columns in another order, the levels in theirs", async () => {
  const order = [12, 0, 11, 1, 2, 3, 9, 10, 8, 4, 5, 6, 7];
  const move = (row: Row) => order.map((at) => row[at] ?? null);
  expect(fieldsOf(await readPlan([TITLE, move(HEADINGS), ...ROWS.map(move)]))).toEqual(expected);
});

const RENAMED: Readonly<Record<string, string>>[] = [
  { PROGRAMA: "Nombre del programa" },
  { "META CUATRIENIO": "Valor esperado cuatrienio" },
  { "META 2024": "Programado 2024", "META 2025": "Programado 2025" },
  { "INDICADOR DE PRODUCTO": "Nombre del indicador de producto" },
  { "DEPENDENCIA RESPONSABLE": "Responsable" },
  { "LÍNEA BASE": "L.B." },
  { "META DE PRODUCTO": "Descripción de la meta de producto" },
  { EJE: "Línea estratégica" },
];

test.each(RENAMED)("headings in other words: %j", async (names) => {
  const headings = HEADINGS.map((heading) => names[heading] ?? heading);
  expect(fieldsOf(await readPlan([TITLE, headings, ...ROWS]))).toEqual(expected);
});

test("without its follow-up columns", async () => {
  const without = (row: Row) => row.filter((_, at) => at !== 11);
  expect(fieldsOf(await readPlan([TITLE, without(HEADINGS), ...ROWS.map(without)]))).toEqual(expected);
});

test("levels merged over their rows, or blank below the first", async () => {
  const rows = ROWS.map((row, at) => (at === 1 ? row.map((cell, column) => (column < 2 ? null : cell)) : row));
  expect(fieldsOf(await readPlan([TITLE, HEADINGS, ...rows]))).toEqual(expected);
  expect(fieldsOf(await readPlan([TITLE, HEADINGS, ...rows], ["A3:A4", "B3:B4"]))).toEqual(expected);
});

test("sums, notes and blank rows are none of its rows", async () => {
  const sums: Row[] = [
    [],
    ["TOTAL", null, null, null, null, null, null, null, "452"],
    ["Fuente: Secretaría de Planeación"],
  ];
  expect(fieldsOf(await readPlan([TITLE, HEADINGS, ...ROWS, ...sums]))).toEqual(expected);
});

test("one column for the names of all levels, told apart by their class", async () => {
  const headings: Row = [
    "Clase",
    "Dimensión, línea, programa y proyecto",
    "Producto",
    "Indicador de producto",
    "Meta de producto",
  ];
  const plan = await readPlan([
    TITLE,
    headings,
    ["D", "Social", null, null, null],
    ["L", "Educación", null, null, null],
    ["P", "Permanencia", null, null, null],
    ["Pr", "Alimentación escolar", null, null, null],
    [null, null, "Servir raciones diarias", "Raciones servidas", "1000"],
    ["Pr", "Transporte escolar", null, null, null],
    [null, null, "Llevar a los estudiantes", "Rutas abiertas", "4"],
  ]);
  expect(plan.actions).toMatchObject([
    {
      name: { text: "Alimentación escolar" },
      attributes: { Dimensión: { text: "Social" }, Línea: { text: "Educación" }, Programa: { text: "Permanencia" } },
      indicators: [{ text: "Raciones servidas", target: { text: "1000" } }],
    },
    { name: { text: "Transporte escolar" }, attributes: { Programa: { text: "Permanencia" } } },
  ]);
});

test("the office at the head of the sheet answers where its rows name nobody", async () => {
  const without = (row: Row) => row.slice(0, 12);
  const rows = [TITLE, ["Dependencia:", "Secretaría de Hacienda"], without(HEADINGS), ...ROWS.map(without)];
  const { actions } = await readPlan(rows);
  expect(actions[0]!.responsible).toMatchObject([{ text: "Secretaría de Hacienda", place: { cell: "B2" } }]);
});

test("the finer of two levels is the action, wherever it stands; a goal in words is a target", async () => {
  const headings: Row = [
    "Subcomponente",
    "Componente",
    "Actividades",
    "Meta o producto",
    "Responsable",
    "Fecha programada",
  ];
  const { actions } = await readPlan([
    ["Plan anticorrupción del municipio de Jericó, Antioquia"],
    headings,
    ["Política", "Riesgos", "Actualizar la política", "Política actualizada", "Planeación", "30/04/2025"],
    ["Mapa", "Riesgos", "Construir el mapa", "Mapa publicado", "Control interno", "30/06/2025"],
  ]);
  expect(actions).toMatchObject([
    {
      name: { text: "Política" },
      attributes: { Componente: { text: "Riesgos" } },
      indicators: [{ text: "Actualizar la política", target: { text: "Política actualizada" } }],
      activities: [{ responsible: { text: "Planeación" }, timeframe: { text: "30/04/2025" } }],
    },
    { name: { text: "Mapa" } },
  ]);
});

test("a summary sheet beside the matrix is none of the plan", async () => {
  const book = XLSX.read(workbook([TITLE, HEADINGS, ...ROWS]));
  const summary = [
    ["Eje", "Total metas", "Indicadores", "Metas", "Responsable"],
    ["Gobierno cercano", "12", "4", "3", "Planeación"],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(summary), "RESUMEN");
  const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const { plans, messages, accounting } = await importDocument(bytes, "plan.xlsx");
  expect(fieldsOf(plans[0]!)).toEqual(expected);
  expect(messages.map(({ code, facts }) => [code, facts.name])).toContainEqual(["block-outside", "RESUMEN"]);
  expect(accounting.cells.lost).toBe(0);
});
