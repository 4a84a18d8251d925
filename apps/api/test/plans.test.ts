/** Plans in their drawers: versions, going back, rows for reports; on every database. */
import { MOST_LOSS } from "@cotejo/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { chooseForImport } from "../src/imports/choose.ts";
import { restoreVersion, undoImport } from "../src/plans/go-back.ts";
import { previewImport } from "../src/plans/preview.ts";
import { inForce, JERICO, matrix, put } from "./drawn-plans.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";
import { RESTREPO_PLAN, type Rows } from "./plan-files.ts";

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  let context: Context;
  beforeAll(async () => {
    stores = await openStores(kind);
    context = contextOf(stores);
  });
  afterAll(() => stores.close());

  const apply = async (rows: Rows) => {
    const importId = await put(context, rows);
    return { importId, ...(await applyImport(context, { importId })) };
  };
  const clear = () => context.prisma.plan.deleteMany();

  test("a municipality's plans of other frameworks and terms lie in drawers of their own, each with its versions", async () => {
    await clear();
    await apply(matrix({ years: [2020, 2023] }));
    await apply(matrix());
    await apply(matrix({ baseline: "5" }));
    const gel = RESTREPO_PLAN.map((row, at) =>
      at === 1 ? ["Municipio de Jericó", null, "Departamento de Antioquia"] : row,
    );
    await apply(gel);
    const drawers = await context.prisma.plan.findMany({
      where: { entityCode: JERICO },
      orderBy: [{ framework: "asc" }, { periodStart: "asc" }],
      include: { _count: { select: { versions: true } } },
    });
    expect(
      drawers.map(({ framework, periodStart, periodEnd, _count }) => [
        framework,
        periodStart,
        periodEnd,
        _count.versions,
      ]),
    ).toEqual([
      ["gel-2008", 2008, 2012, 1],
      ["plan-indicativo", 2020, 2023, 1],
      ["plan-indicativo", 2024, 2027, 2],
    ]);
  });

  test("a department's plan is the department's", async () => {
    await clear();
    await apply(matrix({ owner: "Gobernación de Antioquia" }));
    expect((await inForce(context, "05"))[0]?.plan.owner).toMatchObject({ type: "department", name: "Antioquia" });
  });

  test("what changed is told old → new; undone, the version before is back", async () => {
    await clear();
    await apply(matrix());
    const importId = await put(context, matrix({ baseline: "5", yearly: ["2", "6"], note: "Sin la junta" }));
    const preview = await previewImport(context.prisma, importId, {});
    const fields = preview!.changes.actions.flatMap(({ fields, parts }) => [
      ...fields,
      ...parts.flatMap((part) => part.fields),
    ]);
    expect(fields.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["yearly", "2024: 2\n2027: 4", "2024: 2\n2027: 6"],
      ["baseline", "3", "5"],
      ["attributes", "Observaciones: Con la junta", "Observaciones: Sin la junta"],
    ]);
    const first = preview!.inForce!;
    await applyImport(context, { importId, expectedVersionId: first.id });
    const undone = await undoImport(context, importId);
    const [now] = await inForce(context, JERICO);
    expect(now!.version).toMatchObject({ id: undone.versionId, number: 3, origin: "UNDO", recordId: first.recordId });
    expect(now!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("3");
  });

  test("the only import undone leaves no plan in force, and can be applied again", async () => {
    await clear();
    const { importId } = await apply(matrix());
    expect(await undoImport(context, importId)).toEqual({ versionId: null, kept: 0, stale: [] });
    expect(await inForce(context, JERICO)).toEqual([]);
    await applyImport(context, { importId });
    expect(await inForce(context, JERICO)).toHaveLength(1);
  });

  test("a table alone over a full document says which sections it would take away, and that it is most of the plan", async () => {
    await clear();
    await apply(matrix());
    const [, head] = matrix();
    const other = ["Salud", "Vacunas", "Niños vacunados", "Número de niños vacunados", "10", "90", "40", "50", ""];
    const importId = await put(context, [head!, other]);
    const choice = { entityCode: JERICO, period: { start: 2024, end: 2027 } };
    const preview = await previewImport(context.prisma, importId, choice);
    expect(preview!.changes.actions.map(({ kind: change }) => change).sort()).toEqual(["added", "removed", "removed"]);
    expect(preview!.loss!.sections.map(({ field }) => field)).toEqual(["title"]);
    expect(preview!.loss!.share).toBeGreaterThan(MOST_LOSS);
  });

  test("applying twice is applying once; applying over another's change asks to look again", async () => {
    await clear();
    const { importId, versionId } = await apply(matrix());
    expect(await applyImport(context, { importId })).toEqual({ versionId, unplaced: [] });
    const other = await put(context, matrix({ baseline: "9" }));
    await expect(applyImport(context, { importId: other, expectedVersionId: null })).rejects.toMatchObject({
      code: "plan-changed",
    });
    expect(await inForce(context, JERICO)).toHaveLength(1);
  });

  test("whose it is and for which years is asked where the document does not say it", async () => {
    await clear();
    const importId = await put(context, matrix({ owner: "versión final" }));
    await expect(applyImport(context, { importId })).rejects.toMatchObject({ code: "no-owner" });
    await chooseForImport(context, { importId, entityCode: JERICO, period: { start: 2020, end: 2023 } });
    await applyImport(context, { importId });
    expect((await inForce(context, JERICO))[0]!.plan).toMatchObject({
      period: { start: 2020, end: 2023 },
      owner: { code: JERICO, certainty: "chosen" },
    });
  });

  test("a version restored is in force again, as a version of its own", async () => {
    await clear();
    const { versionId } = await apply(matrix());
    await apply(matrix({ baseline: "5" }));
    await restoreVersion(context, { versionId });
    const [now] = await inForce(context, JERICO);
    expect(now!.version).toMatchObject({ number: 3, origin: "RESTORE", basedOn: 1 });
    expect(now!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("3");
  });

  test("rows say in force with their version, and hold normal forms in columns", async () => {
    await clear();
    await apply(matrix());
    await apply(matrix({ baseline: "5", yearly: ["2", "6"] }));
    const targets = await context.prisma.target.findMany({
      where: { inForce: true, entityCode: JERICO, indicator: { text: "Número de acueductos mejorados" } },
      orderBy: { year: { sort: "asc", nulls: "first" } },
    });
    expect(
      targets.map(({ year, kind: form, value, framework, periodStart }) => [year, form, value, framework, periodStart]),
    ).toEqual([
      [null, "count", 8, "plan-indicativo", 2024],
      [2024, "count", 2, "plan-indicativo", 2024],
      [2027, "count", 6, "plan-indicativo", 2024],
    ]);
    expect(await context.prisma.indicator.count({ where: { inForce: true, baselineValue: 5 } })).toBe(1);
    expect(await context.prisma.indicator.count({ where: { inForce: true, baselineValue: 3 } })).toBe(0);
  });

  test("the views of reports show what is in force, with whose it is on every row", async () => {
    await clear();
    await apply(matrix());
    await apply(matrix({ baseline: "5" }));
    const names = [
      "action",
      "indicator",
      "target",
      "activity",
      "commitment",
      "resource",
      "amount",
      "measurement",
      "code",
      "section",
      "coverage",
      "plan",
      "entity",
    ];
    for (const name of names) await context.prisma.$queryRawUnsafe(`SELECT * FROM reporting.${name}_rows LIMIT 5`);
    const rows = await context.prisma.$queryRawUnsafe(
      "SELECT entity, department, framework, period_start, version, indicator, baseline FROM reporting.indicator_rows ORDER BY indicator",
    );
    const whose = {
      entity: "Jericó",
      department: "Antioquia",
      framework: "plan-indicativo",
      period_start: 2024,
      version: 2,
    };
    expect(rows).toEqual([
      { ...whose, indicator: "Metros de placa huella", baseline: "120" },
      { ...whose, indicator: "Número de acueductos mejorados", baseline: "5" },
    ]);
  });

  test("every deed is written down with who did it", async () => {
    await clear();
    await context.prisma.auditEntry.deleteMany();
    const { importId } = await apply(matrix());
    await undoImport(context, importId);
    const entries = await context.prisma.auditEntry.findMany({ orderBy: { at: "asc" } });
    expect(entries.map(({ act, actor, entityCode }) => [act, actor, entityCode])).toEqual([
      ["import.apply", "local", JERICO],
      ["import.undo", "local", JERICO],
    ]);
  });
});
