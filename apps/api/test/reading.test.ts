/** Files received and read by jobs, on every kind of database. */
import { emptyPlan } from "@cotejo/core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Import } from "../src/generated/prisma/client.ts";
import { chooseForImport } from "../src/imports/choose.ts";
import { untilRead } from "../src/imports/progress.ts";
import { tidyingJobs } from "../src/imports/tidy.ts";
import { correct } from "../src/plans/correct.ts";
import { loadRecord, saveRecord } from "../src/storage/records.ts";
import { DATABASES } from "./open-stores.ts";
import { emptyWorkbook, workbook, zipOf } from "./plan-files.ts";
import { ofTwo, openReadingStores, type ReadingStores, titled } from "./reading-stores.ts";

describe.each(DATABASES)("on the %s database", (kind) => {
  let open: ReadingStores;

  beforeAll(async () => {
    open = await openReadingStores(kind);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => open?.close());

  const partsOf = ({ sha256 }: Pick<Import, "sha256">) =>
    open.stores.prisma.import.findMany({ where: { sha256 }, orderBy: [{ optionsKey: "asc" }, { part: "asc" }] });

  test("a file is answered at once, then read: its plan, messages and source are kept, and lists know it", async () => {
    const { stores, context, receive, find, acts } = open;
    const [received] = await receive(titled("PLAN DE ACCIÓN GOBIERNO EN LÍNEA 2010"), "../Mi plan_1.xlsx");
    expect(received).toMatchObject({ status: "RECEIVED", fileName: "Mi plan_1.xlsx", recordId: null });
    await untilRead(context, [received!.id]);
    const row = await find(received!.id);
    expect(row).toMatchObject({
      ...{ status: "IN_REVIEW", kind: "plan", entityCode: "50606", departmentCode: "50", framework: "gel-2008" },
      ...{ ownerCertainty: "named", periodStart: 2008, periodEnd: 2012, errors: 0 },
      searchText: "mi plan 1 xlsx plan de accion gobierno en linea 2010",
    });
    const plan = await loadRecord(stores.prisma, row.recordId!);
    expect(plan.actions.map(({ name }) => name.text)).toEqual([
      "Actualización de la página web",
      "Avanzar en las fases de Gobierno en Línea",
    ]);
    const [block] = await stores.prisma.sourceBlock.findMany({ where: { importId: row.id }, include: { rows: true } });
    expect(block).toMatchObject({ kind: "grid", name: "Hoja1", rowCount: 6, columnCount: 6 });
    expect(block!.rows[0]).toMatchObject({ row: 0, cells: [{ column: 0, place: { sheet: "Hoja1" } }] });
    const messages = await stores.prisma.importMessage.findMany({ where: { importId: row.id } });
    expect(row.warnings).toBe(messages.filter(({ severity }) => severity === "warning").length);
    expect(await acts(row.id)).toEqual(["import.receive"]);
  });

  test("the same bytes are the same import; two at a moment, too", async () => {
    const { context, jobs, receive } = open;
    const rows = titled("PLAN DE ACCIÓN dos veces");
    const both = await Promise.all([receive(rows), receive(rows, "otro nombre.xlsx")]);
    expect(new Set(both.flat().map(({ id }) => id)).size).toBe(1);
    await untilRead(
      context,
      both.flat().map(({ id }) => id),
    );
    const again = await receive(rows);
    expect(again.map(({ id, status }) => [id, status])).toEqual([[both[0]![0]!.id, "RECEIVED"]]);
    await jobs.idle();
    expect(await partsOf(again[0]!)).toMatchObject([{ status: "IN_REVIEW" }]);
  });

  test("what is read again leaves no records behind, and keeps what people chose and corrected", async () => {
    const { stores, context, read } = open;
    const rows = titled("PLAN DE ACCIÓN corregido");
    const first = await read(rows);
    await chooseForImport(context, { importId: first.id, entityCode: "50226", period: { start: 2009, end: 2011 } });
    const name = "Actualización de la página web";
    const { key } = await stores.prisma.recordAction.findFirstOrThrow({
      where: { recordId: first.recordId!, position: 0 },
    });
    const where = { action: key, part: null, field: "name" };
    await correct(context, {
      importId: first.id,
      correction: { where, what: { kind: "set", text: "Portal al día" }, before: name },
    });
    const records = await stores.prisma.planRecord.count();
    const again = await read(rows);
    expect(again).toMatchObject({ id: first.id, status: "IN_REVIEW", entityCode: "50226", ownerCertainty: "chosen" });
    expect(again).toMatchObject({ periodStart: 2009, periodEnd: 2011 });
    expect(again.recordId).not.toBe(first.recordId);
    expect((await loadRecord(stores.prisma, again.correctedId!)).actions[0]!.name.text).toBe("Portal al día");
    expect(await stores.prisma.planRecord.count()).toBe(records);
  });

  test("a file without a plan is unreadable, with the messages that say why", async () => {
    const { stores, read } = open;
    const row = await read(emptyWorkbook(), "vacío.xlsx");
    expect(row).toMatchObject({ status: "UNREADABLE", recordId: null, errors: 1, entityCode: null });
    expect(await stores.prisma.importMessage.findMany({ where: { importId: row.id } })).toMatchObject([
      { code: "file-is-empty", severity: "error", place: { file: "vacío.xlsx" } },
    ]);
  });

  test("a workbook with the plans of several municipalities gives an import each", async () => {
    const { read } = open;
    const row = await read(ofTwo("Planes"));
    expect(await partsOf(row)).toMatchObject([
      { part: 1, status: "IN_REVIEW", entityCode: "50606" },
      { part: 2, status: "IN_REVIEW", entityCode: "50226" },
    ]);
  });

  test("an archive gives an import and a job for each document; once more it is the same", async () => {
    const { stores, jobs, read } = open;
    const zip = zipOf({
      "uno.xlsx": workbook(titled("PLAN uno")),
      "dos.xlsx": workbook(titled("PLAN dos")),
      "x.txt": Buffer.from(""),
    });
    const archive = await read(zip, "todos.zip");
    expect(archive.status).toBe("UNPACKED");
    await jobs.idle();
    const documents = () =>
      stores.prisma.import.findMany({ where: { archiveId: archive.id }, orderBy: { fileName: "asc" } });
    const before = await documents();
    expect(before.filter(({ status }) => status === "IN_REVIEW").map(({ fileName }) => fileName)).toEqual([
      "dos.xlsx",
      "uno.xlsx",
    ]);
    expect((await read(zip)).id).toBe(archive.id);
    await jobs.idle();
    expect((await documents()).map(({ id, status }) => [id, status])).toEqual(
      before.map(({ id, status }) => [id, status]),
    );
  });

  test("a fault of ours: three attempts, then the import says so; what was read before stands again", async () => {
    const { stores, read } = open;
    vi.spyOn(console, "error").mockImplementation(() => {});
    const known = await read(titled("PLAN conocido"));
    const reading = vi.spyOn(stores.reader, "read").mockRejectedValue(new Error("a bug"));
    const row = await read(titled("PLAN con falla"), "falla.xlsx");
    expect(reading).toHaveBeenCalledTimes(3);
    expect(row).toMatchObject({ status: "UNREADABLE", errors: 1 });
    expect(await stores.prisma.importMessage.findMany({ where: { importId: row.id } })).toMatchObject([
      { code: "file-not-read" },
    ]);
    expect(await stores.prisma.job.findUniqueOrThrow({ where: { key: `read:${row.id}` } })).toMatchObject({
      state: "failed",
    });
    expect(await read(titled("PLAN conocido"))).toMatchObject({ status: "IN_REVIEW", recordId: known.recordId });
    reading.mockRestore();
    expect(await read(titled("PLAN con falla"))).toMatchObject({ id: row.id, status: "IN_REVIEW" });
  });

  test("a file that is gone from the store is our fault, and the import says so", async () => {
    const { stores, read } = open;
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(stores.files, "open").mockRejectedValue(Object.assign(new Error("gone"), { code: "ENOENT" }));
    expect(await read(titled("PLAN perdido"))).toMatchObject({ status: "UNREADABLE", errors: 1 });
  });

  test("records that nothing points at are deleted once they are old", async () => {
    const { stores, context, read } = open;
    const { recordId } = await read(titled("PLAN que se queda"));
    const lost = await stores.prisma.$transaction((tx) => saveRecord(tx, emptyPlan("gel-2008")));
    const run = (now: Date) => tidyingJobs({ ...context, now: () => now }).tidy!.run({}, new AbortController().signal);
    const find = (id: string) => stores.prisma.planRecord.findUnique({ where: { id } });
    await run(new Date());
    expect(await find(lost)).not.toBeNull();
    await run(new Date(Date.now() + 48 * 60 * 60 * 1000));
    expect([await find(lost), (await find(recordId!)) === null]).toEqual([null, false]);
  });
});
