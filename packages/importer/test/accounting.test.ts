/** Every cell is counted where it is consumed: what a stage drops in silence shows as lost. */
import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { account } from "../src/account.ts";
import { importDocument, importStages, type Stages } from "../src/import-document.ts";
import { interpret } from "../src/interpret/interpret.ts";
import type { GatheredTable } from "../src/stitch/row-group.ts";
import { type Row, workbook } from "./draw.ts";

const TABLE: Row[] = [
  ["Plan de acción del municipio de Jericó, Antioquia"],
  ["Acción", "Indicador", "Meta", "Responsable", "Avance"],
  ["Divulgar el portal", "Cuñas", "4", "Prensa", "50%"],
  ["Abrir un foro", "Foros", "2", "Gobierno", "0%"],
];
const MATRIX: Row[] = [
  ["Plan indicativo del municipio de Jericó, Antioquia"],
  ["Eje", "Programa", "Meta de producto", "Indicador de producto", "Meta cuatrienio", "Avance 2025"],
  ["Gobierno", "Transparencia", "Capacitar servidores", "Servidores capacitados", "40", "5"],
  ["Gobierno", "Transparencia", "Publicar datos", "Conjuntos publicados", "12", "1"],
];

async function stagesOf(rows: readonly Row[]): Promise<Stages> {
  const [stages] = await importStages(workbook(rows), "plan.xlsx", { framework: "gel-2008" });
  if (!stages || "error" in stages) throw new Error("unreadable");
  return stages;
}

/** The accounting of a document whose stage stitch gave something else than it did. */
function accountWith({ read, locate, stitch }: Stages, gathered: readonly GatheredTable[]) {
  const { claims } = interpret(locate.value, gathered, GEL_2008);
  return account(read, [...locate.claims, ...stitch.claims, ...claims]).cells;
}

/** Without the first row of what was gathered: of a table of actions an action. */
const shorter = (tables: readonly GatheredTable[], drop: (table: GatheredTable) => GatheredTable) => tables.map(drop);

test("a row of actions that the stage stitch drops is lost", async () => {
  const stages = await stagesOf(TABLE);
  const tables = stages.stitch.value;
  expect(accountWith(stages, tables).lost).toBe(0);
  const fewer = shorter(tables, (table) => ({ ...table, groups: table.groups.slice(1) }));
  expect(accountWith(stages, fewer)).toMatchObject({ lost: 5, attributes: 1 });
});

test("a row of a matrix that the stage stitch drops is lost", async () => {
  const stages = await stagesOf(MATRIX);
  const tables = stages.stitch.value;
  expect(accountWith(stages, tables).lost).toBe(0);
  const withoutFirstRow = ({ groups, ...table }: GatheredTable): GatheredTable => ({
    ...table,
    groups: groups.map((group) => {
      const cells = [...group.cells].map(([key, own]) => [key, own.filter(({ from }) => from > 0)] as const);
      return { ...group, rows: group.rows.slice(1), cells: new Map(cells) };
    }),
  });
  expect(accountWith(stages, shorter(tables, withoutFirstRow)).lost).toBe(4);
});

test.each([
  ["a table of actions", ["Acción", "Indicador", "Meta", "Responsable", "Tiempo", null]],
  ["a matrix", ["Programa", "Indicador de producto", "Meta cuatrienio", "Responsable", "Meta", null]],
])("what merging hid in the heading of %s is counted", async (_, headings) => {
  const rows: Row[] = [
    TABLE[0]!,
    headings,
    ["oculto", null, null, null, "2024", "2025"],
    ["Divulgar el portal", "Cuñas al aire", "4", "Prensa", "1", "3"],
    ["Divulgar el portal", "Notas al aire", "4", "Prensa", "1", "3"],
  ];
  const [stages] = await importStages(workbook(rows, ["A2:A3", "E2:F2"]), "plan.xlsx");
  if (!stages || "error" in stages) throw new Error("unreadable");
  expect(accountWith(stages, stages.stitch.value)).toMatchObject({ lost: 0, headings: 7, outside: 1 });
});

test("of a file that cannot be read nothing is counted", async () => {
  const { accounting } = await importDocument(Buffer.from("89504e470d0a1a0a00", "hex"), "plan.png");
  const nothing = { total: 0, fields: 0, outside: 0, lost: 0 };
  expect(accounting).toEqual({
    cells: { ...nothing, attributes: 0, headings: 0 },
    lines: { ...nothing, dropped: 0 },
  });
});
