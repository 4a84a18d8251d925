import { describe, expect, test } from "vitest";
import { count, percent, pesos, several, times } from "../../../test/draw-forms.ts";
import type { SimpleTargetForm, TargetForm } from "../forms.ts";
import { normaliseTarget } from "./target.ts";

/** With what is counted. */
const of = (unit: string, form: SimpleTargetForm): SimpleTargetForm => ({ ...form, unit }) as SimpleTargetForm;
/** With what the percentage is of. */
const ofBase = (base: string, form: SimpleTargetForm): SimpleTargetForm => ({ ...form, base }) as SimpleTargetForm;
/** With a baseline. */
const from = (value: number, form: SimpleTargetForm, year: number | null = null): SimpleTargetForm =>
  ({ ...form, baseline: { value, year } }) as SimpleTargetForm;
const WORDS_ONLY: TargetForm = { kind: "qualitative" };
const MISSING: TargetForm = { kind: "missing" };

test.each([
  ["85 %", percent(85)],
  ["el ochenta por ciento (80%)", percent(80)],
  ["Al menos el 7,5% de los procesos", ofBase("los procesos", percent(7.5, "gte"))],
  ["Dos (2)", count(2)],
  ["1.500 visitas", of("visitas", count(1500))],
  ["máximo 3 quejas", of("quejas", count(3, "lte"))],
  ["Publicar 12 documentos", of("documentos", count(12))],
  ["una feria", of("feria", count(1))],
  ["cada quince días", times(1, "P15D")],
  ["Bimestral", times(1, "P2M")],
  ["3 veces cada dos años", times(3, "P2Y")],
  ["4 reuniones anuales", of("reuniones", times(4, "P1Y"))],
  ["diez veces por semestre", times(10, "P6M")],
  ["no menos de 2 jornadas al trimestre", of("jornadas", times(2, "P3M", "gte"))],
  ["Contar con una página actualizada", WORDS_ONLY],
  ["Cumplir la Ley 1712 de 2014", WORDS_ONLY],
  ["100 por ciento", percent(100)],
  ["2 talleres; 50 personas", several(of("talleres", count(2)), of("personas", count(50)))],
  ["3 convenios y 2 alianzas", several(of("convenios", count(3)), of("alianzas", count(2)))],
  ["entre 5 y 10 quejas", several(of("quejas", count(5, "gte")), of("quejas", count(10, "lte")))],
  ["De 10% a 50%", several(percent(10, "gte"), percent(50, "lte"))],
  ["50%-80%", several(percent(50, "gte"), percent(80, "lte"))],
  ["Fase 1: 100%, Fase 2: 50%", several(percent(100), percent(50))],
  ["$5'000.000", pesos(5_000_000)],
  ["5 millones", count(5_000_000)],
  ["> 90%", percent(90, "gte")],
  ["menos de 5 quejas", of("quejas", count(5, "lte"))],
  ["No aplica", MISSING],
  ["-", MISSING],
  ["1 al mes y 95%", several(times(1, "P1M"), percent(95))],
])("reads the target «%s»", (printed, form) => {
  expect(normaliseTarget(printed)).toEqual(form);
});

