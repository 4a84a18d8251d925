import { expect, test } from "vitest";
import { type DrawnDoc, docStreams } from "../../../test/draw-doc.ts";
import type { UnreadableFile } from "../unreadable.ts";
import { readDocFile } from "./doc-file.ts";

const read = (more: Partial<DrawnDoc> = {}) => readDocFile(docStreams({ paragraphs: [{ text: "Plan\r" }], ...more }));

function reasonOf(more: Partial<DrawnDoc>): string | null {
  try {
    read(more);
    return null;
  } catch (cause) {
    return (cause as UnreadableFile).reason;
  }
}

test("files are read from Word 97 on", () => {
  expect(reasonOf({ version: 0xc1 })).toBeNull();
  expect(reasonOf({ version: 0xc0 })).toBe("unsupported-format");
});

test("a file says in its flags that it is encrypted, and which of two streams holds its tables", () => {
  expect(reasonOf({ flags: 0x300 })).toBe("password");
  expect([0x200, 0].map((flags) => read({ flags }).text)).toEqual(["Plan\r", "Plan\r"]);
});

test("the text is the body's; the pages' heads stand after the footnotes", () => {
  const { text, pageHeads } = read({ footnotes: "Nota al pie\r", pageHeads: "Alcaldía\r" });
  expect([text, pageHeads]).toEqual(["Plan\r", "Alcaldía\r"]);
});

test("styles of the numbers 1 to 9 are headings, that of 62 the title", () => {
  const { headingOf } = read({ styles: [0, 1, 9, 10, 61, 62, 63] });
  expect([0, 1, 2, 3, 4, 5, 6].map(headingOf)).toEqual([null, 1, 9, null, null, "title", null]);
});
