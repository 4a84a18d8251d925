/** People's corrections: kept with who made them, undone alone, spared by what is undone and moved; on every database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { correct, undoCorrection } from "../src/plans/correct.ts";
import { undoImport } from "../src/plans/go-back.ts";
import { movePlan } from "../src/plans/move.ts";
import { inForce, JERICO, keysOf, matrix, put } from "./drawn-plans.ts";
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

  test("a correction makes a version, keeps what was printed, and is undone alone", async () => {
    await clear();
    const { importId, versionId } = await apply(matrix());
    const { action, indicator } = await keysOf(context, versionId);
    const where = { action, part: { owner: "indicator" as const, key: indicator }, field: "baseline" };
    const one = await correct(context, {
      importId,
      correction: { where, what: { kind: "set", text: "4" }, before: "3" },
    });
    const two = await correct(context, {
      importId,
      correction: {
        where: { action, part: null, field: "name" },
        what: { kind: "set", text: "Agua segura para todos" },
        before: "Agua para todos",
      },
    });
    const [both] = await inForce(context, JERICO);
    expect(both!.version).toMatchObject({ id: two.versionId, number: 3, origin: "CORRECTION" });
    expect(both!.plan.actions[0]!.name.text).toBe("Agua segura para todos");
    expect(both!.plan.actions[0]!.indicators[0]!.baseline).toMatchObject({ text: "4", corrected: { before: "3" } });
    await undoCorrection(context, one.correctionId);
    const [left] = await inForce(context, JERICO);
    expect(left!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("3");
    expect(left!.plan.actions[0]!.name.text).toBe("Agua segura para todos");
  });

  test("an import undone spares the corrections made after it where they still find their value", async () => {
    await clear();
    await apply(matrix());
    const { importId, versionId } = await apply(matrix({ note: "Otra nota" }));
    const { action, indicator } = await keysOf(context, versionId);
    const where = { action, part: { owner: "indicator" as const, key: indicator }, field: "baseline" };
    await correct(context, { importId, correction: { where, what: { kind: "set", text: "7" }, before: "3" } });
    expect(await undoImport(context, importId)).toMatchObject({ kept: 1, stale: [] });
    const [now] = await inForce(context, JERICO);
    expect(now!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("7");
    expect(
      Object.values(now!.plan.actions[0]!.indicators[0]!.attributes ?? now!.plan.actions[0]!.attributes ?? {})[0]!.text,
    ).toBe("Con la junta");
  });

  test("corrections in review go along when the import is applied", async () => {
    await clear();
    const importId = await put(context, matrix());
    const where = { action: null, part: null, field: "title" };
    const title = (
      await context.prisma.import.findUniqueOrThrow({ where: { id: importId }, include: { record: true } })
    ).record!;
    const before = (title.document as { title: { text: string } }).title.text;
    const made = await correct(context, {
      importId,
      correction: { where, what: { kind: "set", text: "Plan indicativo ajustado" }, before },
    });
    expect(made.versionId).toBeNull();
    await applyImport(context, { importId });
    expect((await inForce(context, JERICO))[0]!.plan.title!.text).toBe("Plan indicativo ajustado");
  });

  test("a plan applied to the wrong owner is moved with its corrections, and leaves what stood there", async () => {
    await clear();
    await apply(matrix());
    const { importId, versionId } = await apply(matrix({ baseline: "5" }));
    const { action, indicator } = await keysOf(context, versionId);
    const where = { action, part: { owner: "indicator" as const, key: indicator }, field: "baseline" };
    await correct(context, { importId, correction: { where, what: { kind: "set", text: "6" }, before: "5" } });
    const [wrong] = await inForce(context, JERICO);
    await movePlan(context, { planId: wrong!.version.planId, entityCode: "05001", period: null });
    expect((await inForce(context, "05001"))[0]!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("6");
    expect((await inForce(context, JERICO))[0]!.plan.actions[0]!.indicators[0]!.baseline!.text).toBe("3");
  });

  test("an item that is two is split, and undone it is one again", async () => {
    await clear();
    const { importId, versionId } = await apply(RESTREPO_PLAN);
    const action = await context.prisma.action.findFirstOrThrow({ where: { versionId, position: 1 } });
    const where = { action: action.key, part: null, field: "responsible", index: 0 };
    const responsible = async () => {
      const [now] = await inForce(context, "50606", "gel-2008");
      return now!.plan.actions[1]!.responsible.map(({ text }) => text);
    };
    const split = { kind: "split" as const, texts: ["Comité", "GEL-T"] };
    const one = await correct(context, { importId, correction: { where, what: split, before: "Comité GEL-T" } });
    expect(await responsible()).toEqual(["Comité", "GEL-T"]);
    await undoCorrection(context, one.correctionId);
    expect(await responsible()).toEqual(["Comité GEL-T"]);
  });
});
