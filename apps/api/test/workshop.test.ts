/** Tasks in threads of their own: reached by the same queries, with the same answers and problems as on this thread. */
import { importDocument } from "@cotejo/importer";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { contextOf } from "../src/context.ts";
import { saveRecord } from "../src/storage/records.ts";
import { openWorkshop, type Workshop } from "../src/workshop/workshop.ts";
import { asker } from "./ask.ts";
import { openStores, type TestStores } from "./open-stores.ts";
import { RESTREPO_PLAN, type Rows, workbook } from "./plan-files.ts";

const ACTOR = { id: "local", name: "Esta máquina" };

let stores: TestStores;
let workshop: Workshop;

beforeAll(async () => {
  stores = await openStores();
  workshop = openWorkshop(stores.address);
});
afterAll(async () => {
  await workshop.close();
  await stores.close();
});

let count = 0;
async function put(rows: Rows, entityCode: string): Promise<string> {
  count += 1;
  const { plans } = await importDocument(workbook(rows), "plan.xlsx");
  const recordId = await stores.prisma.$transaction((tx) => saveRecord(tx, plans[0]!));
  const sha256 = String(count).padStart(64, "0");
  await stores.prisma.sourceFile.create({ data: { sha256, size: 1 } });
  const drawer = { entityCode, departmentCode: "50", framework: "gel-2008", periodStart: 2008, periodEnd: 2012 };
  const data = { sha256, fileName: "plan.xlsx", status: "IN_REVIEW", recordId, kind: "plan", ...drawer } as const;
  return (await stores.prisma.import.create({ data })).id;
}

const LINES =
  "{ columns { code hasPlan } lines { key differs indicatorCount cells { state actionCount } indicators(first: 2) { name cells { state } } fields(first: 1) { field cells { valueCount values { text } } } } }";

test("what threads answer is what this one would", async () => {
  const ids = [await put(RESTREPO_PLAN, "50606"), await put(RESTREPO_PLAN, "50001")];
  const { ask } = asker(contextOf(stores), workshop);
  for (const id of ids) {
    const { data } = await ask<object>(
      `mutation { applyImport(id: "${id}") { __typename ... on Applied { version { number } } } }`,
    );
    expect(data).toEqual({ applyImport: { __typename: "Applied", version: { number: 1 } } });
  }
  const again = await put(RESTREPO_PLAN.slice(0, -1), "50001");
  const query = `{ comparison(entities: ["50606", "50001", "50006"]) ${LINES}
    import(id: "${again}") { preview { loss { share } changes { removed actions(first: 5) { kind name } } } } }`;
  const apart = await ask<{ comparison: { lines: object[] } }>(query);
  expect(apart.errors).toBeUndefined();
  expect(apart.data.comparison.lines.length).toBeGreaterThan(3);
  expect(apart).toEqual(await asker(contextOf(stores)).ask(query));
});

test("problems and our own bugs come back as what they are", async () => {
  const { run } = workshop;
  await expect(run(ACTOR, "undoImport", "nobody")).rejects.toMatchObject({ name: "Problem", code: "not-found" });
  const bad = { compared: { framework: "gel-2008", period: null, columns: [] }, line: "other", from: 0, first: 1 };
  expect(await run(ACTOR, "comparedIndicators", bad)).toEqual([]);
  await expect(run(ACTOR, "comparedIndicators", { ...bad, compared: null } as never)).rejects.toThrow(
    /a task failed in its thread: TypeError.*\n.*at /,
  );
});

test("who waits for a thread that dies is told, and the next one is asked of another thread", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const own = openWorkshop(null as never);
  for (const _ of [1, 2])
    await expect(own.run(ACTOR, "undoImport", "any")).rejects.toThrow("the thread that did the task ended");
  expect(log).toHaveBeenCalledTimes(2);
  await own.close();
  log.mockRestore();
});
