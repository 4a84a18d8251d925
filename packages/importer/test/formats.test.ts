/** One plan, drawn in every format, is one record. */
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { importDocument, importFile } from "../src/import-document.ts";
import { bare, type Row, workbook } from "./draw.ts";
import { pdf } from "./draw-pdf.ts";

const TITLE = "Plan de acción de Gobierno en Línea del municipio de Jericó, Antioquia";
const HEADINGS: Row = ["Acción", "Indicadores", "Metas", "Actividades", "Responsables", "Tiempos"];
const ROWS: Row[] = [
  ["Divulgar el sitio web", "Número de cuñas radiales", "4 al mes", "Contratar la emisora", "Prensa", "2 años"],
  ["Avanzar en las cinco fases", "Porcentaje de criterios", "100%", "Medir el avance", "Control interno", "1 año"],
];
const TABLE = [HEADINGS, ...ROWS];
const text = (cell: string | null) => cell ?? "";

const html = () =>
  `<html><head><title>x</title></head><body><h1>${TITLE}</h1><table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`).join("\n")}</table></body></html>`;

/** Rich text as Word writes it: letters past ASCII as code points with a fallback, a letterhead, edges in twips. */
function rtf(): string {
  const escaped = (words: string) => words.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0)}\\'3f`);
  const row = (cells: Row) =>
    `\\trowd${cells.map((_, at) => `\\cellx${(at + 1) * 1500}`).join("")}\\pard\\intbl ${cells.map((cell) => `{\\b ${escaped(text(cell))}}\\cell`).join(" ")}\\row`;
  return `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading 1;}}{\\header Alcald\\'eda}{\\*\\generator x}\\pard\\s1 ${escaped(TITLE)}\\par\n${TABLE.map(row).join("\n")}\\pard\\par}`;
}

const X = [20, 150, 290, 390, 530, 660, 760];

/** Ruled, the columns as wide as X; or without a line. */
function page(isRuled: boolean) {
  const top = 80;
  const height = 40;
  const texts = TABLE.flatMap((row, at) =>
    row.map((cell, column) => ({ text: text(cell), x: X[column]! + 4, y: top + at * height + 14 })),
  );
  const bottom = top + TABLE.length * height;
  const down = X.map((x) => [x, top, x, bottom] as const);
  const across = [...TABLE, null].map((_, at) => [X[0]!, top + at * height, X.at(-1)!, top + at * height] as const);
  return { texts: [{ text: TITLE, x: 20, y: 40, size: 16 }, ...texts], lines: isRuled ? [...down, ...across] : [] };
}

const delimited = (delimiter: string) => TABLE.map((row) => row.join(delimiter)).join("\r\n");
const FORMATS: Record<string, () => Buffer> = {
  xlsx: () => workbook([[TITLE], ...TABLE]),
  "csv in Windows-1252": () => Buffer.from(`${TITLE};;;;;\r\n${delimited(";")}`, "latin1"),
  "tsv in UTF-16": () => Buffer.from(`\uFEFF${TITLE}\t\t\t\t\t\r\n${delimited("\t")}`, "utf16le"),
  "text with tabs": () => Buffer.from(`${TITLE}\n\n${delimited("\t")}\n\nFin del documento`),
  markdown: () =>
    Buffer.from(
      `# ${TITLE}\n\n${TABLE.map((row, at) => `| ${row.join(" | ")} |${at === 0 ? "\n|---|---|---|---|---|---|" : ""}`).join("\n")}\n`,
    ),
  html: () => Buffer.from(html()),
  "html in Windows-1252, called a workbook": () => Buffer.from(html(), "latin1"),
  rtf: () => Buffer.from(rtf(), "latin1"),
  "ruled pdf": () => pdf([page(true)]),
  "pdf without lines": () => pdf([page(false)]),
};

