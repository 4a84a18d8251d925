/** Transactions stay short: what takes long is done outside, and nothing of it is left where the transaction fails. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { afterwards, inTransaction, outside } from "../src/plans/in-transaction.ts";
import { openStores, type TestStores } from "./open-stores.ts";

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
