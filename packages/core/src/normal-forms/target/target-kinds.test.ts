/** The kinds of targets of today's plans, class by class: changes, pesos, baselines, years, rates. */
import { describe, expect, test } from "vitest";
import type { ChangeForm, TargetForm } from "../forms.ts";
import { normaliseTarget } from "./target.ts";

const change = (
  direction: "up" | "down",
  value: number,
  unit: ChangeForm["unit"],
  comparator?: "gte" | "lte",
): TargetForm => ({
  kind: "change",
  direction,
  value,
  unit,
  ...(comparator ? { comparator } : {}),
});
const percent = (value: number, more: object = {}): TargetForm => ({
  kind: "percent",
  comparator: "eq",
  value,
  ...more,
});
const count = (value: number, more: object = {}): TargetForm => ({ kind: "count", comparator: "eq", value, ...more });
const rate = (value: number, per: string, more: object = {}): TargetForm => ({
  kind: "frequency",
  comparator: "eq",
  value,
  per,
  ...more,
});
const pesos = (value: number, more: object = {}): TargetForm => ({ kind: "amount", currency: "COP", value, ...more });
const several = (...parts: TargetForm[]): TargetForm => ({ kind: "compound", parts }) as TargetForm;
const baseline = (value: number, year: number | null = null) => ({ baseline: { value, year } });
const WORDS_ONLY: TargetForm = { kind: "qualitative" };
const MISSING: TargetForm = { kind: "missing" };

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
    ["$350 MM", WORDS_ONLY],
    ["$ -", MISSING],
    ["$ 2024", pesos(2024)],
  ]);
});

describe("what is counted", () => {
  reads([
    ["2,8 km de vía", count(2.8, { unit: "km" })],
    ["10km", count(10, { unit: "km" })],
    ["1.200 m² de andenes", count(1200, { unit: "m²" })],
    ["500 metros cuadrados de parque", count(500, { unit: "metros cuadrados" })],
    ["≥ 70 puntos", { kind: "count", comparator: "gte", value: 70, unit: "puntos" }],
    ["< 5 días hábiles", { kind: "count", comparator: "lte", value: 5, unit: "días hábiles" }],
    ["3 nuevos parques", count(3, { unit: "nuevos parques" })],
    ["15 adultos mayores", count(15, { unit: "adultos mayores" })],
    ["2 millones de árboles", count(2_000_000, { unit: "árboles" })],
    ["Un (1) Plan formulado", count(1, { unit: "Plan" })],
    ["2 PTAP", count(2, { unit: "PTAP" })],
    ["5 informes por semestre", rate(5, "P6M", { unit: "informes" })],
    ["Visitas: 20", count(20)],
    ["5 de 7 municipios", count(5)],
    ["20 para capacitar", count(20)],
    ["85 aproximadamente", count(85)],
  ]);
});

describe("what a percentage is of", () => {
  reads([
    ["100% de las quejas radicadas", percent(100, { base: "las quejas radicadas" })],
    ["Atender el 90% de las solicitudes", percent(90, { base: "las solicitudes" })],
    ["90% del presupuesto ejecutado", percent(90, { base: "presupuesto ejecutado" })],
    ["100% de PQRS-D atendidas", percent(100, { base: "PQRS-D atendidas" })],
    ["100% de las quejas y/o reclamos", percent(100, { base: "las quejas y/o reclamos" })],
    ["100% de las peticiones, quejas y reclamos", percent(100, { base: "las peticiones, quejas y reclamos" })],
    ["100% de las quejas, en los términos de ley", percent(100, { base: "las quejas" })],
    ["100% de los niños. Cobertura urbana", percent(100, { base: "los niños" })],
    ["80% de los hogares al año", { kind: "percent", comparator: "eq", value: 80, base: "los hogares" }],
    ["100% de lo programado", percent(100, { base: "lo programado" })],
    ["100% de la población en 2025", percent(100, { base: "la población" })],
    ["80% de satisfacción de los usuarios", percent(80)],
    ["95% de ejecución presupuestal", percent(95)],
    ["80% de cumplimiento", percent(80)],
    ["Lograr que el 80% de los estudiantes apruebe", percent(80)],
    ["100% PQRS atendidas", percent(100)],
  ]);
});

