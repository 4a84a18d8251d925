/** OpenDocument texts, drawn part by part. */
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";

const paragraph = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}>${text.split("\n").map(paragraph).join("")}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const COVERED = "<table:covered-table-cell/>";

function odt(body: string, manifest = "<manifest:manifest/>"): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return zipSync({
    mimetype: [bytes("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": bytes(
      `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    "META-INF/manifest.xml": bytes(manifest),
  });
}

const HEADING = row(...["Acción", "Indicadores", "Metas", "Responsables"].map((text) => cell(text)));

test("merged cells, lists and deleted text are read as printed", async () => {
  const deleted = "<text:tracked-changes><text:p>borrado</text:p></text:tracked-changes>";
  const table = `<table:table>${HEADING}${row(cell("Divulgar el portal", 'table:number-rows-spanned="2"'), cell("Cuñas<text:s text:c='2'/>de radio"), cell("4 al mes"), cell("Prensa"))}${row(COVERED, cell("Talleres"), cell("2"), cell("Comité GEL-T"))}</table:table>`;
  const { plans, accounting } = await importDocument(
    odt(`<text:h text:outline-level="1">Plan de acción del municipio de Jericó, Antioquia</text:h>${deleted}${table}`),
    "plan.odt",
  );
  expect(plans[0]?.owner?.code).toBe("05368");
  expect(
    plans[0]?.actions.map(({ name, indicators }) => [
      name.text,
      indicators.map(({ text, target, place }) => [text, target?.text, place]),
    ]),
  ).toEqual([
    [
      "Divulgar el portal",
      [
        ["Cuñas de radio", "4 al mes", { file: "plan.odt", table: 1, row: 2, column: 2 }],
        ["Talleres", "2", { file: "plan.odt", table: 1, row: 3, column: 2 }],
      ],
    ],
  ]);
  expect(accounting.cells.lost + accounting.lines.lost).toBe(0);
});

test.each([
  ["encrypted", odt("", "<manifest:encryption-data/>"), "file-has-password"],
  ["without a word", odt("<text:p/>"), "file-is-empty"],
  ["cut short", odt(paragraph("hola")).subarray(0, 120), "file-is-damaged"],
])("one %s says so", async (_, bytes, code) => {
  const { messages } = await importDocument(bytes, "plan.odt");
  expect(messages.map((message) => message.code)).toEqual([code]);
});
