/** A data folder of before drawers, brought to what the program knows today, on every kind of database. */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importDocument } from "@cotejo/importer";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { type CompareRequest, compareVersions, findCompared } from "../src/plans/compare.ts";
import { backUp, backUpFolder } from "../src/storage/back-up.ts";
import { sha256Of } from "../src/storage/file-store.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { saveRecord } from "../src/storage/records.ts";
import { loadOldDatabase, NEXT_MIGRATION, unpackOldFolder } from "./old-folder.ts";
import { createServerDatabase, DATABASES, openStores } from "./open-stores.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";
import { contentOf, drawersOf, type Opened, openUpgraded, upgrade } from "./upgraded.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** A folder is opened, migrated and opened again; a busy machine takes its time. */
const LONG_MS = 300_000;
const SAMPLES = ["85010", "25151", "52258", "73547", "86571"];

let parent: string;
let oldFolder: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "cotejo-"));
  oldFolder = unpackOldFolder(parent);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

let copies = 0;
async function copyFolder(): Promise<string> {
  copies += 1;
  const folder = join(parent, `copy-${copies}`);
  await cp(oldFolder, folder, { recursive: true });
  return folder;
}

/** What the folder holds after the upgrade, where nothing interrupts it. */
let through: Awaited<ReturnType<typeof contentOf>>;

const DRAWERS = [
  ["gel-2008 25151 2008-2012 true", "1 plan-caqueza-cundinamarca.docx true"],
  ["gel-2008 25322 2008-2012 true", "1 plan perdido.xlsx true"],
  ["gel-2008 52258 2008-2012 true", "1 plan-el-tablon-de-gomez-narino.docx true"],
  ["gel-2008 73547 2008-2012 true", "1 plan-piedras-tolima.xlsx true"],
  ["gel-2008 85010 2008-2012 true", "1 plan-aguazul-casanare.xlsx true"],
  ["gel-2008 86571 2008-2012 true", "1 plan-puerto-guzman-putumayo.xlsx true"],
  ["plan-de-accion 05761 2026-2026 true", "1 cuadro raro.xlsx true"],
  ["plan-indicativo 52258 2020-2023 true", "1 plan indicativo 2020.xlsx true"],
  ["plan-indicativo 52258 2024-2027 true", "1 plan indicativo 2024.xlsx true"],
];

const compare = async ({ prisma }: Context, request: CompareRequest) =>
  compareVersions(prisma, await findCompared(prisma, request));

describe.each(DATABASES)("on the %s database", (kind) => {
  let opened: Opened;
  let dataDir: string;
  let drop = async () => {};

  beforeAll(async () => {
    dataDir = await copyFolder();
    if (kind === "server") {
      const server = await createServerDatabase(process.env.TEST_DATABASE_URL!);
      drop = server.drop;
      await loadOldDatabase(dataDir, server.url);
      opened = await openUpgraded(dataDir, server.url);
    } else opened = await openUpgraded(dataDir);
  });
  afterAll(async () => {
    await opened?.close();
    await drop();
  });

  test("before its files are read again, every plan can be compared as it was", async () => {
    const { columns } = await compare(opened.context, {
      entities: SAMPLES,
      framework: "gel-2008",
      period: null,
    });
    expect(columns.map(({ hasPlan }) => hasPlan)).toEqual(SAMPLES.map(() => true));
  });

  test("plans of other years part into drawers of their own, each in force", async () => {
    await upgrade(opened.context);
    expect(await drawersOf(opened.context)).toEqual(DRAWERS);
    const states = await opened.context.prisma.job.groupBy({ by: ["state"], _count: true });
    expect(states).toEqual([{ state: "done", _count: expect.any(Number) }]);
  });

  test("every version has its rows, by today's rules", async () => {
    const { prisma } = opened.context;
    const versions = await prisma.planVersion.findMany({
      include: { _count: { select: { actions: true } }, record: true },
    });
    for (const { rules, record, _count } of versions) {
      expect({ rules, rows: _count.actions }).toEqual({ rules: record.rules, rows: record.actionCount });
      expect(record.rules).toBeGreaterThan(0);
    }
    expect(await prisma.recordAction.count({ where: { key: "" } })).toBe(0);
  });

  test("a table that a person mapped is read by her mapping", async () => {
    const { prisma } = opened.context;
    const indicator = await prisma.indicator.findFirstOrThrow({
      where: { entityCode: "05761" },
      include: { targets: true },
    });
    expect(indicator).toMatchObject({ inForce: true, targets: [{ text: "12" }] });
    const { messages } = await prisma.import.findFirstOrThrow({
      where: { fileName: "cuadro raro.xlsx" },
      include: { messages: true },
    });
    expect(messages.map(({ code }) => code)).toEqual(["layout-recognised"]);
  });

  test("a plan whose file is gone stays, and says so; what waited for review waits on", async () => {
    const { prisma } = opened.context;
    const rows = await prisma.import.findMany({
      where: { status: { not: "APPLIED" } },
      select: { fileName: true, status: true },
      orderBy: { fileName: "asc" },
    });
    expect(rows).toEqual([
      { fileName: "notas.txt", status: "UNREADABLE" },
      { fileName: "restrepo.xlsx", status: "IN_REVIEW" },
    ]);
    const lost = await prisma.import.findFirstOrThrow({
      where: { fileName: "plan perdido.xlsx" },
      include: { messages: true },
    });
    expect(lost).toMatchObject({ status: "APPLIED", warnings: 1, messages: [{ code: "kept-without-file" }] });
    expect(await prisma.action.count({ where: { entityCode: "25322", inForce: true } })).toBe(2);
  });

  test("the samples compare as they do where they were loaded today", async () => {
    const fresh = await openStores();
    await loadSamplesAfresh(contextOf(fresh));
    const request = { entities: SAMPLES, framework: "gel-2008", period: null };
    expect(await compare(opened.context, request)).toEqual(await compare(contextOf(fresh), request));
    await fresh.close();
  });

  test("a file that came back is read at the next start; nothing else changes", async () => {
    const { prisma, files } = opened.context;
    through = await contentOf(opened.context);
    await upgrade(opened.context);
    expect(await contentOf(opened.context)).toEqual(through);
    // The bytes that went are no file of ours: others of the same municipality stand for them.
    const bytes = workbook(RESTREPO_PLAN.with(1, ["Municipio de Guasca", null, "Departamento de Cundinamarca"]));
    const sha256 = await files.keep(bytes);
    await prisma.sourceFile.create({ data: { sha256, size: bytes.length } });
    const { id } = await prisma.import.findFirstOrThrow({ where: { fileName: "plan perdido.xlsx" } });
    await prisma.import.update({ where: { id }, data: { sha256 } });
    await upgrade(opened.context);
    expect(await prisma.importMessage.count({ where: { importId: id } })).toBe(0);
    expect(await drawersOf(opened.context)).toEqual(DRAWERS);
    expect(
      await prisma.action.findMany({
        where: { entityCode: "25322", position: 1 },
        select: { name: true, inForce: true },
      }),
    ).toEqual([{ name: RESTREPO_PLAN[5]![0], inForce: true }]);
  });
});

