/** Every cell is counted where it is consumed: what a stage drops in silence shows as lost. */
import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { account } from "../src/account.ts";
import { importStages, type Stages } from "../src/import-document.ts";
import { interpret } from "../src/interpret/interpret-plan.ts";
import type { Stitched } from "../src/stitch/action-table.ts";
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
  const [stages] = await importStages(workbook(rows), "plan.xlsx");
  if (!stages || "error" in stages) throw new Error("unreadable");
  return stages;
}

/** The accounting of a document whose stage stitch gave something else than it did. */
function accountWith({ read, locate }: Stages, stitched: Stitched) {
  return account(read, locate.value, stitched, interpret(locate.value, stitched, GEL_2008).value).cells;
}

test("a row of actions that the stage stitch drops is lost", async () => {
  const stages = await stagesOf(TABLE);
  const { tables, matrices } = stages.stitch.value;
  expect(accountWith(stages, { tables, matrices }).lost).toBe(0);
  const shorter = tables.map((table) => ({ ...table, actions: table.actions.slice(1) }));
  expect(accountWith(stages, { tables: shorter, matrices })).toMatchObject({ lost: 5, attributes: 1 });
});

test("a row of a matrix that the stage stitch drops is lost", async () => {
  const stages = await stagesOf(MATRIX);
  const { tables, matrices } = stages.stitch.value;
  expect(accountWith(stages, { tables, matrices }).lost).toBe(0);
  const shorter = matrices.map((matrix) => ({
    ...matrix,
    groups: matrix.groups.map((group) => ({ ...group, rows: group.rows.slice(1) })),
  }));
  expect(accountWith(stages, { tables, matrices: shorter }).lost).toBe(4);
});

test("what merging hid in a heading is counted, in a table of actions and in a matrix", async () => {
  for (const rows of [TABLE, MATRIX]) {
    const [title, headings, ...below] = rows;
    const drawn = [title!, headings!, headings!, ...below];
    const merges = [...headings!.keys()].map((column) => {
      const letter = String.fromCharCode(65 + column);
      return `${letter}2:${letter}3`;
    });
    const [stages] = await importStages(workbook(drawn, merges), "plan.xlsx");
    if (!stages || "error" in stages) throw new Error("unreadable");
    expect(accountWith(stages, stages.stitch.value)).toMatchObject({ lost: 0, outside: headings!.length + 1 });
  }
});
