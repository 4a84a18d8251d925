import fc from "fast-check";
import { expect, test } from "vitest";
import type { Comparator, TargetForm } from "./forms.ts";
import { normaliseTarget } from "./target.ts";

const percent = (value: number, comparator: Comparator = "eq"): TargetForm => ({ kind: "percent", comparator, value });
const count = (value: number, comparator: Comparator = "eq"): TargetForm => ({ kind: "count", comparator, value });
const times = (value: number, per: string, comparator: Comparator = "eq"): TargetForm => ({
  kind: "frequency",
  comparator,
  value,
  per,
});

test.each([
  ["85 %", percent(85)],
  ["el ochenta por ciento (80%)", percent(80)],
  ["Al menos el 7,5% de los procesos", percent(7.5, "gte")],
  ["Dos (2)", count(2)],
  ["1.500 visitas", count(1500)],
  ["máximo 3 quejas", count(3, "lte")],
  ["Publicar 12 documentos", count(12)],
  ["una feria", count(1)],
  ["cada quince días", times(1, "P15D")],
  ["Bimestral", times(1, "P2M")],
  ["3 veces cada dos años", times(3, "P2Y")],
  ["4 reuniones anuales", times(4, "P1Y")],
  ["diez veces por semestre", times(10, "P6M")],
  ["no menos de 2 jornadas al trimestre", times(2, "P3M", "gte")],
  ["Contar con una página actualizada", { kind: "qualitative" }],
  ["Cumplir la Ley 1712 de 2014", { kind: "qualitative" }],
  ["100 por ciento", percent(100)],
  ["2 talleres; 50 personas", { kind: "compound", parts: [count(2), count(50)] }],
  ["3 convenios y 2 alianzas", { kind: "compound", parts: [count(3), count(2)] }],
  ["entre 5 y 10 quejas", { kind: "compound", parts: [count(5, "gte"), count(10, "lte")] }],
  ["De 10% a 50%", { kind: "compound", parts: [percent(10, "gte"), percent(50, "lte")] }],
  ["50%-80%", { kind: "compound", parts: [percent(50, "gte"), percent(80, "lte")] }],
  ["Fase 1: 100%, Fase 2: 50%", { kind: "compound", parts: [percent(100), percent(50)] }],
  ["$5'000.000", count(5_000_000)],
  ["5 millones", count(5_000_000)],
  ["> 90%", percent(90, "gte")],
  ["menos de 5 quejas", count(5, "lte")],
  ["No aplica", { kind: "missing" }],
  ["-", { kind: "missing" }],
  ["1 al mes y 95%", { kind: "compound", parts: [times(1, "P1M"), percent(95)] }],
])("reads the target «%s»", (printed, form) => {
  expect(normaliseTarget(printed)).toEqual(form);
});

test("every whole percentage is read back, with or without a list mark", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.constantFrom("", "- ", "• ", "– "), (value, mark) => {
      expect(normaliseTarget(`${mark}${value}%`)).toEqual(percent(value));
    }),
  );
});

test("no text makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => typeof normaliseTarget(text).kind === "string"));
});
