/** The command line on the corpus of real plans, where it is present: scores at their bars, nothing lost. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const isHere = existsSync(corpus);
const samples = `${root}samples/`;
const COMMAND = [process.execPath, "--import", "./scripts/run-typescript.mjs", "apps/api/src/cli/cotejo.ts"];

if (!isHere) console.warn("skipped: the corpus of real plans is not beside the project, so the tests on it do not run");

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
const scorer = (name: string, options: string[], command: string) =>
  run(process.execPath, [`${corpus}${name}`, ...options, "--", ...COMMAND, command]);

/** How many items of a field a file's plan lacks, and how many it has that the human reader did not enter. */
type Gaps = Record<string, Record<string, { missing: number; extra: number }>>;

const gapsPath = fileURLToPath(new URL("./known-gaps.json", import.meta.url));

/** Reads the scorer's words: a line a file, and below it "- field: text" and "+ field: text". */
function gapsOf(report: string): Gaps {
  const gaps: Gaps = {};
  let file = "";
  for (const line of report.split("\n")) {
    file = /^(?:ok|SHORT)\s+[\d.]+ \(bar [\d.]+\) (\S+)/.exec(line)?.[1] ?? file;
    const [, sign, field] = /^\s{8}([-+]) ([^:]+):/.exec(line) ?? [];
    if (!sign || !field) continue;
    const own = gaps[file]?.[field] ?? { missing: 0, extra: 0 };
    own[sign === "-" ? "missing" : "extra"]++;
    gaps[file] = { ...gaps[file], [field]: own };
  }
  return gaps;
}

test.skipIf(!isHere)(
  "every file of the corpus is at its bar, and its known gaps are what they were",
  { timeout: 300_000 },
  () => {
    const { stdout, status } = scorer("score.mjs", ["--verbose"], "read");
    expect(stdout.split("\n").filter((line) => /^SHORT|not here/.test(line))).toEqual([]);
    expect(stdout).toMatch(/^60 files, 0 short of their bar/m);
    expect(status).toBe(0);
    const gaps = gapsOf(stdout);
    if (process.env.ACCEPT_GAPS && !process.env.CI) writeFileSync(gapsPath, `${JSON.stringify(gaps, null, 2)}\n`);
    // A gap that appears is a fault; one that disappears is struck off the list, with: ACCEPT_GAPS=1 pnpm vitest run corpus
    expect(gaps).toEqual(JSON.parse(readFileSync(gapsPath, "utf8")));
  },
);

test.skipIf(!isHere)("all normal forms of the corpus are right", () => {
  const { stdout, status } = scorer("score-normal-forms.mjs", [], "normalise");
  expect(stdout).toMatch(/^(\d+) of \1 normal forms right$/m);
  expect(status).toBe(0);
});

test.skipIf(!isHere)("indicators of the corpus are aligned at its bar", () => {
  const { stdout, status } = scorer("score-alignment.mjs", [], "compare");
  expect(stdout).toMatch(/F1 (1\.000|0\.9[5-9]\d)/);
  expect(status).toBe(0);
});

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
