/** The kinds of targets of today's plans, class by class: what is counted, bases, baselines, years, rates. */
import { describe, expect, test } from "vitest";
import { baseline, count, percent, pesos, several, times } from "../../../test/draw-forms.ts";
import type { SimpleTargetForm, TargetForm } from "../forms.ts";
import { normaliseTarget } from "./target.ts";

const WORDS_ONLY: SimpleTargetForm = { kind: "qualitative" };
const MISSING: SimpleTargetForm = { kind: "missing" };

type Case = [string, TargetForm];
const reads = (cases: Case[]) =>
  test.each(cases)("«%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
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
    ["2 PTAR", count(2, { unit: "PTAR" })],
    ["5 informes por semestre", times(5, "P6M", { unit: "informes" })],
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
    ["40% de los NNA a través de servicios de atención", percent(40, { base: "los NNA" })],
    [
      "30% de la población adulta mayor del municipio",
      percent(30, { base: "la población adulta mayor del municipio" }),
    ],
    ["95% de las víctimas del municipio, cobertura y atención", percent(95, { base: "las víctimas del municipio" })],
    ["90% de los niños menores de 5 años", percent(90, { base: "los niños menores de 5 años" })],
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
    ["Base de datos 2 veces al año", times(2, "P1Y")],
  ]);
});

describe("a target for each year", () => {
  const part = (year: number, form: SimpleTargetForm): SimpleTargetForm => ({ ...form, year }) as SimpleTargetForm;
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
    ["De 12 (2023) a 20 (2027)", several(count(12, { comparator: "gte" }), count(20, { comparator: "lte" }))],
    ["2024: 3", count(3)],
  ]);
});

describe("a rate said twice", () => {
  reads([
    ["12 (uno mensual)", times(1, "P1M")],
    ["24, dos cada mes", times(2, "P1M")],
    ["4 informes (1 por trimestre)", times(1, "P3M", { unit: "informes" })],
    ["4 boletines - uno trimestral", times(1, "P3M")],
    ["12 informes; uno mensual", times(1, "P1M", { unit: "informes" })],
    ["Mínimo 12 visitas (1 al mes)", { kind: "frequency", comparator: "gte", value: 1, per: "P1M", unit: "visitas" }],
    ["10 informes (1 mensual)", times(1, "P1M", { unit: "informes" })],
    ["4 (trimestral)", times(1, "P3M")],
    ["48 (mensual)", times(1, "P1M")],
    ["5 (trimestral)", times(5, "P3M")],
    ["3 ferias, 2 talleres al mes", several(count(3, { unit: "ferias" }), times(2, "P1M", { unit: "talleres" }))],
    ["3 ferias (2 talleres al mes)", count(3, { unit: "ferias" })],
    ["12 (1)", count(12)],
  ]);
});

describe("numbers that are of something else", () => {
  reads([
    ["57. % de ocupación hotelera", WORDS_ONLY],
    ["103. Disminuir los hallazgos", WORDS_ONLY],
    ["Tasa de mortalidad x 1.000 nacidos vivos", WORDS_ONLY],
    ["8,5 por cada 100.000 habitantes", count(8.5)],
    ["Analfabetismo en mayores de 15 años", WORDS_ONLY],
    ["Puntaje en la prueba Saber 11 de inglés", WORDS_ONLY],
    ["Vacunar 200 niños menores de 5 años", count(200, { unit: "niños" })],
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
    ["No aplica (N/A)", MISSING],
    ["No programado: 2", count(2)],
    ["Actividad no programada inicialmente", WORDS_ONLY],
    ["Sin metas vencidas", WORDS_ONLY],
  ]);
});