/** The samples as today's program reads and applies them. */
async function loadSamplesAfresh(context: Context): Promise<void> {
  const { prisma } = context;
  const names = (await readdir(join(root, "samples"))).filter((name) => /\.(xlsx|docx)$/.test(name));
  for (const fileName of names) {
    const bytes = await readFile(join(root, "samples", fileName));
    const { plans } = await importDocument(bytes, fileName);
    const { owner, framework, period, kind } = plans[0]!;
    const sha256 = sha256Of(bytes);
    await prisma.sourceFile.create({ data: { sha256, size: bytes.length } });
    const recordId = await prisma.$transaction((tx) => saveRecord(tx, plans[0]!));
    const place = { entityCode: owner!.code, departmentCode: owner!.code.slice(0, 2), framework };
    const years = { periodStart: period!.start, periodEnd: period!.end };
    const { id } = await prisma.import.create({
      data: { sha256, fileName, status: "IN_REVIEW", recordId, kind, ...place, ...years },
    });
    await applyImport(context, { importId: id });
  }
}

test(
  "killed in the middle and started again, it ends as if it had run through; going back is one folder",
  async () => {
    const dataDir = await copyFolder();
    const script = join(root, "apps/api/test/upgrade-until.ts");
    const { signal } = spawnSync(process.execPath, ["--import", "./scripts/run-typescript.mjs", script, dataDir, "5"], {
      cwd: root,
      stdio: "ignore",
    });
    expect(signal).toBe("SIGKILL");
    const again = await openUpgraded(dataDir);
    const left = await again.context.prisma.job.count({ where: { state: { not: "done" } } });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(9);
    await upgrade(again.context);
    expect(await contentOf(again.context)).toEqual(through);
    await again.close();

    expect((await readdir(dataDir)).filter((name) => name.startsWith("database."))).toEqual([
      `database.before-${NEXT_MIGRATION}`,
    ]);
    const before = await PGlite.create({ dataDir: backUpFolder(join(dataDir, "database"), NEXT_MIGRATION) });
    const { rows } = await before.query(`SELECT "framework", "current" FROM "Plan" WHERE "current" > 1`);
    expect(rows).toEqual([{ framework: "plan-indicativo", current: 2 }]);
    await before.close();
  },
  LONG_MS,
);

test(
  "a fresh folder is not copied",
  async () => {
    const dataDir = join(parent, "fresh");
    const { close } = await openDatabase(null, dataDir);
    await close();
    expect((await readdir(dataDir)).filter((name) => name.startsWith("database"))).toEqual(["database"]);
  },
  LONG_MS,
);

test("where there is no room for the copy nothing is begun", async () => {
  const folder = join(await copyFolder(), "database");
  const copying = backUp(folder, "m", async () => 1000);
  await expect(copying).rejects.toThrow(/No hay espacio en el disco .* hacen falta \d+ MB libres/);
  expect(await readdir(join(folder, ".."))).toEqual(["database", "files"]);
});
