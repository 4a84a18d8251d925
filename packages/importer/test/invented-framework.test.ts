/** A framework that nobody knows, from data alone: its own words of headings, levels, lines and period; plans of it are read and compared. */
import {
  comparePlans,
  defineFramework,
  FRAMEWORKS,
  type Framework,
  linesOf,
  PLAN_HEADINGS,
  PLAN_MATRICES,
  type Plan,
} from "@cotejo/core";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { bare, type Row, workbook } from "./draw.ts";

/** Plans that herders of the high moor make every three years; no office has one, no catalogue its words. */
const MOOR = defineFramework({
  key: "guarda-paramo",
  name: "Guarda del páramo",
  norm: "Acuerdo de los guardas",
  period: { kind: "term", terms: [{ from: 2022, years: 3 }] },
  structure: "levels",
  signs: { names: ["guarda del paramo"], marks: ["quebrada madre"], years: { from: 2022, to: null } },
  headings: {
    ...PLAN_HEADINGS,
    action: { ...PLAN_HEADINGS.action, strong: [...PLAN_HEADINGS.action.strong, "faena"] },
    indicator: { ...PLAN_HEADINGS.indicator, strong: [...PLAN_HEADINGS.indicator.strong, "mojon"] },
    responsible: { ...PLAN_HEADINGS.responsible, strong: [...PLAN_HEADINGS.responsible.strong, "mayoral"] },
  },
  matrices: {
    ...PLAN_MATRICES,
    concepts: {
      ...PLAN_MATRICES.concepts,
      product: [...PLAN_MATRICES.concepts.product, "faena"],
      indicator: [...PLAN_MATRICES.concepts.indicator, "mojon"],
      goal: [...PLAN_MATRICES.concepts.goal, "anhelo"],
      target: [...PLAN_MATRICES.concepts.target, "anhelo"],
      responsible: [...PLAN_MATRICES.concepts.responsible, "mayoral"],
    },
    levels: { cuenca: ["cuenca"], quebrada: ["quebrada madre", "quebrada"], querencia: ["querencia"] },
  },
  ...linesOf([
    { key: "frailejon", name: "Cuidado del frailejón", terms: ["frailejon*"] },
    { key: "cercas", name: "Cercas vivas", terms: ["cerca*"] },
  ]),
});
const frameworks: readonly Framework[] = [...FRAMEWORKS, MOOR];

const HEADINGS: Row = [
  "Cuenca",
  "Quebrada madre",
  "Querencia",
  "Faena",
  "Mojón",
  "Anhelo",
  "Anhelo 2026",
  "Anhelo 2027",
  "Mayoral",
];
const titled = (municipality: string, ...rows: Row[]): Row[] => [
  [`Guarda del páramo, municipio de ${municipality}`],
  HEADINGS,
  ...rows,
];
const SONSON = titled(
  "Sonsón, Antioquia",
  ["Río Arma", "La Paloma", "Frailejones", "Sembrar", "Matas sembradas", "800", "300", "500", "Rosa Pinilla"],
  ["Río Arma", "La Paloma", "Cercas vivas", "Plantar alisos", "Metros de cerca", "100", "40", "60", "Rosa Pinilla"],
);
const SALENTO = titled(
  "Salento, Quindío",
  ["Río Quindío", "Cardenal", "El frailejón", "Sembrar", "Matas sembradas", "1100", "200", "900", "Luis Ocampo"],
  ["Río Quindío", "Cardenal", "Las dantas", "Contarlas", "Dantas contadas", "8", "3", "5", "Luis Ocampo"],
);

async function readPlan(rows: readonly Row[], framework?: string): Promise<Plan> {
  const options = framework === undefined ? { frameworks } : { frameworks, framework };
  const { plans, accounting } = await importDocument(workbook(rows), "plan.xlsx", options);
  expect(accounting.cells.lost).toBe(0);
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

test("a plan of it is known by its name, read by its headings and levels, and dated by its own terms", async () => {
  const plan = await readPlan(SONSON);
  expect(plan).toMatchObject({
    framework: "guarda-paramo",
    period: { start: 2025, end: 2027 },
    owner: { name: "Sonsón", department: "Antioquia" },
  });
  expect(bare(plan.actions[0])).toMatchObject({
    name: { text: "Frailejones" },
    line: "frailejon",
    levels: [
      { level: "Cuenca", text: "Río Arma" },
      { level: "Quebrada madre", text: "La Paloma" },
      { level: "Querencia", text: "Frailejones" },
    ],
    activities: [{ text: "Sembrar" }],
    indicators: [
      {
        text: "Matas sembradas",
        target: { text: "800" },
        yearly: [
          { year: 2026, text: "300" },
          { year: 2027, text: "500" },
        ],
      },
    ],
    responsible: [{ text: "Rosa Pinilla" }],
  });
});

test("a person may choose it where a document does not name it, and the registry alone does not read it", async () => {
  const untitled = SONSON.slice(1);
  expect((await readPlan(untitled, "guarda-paramo")).actions).toHaveLength(2);
  const { plans } = await importDocument(workbook(untitled), "plan.xlsx");
  expect(plans.flatMap(({ actions }) => actions.filter(({ line }) => line === "frailejon"))).toEqual([]);
});

test("its table of actions is read by its own headings", async () => {
  const { actions } = await readPlan([
    ["Guarda del páramo 2026, Salento (Quindío)"],
    ["Faena", "Mojón", "Mayoral"],
    ["Levantar cercas", "40 metros de cerca", "Luis Ocampo"],
  ]);
  expect(bare(actions)).toMatchObject([
    {
      name: { text: "Levantar cercas" },
      line: "cercas",
      indicators: [{ text: "40 metros de cerca" }],
      responsible: [{ text: "Luis Ocampo" }],
    },
  ]);
});

test("plans of it are compared line by line, in the order of its own lines", async () => {
  const columns = await Promise.all(
    [SONSON, SALENTO].map(async (rows, at) => {
      const plan = await readPlan(rows);
      const { code = null, name = null, department = null } = plan.owner ?? {};
      return { id: String(at), municipality: { code, name, department }, plan };
    }),
  );
  const { framework, lines } = comparePlans(columns, MOOR);
  expect(framework).toEqual({ key: "guarda-paramo", name: "Guarda del páramo" });
  expect(lines.map(({ key, cells }) => [key, ...cells.map(({ state }) => state)])).toEqual([
    ["frailejon", "present", "present"],
    ["cercas", "present", "not-stated"],
    ["other", "not-stated", "present"],
  ]);
  expect(lines[0]!.indicators.map(({ name, differs }) => [name, differs])).toEqual([["Matas sembradas", true]]);
});
