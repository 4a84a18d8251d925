/** Text whose UTF-8 was taken for Windows-1252 or Latin-1, and what looks like it and is as it should be. */
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readDocument } from "../read-document.ts";
import { textOf } from "../source-document.ts";
import { undoTwiceEncoded } from "./twice-encoded.ts";

const asWindows = (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text));
const asLatin = (text: string) => Buffer.from(text).toString("latin1");

test.each([
  "Acción",
  "participará",
  "Línea base",
  "GESTIÓN DE LA NIÑEZ",
  "ÁREA – “Título”… ¿Qué? 2ª fase • 5 º",
  "Pingüino: ÚTIL, ÍNDICE, DESAGÜE",
  "Presión \uFFFD \uF0B7 3 €",
])("%s", (text) => {
  expect(undoTwiceEncoded(asWindows(text))).toBe(text);
  expect(undoTwiceEncoded(asLatin(text))).toBe(text);
});

test.each([
  "SÃO PAULO, NAÇÃO, CÂMARA, CHÂTEAU",
  "“IRMÔ, «IRMû, IRMÃ… IRMÉ",
  "IRMó y el río",
  "La Ã, la Â y la Ô de otras lenguas",
  "“PERÚ” y «BOGOTÁ»: Año",
  "Ângela Conceição, François, Übersicht",
  "área de 3 m² ± 5 %, 2ª fase",
  "sin nada",
])("%s is left alone", (text) => {
  expect(undoTwiceEncoded(text)).toBe(text);
});

/** A sheet of such cells, in the order of its rows. */
async function read(...cells: string[]): Promise<string[]> {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells.map((cell) => [cell])), "Plan");
  const { blocks } = await readDocument(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer, "plan.xlsx");
  return blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(textOf) : block.text));
}

test("a name that does not say it alone is read as it was meant where the document says it", async () => {
  expect(await read(asWindows("Acción"), asWindows("JERICÓ"), "Niñez\nÚtil")).toEqual([
    "Acción",
    "JERICÓ",
    "Niñez\nÚtil",
  ]);
  expect(await read("Acción", "IRMÔ")).toEqual(["Acción", "IRMÔ"]);
});
