/**
 * Fails when a file imports what design.md forbids: `core ← importer ← api`, `admin → schema.graphql` alone, stages only the
 * types of stages before them, and file libraries in the stage read alone.
 */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The stages of the importer in their order; each may import those before it, and messages. */
const STAGES = ["read", "locate", "stitch", "interpret", "normalise", "reconcile"];
/** Libraries that parse files; only the stage read touches them. */
const FILE_LIBRARIES = [
  "xlsx",
  "mammoth",
  "papaparse",
  "htmlparser2",
  "domhandler",
  "pdfjs-dist",
  "word-extractor",
  "fflate",
];

const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(([, name]) => name!);

function coreProblem(name: string): string | null {
  const isBuiltin = builtinModules.includes(name.replace(/^node:/, ""));
  return name.startsWith("@cotejo/") || isBuiltin || !name.startsWith(".")
    ? "core is pure: it imports nothing but itself"
    : null;
}

function importerProblem(file: string, name: string): string | null {
  const stage = /^packages\/importer\/src\/([^/]+)\//.exec(file)?.[1] ?? "";
  if (name === "@cotejo/api" || name === "@cotejo/admin") return "the importer knows only core";
  if (FILE_LIBRARIES.includes(name) && stage !== "read") return "only the stage read touches file libraries";
  if (!STAGES.includes(stage) || !name.startsWith(".")) return null;
  const target = relative("packages/importer/src", join(dirname(file), name)).split("/")[0]!;
  const isLater = STAGES.indexOf(target) > STAGES.indexOf(stage);
  return isLater ? `the stage ${stage} may not know the stage ${target}` : null;
}

function appProblem(file: string, name: string): string | null {
  if (!name.startsWith("."))
    return file.startsWith("apps/admin/") && name.startsWith("@cotejo/") ? "the admin knows only schema.graphql" : null;
  const own = file.split("/").slice(0, 2).join("/");
  return join(dirname(file), name).startsWith(`${own}/`)
    ? null
    : "apps and packages import each other by name, never by path";
}

/** What is wrong with an import, or null. `file` is a path from the root, `name` what it imports. */
export function findProblem(file: string, name: string): string | null {
  if (/\.test\.tsx?$/.test(file) || file.includes("/test/")) return null;
  if (file.startsWith("packages/core/")) return coreProblem(name);
  if (file.startsWith("packages/importer/")) return importerProblem(file, name);
  return appProblem(file, name);
}

/** Source files of a package or app, as paths from the root. */
function sourcesOf(root: string, folder: string): string[] {
  const paths = readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /\.tsx?$/.test(path) && !/^(generated|gql)\b/.test(path))
    .map((path) => `${folder}/src/${path}`);
}

function check(root: string): string[] {
  const folders = ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return folders
    .flatMap((folder) => sourcesOf(root, folder))
    .flatMap((file) =>
      importsOf(readFileSync(join(root, file), "utf8")).flatMap((name) => {
        const problem = findProblem(file, name);
        return problem ? [`${file}: imports «${name}»: ${problem}`] : [];
      }),
    );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = check(fileURLToPath(new URL("..", import.meta.url)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}
