import { expect, test } from "vitest";
import { paragraphsOf } from "./paragraphs.ts";
import type { PrintedLine } from "./text-lines.ts";

const RIGHT = 200;
const line = (text: string, baseline: number, size = 10): PrintedLine => ({
  ...{ text, baseline, size },
  ...{ left: 0, right: RIGHT },
});
const paragraphs = (...lines: PrintedLine[]) => paragraphsOf(lines, RIGHT, 10, { file: "plan.pdf", number: 1 });

test("a paragraph goes on in a line up to one and three quarters of its size below", () => {
  const textsOf = (baseline: number) =>
    paragraphs(line("El municipio publica", 100), line("sus trámites", baseline)).map(({ text }) => text);
  expect(textsOf(117.5)).toEqual(["El municipio publica sus trámites"]);
  expect(textsOf(117.6)).toEqual(["El municipio publica", "sus trámites"]);
});

test("a line is a heading, or the title, by the size of its letters against the body's", () => {
  const headingOf = (size: number) => paragraphs(line("Presentación", 100, size))[0]!.heading;
  expect([11.4, 11.5, 15.9, 16].map(headingOf)).toEqual([null, 1, 1, "title"]);
});

test("a label with its value begins a paragraph below another one, and prose goes on over a colon", () => {
  const textsOf = (...texts: string[]) =>
    paragraphs(...texts.map((text, at) => line(text, 100 + at * 12))).map(({ text }) => text);
  expect(textsOf("Actividad: Abrir los sábados", "Meta: 40 jornadas")).toHaveLength(2);
  expect(textsOf("El comité acordó lo que sigue, en su", "Acta: publicarla")).toHaveLength(1);
});
