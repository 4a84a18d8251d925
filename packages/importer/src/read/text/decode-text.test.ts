/** Bytes that are not of one encoding throughout. */
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const TEXT = "Acción;Año\nInformación pública;2024\n";
const windows = (text: string) => Buffer.from(text, "latin1");
const WRONG = Buffer.of(0xb3);

test("a damaged byte takes nothing from the text around it", () => {
  const damaged = Buffer.concat([Buffer.from(TEXT), WRONG, Buffer.from(" Gestión;á")]);
  expect(decodeText(damaged)).toBe(`${TEXT}\uFFFD Gestión;á`);
  expect(decodeText(Buffer.concat([Buffer.from("Plan\nSitio Web"), WRONG]))).toBe("Plan\nSitio Web³");
});

test("lines of two encodings are each read in their own", () => {
  expect(decodeText(Buffer.concat([Buffer.from(TEXT), windows(TEXT), Buffer.from(TEXT)]))).toBe(TEXT + TEXT + TEXT);
});

test("as many sound characters as wrong bytes make a line UTF-8, fewer do not: of those, what was UTF-8 is read as if encoded twice", () => {
  const line = (sound: string) => decodeText(Buffer.concat([Buffer.from(sound), WRONG, windows("a"), WRONG]));
  expect(line("áéa")).toBe("áéa\uFFFDa\uFFFD");
  expect(line("áa")).toBe("áa³a³");
});

test("what lost its characters before it was saved stays as it is, whatever other lines hold", () => {
  expect(decodeText(Buffer.concat([windows("Acción\n"), Buffer.from("Informaci\uFFFDn")]))).toBe(
    "Acción\nInformaci\uFFFDn",
  );
});

test("text encoded twice is read as it was meant, a line that is not beside it too", () => {
  const twice = Buffer.from(windows(Buffer.from("¿Cuándo? – Revisión").toString("latin1")).toString("latin1"));
  expect(decodeText(twice)).toBe("¿Cuándo? – Revisión");
  expect(decodeText(Buffer.concat([twice, Buffer.from("\nNiñez")]))).toBe("¿Cuándo? – Revisión\nNiñez");
});
