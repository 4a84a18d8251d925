import fc from "fast-check";
import { expect, test } from "vitest";
import { createMender } from "./scan-mend.ts";

const DOCUMENT = [
  "Secretaría de Hacienda y secretaría general",
  "publicación de convocatorias en el periódico; convocatorias públicas",
  "los ciudadanos y el ciudadano; los ciudadanos",
];

test.each([
  ["Secretarla de Planeación", "Secretaría de Planeación"],
  ["convocatonas", "convocatorias"],
  ["CONVOCATONAS", "CONVOCATORIAS"],
  ["Los cludadanos", "Los ciudadanos"],
])("«%s» is mended to «%s», and the print kept", (raw, text) => {
  expect(createMender([...DOCUMENT, raw], [])(raw)).toEqual({ text, raw });
});

test.each(["ciudadana", "publicaciones", "convocatoria", "Hacienda", "secretario", "periódicos"])(
  "«%s» is a word, and stays",
  (text) => {
    expect(createMender([...DOCUMENT, text], [])(text)).toEqual({ text, raw: null });
  },
);

test("a word that stands twice is no slip of the scanner", () => {
  const mend = createMender([...DOCUMENT, "convocatonas", "convocatonas"], []);
  expect(mend("convocatonas").raw).toBeNull();
});

test("texts of known words come back as they are", () => {
  const words = DOCUMENT.flatMap((text) => text.match(/\p{L}+/gu) ?? []);
  const mend = createMender([...DOCUMENT, ...DOCUMENT], []);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (some) => {
      expect(mend(some.join(" "))).toEqual({ text: some.join(" "), raw: null });
    }),
  );
});

test("three letters that scanners confuse are mended, four are not, nor a letter that they do not confuse", () => {
  const mend = createMender([], ["telecomunicaciones"]);
  const reread = (raw: string) => mend(raw).text;
  expect(reread("teleeomunieacioncs")).toBe("telecomunicaciones");
  expect(reread("teleeomunieaeioncs")).toBe("teleeomunieaeioncs");
  expect(reread("telecomunizaciones")).toBe("telecomunizaciones");
});

test("words of six letters are mended, shorter ones may be other words", () => {
  const known = ["puerto", "norte"];
  const mend = (raw: string) => createMender([raw], known)(raw).text;
  expect([mend("pucrto"), mend("nortc")]).toEqual(["puerto", "nortc"]);
});
