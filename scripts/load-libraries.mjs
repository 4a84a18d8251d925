/** A loader's hook: ES modules of installed packages as they are; all else goes on to the next loader. */
import { readFile } from "node:fs/promises";

export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.includes("/node_modules/") || !/\.mjs$/.test(url)) return next(url, context);
  return { format: "module", shortCircuit: true, source: await readFile(new URL(url)) };
}