describe("baselines", () => {
  reads([
    ["40% (línea base 15%)", percent(40, baseline(15))],
    ["40% (Línea de base: 15,5%)", percent(40, baseline(15.5))],
    ["70% (LB 2022: 51%)", percent(70, baseline(51, 2022))],
    ["70% (L.B. 2022 = 51%)", percent(70, baseline(51, 2022))],
    ["70% (LB: 51% en 2022)", percent(70, baseline(51, 2022))],
    ["70%; línea base 51% (2022)", percent(70, baseline(51, 2022))],
    ["70% (base 2022: 51%)", percent(70, baseline(51, 2022))],
    ["LB 0 - Meta 1", count(1, baseline(0))],
    ["Línea base 2022: 33,4 Meta: 60", count(60, baseline(33.4, 2022))],
    ["30 km, línea base 12 km", count(30, { unit: "km", ...baseline(12) })],
    ["12 (LB 12)", count(12, baseline(12))],
    ["Al menos 20 (valor inicial 8)", { kind: "count", comparator: "gte", value: 20, ...baseline(8) }],
    ["70% (LB 2022)", percent(70)],
    ["70% (LB: ND)", percent(70)],
    ["Línea base: 2022", WORDS_ONLY],
    ["Base de datos 2 veces al año", rate(2, "P1Y")],
  ]);
});

describe("a target for each year", () => {
  const part = (year: number, form: TargetForm): TargetForm => ({ ...form, year }) as TargetForm;
  reads([
    ["2024: 3; 2025: 4", several(part(2024, count(3)), part(2025, count(4)))],
    ["2024: 3 2025: 4 Total: 7", several(part(2024, count(3)), part(2025, count(4)))],
    ["2024 - 3, 2025 - 4", several(part(2024, count(3)), part(2025, count(4)))],
    ["2024 (30%), 2025 (60%)", several(part(2024, percent(30)), part(2025, percent(60)))],
    ["30% en 2024 y 60% en 2025", several(part(2024, percent(30)), part(2025, percent(60)))],
    [
      "Año 2024: 1 taller\nAño 2025: 2 talleres",
      several(part(2024, count(1, { unit: "taller" })), part(2025, count(2, { unit: "talleres" }))),
    ],
    ["2024: $10 millones; 2025: $12 millones", several(part(2024, pesos(10_000_000)), part(2025, pesos(12_000_000)))],
    ["2024: 0; 2025: N/A", several(part(2024, count(0)), { kind: "missing", year: 2025 })],
    ["2024: 2; 2025: no programado", several(part(2024, count(2, {})), { kind: "missing", year: 2025 })],
    ["2024 - 2027: 100%", percent(100)],
    ["2025: 4; 2024: 3", several(count(4), count(3))],
    ["Plan de desarrollo 2024 - 2027", WORDS_ONLY],
    ["Pasar de 12 en 2023 a 20 en 2027", count(12)],
    ["2024: 3", count(3)],
  ]);
});

describe("a rate said twice", () => {
  reads([
    ["12 (uno mensual)", rate(1, "P1M")],
    ["24, dos cada mes", rate(2, "P1M")],
    ["4 informes (1 por trimestre)", rate(1, "P3M", { unit: "informes" })],
    ["4 boletines - uno trimestral", rate(1, "P3M")],
    ["12 informes; uno mensual", rate(1, "P1M", { unit: "informes" })],
    ["Mínimo 12 visitas (1 al mes)", { kind: "frequency", comparator: "gte", value: 1, per: "P1M", unit: "visitas" }],
    ["10 informes (1 mensual)", rate(1, "P1M", { unit: "informes" })],
    ["4 (trimestral)", rate(1, "P3M")],
    ["48 (mensual)", rate(1, "P1M")],
    ["5 (trimestral)", rate(5, "P3M")],
    ["3 ferias, 2 talleres al mes", several(count(3, { unit: "ferias" }), rate(2, "P1M", { unit: "talleres" }))],
    ["3 ferias (2 talleres al mes)", count(3, { unit: "ferias" })],
    ["12 (1)", count(12)],
  ]);
});

describe("one, none and words", () => {
  reads([
    ["1/1", count(1)],
    ["1 / 1", count(1)],
    ["1/1/1", WORDS_ONLY],
    ["2/2", WORDS_ONLY],
    ["0,75", count(0.75)],
    ["Nivel 3 de madurez", WORDS_ONLY],
    ["Estado 1990", WORDS_ONLY],
    ["Estado 1989", count(1989)],
    ["Estado 2050", WORDS_ONLY],
    ["Estado 2051", count(2051)],
    ["No programado", MISSING],
    ["No programada para la vigencia 2024", MISSING],
    ["No se programó meta", MISSING],
    ["no se programaron actividades en 2025", MISSING],
    ["No se tiene meta programada", MISSING],
    ["Sin programar", MISSING],
    ["Sin programación para este año", MISSING],
    ["Meta no programada", MISSING],
    ["No aplica para esta vigencia", MISSING],
    ["N.P.", MISSING],
    ["No programado: 2", count(2)],
    ["Actividad no programada inicialmente", WORDS_ONLY],
    ["Sin metas vencidas", WORDS_ONLY],
  ]);
});
