/** Stages change nothing that another made: what they take stays as it was, and run again they give the same. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importStages } from "../src/import-document.ts";
import { interpret } from "../src/interpret/interpret.ts";
import { locate } from "../src/locate/locate.ts";
import { normalise } from "../src/normalise/normalise.ts";
import { stitch } from "../src/stitch/stitch.ts";
import { type Row, workbook } from "./draw.ts";

const samples = new URL("../../../samples/", import.meta.url);
const MATRIX: Row[] = [
  ["Plan indicativo 2024-2027, municipio de Jericó, Antioquia"],
  ["Eje", "Programa", "Meta de producto", "Indicador de producto", "Meta 2024", "Meta 2025"],
  ["Campo", "Asistencia", "Visitar fincas", "Visitas hechas", "100", "200"],
  [null, null, "Dar semillas", "Familias con semilla", "10", "20"],
  ["Total", null, null, null, "110", "220"],
];
const FILES: [string, () => Buffer][] = [
  ...readdirSync(samples)
    .filter((name) => !name.endsWith(".md"))
    .map((name): [string, () => Buffer] => [name, () => readFileSync(new URL(name, samples))]),
  ["matriz.xlsx", () => workbook(MATRIX)],
];

test.each(FILES)("%s, each stage run twice", async (name, bytes) => {
  const [stages] = await importStages(bytes(), name);
  if (!stages || "error" in stages) throw new Error(`${name} is not read`);
  const { read, framework, locate: located, stitch: stitched, interpret: interpreted, normalise: normalised } = stages;
  const before = structuredClone([read, located, stitched, interpreted]);
  const { period } = normalised.value;
  const again = [
    locate(read, framework),
    stitch(located.value),
    interpret(located.value, stitched.value, framework),
    normalise(interpreted.value, { framework, period, kind: "plan" }),
  ];
  expect(again).toEqual([located, stitched, interpreted, normalised]);
  expect([read, located, stitched, interpreted]).toEqual(before);
});
