/** Uploads, reviews and new versions through yoga.fetch, on every kind of database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asker } from "./ask.ts";
import { DATABASES } from "./open-stores.ts";
import { openTestWorkplace, type TestWorkplace } from "./open-workplace.ts";
import {
  budgetSheet,
  emptyWorkbook,
  encryptedWorkbook,
  JERICO_MATRIX,
  photo,
  RESTREPO_PLAN,
  type Rows,
  workbook,
  workbookOfSheets,
  zipOf,
} from "./plan-files.ts";

const IMPORT = "id fileName status messages { code } draft { municipalityCode actions { name { text } line } }";
const APPLY = `mutation ($id: ID!, $entity: String, $expectedVersion: ID) {
  applyImport(id: $id, entity: $entity, expectedVersion: $expectedVersion) {
    __typename ... on Applied { version { id number plan { entity { code } } } } ... on Problem { code message }
  }
}`;

interface Uploaded {
  id: string;
  fileName: string;
  status: string;
  draft: { municipalityCode: string | null; actions: unknown[] } | null;
  messages: { code: string }[];
}
interface Applied {
  applyImport: { __typename: string; version?: { number: number }; code?: string; message?: string };
}

/** The plan with another word, so that its bytes are another file's. */
const changedPlan = (rows: Rows, find: string, replacement: string): Rows =>
  rows.map((row) => row.map((cell) => (cell === find ? replacement : cell)));

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestWorkplace;
  let api: ReturnType<typeof asker>;

  beforeAll(async () => {
    stores = await openTestWorkplace(kind);
    api = asker(stores);
  });
  afterAll(() => stores?.close());

  const upload = (name: string, bytes: Buffer) => api.upload<Uploaded>(IMPORT, name, bytes);
  const counts = async () => [
    await stores.prisma.planVersion.count(),
    await stores.prisma.action.count(),
    await stores.prisma.indicator.count(),
  ];

  test("the same file again is the same import, and applying twice changes nothing", async () => {
    const bytes = workbook(RESTREPO_PLAN);
    const [first] = await upload("restrepo.xlsx", bytes);
    const [again] = await upload("otro nombre.xlsx", bytes);
    expect(again!.id).toBe(first!.id);
    expect(first).toMatchObject({ status: "IN_REVIEW", draft: { municipalityCode: "50606" } });
    const { id } = first!;
    const applied = await api.ask<Applied>(APPLY, { id });
    const before = await counts();
    expect(await api.ask(APPLY, { id })).toEqual(applied);
    expect(await counts()).toEqual(before);
  });

  test("a new version says what changes, and is refused when the plan changed meanwhile", async () => {
    const [next] = await upload("v2.xlsx", workbook(changedPlan(RESTREPO_PLAN, "90%", "95%")));
    const [rival] = await upload("v3.xlsx", workbook(changedPlan(RESTREPO_PLAN, "2 años", "3 años")));
    const query =
      "query ($id: ID!) { import(id: $id) { preview { inForce { id } loss { share isMost } changes { unchanged changed actions { kind name fields { field } parts { owner fields { field before after } } } } } } }";
    const { data } = await api.ask<{ import: { preview: { inForce: { id: string }; loss: object; changes: object } } }>(
      query,
      {
        id: next!.id,
      },
    );
    expect(data.import.preview.loss).toEqual({ share: 0, isMost: false });
    expect(data.import.preview.changes).toMatchObject({
      changed: 1,
      unchanged: 1,
      actions: [
        {
          kind: "changed",
          name: "Avanzar en las fases de Gobierno en Línea",
          fields: [],
          parts: [{ owner: "indicator", fields: [{ field: "target", before: "90%", after: "95%" }] }],
        },
      ],
    });
    const expectedVersion = data.import.preview.inForce.id;
    const applied = await api.ask<Applied>(APPLY, { id: next!.id, expectedVersion });
    expect(applied.data.applyImport).toMatchObject({ __typename: "Applied", version: { number: 2 } });
    const before = await counts();
    const late = await api.ask<Applied>(APPLY, { id: rival!.id, expectedVersion });
    expect(late.data.applyImport).toMatchObject({ __typename: "Problem", code: "plan-changed" });
    expect(await counts()).toEqual(before);
  });

  test("what a matrix says beside its fields is kept when it is applied", async () => {
    const [row] = await upload("matriz.xlsx", workbook(JERICO_MATRIX));
    await api.ask<Applied>(APPLY, { id: row!.id });
    const asked = await api.ask(`{ plan(entity: "05368") { inForce { record { actions {
      name { text } attributes { name value { text } }
      indicators { level text { text } target { text } yearly { year value { text } } baseline { text } measurements { period executed { text } } attributes { name value { text } } }
      activities { text { text } responsible { text } } } } } } }`);
    expect(asked.data).toMatchObject({
      plan: {
        inForce: {
          record: {
            actions: [
              {
                name: { text: "Transparencia" },
                attributes: [{ name: "Eje", value: { text: "Gobierno cercano" } }],
                indicators: [
                  {
                    level: "producto",
                    text: { text: "Servidores capacitados" },
                    target: { text: "40" },
                    yearly: [
                      { year: 2024, value: { text: "10" } },
                      { year: 2025, value: { text: "20" } },
                    ],
                    baseline: { text: "10" },
                    measurements: [{ period: "2024", executed: { text: "5" } }],
                    attributes: [],
                  },
                ],
                activities: [{ responsible: { text: "Secretaría General" } }],
              },
            ],
          },
        },
      },
    });
  });

  test("a plan without a municipality waits for a person to choose one", async () => {
    const nameless = workbook(RESTREPO_PLAN.filter((row) => !String(row[0] ?? "").startsWith("Municipio")));
    const [row] = await upload("plan.xlsx", nameless);
    expect(row!.draft!.municipalityCode).toBeNull();
    const refused = await api.ask<Applied>(APPLY, { id: row!.id });
    expect(refused.data.applyImport).toMatchObject({
      code: "no-owner",
      message: expect.stringContaining("Elija el municipio"),
    });
    const applied = await api.ask<Applied>(APPLY, { id: row!.id, entity: "50006" });
    expect(applied.data.applyImport).toMatchObject({ version: { plan: { entity: { code: "50006" } } } });
  });

  test.each([
    ["foto.xlsx", photo(), ["file-is-image"]],
    ["vacio.xlsx", emptyWorkbook(), ["file-is-empty"]],
    ["secreto.xlsx", encryptedWorkbook(), ["file-has-password"]],
    ["presupuesto.xlsx", budgetSheet(), ["no-plan-table", "table-is-other"]],
    ["roto.xlsx", workbook(RESTREPO_PLAN).subarray(0, 900), ["file-is-damaged"]],
    ["nada.xlsx", Buffer.alloc(0), ["file-is-empty"]],
  ])("%s is refused, and what was saved stays", async (name, bytes, codes) => {
    const before = await counts();
    const [row] = await upload(name, bytes);
    expect(row!.status).toBe("UNREADABLE");
    expect(row!.messages.map((message) => message.code)).toEqual(codes);
    expect(await counts()).toEqual(before);
  });

  test("a zip gives an import for each of its files, those that hold no plan too", async () => {
    const changed = workbook(changedPlan(RESTREPO_PLAN, "90%", "85%"));
    const zip = zipOf({ "Meta/restrepo.xlsx": changed, "foto.jpg": Buffer.concat([photo(), Buffer.of(1)]) });
    const rows = await upload("planes.zip", zip);
    expect(rows.map(({ fileName, status }) => [fileName, status])).toEqual([
      ["planes.zip", "UNPACKED"],
      ["restrepo.xlsx", "IN_REVIEW"],
      ["foto.jpg", "UNREADABLE"],
    ]);
    expect(await upload("planes.zip", zip)).toEqual(rows);
  });

  test("a workbook with a sheet a municipality gives an import for each", async () => {
    const jerico: Rows = [["Municipio de Jericó", null, "Departamento de Antioquia"], ...RESTREPO_PLAN.slice(2)];
    const rows = await upload("departamentos.xlsx", workbookOfSheets(RESTREPO_PLAN, jerico));
    expect(rows.map(({ draft }) => draft!.municipalityCode)).toEqual(["50606", "05368"]);
  });

  test("a foreign page cannot upload through the person's browser", async () => {
    const before = await stores.prisma.import.count();
    const { errors } = await api
      .send("plan.xlsx", workbook([["otro"], ...RESTREPO_PLAN]), false)
      .catch(() => ({ errors: [{ message: "refused" }] }));
    expect(errors).toBeDefined();
    expect(await stores.prisma.import.count()).toBe(before);
  });
});
