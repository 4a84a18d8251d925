/** Tables of Word documents as offices lay them out: rows that begin late, tables inside the cells of others, titles beside the body. */
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { readDocument } from "../src/read/read-document.ts";
import { textOf } from "../src/read/source-document.ts";
import { doc, innerRowOf, rowOf } from "./draw-doc.ts";
import { wordCell, wordDocument, wordParagraph, wordRow, wordTable } from "./draw-files.ts";

const TITLE = "PLAN DE ACCIÓN 2025";
const HEADINGS = ["Objetivo", "Actividad", "Indicador", "Meta", "Responsable", "Plazo"];
const ROWS = [
  ["Servir mejor", "Abrir los sábados", "Jornadas", "12", "Secretaría General", "2025"],
  ["Servir mejor", "Medir las filas", "Mediciones", "4", "Planeación", "2025"],
  ["Informar más", "Publicar el presupuesto", "Informes", "2", "Hacienda", "2025"],
];
const row = (texts: readonly string[], properties = "") =>
  wordRow(
    texts.map((text) => wordCell(text)),
    properties,
  );
const PLAN = wordTable([HEADINGS, ...ROWS].map((texts) => row(texts)));

async function read(bytes: Buffer, name = "plan.docx") {
  const { plans, accounting } = await importDocument(bytes, name);
  expect(plans).toHaveLength(1);
  expect([accounting.cells.lost, accounting.lines.lost]).toEqual([0, 0]);
  const indicators = plans[0]!.actions.flatMap((action) => action.indicators);
  return {
    title: plans[0]!.title?.text,
    owner: plans[0]!.owner?.code,
    actions: plans[0]!.actions.map(({ name: action }) => action.text),
    indicators: indicators.map(({ text, target }) => [text, target?.text]),
  };
}

const INDICATORS = ROWS.map((texts) => [texts[2], texts[3]]);

test("a row that begins a column late stands under its own headings", async () => {
  const late = wordTable([
    row(HEADINGS),
    row(ROWS[0]!),
    row(ROWS[1]!.slice(1), `<w:gridBefore w:val="1"/><w:wBefore w:w="1500" w:type="dxa"/>`),
    row(ROWS[2]!),
  ]);
  const plan = await read(wordDocument(wordParagraph(TITLE) + late));
  expect(plan.indicators).toEqual(INDICATORS);
  expect(plan.actions).toEqual(["Servir mejor", "Informar más"]);
});

test("a table that another one frames is a table of its own, what stands around it its title", async () => {
  const framed = wordTable([
    wordRow([wordCell(TITLE)]),
    wordRow([wordCell(`${PLAN}<w:p/>`)]),
    wordRow([wordCell("Aprobado por el comité")]),
  ]);
  expect(await read(wordDocument(framed))).toMatchObject({ title: TITLE, indicators: INDICATORS });
});

test("a table beside its name in a form is a table of its own", async () => {
  const form = wordTable([
    wordRow([wordCell("Documento"), wordCell(TITLE)]),
    wordRow([wordCell("Contenido"), wordCell(`${PLAN}<w:p/>`)]),
    wordRow([wordCell("Elaboró"), wordCell("Planeación")]),
  ]);
  expect(await read(wordDocument(form))).toMatchObject({ title: TITLE, indicators: INDICATORS });
});

test("a table inside a row of another is lines of its cell", async () => {
  const inner = wordTable([row(["Marzo", "Junio", "Octubre"]), row(["1", "2", "3"])]);
  const outer = wordTable([
    row(["Actividad", "Avance", "Responsable"]),
    wordRow([wordCell("Medir las filas"), wordCell(`${wordParagraph("Así:")}${inner}<w:p/>`), wordCell("Planeación")]),
  ]);
  const { blocks } = await readDocument(wordDocument(outer), "plan.docx");
  expect(blocks).toHaveLength(1);
  const [grid] = blocks;
  expect(grid?.kind === "grid" && grid.cells.map(textOf)).toContain("Así:\nMarzo\nJunio\nOctubre\n1\n2\n3");
});

