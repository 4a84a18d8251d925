/** Compound files whose chains or whose directory bite their own tails: libraries would go round in them without end. */
import { expect, test } from "vitest";
import { doc } from "../../../test/draw-doc.ts";
import { readDocument } from "../read-document.ts";
import { checkCompound } from "./check-compound.ts";

const SECTOR = 512;
const ENTRY = 128;
const TEXT = "Divulgar el portal del municipio. ".repeat(400).trim();
const whole = (): Buffer => doc({ paragraphs: [{ text: `${TEXT}\r` }] });

const at = (sector: number): number => (sector + 1) * SECTOR;
const directoryOf = (bytes: Buffer): number => at(bytes.readInt32LE(48));
const entryOf = (bytes: Buffer, name: string): number => {
  const found = bytes.indexOf(Buffer.from(name, "utf16le"), directoryOf(bytes));
  return found - ((found - directoryOf(bytes)) % ENTRY);
};
/** Where the table of sectors says which comes after one. */
const afterOf = (bytes: Buffer, sector: number): number => at(bytes.readInt32LE(76)) + sector * 4;

const damaged = { reason: "damaged" };

test("a sound file is read", async () => {
  expect(() => checkCompound(whole(), "doc")).not.toThrow();
  const { blocks } = await readDocument(whole(), "plan.doc");
  expect(blocks).toMatchObject([{ kind: "paragraph", text: TEXT }]);
});

test("a stream whose chain comes back to a sector of it", async () => {
  const bytes = whole();
  const entry = entryOf(bytes, "WordDocument");
  const second = bytes.readInt32LE(afterOf(bytes, bytes.readInt32LE(entry + 116)));
  bytes.writeInt32LE(second, entry + 116);
  bytes.writeInt32LE(second, afterOf(bytes, second));
  await expect(readDocument(bytes, "plan.doc")).rejects.toMatchObject(damaged);
});

test.each([
  ["beside each other", 68],
  ["one inside the other", 76],
])("entries %s that name each other", async (_, reference) => {
  const bytes = whole();
  const own = ["WordDocument", "1Table"].map((name) => entryOf(bytes, name));
  const [first, second] = own.map((entry) => (entry - directoryOf(bytes)) / ENTRY);
  bytes.writeInt32LE(second!, own[0]! + reference);
  bytes.writeInt32LE(first!, own[1]! + reference);
  await expect(readDocument(bytes, "plan.doc")).rejects.toMatchObject(damaged);
});

test("a file that ends in its header, and one whose sectors are of no size, say nothing", () => {
  expect(() => checkCompound(whole().subarray(0, 300), "doc")).not.toThrow();
  const bytes = whole();
  bytes.writeUInt16LE(0xffff, 30);
  expect(() => checkCompound(bytes, "doc")).not.toThrow();
});
