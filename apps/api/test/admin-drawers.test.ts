/** A municipality's plans of other kinds, from bytes to screen: each in its drawer, with its versions, compared only with its kind. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { JERICO, matrix } from "./drawn-plans.ts";
import { type Admin, openAdmin } from "./open-admin.ts";
import { RESTREPO_PLAN, type Rows, workbook } from "./plan-files.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let admin: Admin;

beforeAll(async () => {
  admin = await openAdmin({ SAMPLES_DIR: join(tmpdir(), "no-samples") });
}, 180_000);

afterAll(() => admin?.close());

/** Uploads a workbook and applies its plan, by the pages. */
async function apply(page: Page, name: string, rows: Rows): Promise<void> {
  await page.goto(`${admin.address}/importar`);
  await page.setInputFiles('input[type="file"]', { name, mimeType: XLSX_TYPE, buffer: workbook(rows) });
  await page.getByRole("link", { name: "Revisar", exact: true }).first().click();
  await page.getByRole("button", { name: "Aplicar plan" }).click();
  await page.getByText("El plan de Jericó quedó vigente.").waitFor();
}

test("a plan of Gobierno en Línea and two of a plan indicativo lie apart, and are compared with their kind", async () => {
  const page = await admin.openPage("/importar");
  const gel = RESTREPO_PLAN.map((row, at) =>
    at === 1 ? ["Municipio de Jericó", null, "Departamento de Antioquia"] : row,
  );
  await apply(page, "gel.xlsx", gel);
  await apply(page, "plan 1.xlsx", matrix());
  await apply(page, "plan 2.xlsx", matrix({ baseline: "5" }));

  await page.goto(`${admin.address}/plan/${JERICO}`);
  await page.getByText(/Versión 2, leída de «plan 2.xlsx»/).waitFor();
  const drawers = page.getByRole("navigation", { name: "Planes de esta entidad" });
  expect(await drawers.getByRole("link").count()).toBe(2);
  await drawers.getByRole("link", { name: /2008-2012/ }).click();
  await page.getByText(/Versión 1, leída de «gel.xlsx»/).waitFor();
  await page.locator("button[data-action]", { hasText: "Actualización de la página web" }).waitFor();

  await page.goto(`${admin.address}/plan/${JERICO}?marco=plan-indicativo`);
  await page.getByRole("button", { name: "2 versiones" }).click();
  await page.getByRole("button", { name: "Qué cambió" }).click();
  await page.getByText("0 acciones nuevas, 1 cambiadas y 0 retiradas.").waitFor();
  await page.getByRole("button", { name: "Restaurar" }).click();
  await page.getByText(/Versión 3, leída de «plan 1.xlsx»/).waitFor();
  await page.close();
});
