/** The main job in a real browser, from bytes to screen, and pictures of the pages. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Admin, openAdmin } from "./open-admin.ts";
import { budgetSheet, emptyWorkbook, encryptedWorkbook, photo, RESTREPO_PLAN, workbook } from "./plan-files.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FIVE = "73547.52258.85010.25151.86571";
/** Set to "docs" to renew the committed pictures. */
const picturesDir =
  process.env.PICTURES === "docs" ? fileURLToPath(new URL("../../../docs/pictures/", import.meta.url)) : null;

let admin: Admin;

beforeAll(async () => {
  admin = await openAdmin();
}, 180_000);

afterAll(() => admin?.close());

const openPage = (path: string, width?: number) => admin.openPage(path, width);

const upload = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('input[type="file"]', { name, mimeType: XLSX_TYPE, buffer });

/** A value of the plan, which lights its cell; beside it stands the button that corrects it. */
const planValue = (page: Page, text: string) => page.locator("button[data-value]", { hasText: text }).first();

async function isOverflowing(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  expect(await isOverflowing(page)).toBe(false);
  if (picturesDir) await page.screenshot({ path: `${picturesDir}${name}.png` });
}

test("a coordinator uploads a plan, reviews it beside its source, applies it and compares it", async () => {
  const page = await openPage("/importar");
  await upload(page, "restrepo meta.xlsx", workbook(RESTREPO_PLAN));
  await page.getByText("Restrepo (Meta): 2 acciones").waitFor();
  await page.getByRole("link", { name: "Revisar", exact: true }).click();

  await page.getByText("Es el primer plan de Restrepo").waitFor();
  await planValue(page, "2 veces por semana").click();
  const cell = page.locator("td[data-lit]");
  expect(await cell.textContent()).toBe("2 veces por semana");
  expect(await cell.getAttribute("title")).toContain("D5");

  await page.getByRole("button", { name: "Aplicar plan" }).click();
  await page.getByText("El plan de Restrepo quedó vigente.").waitFor();
  await page.getByRole("link", { name: "Comparar" }).last().click();

  await page.getByRole("columnheader", { name: /Restrepo/ }).waitFor();
  await page.getByRole("combobox", { name: "Municipios" }).fill("caqueza");
  await page.getByRole("option", { name: /Cáqueza/ }).click();
  await page.getByRole("columnheader", { name: /Cáqueza/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("m")).toBe("50606.25151");
  await page.getByText("104 al año").waitFor();
  await page.getByText("52 al año").waitFor();
  await page.close();
});

test.each([
  ["a title", "plan.xlsx", [["Municipio de Guatapé"]], "Lo dice el documento.", "hoja «Hoja1», celda A1"],
  ["its file's name", "guatape.xlsx", [], "Se dedujo: confírmelo.", "archivo «guatape.xlsx»"],
  ["nothing", "sin nombre.xlsx", [["Plan de acción"]], "No se sabe de quién es.", "Elíjalo antes de aplicar."],
  [
    "its department",
    "departamento.xlsx",
    [["Gobernación del Huila"]],
    "Lo dice el documento.",
    "departamento de Huila",
  ],
])(
  "beside the button that applies a plan stands how sure it is whose it is: by %s",
  async (_, file, titles, sure, why) => {
    const page = await openPage("/importar");
    await upload(page, file, workbook([...titles, ...RESTREPO_PLAN.slice(3)]));
    await page.getByRole("link", { name: "Revisar", exact: true }).click();
    const note = page.getByRole("note");
    await note.getByText(sure).waitFor();
    expect(await note.textContent()).toContain(why);
    await page.close();
  },
);

test("the address holds the comparison, differences alone included", async () => {
  const page = await openPage(`/comparar?m=${FIVE}`);
  await page.getByRole("columnheader", { name: /Puerto Guzmán/ }).waitFor();
  expect(await page.getByRole("columnheader").count()).toBe(6);
  await page.getByLabel("Solo diferencias").check();
  expect(new URL(page.url()).searchParams.get("diferencias")).toBe("1");
  await page.reload();
  await page.getByRole("columnheader", { name: /Puerto Guzmán/ }).waitFor();
  expect(await page.getByLabel("Solo diferencias").isChecked()).toBe(true);
  await page.close();
});

test.each([
  ["foto.xlsx", photo(), "es una imagen (JPEG)"],
  ["vacio.xlsx", emptyWorkbook(), "El archivo está vacío"],
  ["secreto.xlsx", encryptedWorkbook(), "protegido con contraseña"],
  ["presupuesto.xlsx", budgetSheet(), "No se encontró una tabla de plan de acción"],
])("the wrong file %s is refused in words, and what was saved stays", async (name, bytes, message) => {
  const page = await openPage("/importar");
  await upload(page, name, bytes);
  const alert = page.getByRole("alert").filter({ hasText: message });
  await alert.waitFor();
  await page.goto(`${admin.address}/?plan=con`);
  await page.getByRole("link", { name: "Piedras", exact: true }).waitFor();
  await page.close();
});

test.each([1440, 360])(
  "at %i px a person maps the columns of a table that nobody knows, and it is kept",
  async (width) => {
    const page = await openPage("/importar", width);
    const rows = [
      ["Municipio de Acacías, Meta", null, width],
      [`Reto ${width}`, "Padrino", "Cuándo más tarde", "Nota"],
      ["Divulgar el portal", "Oficina de prensa", "30/06/2010", "ninguna"],
      ["Abrir un foro", "Secretaría de Gobierno", "31/12/2010", "ninguna"],
    ];
    await upload(page, `retos-${width}.xlsx`, workbook(rows));
    await page.getByRole("link", { name: "Asignar columnas" }).click();
    const action = page.getByRole("combobox", { name: `Qué trae «Reto ${width}»` });
    expect(await action.inputValue()).toBe("Actividad");
    await page.getByRole("combobox", { name: "Qué trae «Padrino»" }).click();
    await page.getByRole("option", { name: "Ningún campo: dato de la fila" }).click();
    await page.getByRole("combobox", { name: "Qué trae «Padrino»" }).click();
    await page.getByRole("option", { name: "Responsable", exact: true }).click();
    await takePicture(page, `columnas-${width}`);
    await page.getByRole("button", { name: "Leer con estas columnas" }).click();
    await page.getByText("Diga para qué años es el plan").waitFor();
    await page.getByRole("textbox", { name: "Desde el año" }).fill("2010");
    await page.getByRole("textbox", { name: "Hasta el año" }).fill("2010");
    await page.getByText("Es el primer plan de Acacías").waitFor();
    await planValue(page, "Divulgar el portal").waitFor();
    await page.goto(`${admin.address}/importar`);
    await page.getByRole("button", { name: `Olvidar el formato de retos-${width}.xlsx` }).click();
    await page
      .getByRole("button", { name: `Olvidar el formato de retos-${width}.xlsx` })
      .waitFor({ state: "detached" });
    await page.close();
  },
);

test("municipalities are found without accents and filtered by their plan", async () => {
  const page = await openPage("/");
  await page.getByLabel("Buscar municipio o departamento").fill("CAQUEZA");
  await page.getByText("1 municipio", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Cáqueza" }).click();
  await page.getByRole("heading", { name: "Plan de Cáqueza (Cundinamarca)" }).waitFor();
  await page.goto(`${admin.address}/?q=zzz`);
  await page.getByText("Ningún municipio coincide").waitFor();
  await page.close();
});

test.each([1440, 360])("list, import, review and comparison fit %i px", async (width) => {
  const page = await openPage("/?plan=con", width);
  await page.getByRole("link", { name: "Piedras", exact: true }).waitFor();
  await takePicture(page, `municipios-${width}`);

  await page.goto(`${admin.address}/importar`);
  await upload(
    page,
    `el-castillo-${width}.xlsx`,
    workbook([["PLAN DE ACCIÓN", width], ["Municipio de El Castillo"], ...RESTREPO_PLAN.slice(3)]),
  );
  await page.getByRole("link", { name: "Revisar", exact: true }).waitFor();
  await takePicture(page, `importar-${width}`);
  await page.goto(`${admin.address}/bandeja?estado=aplicadas`);
  await page.getByRole("link", { name: "plan-piedras-tolima.xlsx" }).click();
  await page.getByText("Este plan ya está aplicado.").waitFor();
  await planValue(page, "4 veces al mes y 100%").click();
  await takePicture(page, `revision-${width}`);

  await page.goto(`${admin.address}/comparar?m=${FIVE}`);
  await page.getByText("Semanalmente").waitFor();
  await takePicture(page, `comparacion-${width}`);
  await page.close();
});