const record = async (bytes: Buffer, name = "plan.bin") => {
  const { plans, accounting } = await importDocument(bytes, name);
  expect(plans).toHaveLength(1);
  expect([accounting.cells.lost, accounting.lines.lost]).toEqual([0, 0]);
  const [plan] = plans;
  return { code: plan!.owner?.code, title: plan!.title?.text, actions: bare(plan!.actions) };
};

test.each(Object.keys(FORMATS))("%s gives the record that the workbook gives", async (name) => {
  const wanted = await record(FORMATS.xlsx!());
  expect(wanted.code).toBe("05368");
  expect(await record(FORMATS[name]!())).toEqual(wanted);
});

test("cells merged down and across in a Word 97 document are read as they stand", async () => {
  const { plans, accounting } = await importDocument(
    readFileSync(new URL("./fixtures/merged.doc", import.meta.url)),
    "plan.doc",
  );
  const [first, second] = plans[0]!.actions;
  expect(first!.indicators.map(({ text: indicator, target }) => [indicator, target?.text])).toEqual([
    ["Número de cuñas radiales", "4 al mes"],
    ["Número de talleres", "2 al año"],
  ]);
  expect(first!.activities.map(({ text: activity, responsible }) => [activity, responsible?.text])).toEqual([
    ["Contratar la emisora", "Prensa"],
    ["Convocar a la comunidad", "Comité GEL-T"],
  ]);
  expect(second!.indicators[0]).toMatchObject({ text: "Porcentaje de criterios cumplidos", target: null });
  expect(second!.timeframe?.text).toBe("Vigencia 2011");
  expect(accounting.cells.lost).toBe(0);
});

test("a row that a page's end cuts in several columns is one row again", async () => {
  const column = (x: number, lines: readonly string[], y: number) =>
    lines.map((line, at) => ({ text: line, x, y: y + at * 11 }));
  const frame = (top: number, rows: readonly number[]) => [
    ...X.map((x) => [x, top, x, rows.at(-1)!] as const),
    ...[top, ...rows].map((y) => [X[0]!, y, X.at(-1)!, y] as const),
  ];
  const heading = (y: number) => HEADINGS.map((cell, at) => ({ text: text(cell), x: X[at]! + 4, y }));
  const first = {
    texts: [
      { text: TITLE, x: 20, y: 40, size: 16 },
      ...heading(90),
      ...column(24, ["Divulgar el sitio"], 130),
      ...column(154, ["- Número de cuñas", "- Número de talleres"], 130),
      ...column(294, ["- 4 al mes"], 130),
      ...column(394, ["- Contratar la emisora", "- Convocar a la"], 130),
      ...column(534, ["- Prensa"], 130),
      ...column(664, ["2 años"], 130),
    ],
    lines: frame(80, [110, 170]),
  };
  const second = {
    texts: [
      ...heading(90),
      ...column(24, ["web"], 130),
      ...column(154, ["realizados"], 130),
      ...column(294, ["- 2 al año"], 130),
      ...column(394, ["comunidad"], 130),
      ...column(534, ["- Comité GEL-T"], 130),
    ],
    lines: frame(80, [110, 170]),
  };
  const { plans } = await importDocument(pdf([first, second]), "plan.pdf");
  expect(plans[0]!.actions).toHaveLength(1);
  const [action] = plans[0]!.actions;
  expect(action!.name.text).toBe("Divulgar el sitio web");
  expect(action!.indicators.map(({ text: indicator, target }) => [indicator, target?.text])).toEqual([
    ["Número de cuñas", "4 al mes"],
    ["Número de talleres realizados", "2 al año"],
  ]);
  expect(action!.activities.map(({ text: activity, responsible }) => [activity, responsible?.text])).toEqual([
    ["Contratar la emisora", "Prensa"],
    ["Convocar a la comunidad", "Comité GEL-T"],
  ]);
  expect(action!.indicators[0]!.place).toMatchObject({ file: "plan.pdf", page: 1, box: [150, 110, 290, 170] });
});

