/** Workbooks whose zip is damaged: the library would unpack such parts without end. */
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readDocument } from "../read-document.ts";

/** Bytes of a part's own header from the length of its name to the name. */
const LENGTH_BEFORE_NAME = 4;
const ENTRY = Buffer.from("PK\u0001\u0002");

/** A workbook with one part more, whose own header says that its content begins past the end of the file. */
function workbookWith(part: string): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Acción", "Meta"]]), "Plan");
  const parts = unzipSync(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const bytes = Buffer.from(zipSync({ ...parts, [part]: Buffer.from("plan de acción ".repeat(40)) }));
  bytes.writeUInt16LE(0xff00, bytes.indexOf(part) - LENGTH_BEFORE_NAME);
  return bytes;
}

/** The same, with that part's entry in the directory no longer known as one. */
function withoutEntry(part: string): Buffer {
  const bytes = workbookWith(part);
  const entry = bytes.lastIndexOf(ENTRY, bytes.lastIndexOf(part));
  bytes.fill(0, entry, entry + ENTRY.length);
  return bytes;
}

test("a picture that does not unpack takes nothing from the sheets", async () => {
  const { blocks } = await readDocument(workbookWith("xl/media/image1.png"), "plan");
  expect(blocks).toMatchObject([{ kind: "grid", name: "Plan", rowCount: 1, columnCount: 2 }]);
});

test("a part of content that does not unpack makes the workbook damaged, wherever the directory breaks off", async () => {
  const part = "docProps/custom.xml";
  await expect(readDocument(workbookWith(part), "plan")).rejects.toMatchObject({ reason: "damaged" });
  await expect(readDocument(withoutEntry(part), "plan")).rejects.toMatchObject({ reason: "damaged" });
});
