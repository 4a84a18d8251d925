/** The process that reads files: it may die, be closed or be asked twice at once, and who asks is told right. */
import type { ChildProcess } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { DEFAULT_WORKER, ImportWorker } from "../src/import-in-worker.ts";
import { workbook } from "./draw.ts";

const script = new URL("../../../scripts/import-worker.cjs", import.meta.url);
const plan = (municipality: string) =>
  workbook([
    [`Municipio de ${municipality}`],
    ["Acción", "Indicador", "Meta", "Responsable"],
    ["Divulgar el portal", "Cuñas", "4", "Prensa"],
  ]);

let worker: ImportWorker;
const open = () => {
  worker = new ImportWorker({ ...DEFAULT_WORKER, script });
  return worker;
};
afterEach(() => worker.close());

test("files asked for at once are each answered with their own", async () => {
  const reader = open();
  const read = await Promise.all(["Jericó, Antioquia", "Cáqueza"].map((name) => reader.read(plan(name), "plan.xlsx")));
  expect(read.map(([outcome]) => outcome?.plans[0]?.owner?.code)).toEqual(["05368", "25151"]);
});

test("one that died while nothing was asked is replaced", async () => {
  const reader = open();
  await reader.read(plan("Cáqueza"), "plan.xlsx");
  const child = (reader as unknown as { worker: ChildProcess }).worker;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  const [outcome] = await reader.read(plan("Cáqueza"), "plan.xlsx");
  expect(outcome?.plans).toHaveLength(1);
});

test("closing it while it reads says nothing of the file", async () => {
  const reader = open();
  const reading = reader.read(plan("Cáqueza"), "plan.xlsx");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([expect(reading).rejects.toThrow("ended before it answered"), reader.close()]);
});

test("a file has a minute and half a gigabyte, and limits of what it may hold", () => {
  const { seconds, memoryMb, limits } = DEFAULT_WORKER;
  expect([seconds, memoryMb]).toEqual([60, 512]);
  expect(limits).toMatchObject({ unpackedBytes: 300 * 2 ** 20, cells: 1_000_000, characters: 60_000_000 });
});
