/** Imports in review: put away, taken back, read again as a person says; on every kind of database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Import } from "../src/generated/prisma/client.ts";
import { applyImport } from "../src/imports/apply.ts";
import { discardImports, reopenImport } from "../src/imports/discard.ts";
import { readAgain } from "../src/imports/read-again.ts";
import { undoImport } from "../src/plans/go-back.ts";
import { loadRecord } from "../src/storage/records.ts";
import { DATABASES } from "./open-stores.ts";
import { type Rows, workbookOfSheets } from "./plan-files.ts";
import { openReadingStores, type ReadingStores, titled } from "./reading-stores.ts";

/** A table whose headings nobody knows. */
const strange = (title: string): Rows => [
  ["Municipio de Restrepo, Meta", null, title],
  ["Reto", "Padrino", "Cuándo más tarde"],
  ["Divulgar el portal", "Oficina de prensa", "30/06/2010"],
  ["Abrir un foro", "Secretaría de Gobierno", "31/12/2010"],
];
const COLUMNS = [
  { heading: "Reto", field: "action" },
  { heading: "Padrino", field: "responsible" },
  { heading: "Cuándo más tarde", field: "time" },
];
describe.each(DATABASES)("on the %s database", (kind) => {
  let open: ReadingStores;

  beforeAll(async () => {
    open = await openReadingStores(kind);
  });
  afterAll(() => open?.close());

  test("what was discarded comes back by uploading it again, or by taking it back", async () => {
    const { context, read, acts } = open;
    const rows = titled("PLAN descartado");
    const { id } = await read(rows);
    expect(await discardImports(context, [id])).toMatchObject([{ status: "DISCARDED" }]);
    expect(await discardImports(context, [id])).toMatchObject([{ status: "DISCARDED" }]);
    await expect(applyImport(context, { importId: id })).rejects.toMatchObject({ code: "discarded" });
    expect(await reopenImport(context, id)).toMatchObject({ status: "IN_REVIEW" });
    await discardImports(context, [id]);
    expect(await read(rows)).toMatchObject({ id, status: "IN_REVIEW" });
    expect(await acts(id)).toEqual([
      "import.receive",
      "import.discard",
      "import.receive",
      "import.discard",
      "import.receive",
    ]);
  });

  test("what is applied is neither read again nor discarded; what was undone comes back as it was read", async () => {
    const { context, receive, read } = open;
    const rows = titled("PLAN aplicado y deshecho");
    const row = await read(rows);
    await applyImport(context, { importId: row.id });
    expect(await receive(rows)).toMatchObject([{ id: row.id, status: "APPLIED", recordId: row.recordId }]);
    await expect(discardImports(context, [row.id])).rejects.toMatchObject({ code: "already-applied" });
    await undoImport(context, row.id);
    expect(await receive(rows)).toMatchObject([{ id: row.id, status: "IN_REVIEW", recordId: row.recordId }]);
  });

  test("all or none are discarded", async () => {
    const { context, read, find } = open;
    const free = await read(titled("PLAN libre"));
    const applied = await read(titled("PLAN aplicado"));
    await applyImport(context, { importId: applied.id });
    await expect(discardImports(context, [free.id, applied.id])).rejects.toMatchObject({ code: "already-applied" });
    expect((await find(free.id)).status).toBe("IN_REVIEW");
    await expect(discardImports(context, ["0198a0c0-0000-7000-8000-000000000000"])).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a person's columns read a file again, and later files with its headings", async () => {
    const { stores, context, read } = open;
    const row = await read(strange("2025"), "retos.xlsx");
    expect(row.status).toBe("UNREADABLE");
    const [mapped] = await readAgain(context, { importId: row.id, columns: COLUMNS, keep: true });
    expect(mapped).toMatchObject({ id: row.id, status: "IN_REVIEW", entityCode: "50606" });
    expect((await read(strange("2025"))).status).toBe("IN_REVIEW");
    const later = await read(strange("2026"));
    expect(later.status).toBe("IN_REVIEW");
    await stores.prisma.layout.deleteMany();
    expect((await read(strange("2027"))).status).toBe("UNREADABLE");
    const [back] = await readAgain(context, { importId: row.id, columns: COLUMNS, framework: "gobierno-digital-2018" });
    expect(back).toMatchObject({ id: row.id, framework: "gobierno-digital-2018" });
  });

  test.each([
    ["unknown-field", [{ heading: "Reto", field: "precio" }]],
    ["no-action", [{ heading: "Padrino", field: "responsible" }]],
    ["no-columns", []],
    ["too-many-columns", Array.from({ length: 501 }, (_, at) => ({ heading: `Columna ${at}`, field: "action" }))],
    ["no-plan", [{ heading: "No existe", field: "action" }]],
  ])("%s: what was read stays, and no layout is kept", async (code, columns) => {
    const { stores, context, read, find } = open;
    const row = await read(strange("2029"));
    await expect(readAgain(context, { importId: row.id, columns, keep: true })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/\p{L}/u),
    });
    expect(await find(row.id)).toEqual(row);
    expect(await stores.prisma.layout.count()).toBe(0);
  });

  test("an applied import read otherwise is another import; its own stays as it is", async () => {
    const { context, read, find } = open;
    const row = await read(titled("PLAN leído de otro modo"));
    await applyImport(context, { importId: row.id });
    const [other] = await readAgain(context, { importId: row.id, framework: "gel-2012" });
    expect(other).toMatchObject({ status: "IN_REVIEW", framework: "gel-2012", sha256: row.sha256 });
    expect(other!.id).not.toBe(row.id);
    expect(await find(row.id)).toMatchObject({ status: "APPLIED", recordId: row.recordId });
    expect((await readAgain(context, { importId: row.id, framework: "gel-2012" })).map(({ id }) => id)).toEqual([
      other!.id,
    ]);
    await expect(readAgain(context, { importId: row.id, framework: "gel-1999" })).rejects.toMatchObject({
      code: "unknown-framework",
    });
  });

  test("sheets are left out and taken in", async () => {
    const { stores, context, read } = open;
    const row = await read(workbookOfSheets(titled("PLAN de dos hojas"), titled("PLAN de dos hojas, borrador")));
    const count = async ({ recordId }: Import) => (await loadRecord(stores.prisma, recordId!)).actions.length;
    const [less] = await readAgain(context, { importId: row.id, sheets: { leaveOut: ["Sheet2"], takeIn: [] } });
    expect(less!.id).toBe(row.id);
    expect(await count(less!)).toBe(2);
    await expect(
      readAgain(context, { importId: row.id, sheets: { leaveOut: ["Sheet1", "Sheet2"], takeIn: [] } }),
    ).rejects.toMatchObject({
      code: "no-plan",
    });
  });
});
