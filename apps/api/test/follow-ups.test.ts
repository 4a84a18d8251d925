/** Reports on a plan in force: their measurements are added, nothing is replaced, each is undone alone; on every database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { chooseForImport } from "../src/imports/choose.ts";
import { undoImport } from "../src/plans/go-back.ts";
import { inForce, JERICO, matrix, put } from "./drawn-plans.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";
import type { Rows } from "./plan-files.ts";

/** A report on the drawn plan, with a row that the plan does not have. */
const report = (cutOff: number, executed: string): Rows => [
  ["Seguimiento al plan indicativo 2024-2027, municipio de Jericó, Antioquia"],
  [
    "Sector",
    "Programa",
    "Producto",
    "Indicador de producto",
    "Meta cuatrienio",
    `Programado ${cutOff}`,
    `Ejecutado ${cutOff}`,
  ],
  ["Vivienda", "Agua para todos", "Acueductos mejorados", "Número de acueductos mejorados", "8", "2", executed],
  ["Salud", "Vacunas", "Niños vacunados", "Número de niños vacunados", "90", "40", "38"],
];

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  let context: Context;
  beforeAll(async () => {
    stores = await openStores(kind);
    context = contextOf(stores);
  });
  afterAll(() => stores.close());

  const measurements = async () => {
    const [now] = await inForce(context, JERICO);
    const [indicator] = now!.plan.actions[0]!.indicators;
    return (indicator!.measurements ?? []).map(({ period, executed }) => [period, executed?.text]);
  };
  const apply = async (rows: Rows) => {
    const importId = await put(context, rows);
    await chooseForImport(context, { importId, kind: "follow-up", period: { start: 2024, end: 2027 } });
    return { importId, ...(await applyImport(context, { importId })) };
  };

  test("two reports add their cut-offs, the first is undone and the second stays, a new plan keeps it", async () => {
    const planId = await put(context, matrix());
    await applyImport(context, { importId: planId });
    const first = await apply(report(2024, "1"));
    expect(first.unplaced.map(({ indicator }) => indicator)).toEqual(["Número de niños vacunados"]);
    await apply(report(2025, "2"));
    expect(await measurements()).toEqual([
      ["2024", "1"],
      ["2025", "2"],
    ]);
    expect(await context.prisma.measurement.count({ where: { inForce: true, entityCode: JERICO } })).toBe(2);
    await undoImport(context, first.importId);
    expect(await measurements()).toEqual([["2025", "2"]]);
    const next = await put(context, matrix({ baseline: "5" }));
    await applyImport(context, { importId: next });
    expect(await measurements()).toEqual([["2025", "2"]]);
    const [now] = await inForce(context, JERICO);
    expect(now!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("5");
  });

  test("a report without a plan in force waits for one", async () => {
    await context.prisma.plan.deleteMany();
    await expect(apply(report(2026, "3"))).rejects.toMatchObject({ code: "no-plan-to-follow" });
  });
});
