/** Versions whose files are read again after people worked with them, and rows that older rules made; on every database. */
import type { Correction } from "@cotejo/core";
import { importFile, type MappedField } from "@cotejo/importer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { startJobs } from "../src/jobs/start-jobs.ts";
import { correct } from "../src/plans/correct.ts";
import { toJson } from "../src/storage/json.ts";
import { saveRecord } from "../src/storage/records.ts";
import { renewVersion } from "../src/upgrade/renew-version.ts";
import { rereadVersion } from "../src/upgrade/reread-version.ts";
import { startUpgrade, upgradeJobs } from "../src/upgrade/upgrade-jobs.ts";
import { runHere } from "../src/workshop/tasks.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";
import { type Rows, workbook } from "./plan-files.ts";

const matrix = (town: string): Rows => [
  [`Plan indicativo 2024-2027, municipio de ${town}, Antioquia`],
  [
    "Sector",
    "Programa",
    "Producto",
    "Indicador de producto",
    "Línea base",
    "Meta cuatrienio",
    "Meta 2024",
    "Meta 2025",
  ],
  ["Vivienda", "Agua", "Acueductos mejorados", "Número de acueductos mejorados", "3", "8", "2", "4"],
];
/** Headings that no catalogue knows. */
const ODD: Rows = [
  ["Municipio de Jericó, Antioquia"],
  ["Zeta", "Equis", "Ye"],
  ["Publicar los trámites", "Número de trámites", "12"],
  ["Atender las peticiones", "Peticiones a tiempo", "90%"],
];
const ODD_COLUMNS = new Map<string, MappedField>([
  ["zeta", "action"],
  ["equis", "indicator"],
  ["ye", "target"],
]);

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  let context: Context;
  beforeAll(async () => {
    stores = await openStores(kind);
    context = contextOf(stores);
  });
  afterAll(() => stores?.close());

  interface Then {
    framework?: string;
    years: readonly [number, number];
    mapping?: typeof ODD_COLUMNS;
  }

  /** A plan that was read and applied by the program of then, which told framework and years otherwise. */
  async function applied(rows: Rows, { framework, years, mapping }: Then) {
    const { prisma, files } = context;
    const bytes = workbook(rows);
    const fileName = "plan.xlsx";
    const [outcome] = await importFile(bytes, fileName, { mapping });
    const plan = outcome!.plans[0]!;
    const code = plan.owner!.code;
    const recordId = await prisma.$transaction((tx) => saveRecord(tx, plan));
    await prisma.planRecord.update({ where: { id: recordId }, data: { rules: 0 } });
    const sha256 = await files.keep(bytes);
    await prisma.sourceFile.create({ data: { sha256, size: bytes.length } });
    const read = {
      sha256,
      fileName,
      recordId,
      columns: toJson(outcome!.columns),
      status: "IN_REVIEW" as const,
      kind: "plan",
    };
    const place = { entityCode: code, departmentCode: code.slice(0, 2), framework: framework ?? plan.framework };
    const [periodStart, periodEnd] = years;
    const { id: importId } = await prisma.import.create({
      data: { ...read, ...place, periodStart, periodEnd, ownerCertainty: "named" },
    });
    const { versionId } = await applyImport(context, { importId });
    await prisma.import.update({
      where: { id: importId },
      data: { periodStart: plan.period?.start, periodEnd: plan.period?.end },
    });
    return { importId, versionId };
  }

  const versionsOf = async (importId: string) => {
    const versions = await context.prisma.planVersion.findMany({
      where: { importId },
      include: { plan: true },
      orderBy: { number: "asc" },
    });
    return versions.map(
      ({ number, origin, inForce, plan }) => `${number} ${origin} ${inForce} ${plan.framework} ${plan.periodStart}`,
    );
  };

  test("what a person corrected meanwhile goes along to the other drawer", async () => {
    const { importId, versionId } = await applied(matrix("Jericó"), {
      framework: "plan-de-accion",
      years: [2010, 2013],
    });
    const { prisma } = context;
    const { key } = await prisma.action.findFirstOrThrow({ where: { versionId } });
    const correction: Correction = {
      where: { action: key, part: null, field: "name" },
      what: { kind: "set", text: "Agua potable" },
      before: "Agua",
    };
    await correct(context, { importId, correction });
    await renewVersion(context, (await rereadVersion(context, versionId))!);
    expect(await versionsOf(importId)).toEqual([
      "1 IMPORT false plan-indicativo 2024",
      "2 CORRECTION true plan-indicativo 2024",
    ]);
    const names = await prisma.action.findMany({
      where: { entityCode: "05368", inForce: true },
      select: { name: true, framework: true },
    });
    expect(names).toEqual([{ name: "Agua potable", framework: "plan-indicativo" }]);
    expect(await prisma.plan.count({ where: { entityCode: "05368" } })).toBe(1);
  });

  test("columns that a person gave for one file alone are those that it is read by", async () => {
    const { importId, versionId } = await applied(ODD, { years: [2024, 2027], mapping: ODD_COLUMNS });
    await renewVersion(context, (await rereadVersion(context, versionId))!);
    const row = await context.prisma.import.findUniqueOrThrow({
      where: { id: importId },
      include: { record: true, messages: true },
    });
    expect(row).toMatchObject({
      status: "APPLIED",
      options: { columns: { Zeta: "action", Equis: "indicator", Ye: "target" } },
    });
    expect(row.record).toMatchObject({ actionCount: 2, indicatorCount: 2 });
    expect(row.messages).toEqual([]);
  });

  test("a file in which today's reading finds no plan leaves the plan as it was, and says so once", async () => {
    const { importId, versionId } = await applied(matrix("Andes"), { years: [2020, 2023] });
    const bytes = workbook([["Acta de reunión"], ["Asistentes"], ["La alcaldesa"]]);
    const sha256 = await context.files.keep(bytes);
    await context.prisma.sourceFile.create({ data: { sha256, size: bytes.length } });
    await context.prisma.import.update({ where: { id: importId }, data: { sha256 } });
    await renewVersion(context, (await rereadVersion(context, versionId))!);
    await renewVersion(context, (await rereadVersion(context, versionId))!);
    expect(await versionsOf(importId)).toEqual(["1 IMPORT true plan-indicativo 2020"]);
    const row = await context.prisma.import.findUniqueOrThrow({
      where: { id: importId },
      include: { record: true, messages: true },
    });
    expect(row).toMatchObject({ warnings: 1, messages: [{ code: "kept-as-read-before" }] });
    expect(row.record?.rules).toBeGreaterThan(0);
  });

  test("rows that older rules made are made again at the next start", async () => {
    const { versionId } = await applied(matrix("Jardín"), { years: [2024, 2027] });
    const { prisma } = context;
    await prisma.planVersion.update({ where: { id: versionId }, data: { rules: 0 } });
    await prisma.target.updateMany({ where: { versionId }, data: { value: null } });
    const jobs = startJobs(context, upgradeJobs(context, runHere(context)), { pollSeconds: 0.05 });
    await startUpgrade(context);
    await jobs.idle();
    await jobs.close();
    const version = await prisma.planVersion.findUniqueOrThrow({
      where: { id: versionId },
      include: { record: true, targets: true },
    });
    expect(version.rules).toBe(version.record.rules);
    expect(version.targets.map(({ value }) => value).sort()).toEqual([2, 4, 8]);
    expect(await prisma.planRecord.count({ where: { rules: 0 } })).toBe(0);
  });
});
