/**
 * Fails when a file imports what design.md forbids: `core ← importer ← api`, `admin → schema.graphql` alone, stages only the
 * types of stages before them, file libraries in the stage read alone, and no files that import each other in a circle.
 */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The stages of the importer in their order, what they share of grids between; each may import those before it, and messages. */
const STAGES = ["read", "grid", "locate", "stitch", "interpret", "normalise"];
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

/** `from "x"`, `import "x"`, `import("x")`, `require("x")`. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import|require)\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name!);

/** What an import leads to: a file of this project by its path from the root, a builtin of Node, or a package by its name. */
type Target = { path: string } | { builtin: string } | { library: string };

function resolveImport(file: string, name: string): Target {
  if (name.startsWith(".")) return { path: join(dirname(file), name) };
  const bare = name.replace(/^node:/, "");
  if (name.startsWith("node:") || builtinModules.includes(bare)) return { builtin: bare };
  return {
    library: name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/"),
  };
}

/** "packages/core" of "packages/core/src/text/fold.ts". */
const partOf = (path: string): string => path.split("/").slice(0, 2).join("/");
/** "read" of "packages/importer/src/read/read-csv.ts"; empty outside the stages. */
const stageOf = (path: string): string => /^packages\/importer\/src\/([^/]+)\//.exec(path)?.[1] ?? "";

function coreProblem(target: Target): string | null {
  return "path" in target ? null : "core is pure: it imports nothing but itself";
}

function importerProblem(file: string, target: Target): string | null {
  const stage = stageOf(file);
  if ("library" in target) {
    if (["@cotejo/api", "@cotejo/admin"].includes(target.library)) return "the importer knows only core";
    const isReader = FILE_LIBRARIES.includes(target.library) && stage !== "read";
    return isReader ? "only the stage read touches file libraries" : null;
  }
  if ("builtin" in target)
    return STAGES.includes(stage) && stage !== "read" ? `the stage ${stage} is pure: nothing of Node` : null;
  const other = stageOf(target.path);
  const isLater = STAGES.includes(stage) && STAGES.indexOf(other) > STAGES.indexOf(stage);
  return isLater ? `the stage ${stage} may not know the stage ${other}` : null;
}

function appProblem(file: string, target: Target): string | null {
  if (!("library" in target)) return null;
  if (FILE_LIBRARIES.includes(target.library)) return "only the importer reads files";
  const isAdmin = file.startsWith("apps/admin/") && target.library.startsWith("@cotejo/");
  return isAdmin ? "the admin knows only schema.graphql" : null;
}

/** What is wrong with an import, or null. `file` is a path from the root, `name` what it imports. */
export function findProblem(file: string, name: string): string | null {
  if (/\.test\.tsx?$/.test(file) || file.includes("/test/")) return null;
  const target = resolveImport(file, name);
  if ("path" in target && partOf(target.path) !== partOf(file))
    return "apps and packages import each other by name, never by path";
  if (file.startsWith("packages/core/")) return coreProblem(target);
  if (file.startsWith("packages/importer/")) return importerProblem(file, target);
  return appProblem(file, target);
}

/** Source files of a package or app, as paths from the root. */
function sourcesOf(root: string, folder: string): string[] {
  const paths = readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /\.tsx?$/.test(path) && !/^(generated|gql)\b/.test(path))
    .map((path) => `${folder}/src/${path}`);
}

/** Each file with those of the project that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Circles of imports, at least one where there are any, each in the order of its imports; a file that imports itself is one, too. */
export function findCircles(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const imported of graph.get(file) ?? []) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** Files import each other with their endings; the admin, which is bundled, may leave them out. */
const asFile = (path: string, files: ReadonlySet<string>): string | null =>
  [path, `${path}.ts`, `${path}.tsx`].find((one) => files.has(one)) ?? null;

function check(root: string): string[] {
  const folders = ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const imports = new Map(
    folders
      .flatMap((folder) => sourcesOf(root, folder))
      .map((file): [string, string[]] => [file, importsOf(readFileSync(join(root, file), "utf8"))]),
  );
  const problems = [...imports].flatMap(([file, names]) =>
    names.flatMap((name) => {
      const problem = findProblem(file, name);
      return problem ? [`${file}: imports «${name}»: ${problem}`] : [];
    }),
  );
  const files = new Set(imports.keys());
  const graph = new Map(
    [...imports].map(([file, names]) => [
      file,
      names.flatMap((name) => (name.startsWith(".") ? (asFile(join(dirname(file), name), files) ?? []) : [])),
    ]),
  );
  const circles = findCircles(graph).map((circle) => `a circle of imports: ${[...circle, circle[0]].join(" → ")}`);
  return [...problems, ...circles];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = check(fileURLToPath(new URL("..", import.meta.url)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}
