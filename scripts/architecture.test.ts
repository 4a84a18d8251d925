/** What docs/architecture.md names is there: functions by their exports, files and folders by their paths. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const page = readFileSync(new URL("docs/architecture.md", root), "utf8");
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

const sources = ["packages/core/src/", "packages/importer/src/", "apps/api/src/"]
  .flatMap((folder) => {
    const names = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(new URL(folder + name, root), "utf8"));
  })
  .join("\n");

test("every function and type that it names is exported", () => {
  const names = quoted.filter((text) => /^[A-Za-z]*[a-z][A-Z]\w*$/.test(text));
  expect(names.length).toBeGreaterThan(20);
  const isExported = (name: string) =>
    new RegExp(`export (?:async )?(?:function|const|class|interface|type) ${name}\\b`).test(sources);
  expect(names.filter((name) => !isExported(name))).toEqual([]);
});

test("every file that it names is there", () => {
  const paths = quoted.filter((text) => /^[\w-]+(?:\/[\w.-]+)+$/.test(text));
  expect(paths.length).toBeGreaterThan(5);
  const places = ["", "packages/", "packages/core/src/", "packages/importer/src/"];
  const isThere = (path: string) =>
    places.some((place) => existsSync(new URL(place + path.replace(/^core\//, "core/src/"), root)));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
