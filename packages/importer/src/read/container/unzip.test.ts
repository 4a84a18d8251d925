import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { UnreadableFile } from "../unreadable.ts";
import { readZipPart } from "./unzip.ts";

/** Where a part's entry in the directory holds its unpacked size. */
const SIZE_IN_ENTRY = 24;

/** A zip of one small part that its directory says to be so large. */
function zipSaying(size: number): Buffer {
  const bytes = Buffer.from(zipSync({ "content.xml": new TextEncoder().encode("plan") }));
  bytes.writeUInt32LE(size, bytes.indexOf(Buffer.from("PK\u0001\u0002")) + SIZE_IN_ENTRY);
  return bytes;
}

test("a part is unpacked up to a hundred megabytes", () => {
  const most = 100 * 1024 * 1024;
  expect(readZipPart(zipSaying(most), "content.xml", "ODT")?.toString()).toBe("plan");
  expect(() => readZipPart(zipSaying(most + 1), "content.xml", "ODT")).toThrow(UnreadableFile);
});
