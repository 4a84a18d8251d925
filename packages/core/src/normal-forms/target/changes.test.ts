/** Changes by so much against levels, and pesos. */
import { describe, expect, test } from "vitest";
import { baseline, count, percent, pesos, several } from "../../../test/draw-forms.ts";
import type { ChangeForm, SimpleTargetForm, TargetForm } from "../forms.ts";
import { normaliseTarget } from "./target.ts";

const change = (
  direction: "up" | "down",
  value: number,
  unit: ChangeForm["unit"],
  comparator?: "gte" | "lte",
): SimpleTargetForm => ({
  kind: "change",
  direction,
  value,
  unit,
  ...(comparator ? { comparator } : {}),
});
const WORDS_ONLY: SimpleTargetForm = { kind: "qualitative" };
const MISSING: SimpleTargetForm = { kind: "missing" };

type Case = [string, TargetForm];
const reads = (cases: Case[]) =>
  test.each(cases)("«%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });

describe("changes by so much", () => {
  reads([
    ["Subir 4 puntos porcentuales la cobertura en media", change("up", 4, "points")],
    ["Incrementar un punto porcentual", change("up", 1, "points")],
    ["Reducción de la deserción en 2 p.p.", change("down", 2, "points")],
    ["Reducir la informalidad 3 pp", change("down", 3, "points")],
    ["Elevar en 4 puntos el puntaje", change("up", 4, "points")],
    ["3 puntos porcentuales más", change("up", 3, "points")],
    ["Disminuir en un 15% los hurtos", change("down", 15, "percent")],
    ["Reducir los hurtos en un 15 %", change("down", 15, "percent")],
    ["Reducción del 15% de los hurtos", change("down", 15, "percent")],
    ["15% de reducción de hurtos", change("down", 15, "percent")],
    ["Incremento anual del 5% en el recaudo", change("up", 5, "percent")],
    ["Crecer 3,5%", change("up", 3.5, "percent")],
    ["Hurtos reducidos en un 8%", change("down", 8, "percent")],
    ["20% más de usuarios", change("up", 20, "percent")],
    ["Ampliar la cobertura en un 20%", change("up", 20, "percent")],
    ["Aumentar en 3 los comedores", change("up", 3, "count")],
    ["Aumentar 150 cupos", change("up", 150, "count")],
    ["Incrementar el número de usuarios en 500", change("up", 500, "count")],
    ["Ampliar en 3 km la red", change("up", 3, "count")],
    ["Disminuir 2 días el trámite", change("down", 2, "count")],
    ["Reducir el trámite en 2 días", change("down", 2, "count")],
    ["Reducir el déficit de vivienda en 150 unidades", change("down", 150, "count")],
    ["Subir 10 posiciones", change("up", 10, "count")],
    ["Se reducirá en 10% la mora", change("down", 10, "percent")],
    ["Recortar en 8% el gasto", change("down", 8, "percent")],
    ["Aumentar mínimo en un 5%", change("up", 5, "percent", "gte")],
    ["Reducir hasta en un 30%", change("down", 30, "percent", "lte")],
    ["Incrementar más de 5 puntos", change("up", 5, "points", "gte")],
    ["Reducir entre 5% y 9%", several(change("down", 5, "percent", "gte"), change("down", 9, "percent", "lte"))],
    ["Reducir 5% la mora y aumentar 8% el recaudo", several(change("down", 5, "percent"), change("up", 8, "percent"))],
    ["Disminuir en 4% (LB 2023: 80)", { ...change("down", 4, "percent"), ...baseline(80, 2023) } as TargetForm],
  ]);
});

describe("what a change leads to is a level", () => {
  reads([
    ["Bajar a 15 días el trámite", count(15, { unit: "días" })],
    ["Subir al 90% la cobertura", percent(90)],
    ["Aumentar la cobertura a 90%", percent(90)],
    ["Incrementar de 40% a 70%", percent(70, baseline(40))],
    ["Pasar de un 60% a un 75%", percent(75, baseline(60))],
    ["Pasar de 20 km a 35 km", count(35, { unit: "km", ...baseline(20) })],
    ["Pasar de 3 a 5 sedes", count(5, { unit: "sedes", ...baseline(3) })],
    ["Llegar a 85 puntos", count(85, { unit: "puntos" })],
    ["Mantener en 95% la cobertura", percent(95)],
    ["Reducir por debajo del 10%", { kind: "percent", comparator: "lte", value: 10 }],
    ["Aumentar hasta el 80%", { kind: "percent", comparator: "lte", value: 80 }],
    ["Reducir a menos de 5 los casos", { kind: "count", comparator: "lte", value: 5 }],
    ["Subir 3 videos al portal", count(3, { unit: "videos" })],
    ["Ampliar 2 acueductos", count(2, { unit: "acueductos" })],
    ["Aumentar en 3 municipios la vigilancia", count(3, { unit: "municipios" })],
    ["Ampliar en el 100% de las sedes la conectividad", percent(100, { base: "las sedes" })],
    ["Aumentar 2 puntos vive digital", change("up", 2, "count")],
    ["Optimizar, mejorar y mantener en un 100% la red", percent(100)],
    ["Mejorar y optimizar la red en 58,7%", WORDS_ONLY],
    ["Mejorar en un 10% el índice", WORDS_ONLY],
    ["Mejorar 40 viviendas", count(40, { unit: "viviendas" })],
    ["Duplicar la cobertura", WORDS_ONLY],
  ]);
});

describe("pesos", () => {
  reads([
    ["$ 8.750.000", pesos(8_750_000)],
    ["$8'750.000,00", pesos(8_750_000)],
    ["$8,750,000.50", pesos(8_750_000.5)],
    ["$ 420 millones", pesos(420_000_000)],
    ["1.350 millones de pesos", pesos(1_350_000_000)],
    ["$ 1,2 billones", pesos(1_200_000_000_000)],
    ["$15 mil millones", pesos(15_000_000_000)],
    ["$ 3 miles de millones", pesos(3_000_000_000)],
    ["$ 250 mill.", pesos(250_000_000)],
    ["doce millones de pesos m/cte", pesos(12_000_000)],
    ["COP 5.000.000", pesos(5_000_000)],
    ["5.000.000 COP", pesos(5_000_000)],
    ["$ 1.234.567 M/CTE", pesos(1_234_567)],
    ["Recaudar $500.000.000 por predial", pesos(500_000_000)],
    ["hasta $50 millones", pesos(50_000_000, { comparator: "lte" })],
    ["mínimo 30 millones de pesos", pesos(30_000_000, { comparator: "gte" })],
    ["$2.000.000 mensuales", pesos(2_000_000, { per: "P1M" })],
    ["$ 90 millones al año", pesos(90_000_000, { per: "P1Y" })],
    [
      "entre $10 y $20 millones",
      several(pesos(10_000_000, { comparator: "gte" }), pesos(20_000_000, { comparator: "lte" })),
    ],
    ["3 vías; $500 millones", several(count(3, { unit: "vías" }), pesos(500_000_000))],
    ["US$ 5.000", count(5000)],
    ["5.000 dólares", count(5000, { unit: "dólares" })],
    ["$ 2.500 millones (LB: $ 2.000 millones)", pesos(2_500_000_000, baseline(2_000_000_000))],
    ["$350 MM", WORDS_ONLY],
    ["$ -", MISSING],
    ["$ 2024", pesos(2024)],
  ]);
});
