/** Deadlines, recurrences, schedules and short signs for parts of a year. */
import { describe, expect, test } from "vitest";
import { duration, interval, months, UNKNOWN } from "../../../test/draw-forms.ts";
import type { Precision, TimeframeForm } from "../forms.ts";
import { normaliseTimeframe } from "./timeframe.ts";

const until = (end: string, precision: Precision): TimeframeForm => ({ kind: "interval", start: null, end, precision });
const again = (per: string, value = 1): TimeframeForm => ({ kind: "recurrence", per, value });

type Case = [string, TimeframeForm];

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
    ["los 5 primeros días de cada trimestre", again("P3M")],
    ["dentro de los 10 días hábiles siguientes al cierre de cada trimestre", again("P3M")],
    ["del 1 al 15 de cada mes", again("P1M")],
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

describe("parts of a year of no printed year are their months", () => {
  test.each<Case>([
    ["II trimestre", months([4, 5, 6], null)],
    ["Trimestre II", months([4, 5, 6], null)],
    ["Trim. 2", months([4, 5, 6], null)],
    ["T2", months([4, 5, 6], null)],
    ["Primer semestre", months([1, 2, 3, 4, 5, 6], null)],
    ["último trimestre", months([10, 11, 12], null)],
    ["tercer bimestre", months([5, 6], null)],
    ["1er cuatrimestre", months([1, 2, 3, 4], null)],
    ["I y III trimestre", months([1, 2, 3, 7, 8, 9], null)],
    ["Trimestre II a Trimestre IV", months([4, 5, 6, 7, 8, 9, 10, 11, 12], null)],
    ["1 trimestre", duration("P3M")],
    ["2 trimestres", duration("P6M")],
    ["primer trimestre de cada año", again("P1Y")],
    ["trimestre", UNKNOWN],
    ["V trimestre", UNKNOWN],
    ["IV trimestre a I trimestre", UNKNOWN],
    ["II trimestre de 2025 y III", UNKNOWN],
    ["II", UNKNOWN],
    ["mes 3", UNKNOWN],
    ["Sem 1", UNKNOWN],
    ["S1", UNKNOWN],
    ["hasta el I trimestre", UNKNOWN],
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