test("a title at the head of the pages, drawn as a table or not, is the plan's", async () => {
  const head = wordTable([row(["LOGO", "ALCALDÍA DE JERICÓ", "Versión 2"]), row(["", TITLE, "Página 1"])]);
  expect((await read(wordDocument(PLAN, head))).title).toBe(TITLE);
  expect((await read(wordDocument(PLAN, wordParagraph(TITLE)))).title).toBe(TITLE);
});

test("a letterhead drawn as a table says whose the plan is; who signs below it does not", async () => {
  const head = wordTable([row(["ESCUDO", "ALCALDÍA DE JERICÓ", "ANTIOQUIA"])]);
  const signed = wordTable([row(["Elaboró", "Alcaldía de Jericó"])]);
  expect((await read(wordDocument(head + PLAN))).owner).toBe("05368");
  expect((await read(wordDocument(PLAN + signed))).owner).toBeUndefined();
});

test("a letterhead drawn as a table names the plan; a date below it does not", async () => {
  const head = wordTable([row(["LOGO", "ALCALDÍA DE JERICÓ", "Código F-01"]), row(["", TITLE, "Página 1"])]);
  const date = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Fecha de aprobación: 30 de enero de 2025</w:t></w:r></w:p>`;
  expect((await read(wordDocument(head + date + PLAN))).title).toBe(TITLE);
  expect((await read(wordDocument(date + PLAN))).title).toBeUndefined();
});

const ascii = (text: string) => text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0)}\\'3f`);
const edges = (texts: readonly string[]) => texts.map((_, at) => `\\cellx${(at + 1) * 1500}`).join("");

test("a table that another one frames is a table of its own in rich text", async () => {
  const inner = [HEADINGS, ...ROWS].map(
    (texts) =>
      `${texts.map((text) => `\\pard\\intbl\\itap2 ${ascii(text)}\\nestcell`).join("")}{\\*\\nesttableprops\\trowd${edges(texts)}\\nestrow}{\\nonesttables\\par}`,
  );
  const cell = (content: string) => `\\trowd\\cellx9000${content}\\pard\\intbl\\cell\\row`;
  const rtf = `{\\rtf1\\ansi ${cell(`\\pard\\intbl ${ascii(TITLE)}`)}\n${cell(inner.join("\n"))}\\pard\\par}`;
  expect(await read(Buffer.from(rtf, "latin1"), "plan.rtf")).toMatchObject({ title: TITLE, indicators: INDICATORS });
});

test("a table that another one frames is a table of its own in Word 97", async () => {
  const inner = [HEADINGS, ...ROWS].flatMap((texts) =>
    innerRowOf(
      texts,
      [...texts, ""].map((_, at) => at * 1500),
    ),
  );
  const paragraphs = [...rowOf([TITLE], [0, 9000]), ...inner, ...rowOf([""], [0, 9000]), { text: "\r" }];
  expect(await read(doc({ paragraphs }), "plan.doc")).toMatchObject({ title: TITLE, indicators: INDICATORS });
});

test("a box of text in rich text is read once, and not its copy for older readers", async () => {
  const cells = (texts: readonly string[]) =>
    `\\trowd${edges(texts)}\\pard\\intbl ${texts.map((text) => `${text}\\cell`).join(" ")}\\row`;
  const box = `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard\\plain ${ascii(TITLE)}\\par}}{\\shprslt{\\*\\do{\\dptxbx{\\dptxbxtext\\pard Copia\\par}}}}}`;
  const rtf = `{\\rtf1\\ansi\\pard ${box}\\par\n${[HEADINGS, ...ROWS].map((texts) => cells(texts.map(ascii))).join("\n")}\\pard\\par}`;
  expect(await read(Buffer.from(rtf, "latin1"), "plan.rtf")).toMatchObject({ title: TITLE, indicators: INDICATORS });
  const { blocks } = await readDocument(Buffer.from(rtf, "latin1"), "plan.rtf");
  expect(blocks.flatMap((block) => (block.kind === "paragraph" ? block.text : []))).toEqual([TITLE]);
});
