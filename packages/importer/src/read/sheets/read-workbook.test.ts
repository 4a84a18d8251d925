/** Cells of every kind of workbook: what is read, and what was shown where it differs. */
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readDocument } from "../read-document.ts";
import type { SourceCell } from "../source-document.ts";

const KINDS = ["xlsx", "xlsb", "xls", "xlml", "ods"] as const;
type Kind = (typeof KINDS)[number];
/** Those whose prints the library makes of numbers and formats. */
const FORMATTED = ["xlsx", "xlsb", "xls", "xlml"] as const;

/** A workbook whose first row has these cells; `ods` keeps their prints (`w`). */
async function readCells(kind: Kind, ...cells: XLSX.CellObject[]): Promise<SourceCell[]> {
  const sheet = XLSX.utils.aoa_to_sheet([cells.map(() => null)]);
  for (const [column, cell] of cells.entries()) sheet[XLSX.utils.encode_cell({ r: 0, c: column })] = cell;
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: 0, c: cells.length } });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "Hoja1");
  const { blocks } = await readDocument(XLSX.write(book, { type: "buffer", bookType: kind }) as Buffer, "plan");
  return blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
}

/** What is read of each cell, and beside it what was shown where it is another text. */
async function read(kind: Kind, ...cells: XLSX.CellObject[]): Promise<(string | [string, string])[]> {
  return (await readCells(kind, ...cells)).map(({ lines, printed }) => {
    const text = lines.map((line) => line.text).join("\n");
    return printed === undefined ? text : [text, printed];
  });
}

const number = (v: number, z = "General"): XLSX.CellObject => ({ t: "n", v, z });
/** A number with the print that the file keeps of it. */
const shown = (w: string, v: number, z?: string): XLSX.CellObject => (z ? { t: "n", v, w, z } : { t: "n", v, w });

test.each(FORMATTED)("%s: numbers whose print lost digits are read as stored", async (kind) => {
  expect(
    await read(
      kind,
      number(2024252950001),
      number(2024252950001, "@"),
      number(2024252950001, "0.00E+00"),
      number(1234567890.55),
    ),
  ).toEqual([
    ["2024252950001", "2,02425E+12"],
    ["2024252950001", "2,02425E+12"],
    ["2024252950001", "2,02E+12"],
    ["1234567890,55", "1234567891"],
  ]);
});

test.each(FORMATTED)("%s: what a format rounds for show is read as shown", async (kind) => {
  expect(
    await read(
      kind,
      number(0.333333, "0%"),
      number(0.333333, "0.0%"),
      number(1234.5678, "#,##0.00"),
      number(45000.5, "dd/mm/yyyy"),
      number(1234567.5, '"$" #,##0'),
      number(12345678901),
      number(2024252950001, "0"),
    ),
  ).toEqual(["33%", "33,3%", "1.234,57", "15/03/2023", "$ 1.234.568", "12345678901", "2024252950001"]);
});

test.each(FORMATTED)(
  "%s: a code in a column of dates is read as stored; what a format hides stays hidden",
  async (kind) => {
    expect(await read(kind, number(2024252950001, "dd/mm/yyyy"), number(0, "0;-0;;@"), number(3))).toEqual([
      ["2024252950001", "####"],
      "3",
    ]);
  },
);

test("a code of sixteen digits stays one; of more, the file stores fifteen", async () => {
  expect(await read("xlsx", number(2024252950001234))).toEqual([["2024252950001234", "2,02425E+15"]]);
  expect(await read("xlsx", number(2024252950001230000))).toEqual([["2024252950001230000", "2,02425E+18"]]);
});

test("ods: prints of the file itself, in the language of who saved it", async () => {
  expect(
    await read(
      "ods",
      shown("2,02425E+12", 2024252950001),
      shown("###", 2024252950001),
      shown("1.234,57", 1234.5678, "#,##0.00"),
      shown("1,234.57", 1234.5678, "#,##0.00"),
      shown("33,3%", 0.333333, "0.0%"),
      shown("1.234", 1234, "#,##0"),
      shown("1.234", 1.234, "0.000"),
      shown("2.02E+12", 2024252950001, "0.00E+00"),
      shown("$ -1.234.567,8", -1234567.8, "#,##0.0"),
    ),
  ).toEqual([
    ["2024252950001", "2,02425E+12"],
    ["2024252950001", "###"],
    "1.234,57",
    "1.234,57",
    "33,3%",
    "1.234",
    "1,234",
    ["2024252950001", "2,02E+12"],
    "$ -1.234.567,8",
  ]);
});

test("ods: a date without room is read as a date", async () => {
  expect(await read("ods", shown("###", 45000, "dd/mm/yyyy"))).toEqual([["15/03/2023", "###"]]);
});

test("texts are read as they are, whatever they look like", async () => {
  const text = (v: string): XLSX.CellObject => ({ t: "s", v });
  expect(await read("xlsx", text("2024252950001"), text("1,5"), text("12E4"))).toEqual([
    "2024252950001",
    "1,5",
    "12E4",
  ]);
});

test("errors are marked, of formulas and typed; a number read in full is none", async () => {
  const cells = await readCells("xlsx", { t: "e", v: 0x17 }, { t: "s", v: "#¡VALOR!" }, number(2024252950001));
  expect(cells.map(({ isError, isCut }) => [isError, isCut])).toEqual([
    [true, undefined],
    [true, undefined],
    [false, undefined],
  ]);
});
