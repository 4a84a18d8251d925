/** Versions that move to another drawer, on every database. */

import { emptyPlan } from "@cotejo/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportStatus } from "../src/generated/prisma/client.ts";
import { saveRecord } from "../src/storage/records.ts";
import { moveVersions } from "../src/upgrade/part-drawers.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";

const drawer = (entityCode: string, periodStart: number) => ({
  ...{ entityCode, departmentCode: entityCode.slice(0, 2), framework: "plan-indicativo" },
  ...{ periodStart, periodEnd: periodStart + 3 },
});

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  let count = 0;
  beforeAll(async () => {
    stores = await openStores(kind);
  });
  afterAll(() => stores?.close());

  interface Drawn {
    /** Its import's state. */
    status?: ImportStatus;
    basedOn?: number;
    inForce?: boolean;
  }

  /** A plan of versions a day apart, the first on the day `from`. */
  async function draw(code: string, start: number, from: number, versions: readonly Drawn[]) {
    const { prisma } = stores;
    const plan = await prisma.plan.create({
      data: { ...drawer(code, start), inForce: versions.some(({ inForce }) => inForce) },
    });
    const recordId = await prisma.$transaction((tx) => saveRecord(tx, emptyPlan("plan-indicativo")));
    const ids: string[] = [];
    for (const [at, { status = "APPLIED", ...more }] of versions.entries()) {
      count += 1;
      const sha256 = String(count).padStart(64, "0");
      await prisma.sourceFile.create({ data: { sha256, size: 1 } });
      const { id: importId } = await prisma.import.create({ data: { sha256, fileName: `${count}.xlsx`, status } });
      const data = {
        planId: plan.id,
        number: at + 1,
        importId,
        recordId,
        origin: "IMPORT",
        inForce: false,
        actor: "local",
      } as const;
      const createdAt = new Date(Date.UTC(2026, 0, from + at));
      ids.push((await prisma.planVersion.create({ data: { ...data, ...more, createdAt } })).id);
    }
    return { plan, ids };
  }

  /** Versions as "number of the id's place, base, force", by number. */
  async function told(planId: string, ids: readonly string[]): Promise<string[]> {
    const versions = await stores.prisma.planVersion.findMany({ where: { planId }, orderBy: { number: "asc" } });
    return versions.map(({ id, number, basedOn, inForce }) => `${number}: v${ids.indexOf(id)} ${basedOn} ${inForce}`);
  }

  const move = (...args: Parameters<typeof moveVersions> extends [unknown, ...infer Rest] ? Rest : never) =>
    stores.prisma.$transaction((tx) => moveVersions(tx, ...args));

  test("each plan counts its own by their age, and its last is in force", async () => {
    const { plan, ids } = await draw("05001", 2020, 1, [{}, {}, { basedOn: 1 }, { basedOn: 2, inForce: true }]);
    const toId = await move(plan, drawer("05001", 2024), [ids[1]!, ids[3]!]);
    expect(await told(plan.id, ids)).toEqual(["1: v0 null false", "2: v2 1 true"]);
    expect(await told(toId, ids)).toEqual(["1: v1 null false", "2: v3 1 true"]);
  });

  test("into a plan that has versions they come in between, and a base that stays behind is none", async () => {
    const to = await draw("05002", 2024, 5, [{}, { inForce: true }]);
    const { plan, ids } = await draw("05002", 2020, 3, [{}, {}, {}, { basedOn: 1, inForce: true }]);
    await move(plan, drawer("05002", 2024), [ids[3]!]);
    expect(await told(plan.id, ids)).toEqual(["1: v0 null false", "2: v1 null false", "3: v2 null true"]);
    expect(await told(to.plan.id, [...to.ids, ids[3]!])).toHaveLength(3);
    expect((await told(to.plan.id, [...to.ids, ids[3]!])).filter((one) => one.endsWith("true"))).toHaveLength(1);
    expect((await told(to.plan.id, [...to.ids, ids[3]!])).find((one) => one.includes("v2"))).toMatch(/ null /);
  });

  test("what somebody undid does not come into force, nor what lies where nothing was in force", async () => {
    const undone = await draw("05004", 2020, 1, [{}, { status: "UNDONE" }, { basedOn: 2, inForce: true }]);
    const toId = await move(undone.plan, drawer("05004", 2024), undone.ids.slice(0, 2));
    expect(await told(toId, undone.ids)).toEqual(["1: v0 null true", "2: v1 null false"]);
    const left = await draw("05021", 2020, 1, [{}]);
    expect(await told(await move(left.plan, drawer("05021", 2024), left.ids), left.ids)).toEqual(["1: v0 null false"]);
    expect(await stores.prisma.plan.findUnique({ where: { id: left.plan.id } })).toBeNull();
  });

  test("in its own drawer nothing moves", async () => {
    const { plan, ids } = await draw("05030", 2020, 1, [{ inForce: true }]);
    expect(await move(plan, drawer("05030", 2020), ids)).toBe(plan.id);
    expect(await told(plan.id, ids)).toEqual(["1: v0 null true"]);
  });
});
