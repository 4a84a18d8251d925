/** Damaged files that the fuzz run kept: each ends in a result or in "unreadable", with not one cell lost. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";

const folder = new URL("./fuzzed/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder) : [];

test.each(files)("%s", async (name) => {
  const { plans, messages, accounting } = await importDocument(readFileSync(new URL(name, folder)), name);
  expect(accounting.cells.lost + accounting.lines.lost).toBe(0);
  expect(plans.length > 0 || messages.some(({ severity }) => severity === "error")).toBe(true);
});
