import { describe, expect, test } from "vitest";
import { duration, interval, months, UNKNOWN } from "../../../test/draw-forms.ts";
import type { TimeframeForm } from "../forms.ts";
import { normaliseTimeframe } from "./timeframe.ts";

const CONTINUOUS: TimeframeForm = { kind: "continuous" };

type Case = [string, TimeframeForm];

test.each<Case>([
  ["18 meses", duration("P18M")],
  ["Un año y seis meses", duration("P1Y6M")],
  ["Tres (3) meses", duration("P3M")],
  ["Primer semestre de 2010", interval("2010-01-01", "2010-06-30", "semester")],
  ["Semestre II de 2011", interval("2011-07-01", "2011-12-31", "semester")],
  ["IV trimestre 2024", interval("2024-10-01", "2024-12-31", "quarter")],
  ["31/12/2011", interval("2011-12-31", "2011-12-31", "day")],
  ["15 de enero de 2024 al 30 de junio de 2024", interval("2024-01-15", "2024-06-30", "day")],
  ["feb. 2012", interval("2012-02-01", "2012-02-29", "month")],
  ["de enero a junio de 2009", interval("2009-01-01", "2009-06-30", "month")],
  ["marzo 2009 - junio 2010", interval("2009-03-01", "2010-06-30", "month")],
  ["Vigencia 2024", interval("2024-01-01", "2024-12-31", "year")],
  ["2012 a 2015", interval("2012-01-01", "2015-12-31", "year")],
  ["31/12/2010; 30/06/2010", UNKNOWN],
  ["5 años; 5 años", duration("P5Y")],
  ["3 meses; 1 mes", UNKNOWN],
  ["15 de enero al 30 de junio de 2010", interval("2010-01-15", "2010-06-30", "day")],
  ["I y II semestre de 2010", interval("2010-01-01", "2010-12-31", "semester")],
  ["marzo, abril y mayo de 2010", interval("2010-03-01", "2010-05-31", "month")],
  ["marzo, julio y diciembre de 2010", months([3, 7, 12], 2010)],
  ["Dic-31-2010", interval("2010-12-31", "2010-12-31", "day")],
  ["De manera permanente", CONTINUOUS],
  ["31 de febrero de 2010", UNKNOWN],
  ["cuando se requiera", UNKNOWN],
  ["N/A", { kind: "missing" }],
])("reads the time «%s»", (printed, form) => {
  expect(normaliseTimeframe(printed)).toEqual(form);
});

describe("a year is taken only where nothing else is said", () => {
  test.each<Case>([
    ["Durante toda la vigencia fiscal 2012", interval("2012-01-01", "2012-12-31", "year")],
    ["Ordenanza 12 de 2012", UNKNOWN],
    ["antes de 2012", UNKNOWN],
    ["a partir de marzo de 2012", UNKNOWN],
    ["desde 2012", UNKNOWN],
    ["finales de 2012", UNKNOWN],
    ["2012-I", interval("2012-01-01", "2012-06-30", "semester")],
    ["4 meses a partir de mayo de 2012", UNKNOWN],
    ["31/12/20110", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("parts of a year", () => {
  test.each<Case>([
    ["2do. Semestre de la vigencia 2012", interval("2012-07-01", "2012-12-31", "semester")],
    ["Año 2012: primer semestre", interval("2012-01-01", "2012-06-30", "semester")],
    ["último trimestre del año 2012", interval("2012-10-01", "2012-12-31", "quarter")],
    ["T3-2024", interval("2024-07-01", "2024-09-30", "quarter")],
    ["ll semestre/12", interval("2012-07-01", "2012-12-31", "semester")],
    ["II, III y IV trimestre de 2012", interval("2012-04-01", "2012-12-31", "quarter")],
    ["III trimestre 2011 - I trimestre 2012", interval("2011-07-01", "2012-03-31", "quarter")],
    ["I y III trimestre de 2012", UNKNOWN],
    ["tercer bimestre de 2012", interval("2012-05-01", "2012-06-30", "month")],
    ["últimos cuatro meses de 2012", interval("2012-09-01", "2012-12-31", "month")],
    ["3 semestre de 2012", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("months", () => {
  test.each<Case>([
    ["07/2012", interval("2012-07-01", "2012-07-31", "month")],
    ["2012-07", interval("2012-07-01", "2012-07-31", "month")],
    ["2011-12", UNKNOWN],
    ["1/2012", UNKNOWN],
    ["abr-12 a jun-12", interval("2012-04-01", "2012-06-30", "month")],
    ["Mes de octbre del año 2.012", interval("2012-10-01", "2012-10-31", "month")],
    ["2012: mayo a julio", interval("2012-05-01", "2012-07-31", "month")],
    ["octubre a enero de 2012", UNKNOWN],
    ["mayo y octubre de 2012", months([5, 10], 2012)],
    ["3 meses (abril a junio de 2012)", interval("2012-04-01", "2012-06-30", "month")],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("days", () => {
  test.each<Case>([
    ["Mayo 20 / 2012", interval("2012-05-20", "2012-05-20", "day")],
    ["may 20/12", interval("2012-05-20", "2012-05-20", "day")],
    ["Mayo 20", UNKNOWN],
    ["mayo-31", UNKNOWN],
    ["2012-05-20T00:00:00", interval("2012-05-20", "2012-05-20", "day")],
    ["5/20/2012", interval("2012-05-20", "2012-05-20", "day")],
    ["1ro de mayo de 2012", interval("2012-05-01", "2012-05-01", "day")],
    ["del 7 al 20 de mayo de 2012", interval("2012-05-07", "2012-05-20", "day")],
    ["Mayo 7 a junio 20 de 2012", interval("2012-05-07", "2012-06-20", "day")],
    ["20/05/2012 y 20/07/2012", UNKNOWN],
    ["2l de mayo de 2O12", interval("2012-05-21", "2012-05-21", "day")],
    ["15 del mes", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("lengths", () => {
  test.each<Case>([
    ["tres años y medio", duration("P3Y6M")],
    ["medio año", duration("P6M")],
    ["Todo el cuatrienio", duration("P4Y")],
    ["ciento veinte (120) días calendario", duration("P120D")],
    ["l año", duration("P1Y")],
    ["2,5 años", duration("P2Y6M")],
    ["cada 6 meses", duration("P6M")],
    ["3 a 6 meses", UNKNOWN],
    ["15 días hábiles", duration("P15D")],
    ["2 meses por fase", UNKNOWN],
    ["mes 3", UNKNOWN],
    ["8\nmeses", duration("P8M")],
    ["1 año\n2 meses", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("no end and nothing", () => {
  test.each<Case>([
    ["Actividad permanete", CONTINUOUS],
    ["Continua, durante todo el año", CONTINUOUS],
    ["no permanente", UNKNOWN],
    ["No aplica.", { kind: "missing" }],
    ["—", { kind: "missing" }],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

test("a row of forty tokens is read, a longer one is left to a person", () => {
  const listed = (years: number) => Array.from({ length: years }, (_, at) => 2010 + at).join(", ");
  expect(normaliseTimeframe(`Plazo ${listed(20)}`)).toEqual(interval("2010-01-01", "2029-12-31", "year"));
  expect(normaliseTimeframe(`Plazo todo ${listed(20)}`)).toEqual(UNKNOWN);
});
