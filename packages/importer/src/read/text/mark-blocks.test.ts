/** Text made sound and cells marked, in whatever format they come. */
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readDocument } from "../read-document.ts";
import type { Block, SourceCell } from "../source-document.ts";
import { markBlocks } from "./mark-blocks.ts";
import { soundText } from "./sound-text.ts";

const HALF = "\uD83D";
const WHOLE = "\u{1F600}";
const DAMAGED = "\uFFFD";

test("U+0000 goes, half a pair becomes U+FFFD, a whole pair stays", () => {
  expect(soundText("Me\0ta")).toBe("Meta");
  expect(soundText(`a${HALF}b${WHOLE}`)).toBe(`a${DAMAGED}b${WHOLE}`);
  expect(soundText("\uDE00\uD83D")).toBe(DAMAGED.repeat(2));
  expect(soundText("Acción")).toBe("Acción");
});

const place = { file: "plan" };
const cell = (...texts: string[]): SourceCell => ({
  ...{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, isError: false, place },
  lines: texts.map((text) => ({ text, isListItem: false })),
});
const grid = (...cells: SourceCell[]): Block => ({
  ...{ kind: "grid", name: null, isHidden: false, hiddenRows: new Set(), rowCount: 1, columnCount: cells.length },
  cells,
});
const paragraph = (text: string): Block => ({ kind: "paragraph", text, heading: null, isListItem: false, place });
const marked = (...cells: SourceCell[]) =>
  markBlocks([grid(...cells)]).flatMap((block) => ("cells" in block ? block.cells : []));

test("what needs no mark is the same value", () => {
  const blocks = [grid(cell("Acción"), cell("100%")), paragraph("Plan")];
  expect(markBlocks(blocks).every((block, at) => block === blocks[at])).toBe(true);
  expect(marked(cell(`Meta ${WHOLE}`), cell("#1"))).toEqual([cell(`Meta ${WHOLE}`), cell("#1")]);
});

test("cells and paragraphs of which nothing is left go", () => {
  expect(marked(cell("\0", "\0 "), cell("uno", "\0")).map(({ lines }) => lines)).toEqual([
    [{ text: "uno", isListItem: false }],
  ]);
  expect(markBlocks([paragraph("\0"), paragraph("a\0b")])).toEqual([paragraph("ab")]);
});

test("a cell is an error where each of its lines is one, and damaged where its text is as a whole", () => {
  const isError = (...texts: string[]) => marked(cell(...texts))[0]!.isError;
  expect(isError("#N/A", "#¡REF!")).toBe(true);
  expect(isError("#N/A", "100%")).toBe(false);
  expect(isError(DAMAGED.repeat(5))).toBe(true);
  expect(isError(DAMAGED.repeat(3), "Divulgar el portal")).toBe(false);
  expect(isError("########")).toBe(true);
});

test("a number cut short is marked and stays a value; a cell without room says nothing", () => {
  expect(marked(cell("2,02425E+12"), cell("####"), cell("20"))).toEqual([
    { ...cell("2,02425E+12"), isCut: true },
    { ...cell("####"), isError: true, isCut: true },
    cell("20"),
  ]);
});

const HTML = (value: string, attributes = "") =>
  Buffer.from(`<table><tr><td>Meta</td><td${attributes}>${value}</td></tr></table>`);
const RTF = (value: string) =>
  Buffer.from(`{\\rtf1\\trowd\\cellx1000\\cellx2000 Meta\\intbl\\cell ${value}\\intbl\\cell\\row}`);
const odt = (value: string) =>
  Buffer.from(
    zipSync({
      mimetype: [Buffer.from("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "content.xml": Buffer.from(
        `<office:body><table:table><table:table-row><table:table-cell><text:p>Meta</text:p></table:table-cell><table:table-cell><text:p>${value}</text:p></table:table-cell></table:table-row></table:table></office:body>`,
      ),
    }),
  );
function xlsx(value: string): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Meta", value]]), "Hoja1");
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}
const FORMATS: Record<string, (value: string) => Buffer> = {
  html: HTML,
  rtf: RTF,
  odt,
  csv: (value) => Buffer.from(`Meta;Valor\n3;"${value}"\n`),
  txt: (value) => Buffer.from(`Plan\n\nMeta\t${value}\tEnte\n4\t5\t6\n\nTexto\n`),
  xlsx,
};

const cellsOf = async (bytes: Buffer): Promise<SourceCell[]> =>
  (await readDocument(bytes, "plan")).blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
const findCell = async (bytes: Buffer, text: string): Promise<SourceCell | undefined> =>
  (await cellsOf(bytes)).find(({ lines }) => lines[0]!.text === text);

test.each(Object.keys(FORMATS))("%s: errors and numbers cut short are marked", async (format) => {
  const draw = FORMATS[format]!;
  expect(await findCell(draw("#N/A"), "#N/A")).toMatchObject({ isError: true });
  expect(await findCell(draw("2,02425E+12"), "2,02425E+12")).toMatchObject({ isError: false, isCut: true });
});

test("rtf: half a pair and U+0000 are mended", async () => {
  expect(await findCell(RTF("a\\u-10179?b\\u0?c"), `a${DAMAGED}bc`)).toBeDefined();
  expect(await findCell(RTF("a\\u-10179?\\u-8704?"), `a${WHOLE}`)).toBeDefined();
});

test("Excel's pages keep the stored number beside its print", async () => {
  expect(await findCell(HTML("2,02425E+12", ' x:num="2024252950001"'), "2024252950001")).toMatchObject({
    printed: "2,02425E+12",
  });
  expect(await findCell(HTML("33%", ' x:num="0.333333"'), "33%")).not.toHaveProperty("printed");
  expect(await findCell(HTML("20", " x:num"), "20")).not.toHaveProperty("printed");
});
