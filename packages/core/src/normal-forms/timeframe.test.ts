import fc from "fast-check";
import { expect, test } from "vitest";
import type { Precision, TimeframeForm } from "./forms.ts";
import { normaliseTimeframe } from "./timeframe.ts";

const interval = (start: string, end: string, precision: Precision): TimeframeForm => ({
  kind: "interval",
  start,
  end,
  precision,
});
const duration = (iso: string): TimeframeForm => ({ kind: "duration", iso });

test.each([
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
  ["31/12/2010; 30/06/2010", { kind: "unknown" }],
  ["5 años; 5 años", duration("P5Y")],
  ["3 meses; 1 mes", { kind: "unknown" }],
  ["15 de enero al 30 de junio de 2010", interval("2010-01-15", "2010-06-30", "day")],
  ["I y II semestre de 2010", interval("2010-01-01", "2010-12-31", "semester")],
  ["marzo, abril y mayo de 2010", interval("2010-03-01", "2010-05-31", "month")],
  ["marzo, julio y diciembre de 2010", { kind: "unknown" }],
  ["Dic-31-2010", interval("2010-12-31", "2010-12-31", "day")],
  ["De manera permanente", { kind: "continuous" }],
  ["31 de febrero de 2010", { kind: "unknown" }],
  ["cuando se requiera", { kind: "unknown" }],
  ["N/A", { kind: "missing" }],
] as [string, TimeframeForm][])("reads the time «%s»", (printed, form) => {
  expect(normaliseTimeframe(printed)).toEqual(form);
});

test("every day of every year is read back from its numbers", () => {
  const days = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2050-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [year, month, date] = iso.split("-");
      expect(normaliseTimeframe(`${date}/${month}/${year}`)).toEqual(interval(iso, iso, "day"));
    }),
  );
});

test("no text makes it fail, and an interval never ends before it starts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const form = normaliseTimeframe(text);
      if (form.kind === "interval") expect(form.end >= form.start).toBe(true);
    }),
  );
});
