/**
 * Finds named thresholds that no test holds: changes each one, runs the tests near its file, and names those that may be changed
 * without a test failing.
 *
 *   pnpm exec tsx scripts/mutate-thresholds.ts [--list] [--near] [FILE …]
 *
 * FILE: sources of `packages/core` or `packages/importer`, or folders of them; without any, all of both. A threshold is a top-level
 * `const NAME = <number>`, or a number within a top-level constant in capitals (`GRADES`, `LENGTHS`). Small whole numbers are changed by
 * one, all others halved and doubled. `--list` only names them; `--near` runs only the tests that stand beside the file or in its folder's folders (seconds, where all take minutes).
 * Exit status 1 where one survives.
 *
 * Sources are never written: a change is made as the test runner loads the file, so that nothing has to be put back whatever happens,
 * and a person may go on working.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));
const PACKAGES = ["packages/core/src", "packages/importer/src"];
/** Data and words, whose numbers are no thresholds. */
const NO_SOURCES = /\.test\.ts$|divipola\.ts$|catalogue\.ts$/;
/** Tests that say nothing of a threshold, or that take too long for what they say. */
const SKIPPED_TESTS = /\/(fuzzed|worker|nothing-dropped)\.test\.ts$|-properties\.test\.ts$|\/corpus\//;
/** Whole numbers up to here are changed by one. */
const SMALL = 20;

/** A number in a source: where it stands, and by what name. */
export interface Threshold {
  name: string;
  from: number;
  to: number;
  value: number;
}

