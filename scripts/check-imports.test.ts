import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findCircles, findProblem } from "./check-imports.ts";

test.each([
  ["packages/core/src/text/fold.ts", "node:fs"],
  ["packages/core/src/text/fold.ts", "@cotejo/importer"],
  ["packages/core/src/text/fold.ts", "xlsx"],
  ["packages/importer/src/locate/find-heading.ts", "xlsx"],
  ["packages/importer/src/locate/find-heading.ts", "../interpret/draft.ts"],
  ["packages/importer/src/read/read-xlsx.ts", "../locate/find-heading.ts"],
  ["packages/importer/src/import-document.ts", "@cotejo/api"],
  ["apps/admin/src/main.tsx", "@cotejo/core"],
  ["apps/admin/src/main.tsx", "../../api/src/settings.ts"],
  ["apps/api/src/main.ts", "../../../packages/core/src/index.ts"],
  ["packages/core/src/text/fold.ts", "../../../importer/src/index.ts"],
  ["packages/importer/src/import-document.ts", "../../../apps/api/src/main.ts"],
  ["packages/importer/src/locate/find-heading.ts", "xlsx/xlsx.mjs"],
  ["packages/importer/src/locate/find-heading.ts", "node:fs"],
  ["packages/importer/src/locate/find-heading.ts", "fs/promises"],
  ["apps/api/src/imports/upload.ts", "mammoth"],
])("%s may not import %s", (file, name) => {
  expect(findProblem(file, name)).not.toBeNull();
});

test.each([
  ["packages/core/src/text/concepts.ts", "./fold.ts"],
  ["packages/importer/src/read/read-xlsx.ts", "xlsx"],
  ["packages/importer/src/interpret/interpret-plan.ts", "../locate/locate-tables.ts"],
  ["packages/importer/src/locate/locate-tables.ts", "../messages/catalogue.ts"],
  ["apps/api/src/main.ts", "@cotejo/importer"],
  ["apps/admin/src/main.tsx", "react"],
])("%s may import %s", (file, name) => {
  expect(findProblem(file, name)).toBeNull();
});

test("files that import each other in a circle are named in its order, once", () => {
  const graph = new Map([
    ["a.ts", ["b.ts", "d.ts"]],
    ["b.ts", ["c.ts"]],
    ["c.ts", ["d.ts", "b.ts"]],
    ["d.ts", []],
  ]);
  expect(findCircles(graph)).toEqual([["b.ts", "c.ts"]]);
  expect(findCircles(new Map([["a.ts", ["a.ts"]]]))).toEqual([["a.ts"]]);
});

test("two ways to one file are no circle", () => {
  const graph = new Map([
    ["a.ts", ["b.ts", "c.ts"]],
    ["b.ts", ["d.ts"]],
    ["c.ts", ["d.ts"]],
  ]);
  expect(findCircles(graph)).toEqual([]);
});

test("the project as it is holds", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  execFileSync(process.execPath, ["--import", "tsx", "scripts/check-imports.ts"], { cwd: root, stdio: "pipe" });
});
