/** The inbox and the uploads in a real browser. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Admin, openAdmin } from "./open-admin.ts";
import { photo, RESTREPO_PLAN, workbook } from "./plan-files.ts";

/** A folder to keep pictures in, to be looked at. */
const picturesDir = process.env.INBOX_PICTURES ?? null;

let admin: Admin;

beforeAll(async () => {
  admin = await openAdmin();
}, 180_000);

afterAll(() => admin?.close());

const openPage = (path: string, width?: number) => admin.openPage(path, width);

const upload = (page: Page, files: Readonly<Record<string, Buffer>>) =>
  page.setInputFiles(
    'input[type="file"]',
    Object.entries(files).map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })),
  );

const planOf = (...titles: string[]): Buffer =>
  workbook([...titles.map((title) => [title]), ...RESTREPO_PLAN.slice(3)]);

async function lookAt(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  if (picturesDir) await page.screenshot({ path: join(picturesDir, `${name}.png`), fullPage: true });
}

const view = (page: Page, name: RegExp) =>
  page.getByRole("group", { name: "Estado de las cargas" }).getByRole("button", { name });

test("files go on being sent from another page; the inbox finds, counts, applies, undoes and puts away", async () => {
  const page = await openPage("/importar");
  await upload(page, {
    "uno.xlsx": planOf("Municipio de Restrepo, Meta", "Plan de acción 2010"),
    "dos.xlsx": planOf("Municipio de Cumaral, Meta", "Plan de acción 2010"),
    "guatape.xlsx": planOf("Plan de acción 2010"),
    "sin dueño.xlsx": planOf("Plan de acción 2011"),
    "foto.xlsx": photo(),
  });
  await page.getByRole("link", { name: /^Bandeja/ }).click();
  await page.getByText("Restrepo (Meta)", { exact: true }).waitFor();
  await view(page, /Por revisar · 4/).waitFor();
  await page.getByRole("link", { name: /Bandeja.*4 en espera/ }).waitFor();
  await page.getByText("¿de quién?").waitFor();
  await lookAt(page, "bandeja-1440");

  await page.getByLabel("Buscar archivo").fill("cumaral");
  await page.getByText("1 carga", { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get("q")).toBe("cumaral");
  await page.reload();
  await page.getByText("1 carga", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  await page.getByText("4 cargas", { exact: true }).waitFor();

  await view(page, /No legibles · 1/).click();
  await page.getByText("es una imagen (JPEG)").waitFor();
  await page.getByText("Consiga el archivo sin ese problema").waitFor();
  await page.getByLabel("Elegir foto.xlsx").check();
  await page.getByRole("button", { name: "Descartar 1" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Descartar" }).click();
  await page.getByText("Se descartó 1 carga.").waitFor();
  await view(page, /No legibles · 0/).waitFor();

  await page.getByRole("button", { name: "Aplicar las limpias…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("2 cargas están listas").waitFor();
  await dialog.getByText("confírmelo").waitFor();
  await dialog.getByText("falta decir de quién es").waitFor();
  await lookAt(page, "limpias-1440");
  await dialog.getByRole("button", { name: "Aplicar las 2 limpias" }).click();
  await dialog.getByText("Se aplicaron 2 cargas.").waitFor();
  await dialog.getByText("2 se quedan por revisar:").waitFor();
  await dialog.getByRole("button", { name: "Cerrar" }).last().click();

  await view(page, /Por revisar · 2/).click();
  await view(page, /^Aplicadas/).click();
  await page.getByRole("button", { name: "Deshacer Restrepo (uno.xlsx)" }).click();
  await page.getByText("No queda un plan vigente de este archivo.").waitFor();
  await page.getByRole("button", { name: "Deshacer Restrepo (uno.xlsx)" }).waitFor({ state: "detached" });
  await page.close();
});

test("what did not arrive is told apart from what is safe, held against a reload, and sent again", async () => {
  const page = await openPage("/importar");
  await upload(page, { "llega.xlsx": planOf("Municipio de Acacías, Meta", "Plan de acción 2012") });
  await page.getByText("Acacías (Meta): 2 acciones").waitFor();
  await page.context().setOffline(true);
  await upload(page, {
    "a.xlsx": planOf("Municipio de Mesetas, Meta"),
    "b.xlsx": planOf("Municipio de Granada, Meta"),
  });
  const alert = page.getByRole("alert").filter({ hasText: "2 archivos no llegaron" });
  await alert.getByText("1 archivo ya está guardado").waitFor();
  await lookAt(page, "sin-servidor-1440");

  await page.getByRole("heading", { name: "Importar planes" }).click();
  const asked = page.waitForEvent("dialog");
  void page.evaluate(() => window.location.reload()).catch(() => {});
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Volver a enviar a.xlsx" }).click();
  await page.getByText("Mesetas (Meta): 2 acciones").waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Volver a enviarlo" }).click();
  await page.getByText("Granada (Meta): 2 acciones").waitFor();
  await page.getByText("3 de 3 enviados").waitFor();
  await page.close();
});

test("a file that is too large is told before it is sent", async () => {
  const page = await openPage("/importar");
  let isSent = false;
  page.on("request", (request) => {
    if (request.headers()["content-type"]?.startsWith("multipart/")) isSent = true;
  });
  await upload(page, { "enorme.pdf": Buffer.alloc(26 * 1024 * 1024) });
  await page.getByText("Pesa 26 MB y aquí caben hasta 25 MB").waitFor();
  expect(isSent).toBe(false);
  await page.close();
});

test("a workbook of several plans names each by its owner", async () => {
  const page = await openPage("/importar");
  const two = [
    ["Municipio", "Línea de acción", "Actividades", "Indicador", "Meta"],
    ["Lejanías (Meta)", "Actualización de la página web", "Publicar", "Publicaciones", "10"],
    ["Vistahermosa (Meta)", "Actualización de la página web", "Publicar", "Publicaciones", "20"],
  ];
  await upload(page, { "meta.xlsx": workbook([["Plan de acción 2013"], ...two]) });
  await page.getByText(/Lejanías \(Meta\): 1 acci/).waitFor();
  await page.getByText(/Vistahermosa \(Meta\): 1 acci/).waitFor();
  await page.close();
});

test("the inbox fits 360 px", async () => {
  const page = await openPage("/bandeja?estado=todas", 360);
  await page.getByRole("listitem").first().waitFor();
  await lookAt(page, "bandeja-360");
  await page.goto(`${admin.address}/importar`);
  await upload(page, { "un nombre muy largo de archivo que no cabe en una sola línea de la pantalla.xlsx": photo() });
  await page.getByText("es una imagen").waitFor();
  await lookAt(page, "importar-360");
  await page.close();
});
