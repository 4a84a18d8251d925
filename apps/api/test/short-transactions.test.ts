/** Transactions stay short: what takes long is done outside, and nothing of it is left where the transaction fails. */
import { importDocument } from "@cotejo/importer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { contextOf } from "../src/context.ts";
import { afterwards, inTransaction, outside } from "../src/plans/in-transaction.ts";
import { writeVersion } from "../src/plans/write-version.ts";
import { openStores, type TestStores } from "./open-stores.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";

let stores: TestStores;
const deeds: string[] = [];

beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => {
  deeds.length = 0;
});

const work = (key: string) => ({
  key,
  run: async () => {
    deeds.push(`do ${key}`);
    return key.toUpperCase();
  },
  undo: async (_: unknown, result: string) => {
    deeds.push(`undo ${result}`);
  },
});

test("work outside is done once, however often the transaction begins again; what is left for later comes after it", async () => {
  const result = await inTransaction(stores.prisma, async (tx) => {
    deeds.push("begin");
    await afterwards(tx, async () => deeds.push("after"));
    const [a, b] = [await outside(tx, work("a")), await outside(tx, work("b"))];
    deeds.push("end");
    return a + b + (await outside(tx, work("a")));
  });
  expect(result).toBe("ABA");
  expect(deeds).toEqual(["begin", "do a", "begin", "do b", "begin", "end", "after"]);
});

test("what a failed transaction had done outside is taken back, and nothing comes after it", async () => {
  const failing = inTransaction(stores.prisma, async (tx) => {
    await afterwards(tx, async () => deeds.push("after"));
    await outside(tx, work("a"));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(deeds).toEqual(["do a", "undo A"]);
});

test("what the last attempt had no use for is taken back", async () => {
  let attempts = 0;
  await inTransaction(stores.prisma, async (tx) => {
    attempts += 1;
    await outside(tx, work(attempts === 1 ? "a" : "b"));
  });
  expect(deeds).toEqual(["do a", "do b", "undo A"]);
});

test("a version that does not come into force leaves no row, no record and no drawer behind", async () => {
  const { prisma } = stores;
  const { plans } = await importDocument(workbook(RESTREPO_PLAN), "plan.xlsx");
  const drawer = {
    entityCode: "50606",
    departmentCode: "50",
    framework: "gel-2008",
    periodStart: 2008,
    periodEnd: 2012,
  };
  await prisma.sourceFile.create({ data: { sha256: "0".repeat(64), size: 1 } });
  const { id: importId } = await prisma.import.create({
    data: { sha256: "0".repeat(64), fileName: "plan.xlsx", status: "IN_REVIEW" },
  });
  const recipe = { importId, followUpIds: [], correctionIds: [] };
  const write = (isKept: boolean) =>
    inTransaction(prisma, async (tx) => {
      const version = await writeVersion(tx, contextOf(stores), {
        drawer,
        origin: "IMPORT",
        recipe,
        recordId: null,
        record: plans[0]!,
      });
      if (!isKept) throw new Error("no");
      return version;
    });
  const counts = () =>
    Promise.all([prisma.plan.count(), prisma.planVersion.count(), prisma.planRecord.count(), prisma.action.count()]);
  await expect(write(false)).rejects.toThrow("no");
  expect(await counts()).toEqual([0, 0, 0, 0]);
  expect(await write(true)).toMatchObject({ number: 1, inForce: true });
  expect((await counts()).slice(0, 3)).toEqual([1, 1, 1]);
});
