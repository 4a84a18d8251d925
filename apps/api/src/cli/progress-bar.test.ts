import { expect, test } from "vitest";
import { drawBar, memoryOfProcesses } from "./progress-bar.ts";

test("a bar says how far it is, how fast and in how much memory", () => {
  const bar = drawBar({ done: 5, total: 20, memory: 300 * 1024 * 1024 }, 2);
  expect(bar).toBe(`${"▓".repeat(8)}${"░".repeat(22)} 5 de 20 leídos · 2,5 archivos/s · 300 MB`);
  expect(drawBar({ done: 0, total: 0, memory: 0 }, 0)).toContain("▓".repeat(30));
});

test("the memory is at least this process's own", async () => {
  expect(await memoryOfProcesses()).toBeGreaterThan(10 * 1024 * 1024);
});
