import { describe, expect, test } from "vitest";
import type { Precision, TimeframeForm } from "../forms.ts";
import { normaliseTimeframe } from "./timeframe.ts";

const interval = (start: string, end: string, precision: Precision): TimeframeForm => ({
  kind: "interval",
  start,
  end,
  precision,
});
const duration = (iso: string): TimeframeForm => ({ kind: "duration", iso });
const until = (end: string, precision: Precision): TimeframeForm => ({ kind: "interval", start: null, end, precision });
const again = (per: string, value = 1): TimeframeForm => ({ kind: "recurrence", per, value });
const months = (own: number[], year: number | null): TimeframeForm => ({ kind: "months", months: own, year });
const UNKNOWN: TimeframeForm = { kind: "unknown" };
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

describe("ends without a beginning", () => {
  test.each<Case>([
    ["Antes del 12 de abril de 2025", until("2025-04-12", "day")],
    ["hasta el 15 de noviembre de 2025", until("2025-11-15", "day")],
    ["Hasta noviembre de 2025", until("2025-11-30", "month")],
    ["hasta el primer semestre de 2026", until("2026-06-30", "semester")],
    ["A más tardar el 31 de marzo de 2025", until("2025-03-31", "day")],
    ["Plazo máximo 20/08/2026", until("2026-08-20", "day")],
    ["máximo hasta el 20 de agosto de 2026", until("2026-08-20", "day")],
    ["Plazo: hasta 20/08/2026", until("2026-08-20", "day")],
    ["20/08/2026 como máximo", until("2026-08-20", "day")],
    ["el 20 de agosto de 2026 a más tardar", until("2026-08-20", "day")],
    ["Fecha límite: 20/08/2026", until("2026-08-20", "day")],
    ["no después del 20/08/2026", until("2026-08-20", "day")],
    ["Previo al 20 de agosto de 2026", until("2026-08-20", "day")],
    ["antes de finalizar la vigencia 2026", until("2026-12-31", "year")],
    ["antes de agosto de 2026", UNKNOWN],
    ["antes del 20 de agosto", UNKNOWN],
    ["hasta agotar recursos", UNKNOWN],
    ["antes de iniciar el año escolar", UNKNOWN],
    ["hasta 6 meses", duration("P6M")],
    ["plazo máximo de 30 días hábiles", duration("P30D")],
    ["Al 20 de agosto de 2026", interval("2026-08-20", "2026-08-20", "day")],
    ["desde el 1 de marzo hasta el 20 de agosto de 2026", interval("2026-03-01", "2026-08-20", "day")],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("what comes again", () => {
  test.each<Case>([
    ["Trimestral", again("P3M")],
    ["anualmente", again("P1Y")],
    ["Bimensual", again("P1M", 2)],
    ["Cuatrienal", again("P4Y")],
    ["Periodicidad: semestral", again("P6M")],
    ["de forma mensual", again("P1M")],
    ["cada trimestre", again("P3M")],
    ["Cada bimestre, hasta el día 10", again("P2M")],
    ["cada 8 días", again("P8D")],
    ["Cada quince (15) días", again("P15D")],
    ["cada dos semanas", again("P2W")],
    ["cada jueves", again("P1W")],
    ["Todos los lunes", again("P1W")],
    ["todas las semanas", again("P1W")],
    ["tres veces al año", again("P1Y", 3)],
    ["una (1) vez por semestre", again("P6M")],
    ["1 vez cada 3 meses", again("P3M")],
    ["2 veces mensuales", again("P1M", 2)],
    ["mes a mes", again("P1M")],
    ["mes a año", UNKNOWN],
    ["Mensual (primeros 8 días hábiles)", again("P1M")],
    ["Semestral: mayo y noviembre", again("P6M")],
    ["Mensual durante la vigencia 2025", again("P1M")],
    ["mensual vencido", again("P1M")],
    ["primer viernes de cada mes", again("P1M")],
    ["a más tardar el día 5 de cada mes", again("P1M")],
    ["28 de febrero de cada año", again("P1Y")],
    ["28 de febrero de cada mes", UNKNOWN],
    ["mensual o bimestral", UNKNOWN],
    ["mensual según necesidad", UNKNOWN],
    ["cada vez que se requiera", UNKNOWN],
    ["2 veces meses", UNKNOWN],
    ["0 veces al mes", UNKNOWN],
    ["un jueves", UNKNOWN],
    ["cada dos meses", duration("P2M")],
    ["cada 2 años", duration("P2Y")],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("the marks of a schedule", () => {
  test.each<Case>([
    ["abril, agosto y diciembre de 2025", months([4, 8, 12], 2025)],
    ["Abril / Agosto / Diciembre", months([4, 8, 12], null)],
    ["2025: abril, agosto, diciembre", months([4, 8, 12], 2025)],
    ["abril-agosto-diciembre 2025", months([4, 8, 12], 2025)],
    ["abr-25, ago-25", months([4, 8], 2025)],
    ["mayo y noviembre de cada vigencia", months([5, 11], null)],
    ["mayo y noviembre de 2025 de cada año", UNKNOWN],
    ["noviembre", months([11], null)],
    ["Meses de marzo y julio", months([3, 7], null)],
    ["marzo a mayo", months([3, 4, 5], null)],
    ["entre marzo y mayo", months([3, 4, 5], null)],
    ["marzo a mayo de 2025", interval("2025-03-01", "2025-05-31", "month")],
    ["marzo y abril de 2025", interval("2025-03-01", "2025-04-30", "month")],
    ["diciembre a febrero", UNKNOWN],
    ["agosto, abril y diciembre", UNKNOWN],
    ["marzo y marzo", UNKNOWN],
    ["mayo de 2024 y mayo de 2025", UNKNOWN],
    ["mayo de 2025 y octubre", UNKNOWN],
    ["mayo, o en octubre", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

describe("parts of a year in few signs", () => {
  test.each<Case>([
    ["2026-II", interval("2026-07-01", "2026-12-31", "semester")],
    ["II-2026", interval("2026-07-01", "2026-12-31", "semester")],
    ["2025-I a 2026-II", interval("2025-01-01", "2026-12-31", "semester")],
    ["2026-III", UNKNOWN],
    ["2026-2", UNKNOWN],
    ["T2-T4 2025", interval("2025-04-01", "2025-12-31", "quarter")],
    ["2025-T2", interval("2025-04-01", "2025-06-30", "quarter")],
    ["2S 2025", interval("2025-07-01", "2025-12-31", "semester")],
    ["Q4 2025", interval("2025-10-01", "2025-12-31", "quarter")],
    ["II trimestre", UNKNOWN],
    ["I semestre", UNKNOWN],
    ["15/02 a 30/11 de 2025", interval("2025-02-15", "2025-11-30", "day")],
    ["2025-02-15 a 2025-11-30", interval("2025-02-15", "2025-11-30", "day")],
    ["mar. a oct. de 2025", interval("2025-03-01", "2025-10-31", "month")],
    ["20 días calendario", duration("P20D")],
    ["20 (veinte) días laborales", duration("P20D")],
    ["2 meses hábiles", UNKNOWN],
  ])("«%s»", (printed, form) => {
    expect(normaliseTimeframe(printed)).toEqual(form);
  });
});

test("a row of forty tokens is read, a longer one is left to a person", () => {
  const listed = (years: number) => Array.from({ length: years }, (_, at) => 2010 + at).join(", ");
  expect(normaliseTimeframe(`Plazo ${listed(20)}`)).toEqual(interval("2010-01-01", "2029-12-31", "year"));
  expect(normaliseTimeframe(`Plazo todo ${listed(20)}`)).toEqual(UNKNOWN);
});
