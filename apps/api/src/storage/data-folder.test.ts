/** One process at a time has a data folder, whatever its lock file says. */
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockDataFolder } from "./data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "cotejo-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAMAGED = ["", "{", "null", '{"pid": 1}', '{"pid": "x", "began": null}', '{"pid": 999999, "began": "1"}'];

test.runIf(process.platform === "linux")(
  "a damaged lock file, or another's, opens no folder twice and keeps none shut",
  async () => {
    const dataDir = join(folder, "damaged");
    for (const content of DAMAGED) {
      const { unlock } = await lockDataFolder(dataDir);
      writeFileSync(join(dataDir, "cotejo.lock"), content);
      await expect(lockDataFolder(dataDir)).rejects.toThrow("ya la usa otro Cotejo");
      unlock();
    }
    (await lockDataFolder(dataDir)).unlock();
    expect(readdirSync(dataDir)).toEqual([]);
  },
);

test("a folder is the same by whatever name it is reached, and the holder is named", async () => {
  const dataDir = join(folder, "one");
  const { unlock } = await lockDataFolder(dataDir);
  symlinkSync(dataDir, join(folder, "other"));
  await expect(lockDataFolder(join(folder, "other"))).rejects.toThrow(`otro Cotejo (proceso ${process.pid})`);
  expect(existsSync(join(dataDir, "cotejo.lock"))).toBe(true);
  unlock();
});
