/** The command line on the samples: what it prints, and in which status it ends. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const samples = `${root}samples/`;
const COMMAND = [process.execPath, "--import", "./scripts/run-typescript.mjs", "apps/api/src/cli/cotejo.ts"];

function run(command: string, args: string[], input = "", environment: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });
  return { stdout, stderr, status };
}

const cotejo = (args: string[], input = "") => run(COMMAND[0]!, [...COMMAND.slice(1), ...args], input);

test("every sample is one plan, no cell lost", { timeout: 60_000 }, () => {
  for (const name of readdirSync(samples).filter((file) => /\.(xlsx|docx)$/.test(file))) {
    const { stdout, status } = cotejo(["read", samples + name]);
    const { plans, accounting } = JSON.parse(stdout) as {
      plans: unknown[];
      accounting: { cells: { total: number; lost: number }; lines: { lost: number } };
    };
    expect([name, status, plans.length, accounting.cells.lost, accounting.lines.lost]).toEqual([name, 0, 1, 0, 0]);
    expect(accounting.cells.total).toBeGreaterThan(40);
  }
});

test("a file without a plan gives status 3 and still JSON", () => {
  const { stdout, status } = cotejo(["read", `${root}package.json`]);
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ plans: [], messages: [{ code: "no-plan-table" }] });
});

test("wrong usage gives status 2, words on standard error and nothing on standard output", () => {
  for (const args of [[], ["bailar"], ["read"], ["read", "no-existe.xlsx"], ["compare"]]) {
    const { stdout, stderr, status } = cotejo(args);
    expect([args, status, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toContain("Uso:");
  }
});

test("a mapping may say of sheets alone what is none of the plan", () => {
  const file = join(mkdtempSync(join(tmpdir(), "cotejo-")), "hojas.json");
  const read = (json: unknown) => {
    writeFileSync(file, JSON.stringify(json));
    return cotejo(["read", `${samples}plan-piedras-tolima.xlsx`, "--mapping", file]);
  };
  const { stdout, status } = read({ sheets: { takeIn: ["Anexo"] } });
  const { messages } = JSON.parse(stdout) as { messages: { code: string }[] };
  expect([status, messages.map(({ code }) => code).includes("sheet-not-taken")]).toEqual([0, true]);
  for (const wrong of [{ sheets: ["Anexo"] }, {}]) expect(read(wrong).status).toBe(2);
});

test("inspect shows every stage", () => {
  const { stdout, status } = cotejo(["inspect", `${samples}plan-piedras-tolima.xlsx`]);
  expect(status).toBe(0);
  const stages = ["read: plan-piedras-tolima.xlsx (xlsx)", "locate", "stitch", "interpret", "normalise", "mensajes"];
  for (const stage of stages) expect(stdout).toContain(stage);
  expect(stdout).toContain("73547 Piedras (Tolima)");
});

test("compare takes files and what read printed alike", { timeout: 60_000 }, () => {
  const file = `${samples}plan-aguazul-casanare.xlsx`;
  const other = `${samples}plan-piedras-tolima.xlsx`;
  const { stdout } = cotejo(["compare", file, other]);
  const comparison = JSON.parse(stdout) as {
    columns: unknown[];
    lines: { key: string }[];
    indicatorGroups: { members: { municipality: string }[] }[];
  };
  expect(comparison.columns).toHaveLength(2);
  expect(
    comparison.indicatorGroups.some(
      ({ members }) => new Set(members.map(({ municipality }) => municipality)).size === 2,
    ),
  ).toBe(true);
});

test.each([
  ["IMPORT_SECONDS", "0.001", "file-takes-too-long"],
  ["IMPORT_MEMORY_MB", "8", "file-is-too-large"],
])("past its %s a file ends in its reason, and the command in its status", (setting, value, code) => {
  const path = `${samples}plan-piedras-tolima.xlsx`;
  const { stdout, status } = run(COMMAND[0]!, [...COMMAND.slice(1), "read", path], "", { [setting]: value });
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ plans: [], messages: [{ code }] });
});