test("a letterhead is read as furniture, and tells whose plan it is", async () => {
  const rtf = FORMATS.rtf!()
    .toString("latin1")
    .replace("{\\rtf1", "{\\rtf1{\\header\\pard Alcald\\'eda de Guaduas, Cundinamarca\\par}");
  const { messages, accounting } = await importDocument(Buffer.from(rtf, "latin1"), "plan.rtf");
  expect(messages.map(({ code, facts }) => [code, facts.text])).toContainEqual([
    "page-furniture",
    "Alcaldía de Guaduas, Cundinamarca",
  ]);
  expect(accounting.lines).toMatchObject({ lost: 0 });
});

test("a zip gives the plans of its files, and names the one that cannot be read", async () => {
  const zip = zipSync({
    "Antioquia/jerico.xlsx": FORMATS.xlsx!(),
    "Antioquia/jerico.rtf": FORMATS.rtf!(),
    "foto.jpg": Buffer.from("ffd8ffe0", "hex"),
    "__MACOSX/._jerico.xlsx": Buffer.from("x"),
  });
  const outcomes = await importFile(zip, "planes.zip");
  expect(
    outcomes.map(({ file, plans, messages }) => [
      file,
      plans.length,
      messages.find(({ severity }) => severity === "error")?.code ?? null,
    ]),
  ).toEqual([
    ["Antioquia/jerico.xlsx", 1, null],
    ["Antioquia/jerico.rtf", 1, null],
    ["foto.jpg", 0, "file-is-image"],
  ]);
});

test("a workbook with a sheet a municipality gives a plan each, told apart by the department that another sheet names", async () => {
  const book = XLSX.utils.book_new();
  const add = (name: string, rows: readonly Row[]) =>
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  add("Portada", [["Gobernación de Antioquia: planes de acción de los municipios"]]);
  add("Jericó", TABLE);
  add("La Unión", TABLE);
  const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const { plans, accounting } = await importDocument(bytes, "departamento.xlsx");
  expect(plans.map(({ owner, actions }) => [owner?.code, actions.length])).toEqual([
    ["05368", 2],
    ["05400", 2],
  ]);
  expect(accounting.cells.lost).toBe(0);
});

test("one municipality's plan over several sheets stays one plan", async () => {
  const book = XLSX.utils.book_new();
  for (const [at, row] of ROWS.entries())
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[TITLE], [...HEADINGS], [...row]]), `Línea ${at + 1}`);
  const { plans } = await importDocument(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer, "plan.xlsx");
  expect(plans.map(({ actions }) => actions.length)).toEqual([2]);
});

test("text that only mentions plans is no plan, and its lines are told", async () => {
  const { plans, messages } = await importDocument(
    Buffer.from("Acta del comité\n\nSe habló del plan de acción, sus metas y responsables."),
    "acta.txt",
  );
  expect(plans).toEqual([]);
  expect(messages.map(({ code }) => code)).toContain("no-plan-table");
});

test("a column that names municipalities, and titles above each table, give a plan each", async () => {
  const [headings, ...rows] = TABLE.slice(-3) as Row[];
  const whose = ["Jericó", "La Unión"];
  const column = [
    ["Planes de acción del departamento de Antioquia"],
    ["Municipio", ...headings!],
    ...rows.map((row, at) => [whose[at % 2]!, ...row]),
  ];
  const titled = whose.map((name, at) => {
    const cells = (row: Row) => `<tr>${row.map((cell) => `<td>${cell ?? ""}</td>`).join("")}</tr>`;
    return `<p>Plan de acción del municipio de ${name}, Antioquia</p><table>${cells(headings!)}${cells(rows[at]!)}</table>`;
  });
  for (const bytes of [workbook(column), Buffer.from(`<html><body>${titled.join("")}</body></html>`)]) {
    const outcomes = await importFile(bytes, "planes");
    expect(outcomes.map(({ plans }) => plans[0]?.owner?.code)).toEqual(["05368", "05400"]);
    expect(outcomes.map(({ accounting }) => accounting.cells.lost + accounting.lines.lost)).toEqual([0, 0]);
  }
});
