import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { detectDelimiter, isDelimited, parseDelimited } from "./read-csv.ts";

test("encodings are told apart by their bytes", () => {
  const text = "Acción;Año";
  const windows = Buffer.from([0x41, 0x63, 0x63, 0x69, 0xf3, 0x6e, 0x3b, 0x41, 0xf1, 0x6f]);
  expect(decodeText(Buffer.from(text))).toBe(text);
  expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
  expect(decodeText(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toBe(text);
  expect(decodeText(windows)).toBe(text);
});

test("the delimiter is the one that makes columns", () => {
  expect(detectDelimiter("Acción;Meta\nPublicar, y revisar;100%")).toBe(";");
  expect(detectDelimiter("Acción\tMeta\nPublicar\t1,5")).toBe("\t");
  const commas = "Acción;Meta;Responsable;Plazo\na, b;c, d;e;f\ng, h;i, j;k, l;m\nn, o;p;q;r, s, t";
  expect(detectDelimiter(commas)).toBe(";");
  expect(detectDelimiter("una sola columna\notra línea")).toBeNull();
});

test("fields with delimiters, quotes and line breaks come back whole", () => {
  const field = fc.stringMatching(/^[a-z;,"\n ]{0,8}$/);
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(";", ",", "\t"),
      (records, delimiter) => {
        const text = records.map((record) => record.map(quote).join(delimiter)).join("\n");
        expect(parseDelimited(text, delimiter)).toEqual(records);
      },
    ),
  );
});

test("text is a table where six of ten lines stand in columns", () => {
  const lines = (inColumns: number) =>
    Array.from({ length: 100 }, (_, at) => (at < inColumns ? "Publicar;Mensual" : "Publicar cada mes")).join("\n");
  expect(isDelimited(lines(60))).toBe(true);
  expect(isDelimited(lines(59))).toBe(false);
});
