/** What is told of documents that give nothing, or less than they hold: blank forms, a larger table left out, tables of other things. */
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type Row, workbook } from "./draw.ts";
import { filled } from "./draw-grid.ts";
import { readSheets } from "./draw-sheets.ts";

const TITLE: Row = ["PLAN DE ACCIÓN 2025"];
const PLAN: Row[] = [
  TITLE,
  ["Programa", "Indicador", "Meta", "Responsable"],
  ["Salud", "Niños vacunados", "300", "Secretaría de Salud"],
  ["Cultura", "Libros prestados", "120", "Biblioteca"],
];

async function told(rows: readonly Row[], code: string) {
  const { plans, messages, accounting } = await importDocument(workbook(rows), "plan.xlsx");
  expect(accounting.cells.lost).toBe(0);
  return { plans: plans.length, facts: messages.flatMap((one) => (one.code === code ? [one.facts] : [])) };
}

describe("headings without filled rows", () => {
  const HEADINGS = [
    "Programa",
    "Actividad",
    "Indicador",
    "Meta",
    "Responsable",
    "Fecha de inicio",
    "Fecha final",
    "Recursos",
    "Unidad",
    "Línea base",
  ];

  test("a blank form says its first eight headings", async () => {
    const headings = HEADINGS.slice(0, 8)
      .map((heading) => `«${heading}»`)
      .join(", ");
    expect(await told([TITLE, HEADINGS], "plan-table-empty")).toEqual({ plans: 0, facts: [{ headings }] });
  });

  test("headings are named up to sixty letters", async () => {
    const [named, long] = [60, 61].map((letters) => filled("Observaciones", letters));
    const headings = "Programa Actividad Indicador Meta Responsable".split(" ");
    const { facts } = await told([TITLE, [...headings, long!, named!]], "plan-table-empty");
    expect(facts).toEqual([{ headings: [...headings, named].map((heading) => `«${heading}»`).join(", ") }]);
  });

  test("rows that are only numbered are none", async () => {
    const rows = [TITLE, ["No.", "Actividad", "Indicador", "Meta", "Responsable"], ["1"], ["2"], ["3"]];
    const headings = "«No.», «Actividad», «Indicador», «Meta», «Responsable»";
    expect(await told(rows, "plan-table-empty")).toEqual({ plans: 0, facts: [{ headings }] });
  });

  test("a filled one, and a table of other things, say nothing of it", async () => {
    expect(await told(PLAN, "plan-table-empty")).toEqual({ plans: 1, facts: [] });
    expect(await told([["Lista"], ["Barrio", "Zona", "Predio"]], "plan-table-empty")).toEqual({ plans: 0, facts: [] });
  });
});

describe("a large table left out", () => {
  const sheetOf = (count: number, ...headings: string[]) => ({
    name: "Barrios",
    rows: [headings, ...Array.from({ length: count }, (_, at) => headings.map((heading) => `${heading} de ${at}`))],
  });
  const BARRIOS = ["Barrio", "Zona", "Predio"];
  const facts = async (...sheets: Parameters<typeof readSheets>[0]) => {
    const { messages, indicators } = await readSheets(sheets);
    const outside = messages.filter(({ code }) => code === "largest-sheet-outside");
    return { indicators: indicators.length, outside: outside.map((one) => one.facts) };
  };

  test("of 150 cells and more, with what heads it", async () => {
    const headings = "«Barrio», «Zona», «Predio»";
    const told = { sheet: "Barrios", cells: 150, read: 13, headings };
    expect(await facts({ name: "Plan", rows: PLAN }, sheetOf(49, ...BARRIOS))).toEqual({
      indicators: 2,
      outside: [told],
    });
    expect(await facts({ name: "Plan", rows: PLAN }, sheetOf(48, ...BARRIOS))).toEqual({ indicators: 2, outside: [] });
  });

  test("of twice the cells that were read", async () => {
    const rows = [
      ...PLAN,
      ...Array.from({ length: 24 }, (_, at): Row => ["Deporte", `Torneo ${at} jugado`, "1", "Deportes"]),
    ];
    // 109 cells of the plan: 73 rows of three are 219, 72 are 216.
    expect((await facts({ name: "Plan", rows }, sheetOf(72, ...BARRIOS))).outside).toMatchObject([
      { cells: 219, read: 109 },
    ]);
    expect((await facts({ name: "Plan", rows }, sheetOf(71, ...BARRIOS))).outside).toEqual([]);
  });

  test("hidden ones, and those known to be of other things, are meant to be", async () => {
    expect((await facts({ name: "Plan", rows: PLAN }, { ...sheetOf(60, ...BARRIOS), isHidden: true })).outside).toEqual(
      [],
    );
    expect((await facts({ name: "Plan", rows: PLAN }, sheetOf(60, "Contratista", "Objeto", "Valor"))).outside).toEqual(
      [],
    );
  });
});

describe("tables of other things that have activities and who does them", () => {
  test.each<[string, string[], string[]]>([
    [
      "una matriz de requisitos legales",
      ["Norma", "Emisor", "Artículo", "Cumple"],
      ["Artículo aplicable", "Expedida por", "Evidencia"],
    ],
    ["una lista de asistencia", ["Nombre", "Documento", "Firma"], ["NOMBRES Y APELLIDOS", "Correo", "FIRMA"]],
    [
      "una relación de contratos",
      ["Contratista", "Objeto", "Valor"],
      ["Proponente", "Objeto contractual", "Supervisor"],
    ],
    [
      "un registro de peticiones",
      ["Radicado", "Asunto", "Fecha de respuesta"],
      ["Peticionario", "Número de radicado", "Respuesta"],
    ],
    [
      "una tabla de retención documental",
      ["Serie", "Subserie", "Disposición final"],
      ["Series", "Archivo gestión", "Archivo central"],
    ],
    [
      "un listado de documentos",
      ["Documento", "Código", "Versión", "Ubicación"],
      ["Título del documento", "Código", "Versión", "Fecha"],
    ],
  ])("%s", async (name, ...offices) => {
    for (const headings of offices) {
      const row = [...headings.map((heading) => `${heading} de un caso`), "Responder lo pedido", "Planeación"];
      const rows = [TITLE, [...headings, "Actividad", "Responsable"], row, row, row];
      expect(await told(rows, "table-is-other")).toEqual({ plans: 0, facts: [{ name }] });
    }
  });

  test.each([[["Objeto", "Valor"]], [["Nombre", "Cédula"]], [["Documento", "Versión"]], [["Norma", "Cumple"]]])(
    "%j alone make none",
    async (headings) => {
      const row = [
        "Salud",
        ...headings.map((heading) => `${heading} de un caso`),
        "Dictar talleres",
        "Secretaría de Salud",
        "Marzo",
      ];
      const rows = [TITLE, ["Programa", ...headings, "Actividad", "Responsable", "Fecha"], row, row];
      expect(await told(rows, "table-is-other")).toEqual({ plans: 1, facts: [] });
    },
  );
});
