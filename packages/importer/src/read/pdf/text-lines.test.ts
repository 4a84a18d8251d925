import { expect, test } from "vitest";
import type { TextRun } from "./page.ts";
import { printedLines, writtenLines } from "./text-lines.ts";

const SIZE = 10;
const run = (text: string, left: number, right: number, baseline = 100): TextRun => ({
  ...{ text, left, right, baseline },
  size: SIZE,
});
const printed = (...runs: TextRun[]) => printedLines(runs).map(({ text }) => text);

test("a run off a line's baseline by nine twentieths of its size is of the line", () => {
  expect(printed(run("Plan", 0, 20), run("anual", 30, 50, 104.5))).toEqual(["Plan anual"]);
  expect(printed(run("Plan", 0, 20), run("anual", 30, 50, 104.6))).toEqual(["Plan", "anual"]);
});

test("a gap of more than 18 hundredths of the size is a blank", () => {
  expect(printed(run("Pla", -20, 0), run("nes", 1.7, 20))).toEqual(["Planes"]);
  expect(printed(run("Pla", -20, 0), run("nes", 1.9, 20))).toEqual(["Pla nes"]);
});

test("one of two pieces that may both be words has at most four letters where they are one word", () => {
  const written = (above: string, below: string) =>
    writtenLines([run(above, 0, 50), run(below, 0, 50, 112)], 50, () => 0).map(({ text }) => text);
  expect(written("capa", "citar")).toEqual(["capacitar"]);
  expect(written("forta", "leza")).toEqual(["fortaleza"]);
  expect(written("forta", "lecer")).toEqual(["forta", "lecer"]);
});

test("a word in capitals cut at the edge is one; words in capitals below each other are not", () => {
  const written = (above: string, below: string, countOf = () => 0) =>
    writtenLines([run(above, 0, 50), run(below, 0, 50, 112)], 50, countOf).map(({ text }) => text);
  expect(written("PERIODICIDA", "D")).toEqual(["PERIODICIDAD"]);
  expect(written("CALIFICAC", "IÓN")).toEqual(["CALIFICACIÓN"]);
  expect(written("SATISFACTOR", "IO")).toEqual(["SATISFACTORIO"]);
  expect(written("RESPONSA", "BLE", () => 1)).toEqual(["RESPONSABLE"]);
  expect(written("META", "FÍSICA")).toEqual(["META", "FÍSICA"]);
  expect(written("FASE", "II")).toEqual(["FASE", "II"]);
  expect(written("LÍNEA", "DE")).toEqual(["LÍNEA", "DE"]);
});

test("a letter alone below a full line is the rest of its word where the text ends, and a word where it goes on", () => {
  const written = (...texts: string[]) =>
    writtenLines(
      texts.map((text, at) => run(text, 0, text.length * 5, 100 + at * 12)),
      55,
      () => 0,
    ).map(({ text }) => text);
  expect(written("implementad", "o")).toEqual(["implementado"]);
  expect(written("actualidad", "o", "vigencia")).toEqual(["actualidad", "o", "vigencia"]);
});
