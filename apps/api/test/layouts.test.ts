/** Layouts through the API: a person's mapping reads an import again, is kept, recognised, and forgotten. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asker } from "./ask.ts";
import { DATABASES } from "./open-stores.ts";
import { openTestWorkplace, type TestWorkplace } from "./open-workplace.ts";
import { RESTREPO_PLAN, type Rows, workbook } from "./plan-files.ts";

const IMPORT =
  "id status messages { code } columns { heading field samples } draft { municipalityCode actions { name { text } responsible { text } } }";
const MAP = `mutation ($id: ID!, $columns: [ColumnMapping!], $keep: Boolean!) {
  readImportAgain(id: $id, columns: $columns, keep: $keep) { __typename ... on Imports { imports { ${IMPORT} } } ... on Problem { code message } }
}`;

interface ImportData {
  id: string;
  status: string;
  messages: { code: string }[];
  columns: { heading: string; field: string | null; samples: string[] }[];
  draft: { municipalityCode: string; actions: { name: { text: string }; responsible: { text: string }[] }[] } | null;
}
interface Mapped {
  readImportAgain: { __typename: string; imports?: ImportData[]; code?: string; message?: string };
}

/** A table whose headings nobody knows. */
const table = (year: string, headings = ["Reto", "Padrino", "Cuándo más tarde"]): Rows => [
  ["Municipio de Restrepo, Meta", null, year],
  headings,
  ["Divulgar el portal", "Oficina de prensa", "30/06/2010"],
  ["Abrir un foro", "Secretaría de Gobierno", "31/12/2010"],
];
const COLUMNS = [
  { heading: "Reto", field: "action" },
  { heading: "Padrino", field: "responsible" },
  { heading: "Cuándo más tarde", field: "time" },
];

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestWorkplace;
  let api: ReturnType<typeof asker>;

  beforeAll(async () => {
    stores = await openTestWorkplace(kind);
    api = asker(stores);
  });
  afterAll(() => stores?.close());

  const upload = async (rows: Rows) => {
    const [row] = await api.upload<ImportData>(IMPORT, "retos.xlsx", workbook(rows));
    return row!;
  };
  const map = async (id: string, columns: object[], keep = true) =>
    (await api.ask<Mapped>(MAP, { id, columns, keep })).data.readImportAgain;

  test("a file that could not be read is read by a person's mapping, which later files with its headings follow", async () => {
    const row = await upload(table("2025"));
    expect(row.status).toBe("UNREADABLE");
    expect(row.columns).toMatchObject([
      { heading: "Reto", field: "activity", samples: ["Divulgar el portal", "Abrir un foro"] },
      { heading: "Padrino", field: "responsible" },
      { heading: "Cuándo más tarde", field: "time" },
    ]);
    const mapped = { id: row.id, status: "IN_REVIEW", draft: { municipalityCode: "50606" } };
    expect(await map(row.id, COLUMNS)).toMatchObject({ imports: [mapped] });

    const next = await upload(table("2026", ["RETO:", "Padrino", "Cuando mas tarde"]));
    expect(next.messages.map(({ code }) => code)).toContain("layout-recognised");
    const { data } = await api.ask<{ layouts: { id: string; name: string; headings: string[] }[] }>(
      "{ layouts { id name headings } }",
    );
    expect(data.layouts).toMatchObject([{ name: "retos.xlsx", headings: ["Reto", "Padrino", "Cuándo más tarde"] }]);

    const forget = "mutation ($id: ID!) { forgetLayout(id: $id) }";
    expect((await api.ask(forget, { id: data.layouts[0]!.id })).data).toEqual({ forgetLayout: true });
    expect((await api.ask(forget, { id: data.layouts[0]!.id })).data).toEqual({ forgetLayout: false });
    expect((await upload(table("2027"))).status).toBe("UNREADABLE");
  });

  test("a mapping is kept for this file alone where a person wants that", async () => {
    const row = await upload(table("2028"));
    await map(row.id, COLUMNS, false);
    expect((await api.ask("{ layouts { id } }")).data).toEqual({ layouts: [] });
  });

  test.each([
    ["unknown-field", [{ heading: "Reto", field: "precio" }]],
    ["no-action", [{ heading: "Padrino", field: "responsible" }]],
    ["no-columns", []],
    ["too-many-columns", Array.from({ length: 501 }, (_, at) => ({ heading: `Columna ${at}`, field: "action" }))],
    ["no-plan", [{ heading: "No existe", field: "action" }]],
  ])("%s: what was read stays, and no layout is kept", async (code, columns) => {
    const row = await upload(table("2029"));
    const result = await map(row.id, columns);
    expect(result).toMatchObject({ __typename: "Problem", code });
    expect(result.message).toMatch(/\p{L}/u);
    const { data } = await api.ask<{ import: ImportData }>(`query ($id: ID!) { import(id: $id) { ${IMPORT} } }`, {
      id: row.id,
    });
    expect(data.import.status).toBe("UNREADABLE");
    expect((await api.ask("{ layouts { id } }")).data).toEqual({ layouts: [] });
  });

  test("a file that holds the plans of two municipalities once it is mapped gives an import each", async () => {
    const rows: Rows = [
      ["Planes del departamento del Meta"],
      ["Municipio", "Reto", "Padrino", "Señal"],
      ["Restrepo", "Divulgar el portal", "Prensa", "Visitas"],
      ["Cumaral", "Abrir un foro", "Gobierno", "Foros"],
    ];
    const row = await upload(rows);
    const mapped = await map(row.id, [
      { heading: "Municipio", field: null },
      { heading: "Reto", field: "action" },
      { heading: "Padrino", field: "responsible" },
      { heading: "Señal", field: "indicator" },
    ]);
    expect(mapped.imports!.map(({ id, draft }) => [id === row.id, draft!.municipalityCode])).toEqual([
      [true, "50606"],
      [false, "50226"],
    ]);
    await stores.prisma.layout.deleteMany();
  });

  test("an applied plan read otherwise is another import, and one import's id is no other's", async () => {
    const row = await upload(RESTREPO_PLAN);
    await api.ask(`mutation { applyImport(id: "${row.id}") { __typename } }`);
    const columns = [
      { heading: "Línea de acción", field: "action" },
      { heading: "Plazo", field: null },
    ];
    const again = await map(row.id, columns, false);
    expect(again.imports!.map(({ id, status }) => [id === row.id, status])).toEqual([[false, "IN_REVIEW"]]);
    expect(await map("0198a0c0-0000-7000-8000-000000000000", COLUMNS)).toMatchObject({ code: "not-found" });
  });
});
