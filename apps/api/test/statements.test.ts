/** No query issues one statement a row: the number of statements does not grow with the number of things asked for. */
import { importDocument } from "@cotejo/importer";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { contextOf } from "../src/context.ts";
import { applyImport } from "../src/imports/apply.ts";
import { saveRecord } from "../src/storage/records.ts";
import { asker } from "./ask.ts";
import { openStores, type TestStores } from "./open-stores.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";

const CODES = ["50606", "50001", "50006", "50110", "50124", "50150"];

let stores: TestStores;
let statements: string[] = [];

beforeAll(async () => {
  stores = await openStores();
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string }];
    statements.push(typeof asked === "string" ? asked : asked.text);
    return query.apply(this, given);
  } as never);
  const { plans } = await importDocument(workbook(RESTREPO_PLAN), "plan.xlsx");
  for (const [at, code] of CODES.entries()) {
    const recordId = await stores.prisma.$transaction((tx) => saveRecord(tx, plans[0]!));
    const sha256 = String(at).padStart(64, "0");
    await stores.prisma.sourceFile.create({ data: { sha256, size: 1 } });
    const columns = {
      entityCode: code,
      departmentCode: "50",
      framework: "gel-2008",
      periodStart: 2008,
      periodEnd: 2012,
    };
    const { id } = await stores.prisma.import.create({
      data: { sha256, fileName: `${code}.xlsx`, status: "IN_REVIEW", recordId, kind: "plan", ...columns },
    });
    if (at < CODES.length - 1) await applyImport(contextOf(stores), { importId: id });
  }
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stores.close();
});

const QUERIES: Readonly<Record<string, (first: number) => string>> = {
  "municipalities with the state of their plans and these": (first) =>
    `{ municipalities(department: "50", first: ${first}) { totalCount edges { node { name department { name } planState importsInReview { id } plans { framework period { start } versionCount inForce { number import { fileName } record { title { text } actionCount actions(first: 2) { name { text } indicators { target { text } } } } } } } } } }`,
  "departments with their counts": () => "{ departments { name municipalityCount planCount } }",
  "imports with their plans": (first) =>
    `{ imports(first: ${first}) { totalCount edges { node { fileName status entity { name } parts { part: id fileName entity { name } } messages { text } corrections { field } versions { number plan { entity { name } } } draft { title { text } actions(first: 1) { name { text } } } source { kind rows(first: 5) { row } } } } } }`,
  "a comparison": (first) =>
    `{ comparison(entities: ${JSON.stringify(CODES.slice(0, first))}) { columns { name } lines { key cells { state } indicators { cells { state } } } } }`,
};

test.each(Object.keys(QUERIES))("%s", async (name) => {
  const count = async (first: number) => {
    statements = [];
    const { errors } = await asker(contextOf(stores)).ask(QUERIES[name]!(first));
    expect(errors).toBeUndefined();
    return statements.filter((sql) => /^\s*(select|with)/i.test(sql)).length;
  };
  await count(1);
  const few = await count(2);
  expect(few).toBeGreaterThan(0);
  expect(await count(6)).toBeLessThanOrEqual(few);
});
