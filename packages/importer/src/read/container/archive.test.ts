import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { UnreadableFile } from "../unreadable.ts";
import { openArchive } from "./archive.ts";

const zip = (count: number) =>
  Buffer.from(
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, new Uint8Array([65])]))),
  );

test("an archive holds up to five hundred documents", async () => {
  expect(await openArchive(zip(500))).toHaveLength(500);
  await expect(openArchive(zip(501))).rejects.toBeInstanceOf(UnreadableFile);
});

test("what is no zip, and what is an office file, is no archive", async () => {
  expect(await openArchive(Buffer.from("texto"))).toBeNull();
  expect(await openArchive(Buffer.from(zipSync({ "word/document.xml": new Uint8Array([65]) })))).toBeNull();
});
