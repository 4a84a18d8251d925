/** `cotejo import`: a folder taken in without a server, on every kind of database. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createServerDatabase, DATABASES } from "./open-stores.ts";
import { budgetSheet, JERICO_MATRIX, RESTREPO_PLAN, workbook, zipOf } from "./plan-files.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const COMMAND = ["--import", "./scripts/run-typescript.mjs", "apps/api/src/cli/cotejo.ts", "import"];

function runImport(args: string[], dataDir: string) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const { stdout, stderr, status } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe.each(DATABASES)("on the %s database", (kind) => {
  test("what is clean is applied, and the rest waits for somebody; once more changes nothing", {
    timeout: 240_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
    const database = kind === "server" ? await createServerDatabase(process.env.TEST_DATABASE_URL!) : null;
    const files = join(folder, "files");
    mkdirSync(join(files, "antioquia"), { recursive: true });
    writeFileSync(join(files, "restrepo.xlsx"), workbook(RESTREPO_PLAN));
    writeFileSync(join(files, "~$restrepo.xlsx"), "lock");
    writeFileSync(
      join(files, "antioquia", "todo.zip"),
      zipOf({ "jerico.xlsx": workbook(JERICO_MATRIX), "gastos.xlsx": budgetSheet() }),
    );
    const run = () => {
      const { stdout, stderr, status } = runImport(
        [files, "--apply", ...(database ? ["--database", database.url] : [])],
        join(folder, "data"),
      );
      expect([stderr, status]).toEqual([expect.not.stringContaining("Error"), 0]);
      return JSON.parse(stdout) as { files: number; imports: object; waiting: Record<string, object[]> };
    };
    const first = run();
    expect(first).toMatchObject({ files: 2, imports: { UNPACKED: 1, UNREADABLE: 1 } });
    expect(JSON.stringify(first.waiting)).toContain("gastos.xlsx");
    const again = run();
    expect([again.imports, again.waiting]).toEqual([first.imports, first.waiting]);
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });
});

test("no folder is wrong usage", () => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  for (const args of [[], [join(folder, "none")], [folder, folder]]) {
    const { stdout, stderr, status } = runImport(args, folder);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Uso:");
  }
  rmSync(folder, { recursive: true, force: true });
});