describe("comparators", () => {
  test.each([
    ["no superior al 12%", percent(12, "lte")],
    ["no inferior a 3 ferias", of("ferias", count(3, "gte"))],
    ["igual o mayor al 65 %", percent(65, "gte")],
    ["Máx. 7 reclamos", of("reclamos", count(7, "lte"))],
    ["6 o más dependencias", of("dependencias", count(6, "gte"))],
    ["un mínimo de 4 visitas por año", of("visitas", times(4, "P1Y", "gte"))],
    ["3 boletines al mes como máximo", of("boletines", times(3, "P1M", "lte"))],
    ["mínimo 2 y máximo 6 sesiones", several(count(2, "gte"), of("sesiones", count(6, "lte")))],
    ["30 menores de edad", of("menores", count(30))],
    ["2 talleres con mínimo 20 personas", of("talleres", count(2))],
    ["hasta alcanzar el 100% de la red", ofBase("la red", percent(100))],
  ])("of «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("ranges", () => {
  test.each([
    ["3 – 7 jornadas", several(of("jornadas", count(3, "gte")), of("jornadas", count(7, "lte")))],
    ["de 5 a 9", several(count(5, "gte"), count(9, "lte"))],
    ["entre una y tres veces por semana", several(times(1, "P1W", "gte"), times(3, "P1W", "lte"))],
    ["60 a 75%", several(percent(60, "gte"), percent(75, "lte"))],
    ["Aumentar del 30% al 45%", from(30, percent(45))],
    ["Reducir de 20 a 10 los reclamos", from(20, count(10))],
  ])("of «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("several targets", () => {
  test.each([
    [
      "6 kioscos, 2 puntos vive digital, 1 biblioteca",
      several(of("kioscos", count(6)), of("puntos", count(2)), of("biblioteca", count(1))),
    ],
    ["- 3 al mes\n- 1 al semestre", several(times(3, "P1M"), times(1, "P6M"))],
    ["5 equipos / 40 usuarios", several(of("equipos", count(5)), of("usuarios", count(40)))],
    ["90% 45%", several(percent(90), percent(45))],
    ["Dictar 3 cursos y certificar 60 servidores", several(of("cursos", count(3)), of("servidores", count(60)))],
    ["2 jornadas de capacitación y sensibilización", of("jornadas", count(2))],
    ["Avanzar en las fases 1, 2 y 3", WORDS_ONLY],
    ["(meta anterior: 3 redes, 2 nodos) 70%", percent(70)],
  ])("in «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("numbers that count nothing", () => {
  test.each([
    ["Adoptar la norma NTC 5854", WORDS_ONLY],
    ["Vigencia 2012", WORDS_ONLY],
    ["Plan de desarrollo 2012 - 2015", WORDS_ONLY],
    ["15 de marzo de 2011", WORDS_ONLY],
    ["Versión 3.2 del aplicativo", WORDS_ONLY],
    ["Anexo F-02", WORDS_ONLY],
    ["Al terminar 2011 disponer de 8 equipos", of("equipos", count(8))],
    ["2010 ciudadanos", of("ciudadanos", count(2010))],
    ["2000", count(2000)],
    ["1) 4 brigadas", of("brigadas", count(4))],
    ["Actualizar la página web 3 veces al mes", times(3, "P1M")],
    ["Portal en la web 2.0", WORDS_ONLY],
    ["Pasar del nivel 1 al nivel 3", WORDS_ONLY],
    ["cada mes 1 taller", of("taller", times(1, "P1M"))],
    ["En cada etapa 2 jornadas", of("jornadas", count(2))],
  ])("in «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("numbers as they are spelt", () => {
  test.each([
    ["ciento cuarenta y dos hogares", of("hogares", count(142))],
    ["Tres mil quinientas visitas", of("visitas", count(3500))],
    ["cuatro (5) talleres", of("talleres", count(5))],
    ["0.125", count(0.125)],
    ["66.667%", percent(66.667)],
    ["2,400 personas", of("personas", count(2400))],
    ["4 mil descargas", of("descargas", count(4000))],
  ])("reads «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("frequencies", () => {
  test.each([
    ["todas las semanas", times(1, "P1W")],
    ["3 x año", times(3, "P1Y")],
    ["2/mes", times(2, "P1M")],
    ["1 visita/semestre", of("visita", times(1, "P6M"))],
    ["cada semana 2 boletines", of("boletines", times(2, "P1W"))],
    ["4 informes trimestrales", of("informes", times(4, "P3M"))],
    ["2 campañas en el año 2012", of("campañas", count(2))],
  ])("of «%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});

describe("what scanners and spreadsheets leave", () => {
  test.each([
    ["l00 %", percent(100)],
    ["9O%", percent(90)],
    ["l vez por semestre", times(1, "P6M")],
    ["3 veces al afio", times(3, "P1Y")],
    ["80 o/o", percent(80)],
    ["N / A", MISSING],
    ["no aplica.", MISSING],
    ["ND", MISSING],
    ["#¡REF!", MISSING],
  ])("«%s»", (printed, form) => {
    expect(normaliseTarget(printed)).toEqual(form);
  });
});
