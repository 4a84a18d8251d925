/** The review in a real browser: the source beside the plan, corrections in place, by keys. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Admin, openAdmin } from "./open-admin.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ACTIONS = 400;

let admin: Admin;

beforeAll(async () => {
  admin = await openAdmin();
}, 180_000);

afterAll(() => admin?.close());

/** Uploads rows and opens their review. */
async function openReview(name: string, rows: Parameters<typeof workbook>[0], width = 1440): Promise<Page> {
  const page = await admin.openPage("/importar", width);
  await page.setInputFiles('input[type="file"]', { name, mimeType: XLSX_TYPE, buffer: workbook(rows) });
  await page.getByRole("link", { name: "Revisar", exact: true }).first().click();
  await page.locator("[data-value]").first().waitFor();
  return page;
}

const LONG_PLAN = [
  ["Plan indicativo 2024-2027", null, null, null],
  ["Municipio de Restrepo, Meta", null, null, null],
  ["Acción", "Indicador", "Meta", "Responsable"],
  ...Array.from({ length: ACTIONS }, (_, at) => [`Acueducto ${at}`, `Metros de acueducto ${at}`, at + 1, "Obras"]),
];

const isInSight = (page: Page) =>
  page.locator("td[data-lit]").evaluate((cell) => {
    const { top, bottom, left } = cell.getBoundingClientRect();
    const pane = cell.closest("section")!.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom && left >= pane.left && pane.bottom <= innerHeight + 1;
  });

test.each([1440, 360])(
  "at %i px a value far down is brought into sight beside the plan, under its heading",
  async (width) => {
    const page = await openReview(
      `largo-${width}.xlsx`,
      [...LONG_PLAN, [`Planta ${width}`, "Plantas", 9, "Obras"]],
      width,
    );
    for (let shown = 20; shown < ACTIONS; shown += 20) {
      await page.getByRole("button", { name: `Ver más acciones (${shown} de` }).click();
      await page.getByText(`Acueducto ${shown}`, { exact: true }).first().waitFor();
    }
    await page.locator("[data-action]", { hasText: "Acueducto 380" }).click();
    await page.getByRole("button", { name: "Metros de acueducto 380", exact: true }).click();
    const cell = page.locator("td[data-lit]");
    await cell.waitFor();
    expect(await cell.textContent()).toBe("Metros de acueducto 380");
    await expect.poll(() => isInSight(page)).toBe(true);
    expect(
      await page
        .getByRole("table")
        .locator("td", { hasText: /^Indicador$/ })
        .isVisible(),
    ).toBe(true);
    expect(await page.locator("section tr").count()).toBeLessThan(80);
    await page.close();
  },
);

test("a value is corrected by keys alone, shows what was printed, and is undone alone", async () => {
  const page = await openReview("teclas.xlsx", RESTREPO_PLAN);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const chosen = page.locator("[data-value]:focus");
  const printed = (await chosen.textContent())!;
  expect(await page.locator("td[data-lit]").textContent()).toBe(printed);
  await page.keyboard.press("e");
  const text = page.getByRole("textbox", { name: "Qué dice" });
  await text.fill("Escrito por una persona");
  await page.keyboard.press("Enter");
  await page.locator("del", { hasText: printed }).waitFor();
  await page.getByRole("button", { name: "Escrito por una persona", exact: true }).waitFor();
  await page.getByRole("tab", { name: "1 corrección" }).click();
  await page.getByRole("button", { name: "Deshacer la corrección de «Escrito por una persona»" }).click();
  await page.getByRole("tab", { name: "0 correcciones" }).waitFor();
  await page.getByRole("tab", { name: "Plan leído" }).click();
  await page.getByRole("button", { name: printed, exact: true }).first().waitFor();
  expect(await page.locator("del").count()).toBe(0);
  await page.close();
});

test("the plan in force is corrected too: a version is made, and what it takes away is said", async () => {
  const page = await openReview("vigente.xlsx", [["Municipio de Guamal, Meta"], ...RESTREPO_PLAN.slice(3)]);
  await page.getByRole("button", { name: "Aplicar plan" }).click();
  await page.getByRole("link", { name: "Ver plan" }).click();
  await page.getByRole("button", { name: "Corregir «2 veces por semana»" }).click();
  await page.getByRole("button", { name: "ilegible" }).click();
  await page.getByText("2 versiones").waitFor();
  await page.getByText("1 corrección").click();
  await page.getByRole("button", { name: "Deshacer la corrección de «2 veces por semana»" }).click();
  await page.getByText("3 versiones").waitFor();
  await page.getByText("2 veces por semana").first().waitFor();
  await page.close();
});