const NUMBER = /(?<![\w.$"'`])-?(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?)(?![\w.]*["'`\w])/giu;
const STATEMENT =
  /^(?:export )?const ([A-Z][A-Z0-9_]*)\b[^=\n]*=(?!>)\s*(\{[^;]*?\}|\[[^;]*?\]|[^;{[\n]*)(?: as const)?;/gmu;
const IS_SUM = /^[-\d._\s*/+xa-f]+$/iu;

/** The thresholds of a source, in their order. Constants that hold texts, functions or patterns are none. */
export function thresholdsIn(source: string): Threshold[] {
  return [...source.matchAll(STATEMENT)].flatMap((statement) => {
    const [whole, name = "", value = ""] = statement;
    const isObject = value.startsWith("{");
    const plain = value.replace(/\/\*.*?\*\/|\/\/[^\n]*/gsu, (comment) => " ".repeat(comment.length));
    if (/["'`(]|=>|\[/.test(plain) || (!isObject && !IS_SUM.test(plain))) return [];
    const start = statement.index + whole.indexOf(value, whole.indexOf("="));
    const numbers = [...plain.matchAll(NUMBER)];
    // A product is one threshold: its first factor is changed.
    return (isObject ? numbers : numbers.slice(0, 1)).map((found) => {
      const key = isObject ? (/(\w+):\s*[^:,]*$/u.exec(plain.slice(0, found.index))?.[1] ?? "") : "";
      const from = start + found.index;
      return {
        name: key ? `${name}.${key}` : name,
        from,
        to: from + found[0].length,
        value: Number(found[0].replaceAll("_", "")),
      };
    });
  });
}

/** What a threshold is changed to, up and down. */
export const changesOf = (value: number): number[] =>
  Number.isInteger(value) && Math.abs(value) <= SMALL ? [value + 1, value - 1] : [value * 2, value * 0.5];

/** The change that is in force while tests run. */
let mutation: { path: string; source: string } | null = null;

const mutator = {
  name: "mutate-thresholds",
  enforce: "pre" as const,
  load(id: string) {
    return mutation !== null && id.split("?")[0] === mutation.path ? mutation.source : null;
  },
};

const startVitest = (): Promise<Vitest> =>
  createVitest(
    "test",
    {
      config: false,
      root,
      include: PACKAGES.flatMap((folder) => [`${folder}/**/*.test.ts`, `${join(folder, "../test")}/**/*.test.ts`]),
      watch: false,
      bail: 1,
      testTimeout: 60_000,
      reporters: [{}],
      pool: "threads",
      isolate: true,
      maxWorkers: Math.min(2, availableParallelism()),
      silent: true,
    },
    { plugins: [mutator], logLevel: "silent", server: { watch: null } },
  );

/** Tests that stand in the file's folder, one within it or the one around it first; all others after. */
function inOrder(path: string, tests: readonly TestSpecification[]): [TestSpecification[], TestSpecification[]] {
  const around = dirname(dirname(path));
  const isNear = ({ moduleId }: TestSpecification) => moduleId.includes("/src/") && moduleId.startsWith(`${around}/`);
  return [tests.filter(isNear), tests.filter((test) => !isNear(test))];
}

/** Which test files fail while the change is in force, as far as was looked; those of a source that does not load fail, too. */
async function failing(vitest: Vitest, path: string, rounds: readonly TestSpecification[][]): Promise<string[]> {
  vitest.invalidateFile(path);
  for (const round of rounds) {
    if (round.length === 0) continue;
    vitest.state.filesMap.clear();
    vitest.state.idMap.clear();
    const { testModules, unhandledErrors } = await vitest.rerunTestSpecifications(round);
    const failed = testModules.filter((module) => module.state() === "failed").map(({ moduleId }) => moduleId);
    if (failed.length + unhandledErrors.length > 0) return [...failed, ...unhandledErrors.map(String)];
  }
  return [];
}

function filesOf(path: string): string[] {
  const whole = resolve(root, path);
  const paths = statSync(whole).isDirectory()
    ? readdirSync(whole, { recursive: true, encoding: "utf8" }).map((name) => join(whole, name))
    : [whole];
  return paths.filter((one) => one.endsWith(".ts") && !NO_SOURCES.test(one)).sort();
}

/** The changes to make of a file, each with the source that it gives. */
function mutationsOf(path: string): { label: string; source: string }[] {
  const source = readFileSync(path, "utf8");
  return thresholdsIn(source).flatMap(({ name, from, to, value }) =>
    changesOf(value).map((changed) => ({
      label: `${relative(root, path)}: ${name} ${value} → ${changed}`,
      source: source.slice(0, from) + String(changed) + source.slice(to),
    })),
  );
}

async function findSurvivors(files: readonly string[], isNearOnly: boolean): Promise<string[]> {
  const vitest = await startVitest();
  const tests = (await vitest.globTestSpecifications()).filter(({ moduleId }) => !SKIPPED_TESTS.test(moduleId));
  const survivors: string[] = [];
  // The tests must pass as the sources are, else all changes would seem to be noticed.
  const broken = await failing(vitest, files[0]!, [tests]);
  if (broken.length > 0) throw new Error(`tests fail without any change: ${broken.join(", ")}`);
  for (const path of files)
    for (const { label, source } of mutationsOf(path)) {
      mutation = { path, source };
      const rounds = inOrder(path, tests).slice(0, isNearOnly ? 1 : 2);
      const isHeld = (await failing(vitest, path, rounds)).length > 0;
      console.log(`${isHeld ? "held    " : "SURVIVES"} ${label}`);
      if (!isHeld) survivors.push(label);
      mutation = null;
      vitest.invalidateFile(path);
    }
  await vitest.close();
  return survivors;
}

async function main(args: readonly string[]): Promise<void> {
  const given = args.filter((arg) => !arg.startsWith("--"));
  const files = (given.length > 0 ? given : PACKAGES).flatMap(filesOf);
  if (args.includes("--list")) {
    for (const path of files)
      for (const { name, value } of thresholdsIn(readFileSync(path, "utf8")))
        console.log(`${relative(root, path)}: ${name} = ${value}`);
    return;
  }
  const survivors = await findSurvivors(files, args.includes("--near"));
  console.log(`\n${survivors.length} changes that no test notices`);
  for (const line of survivors) console.log(`  ${line}`);
  process.exit(survivors.length > 0 ? 1 : 0);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
