/** The inbox: finding imports, counting them, hearing how they come along; on every kind of database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countByStatus, countImports, type ImportFilter, listImports } from "../src/imports/list.ts";
import { importProgress } from "../src/imports/progress.ts";
import { DATABASES } from "./open-stores.ts";
import { budgetSheet, workbook, zipOf } from "./plan-files.ts";
import { ofTwo, openReadingStores, type ReadingStores, titled } from "./reading-stores.ts";

describe.each(DATABASES)("on the %s database", (kind) => {
  let open: ReadingStores;

  beforeAll(async () => {
    open = await openReadingStores(kind);
  });
  afterAll(() => open?.close());

  test("the inbox finds imports by what people look for, newest first, and counts them by state", async () => {
    const { stores, jobs, read } = open;
    const archive = await read(
      zipOf({
        "Informe.xlsx": workbook(titled("PLAN ñandú")),
        "cumaral.xlsx": workbook(ofTwo("Ñandú")),
        "nada.xlsx": budgetSheet(),
      }),
      "lista.zip",
    );
    await jobs.idle();
    const here: ImportFilter = { archiveId: archive.id };
    const names = async (filter: ImportFilter) =>
      (await listImports(stores.prisma, { ...here, ...filter }, { first: 10 }))
        .map(({ fileName, part }) => `${fileName} ${part}`)
        .sort();
    expect(await names({ text: "réstrepo INFORME" })).toEqual(["Informe.xlsx 1"]);
    expect(await names({ text: "cumaral restrepo" })).toEqual(["cumaral.xlsx 1"]);
    expect(await names({ entityCode: "50226" })).toEqual(["cumaral.xlsx 2"]);
    expect(await names({ departmentCode: "50", hasOwner: true })).toHaveLength(3);
    expect(await names({ hasOwner: false })).toEqual(["nada.xlsx 1"]);
    expect(await names({ entityCode: "50226", hasOwner: false })).toEqual([]);
    expect(await names({ statuses: ["UNREADABLE"] })).toEqual(["nada.xlsx 1"]);
    expect(await names({ framework: "peti" })).toEqual([]);
    const [warned, quiet] = [await names({ hasWarnings: true }), await names({ hasWarnings: false })];
    expect([...warned, ...quiet].sort()).toEqual(await names({}));
    expect(await countImports(stores.prisma, { ...here, statuses: ["UNREADABLE"] })).toBe(1);
    expect(await countByStatus(stores.prisma, here)).toEqual([
      { status: "IN_REVIEW", count: 3 },
      { status: "UNREADABLE", count: 1 },
    ]);
    const all = await listImports(stores.prisma, {}, { first: 1000 });
    expect(all.map(({ createdAt }) => createdAt.getTime())).toEqual(
      all.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a),
    );
    expect(await listImports(stores.prisma, {}, { first: 2, after: all[3]!.id })).toEqual(all.slice(4, 6));
  });

  test("progress tells how imports stand, then what becomes of them, until all are read", async () => {
    const { context, jobs, receive } = open;
    const [row] = await receive(titled("PLAN en camino"));
    const told: string[] = [];
    for await (const { imports } of importProgress(context, [row!.id]))
      told.push(...imports.map(({ status }) => status));
    expect(["RECEIVED", "READING"]).toContain(told[0]);
    expect(told.at(-1)).toBe("IN_REVIEW");
    const all = importProgress(context, null);
    expect((await all.next()).value).toEqual({ imports: [], waiting: 0 });
    const [next] = await receive(titled("PLAN que llega"));
    expect((await all.next()).value).toMatchObject({ imports: [{ importId: next!.id, status: "RECEIVED" }] });
    await all.return();
    await jobs.idle();
  });
});
