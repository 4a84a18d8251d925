/** Files received, read by jobs, read again, put away and found: on every kind of database. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import type { Import } from "../src/generated/prisma/client.ts";
import { applyImport } from "../src/imports/apply.ts";
import { chooseForImport } from "../src/imports/choose.ts";
import { discardImports, reopenImport } from "../src/imports/discard.ts";
import { countByStatus, countImports, type ImportFilter, listImports } from "../src/imports/list.ts";
import { importProgress, untilRead } from "../src/imports/progress.ts";
import { readAgain } from "../src/imports/read-again.ts";
import { readingJobs } from "../src/imports/read-import.ts";
import { receiveFile } from "../src/imports/receive.ts";
import { type Jobs, startJobs } from "../src/jobs/start-jobs.ts";
import { correct } from "../src/plans/correct.ts";
import { undoImport } from "../src/plans/go-back.ts";
import { loadRecord } from "../src/storage/records.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";
import {
  budgetSheet,
  emptyWorkbook,
  RESTREPO_PLAN,
  type Rows,
  workbook,
  workbookOfSheets,
  zipOf,
} from "./plan-files.ts";

/** The plan under another title, so that its bytes are another file's. */
const titled = (title: string): Rows => [[title], ...RESTREPO_PLAN.slice(1)];

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
/** A table of which each row says whose it is. */
const ofTwo = (title: string): Rows => [
  [`${title} del departamento del Meta`],
  ["Municipio", "Actividades", "Indicador", "Meta"],
  ["Restrepo", "Divulgar el portal", "Visitas al portal", "200"],
  ["Cumaral", "Abrir un foro", "Foros abiertos", "2"],
];

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  let context: Context;
  let jobs: Jobs;

  beforeAll(async () => {
    stores = await openStores(kind);
    context = contextOf(stores);
    jobs = startJobs(context, readingJobs(context), { retrySeconds: 0.02, pollSeconds: 0.1 });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    await jobs?.close();
    await stores?.close();
  });

  const receive = (rows: Rows | Buffer, fileName = "plan.xlsx") =>
    receiveFile(context, { bytes: Buffer.isBuffer(rows) ? rows : workbook(rows), fileName });
  const find = (id: string) => stores.prisma.import.findUniqueOrThrow({ where: { id } });
  const partsOf = ({ sha256 }: Pick<Import, "sha256">) =>
    stores.prisma.import.findMany({ where: { sha256 }, orderBy: [{ optionsKey: "asc" }, { part: "asc" }] });
  const read = async (rows: Rows | Buffer, fileName?: string) => {
    const [row] = await receive(rows, fileName);
    await untilRead(context, [row!.id]);
    return find(row!.id);
  };
  const acts = async (subjectId: string) =>
    (await stores.prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ act }) => act);

  test("a file is answered at once, then read: its plan, messages and source are kept, and lists know it", async () => {
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
    const row = await read(emptyWorkbook(), "vacío.xlsx");
    expect(row).toMatchObject({ status: "UNREADABLE", recordId: null, errors: 1, entityCode: null });
    expect(await stores.prisma.importMessage.findMany({ where: { importId: row.id } })).toMatchObject([
      { code: "file-is-empty", severity: "error", place: { file: "vacío.xlsx" } },
    ]);
  });

  test("a workbook with the plans of several municipalities gives an import each", async () => {
    const row = await read(ofTwo("Planes"));
    expect(await partsOf(row)).toMatchObject([
      { part: 1, status: "IN_REVIEW", entityCode: "50606" },
      { part: 2, status: "IN_REVIEW", entityCode: "50226" },
    ]);
  });

  test("an archive gives an import and a job for each document; once more it is the same", async () => {
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

  test("what was discarded comes back by uploading it again, or by taking it back", async () => {
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
    const rows = titled("PLAN aplicado y deshecho");
    const row = await read(rows);
    await applyImport(context, { importId: row.id });
    expect(await receive(rows)).toMatchObject([{ id: row.id, status: "APPLIED", recordId: row.recordId }]);
    await expect(discardImports(context, [row.id])).rejects.toMatchObject({ code: "already-applied" });
    await undoImport(context, row.id);
    expect(await receive(rows)).toMatchObject([{ id: row.id, status: "IN_REVIEW", recordId: row.recordId }]);
  });

  test("all or none are discarded", async () => {
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
    const row = await read(strange("2029"));
    await expect(readAgain(context, { importId: row.id, columns, keep: true })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/\p{L}/u),
    });
    expect(await find(row.id)).toEqual(row);
    expect(await stores.prisma.layout.count()).toBe(0);
  });

  test("an applied import read otherwise is another import; its own stays as it is", async () => {
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

  test("the inbox finds imports by what people look for, newest first, and counts them by state", async () => {
    const archive = await read(
      zipOf({
        "Informe.xlsx": workbook(titled("PLAN ñandú")),
        "cumaral.xlsx": workbook(ofTwo("Ñandú")),
        "nada.xlsx": budgetSheet(),
      }),
      "lista.zip",
    );
    await jobs.idle();
    const here: ImportFilter = { archiveId: archive.id };
    const names = async (filter: ImportFilter) =>
      (await listImports(stores.prisma, { ...here, ...filter }, { first: 10 }))
        .map(({ fileName, part }) => `${fileName} ${part}`)
        .sort();
    expect(await names({ text: "réstrepo INFORME" })).toEqual(["Informe.xlsx 1"]);
    expect(await names({ text: "cumaral restrepo" })).toEqual(["cumaral.xlsx 1"]);
    expect(await names({ entityCode: "50226" })).toEqual(["cumaral.xlsx 2"]);
    expect(await names({ departmentCode: "50", hasOwner: true })).toHaveLength(3);
    expect(await names({ hasOwner: false })).toEqual(["nada.xlsx 1"]);
    expect(await names({ entityCode: "50226", hasOwner: false })).toEqual([]);
    expect(await names({ statuses: ["UNREADABLE"] })).toEqual(["nada.xlsx 1"]);
    expect(await names({ framework: "peti" })).toEqual([]);
    const [warned, quiet] = [await names({ hasWarnings: true }), await names({ hasWarnings: false })];
    expect([...warned, ...quiet].sort()).toEqual(await names({}));
    expect(await countImports(stores.prisma, { ...here, statuses: ["UNREADABLE"] })).toBe(1);
    expect(await countByStatus(stores.prisma, here)).toEqual([
      { status: "IN_REVIEW", count: 3 },
      { status: "UNREADABLE", count: 1 },
    ]);
    const all = await listImports(stores.prisma, {}, { first: 1000 });
    expect(all.map(({ createdAt }) => createdAt.getTime())).toEqual(
      all.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a),
    );
    expect(await listImports(stores.prisma, {}, { first: 2, after: all[3]!.id })).toEqual(all.slice(4, 6));
  });

  test("progress tells how imports stand, then what becomes of them, until all are read", async () => {
    const [row] = await receive(titled("PLAN en camino"));
    const told: string[] = [];
    for await (const { imports } of importProgress(context, [row!.id]))
      told.push(...imports.map(({ status }) => status));
    expect(["RECEIVED", "READING"]).toContain(told[0]);
    expect(told.at(-1)).toBe("IN_REVIEW");
    const all = importProgress(context, null);
    expect((await all.next()).value).toEqual({ imports: [], waiting: 0 });
    const [next] = await receive(titled("PLAN que llega"));
    expect((await all.next()).value).toMatchObject({ imports: [{ importId: next!.id, status: "RECEIVED" }] });
    await all.return();
    await jobs.idle();
  });

  test("a file that is gone from the store is our fault, and the import says so", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(stores.files, "open").mockRejectedValue(Object.assign(new Error("gone"), { code: "ENOENT" }));
    expect(await read(titled("PLAN perdido"))).toMatchObject({ status: "UNREADABLE", errors: 1 });
  });
});
