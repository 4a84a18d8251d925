import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { cellAt, gridOfCells, paragraphOf } from "../../test/draw-grid.ts";
import { openArchive } from "./container/archive.ts";
import { checkLimits, DEFAULT_LIMITS } from "./limits.ts";
import type { Block } from "./source-document.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Where a part's entry in the directory holds its packed size. */
const SIZE_IN_ENTRY = 20;

/** A zip of one part, kept as it is, that its directory says to be so large. */
function zipSaying(size: number): Buffer {
  const bytes = Buffer.from(zipSync({ "plan.txt": [new TextEncoder().encode("plan"), { level: 0 }] }));
  bytes.writeUInt32LE(size, bytes.indexOf(Buffer.from("PK\u0001\u0002")) + SIZE_IN_ENTRY);
  return bytes;
}

const check = (block: Block) => () => checkLimits([block], DEFAULT_LIMITS, "xlsx");

test("a zip may unpack to three hundred megabytes", async () => {
  const most = 300 * 1024 * 1024;
  expect(await openArchive(zipSaying(most))).toHaveLength(1);
  await expect(openArchive(zipSaying(most + 1))).rejects.toBeInstanceOf(UnreadableFile);
});

test("a document may have a million cells", () => {
  const grid = gridOfCells([cellAt(0, 0, "x")]);
  const ofCells = (count: number): Block => ({ ...grid, cells: Array(count).fill(grid.cells[0]) });
  expect(check(ofCells(1_000_000))).not.toThrow();
  expect(check(ofCells(1_000_001))).toThrow(UnreadableFile);
});

test("a document may have sixty million characters", () => {
  expect(check(paragraphOf("x".repeat(60_000_000)))).not.toThrow();
  expect(check(paragraphOf("x".repeat(60_000_001)))).toThrow(UnreadableFile);
});
