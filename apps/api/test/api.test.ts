/** The API through yoga.fetch, on every kind of database. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGraphql } from "../src/http/create-handler.ts";
import { loadSamples } from "../src/imports/load-samples.ts";
import { asker } from "./ask.ts";
import { DATABASES } from "./open-stores.ts";
import { openTestWorkplace, type TestWorkplace } from "./open-workplace.ts";

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestWorkplace;
  let api: ReturnType<typeof asker>;

  beforeAll(async () => {
    stores = await openTestWorkplace(kind);
    api = asker(stores);
    await loadSamples(stores, samples);
  });
  afterAll(() => stores?.close());

  test("the samples are loaded once, each for its municipality", async () => {
    expect(await loadSamples(stores, samples)).toBe(0);
    const { data } = await api.ask<{ municipalities: { edges: { node: { code: string } }[] } }>(
      "{ municipalities(hasPlan: true) { edges { node { code } } } }",
    );
    expect(data.municipalities.edges.map(({ node }) => node.code).sort()).toEqual([
      "25151",
      "52258",
      "73547",
      "85010",
      "86571",
    ]);
  });

  test("departments tell how many plans they have", async () => {
    const { data } = await api.ask<{ departments: { name: string; municipalityCount: number; planCount: number }[] }>(
      "{ departments { name municipalityCount planCount } }",
    );
    expect(data.departments).toHaveLength(33);
    expect(data.departments.find(({ name }) => name === "Tolima")).toEqual({
      name: "Tolima",
      municipalityCount: 47,
      planCount: 1,
    });
  });

  test("municipalities are searched without accents, and a page is never silently cut", async () => {
    const query =
      "query ($search: String, $first: Int) { municipalities(search: $search, first: $first) { totalCount pageInfo { hasNextPage } edges { node { name } } } }";
    const found = await api.ask<{ municipalities: { totalCount: number; edges: unknown[] } }>(query, {
      search: "la union NARINO",
    });
    expect(found.data.municipalities).toMatchObject({ totalCount: 1, edges: [{ node: { name: "La Unión" } }] });
    const page = await api.ask<{ municipalities: { totalCount: number; pageInfo: { hasNextPage: boolean } } }>(query, {
      first: 10,
    });
    expect(page.data.municipalities).toMatchObject({ totalCount: 1121, pageInfo: { hasNextPage: true } });
  });

  test("a stored plan says what the importer read, places included", async () => {
    const query = `{ plan(entity: "73547") { inForce { number import { fileName } record { actions { name { text place { sheet cell } } indicators { text { text } target { text normal { kind parts { kind value per } } } } activities { timeframe { normal { iso } } } } } } } }`;
    const { data } = await api.ask<{ plan: { inForce: { record: { actions: unknown[] } } } }>(query);
    expect(data.plan.inForce).toMatchObject({ number: 1, import: { fileName: "plan-piedras-tolima.xlsx" } });
    expect(data.plan.inForce.record.actions).toHaveLength(6);
    expect(data.plan.inForce.record.actions[0]).toMatchObject({
      name: {
        text: "Procedimientos de actualización del sitio Web.",
        place: { sheet: "Marco operativo", cell: "B7:B10" },
      },
      activities: [
        { timeframe: { normal: { iso: "P2M" } } },
        { timeframe: { normal: { iso: "P4M" } } },
        { timeframe: { normal: { iso: "P2M" } } },
        { timeframe: { normal: { iso: "P1Y" } } },
      ],
    });
    expect(JSON.stringify(data.plan.inForce.record.actions[0])).toContain('{"kind":"frequency","value":4,"per":"P1M"}');
  });

  test("a comparison keeps no plan and not stated apart, in the order asked", async () => {
    const query = `{ comparison(entities: ["52258", "85010", "05001"]) { columns { name hasPlan } lines { key cells { state strength } indicators { key cells { indicators { target { text } timesPerYear } } } } } }`;
    const { data } = await api.ask<{
      comparison: {
        columns: unknown;
        lines: { key: string; cells: unknown; indicators: { key: string; cells: unknown }[] }[];
      };
    }>(query);
    expect(data.comparison.columns).toEqual([
      { name: "El Tablón de Gómez", hasPlan: true },
      { name: "Aguazul", hasPlan: true },
      { name: "Medellín", hasPlan: false },
    ]);
    const line = (key: string) => data.comparison.lines.find((one) => one.key === key)!;
    expect(line("handover").cells).toEqual([
      { state: "PRESENT", strength: "exact" },
      { state: "NOT_STATED", strength: null },
      { state: "NO_PLAN", strength: null },
    ]);
    expect(line("site-update").indicators[0]!.cells).toEqual([
      { indicators: [{ target: { text: "1 vez en el mes" }, timesPerYear: 12 }] },
      { indicators: [{ target: { text: "4 veces al mes" }, timesPerYear: 48 }] },
      { indicators: [] },
    ]);
  });

  test("a plan of another framework is told as such, and is no missing plan", async () => {
    const { data } = await api.ask<{ comparison: { columns: unknown; lines: { cells: { state: string }[] }[] } }>(
      `{ comparison(entities: ["73547", "05001"], framework: "gel-2014") { columns { name hasPlan } lines { cells { state } } } }`,
    );
    expect(data.comparison.columns).toEqual([
      { name: "Piedras", hasPlan: false },
      { name: "Medellín", hasPlan: false },
    ]);
    expect(data.comparison.lines.length).toBeGreaterThan(0);
    for (const { cells } of data.comparison.lines)
      expect(cells.map(({ state }) => state)).toEqual(["OTHER_PLAN", "NO_PLAN"]);
  });

  test("too many municipalities are refused with what to do", async () => {
    const { errors } = await api.ask(
      "query ($codes: [String!]!) { comparison(entities: $codes) { columns { name } } }",
      {
        codes: Array.from({ length: 31 }, (_, n) => String(n)),
      },
    );
    expect(errors?.[0]?.message).toContain("hasta 30 entidades");
  });
});

test("there is a sample of every shape", () => {
  const names = readdirSync(samples).filter((name) => /\.(xlsx|docx)$/.test(name));
  expect(names).toHaveLength(5);
  expect(names.every((name) => readFileSync(samples + name).length > 1000)).toBe(true);
});

test("a page of another origin is told nothing", async () => {
  const stores = await openTestWorkplace();
  const yoga = createGraphql(stores);
  const answer = await yoga.fetch("http://localhost/graphql", {
    method: "OPTIONS",
    headers: {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-graphql-yoga-csrf",
    },
  });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  await stores.close();
});
