import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { UnreadableFile } from "../unreadable.ts";
import { unpackZip } from "./unpack-zip.ts";

const MB = 1024 * 1024;
const text = new TextEncoder().encode("plan de acción ".repeat(2000));
const zip = (name: string): Buffer => Buffer.from(zipSync({ [name]: text }));

/** The zip with the middle of its only part overwritten. */
function broken(name: string): Buffer {
  const bytes = zip(name);
  return bytes.fill(0xff, 60, 80);
}

const reasonOf = (bytes: Buffer, most: number): string | null => {
  try {
    unpackZip(bytes, most, "xlsx");
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
};

test("a sound zip within the limit passes, one above it is too large", () => {
  expect(reasonOf(zip("xl/workbook.xml"), MB)).toBeNull();
  expect(reasonOf(zip("xl/workbook.xml"), text.length - 1)).toBe("too-large");
});

test("a part with content that does not unpack makes the file damaged, a picture does not", () => {
  expect(reasonOf(broken("xl/sharedStrings.xml"), MB)).toBe("damaged");
  expect(reasonOf(broken("xl/media/image1.png"), MB)).toBeNull();
});

/** The zip with a comment at its end. */
function commented(comment: Buffer): Buffer {
  const bytes = zip("xl/workbook.xml");
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  return Buffer.concat([bytes, comment]);
}

test("the directory is looked for before a comment as long as any can be, and no further", () => {
  expect(reasonOf(commented(Buffer.alloc(65_535)), 1)).toBe("too-large");
  const tooFar = Buffer.concat([zip("xl/workbook.xml"), Buffer.alloc(65_536)]);
  expect(reasonOf(tooFar, 1)).toBeNull();
});

test("the mark of an end, with less room after it than an end takes, is of the comment", () => {
  expect(reasonOf(commented(Buffer.from("PK\u0005\u0006".padEnd(21, "\0"))), 1)).toBe("too-large");
});
