/** Tables with headings that no catalogue knows: what is suggested, and what a person's mapping makes of them. */
import type { Plan } from "@cotejo/core";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { MappingError, readMapping } from "../src/locate/headings/mapping.ts";
import { bare, type Row, workbook } from "./draw.ts";

const TABLE: Row[] = [
  ["Municipio de Jericó, Antioquia"],
  ["Reto del año", "Pasos", "Señal de éxito", "Número mágico", "Padrino", "Para la fecha", "Color"],
  ["Divulgar el portal", "Redactar cuñas", "Número de cuñas emitidas", "40", "Oficina de prensa", "30/06/2010", "azul"],
  ["Abrir un foro", "Convocar vecinos", "Porcentaje de barrios", "80%", "Secretaría de Gobierno", "31/12/2010", "rojo"],
  ["Medir las visitas", "Instalar el contador", "Número de informes", "2", "Sistemas", "31/12/2010", "verde"],
];
const MAPPING = readMapping({
  columns: {
    "RETO DEL ANO": "action",
    pasos: "activity",
    "Señal de éxito": "indicator",
    "Número mágico": "target",
    Padrino: "responsible",
    "Para la fecha": "time",
    Color: "attribute",
  },
});

test("columns are suggested by what their cells say, and nothing is read unasked", async () => {
  const { plans, messages, columns } = await importDocument(workbook(TABLE), "plan.xlsx");
  expect(plans).toEqual([]);
  expect(columns).toMatchObject([
    { heading: "Reto del año", field: "action" },
    { heading: "Pasos", field: "activity" },
    { heading: "Señal de éxito", field: "indicator" },
    { heading: "Número mágico", field: "target", confidence: 1 },
    { heading: "Padrino", field: "responsible" },
    { heading: "Para la fecha", field: "time" },
    { heading: "Color", field: null },
  ]);
  expect(messages.filter(({ code }) => code === "mapping-suggested")).toMatchObject([{ count: 6 }]);
});

test("a person's mapping is read as known headings are, whatever their order", async () => {
  const known = ["Acción", "Actividades", "Indicador", "Meta", "Responsable", "Plazo", "Color"];
  const swap = (row: Row): Row => (row.length > 1 ? [...row.slice(3), ...row.slice(0, 3)] : row);
  const plain = await importDocument(workbook([TABLE[0]!, known, ...TABLE.slice(2)]), "plan.xlsx");
  for (const rows of [TABLE, TABLE.map(swap)]) {
    const { plans, accounting } = await importDocument(workbook(rows), "plan.xlsx", { mapping: MAPPING });
    // What heads the level stays as the office prints it.
    const levels = plans[0]!.actions.flatMap((action) => action.levels.map(({ level }) => level));
    expect(new Set(levels)).toEqual(new Set(["Reto del año"]));
    const named = (actions: Plan["actions"]) => actions.map((action) => ({ ...action, levels: [] }));
    expect(bare(named(plans[0]!.actions))).toEqual(bare(named(plain.plans[0]!.actions)));
    expect(accounting.cells).toMatchObject({ attributes: 3, lost: 0 });
  }
});

test("a matrix by mapping: levels, yearly targets and results", async () => {
  const rows: Row[] = [
    TABLE[0]!,
    ["Bloque", "Frente común", "Qué haremos", "Cómo lo veremos", "Uno", "Dos", "Efecto"],
    ["Social", "Educación", "Abrir aulas", "Aulas abiertas", "3", "5", "Deserción"],
  ];
  const mapping = readMapping({
    columns: {
      Bloque: "level",
      "Frente común": "level",
      "Qué haremos": "description",
      "Cómo lo veremos": "indicator",
      Uno: "target:2024",
      Dos: "target:2025",
      Efecto: "result.indicator",
    },
  });
  const { plans } = await importDocument(workbook(rows), "plan.xlsx", { mapping });
  expect(plans[0]?.actions).toMatchObject([
    {
      name: { text: "Educación" },
      attributes: { Bloque: { text: "Social" } },
      indicators: [
        { level: "resultado", text: "Deserción" },
        { level: "producto", text: "Aulas abiertas", yearly: [{ year: 2024 }, { year: 2025, text: "5" }] },
      ],
    },
  ]);
});

test.each([{}, { columns: {} }, { columns: { Meta: "objetivo" } }, { columns: { Meta: ["target", "x"] } }, null])(
  "%j is no mapping",
  (json) => {
    expect(() => readMapping(json)).toThrow(MappingError);
  },
);

test("a budget gets no suggestion", async () => {
  const rows: Row[] = [
    ["Presupuesto"],
    ["Rubro", "Apropiación", "Compromisos"],
    ["Servicios", "1200", "800"],
    ["Gastos", "300", "120"],
  ];
  const { messages } = await importDocument(workbook(rows), "a.xlsx");
  expect(messages.map(({ code }) => code)).toEqual(["no-plan-table", "table-is-other"]);
});
