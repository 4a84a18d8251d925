import { expect, test } from "vitest";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
import { periodOf, termOf } from "./period.ts";
import { PETI } from "./peti/peti.ts";
import { PLAN_DE_ACCION } from "./plan-de-accion/plan-de-accion.ts";
import { PLAN_INDICATIVO } from "./plan-indicativo/plan-indicativo.ts";

const years = (start: number, end = start) => ({ start, end });

test("terms of office: of three years until 2003, of four since", () => {
  expect([1998, 2000, 2001, 2003].map((year) => termOf(year))).toEqual([
    years(1998, 2000),
    years(1998, 2000),
    years(2001, 2003),
    years(2001, 2003),
  ]);
  expect([2004, 2007, 2008, 2023, 2024, 2027].map((year) => termOf(year))).toEqual([
    years(2004, 2007),
    years(2004, 2007),
    years(2008, 2011),
    years(2020, 2023),
    years(2024, 2027),
    years(2024, 2027),
  ]);
});

test("terms of a framework's own, and no term before the first of them", () => {
  const terms = [{ from: 2022, years: 3 }];
  expect([2022, 2024, 2025, 2021].map((year) => termOf(year, terms))).toEqual([
    years(2022, 2024),
    years(2022, 2024),
    years(2025, 2027),
    null,
  ]);
});

test("a framework's own years are those of its plans, whatever they print", () => {
  expect(periodOf(GEL_2008, ["Plan 2024-2027"], [2025])).toEqual(years(2008, 2012));
});

test("a term is what a title prints, else what the columns' years tell, else that of a title's year", () => {
  const term = (texts: string[], columns: number[] = []) => periodOf(PLAN_INDICATIVO, texts, columns);
  expect(term(["Plan indicativo 2020 - 2023"], [2024, 2025])).toEqual(years(2020, 2023));
  expect(term(["Plan indicativo 2020 al 2023"])).toEqual(years(2020, 2023));
  expect(term(["Plan indicativo"], [2024, 2025, 2026, 2027])).toEqual(years(2024, 2027));
  expect(term(["Plan indicativo 2026"], [])).toEqual(years(2024, 2027));
  // Columns of more years than a term has tell none.
  expect(term(["Plan indicativo 2026"], [2019, 2023])).toEqual(years(2024, 2027));
  expect(term(["Plan indicativo"])).toBeNull();
});

test("a plan of one year is for the year beside the term, and else for the only one of its columns", () => {
  const year = (texts: string[], columns: number[] = []) => periodOf(PLAN_DE_ACCION, texts, columns);
  expect(year(["Plan de acción 2025 del plan de desarrollo 2024-2027"])).toEqual(years(2025));
  expect(year(["Plan de acción"], [2025, 2025])).toEqual(years(2025));
  expect(year(["Plan de desarrollo 2024-2027"], [2025, 2026])).toEqual(years(2024, 2027));
});

test("years of norms, versions and amounts are none of the plan's", () => {
  const year = (text: string) => periodOf(PLAN_DE_ACCION, [text]);
  expect(year("Ley 1474 de 2011; plan de acción 2025")).toEqual(years(2025));
  expect(year("Decreto 612 del 4 de abril de 2018")).toBeNull();
  expect(year("Versión 3, 12 de mayo de 2019")).toBeNull();
  expect(year("$2025")).toBeNull();
});

test("years that no plan is for, and ranges that no plan lasts, are not read", () => {
  const printed = (text: string) => periodOf(PETI, [text]);
  expect(["1997", "1998", "2040", "2041"].map((year) => printed(`PETI ${year}`))).toEqual([
    null,
    years(1998),
    years(2040),
    null,
  ]);
  expect(printed("PETI 2020-2031")).toEqual(years(2020, 2031));
  // What is no range is still a year.
  expect(printed("PETI 2020-2032")).toEqual(years(2020));
  expect(printed("PETI 2024-2024")).toEqual(years(2024));
});

test("days of forms are no period; a day up to which a report goes is", () => {
  const year = (text: string) => periodOf(PLAN_DE_ACCION, [text]);
  for (const text of ["Fecha: 12/08/2019", "Aprobado el 2019-08-12", "30 de enero de 2019", "12.08.2019"])
    expect([text, year(text)]).toEqual([text, null]);
  expect(year("Plan de acción 2025, aprobado el 30/01/2024")).toEqual(years(2025));
  for (const text of ["Seguimiento con corte a 30 de junio de 2025", "Corte: 30/06/2025", "enero de 2025"])
    expect([text, year(text)]).toEqual([text, years(2025)]);
});

test("columns of several years are the span of them all, of up to twelve years", () => {
  for (const framework of [PLAN_DE_ACCION, PETI]) {
    const span = (...columns: number[]) => periodOf(framework, ["Plan"], columns);
    expect(span(2027, 2024, 2025)).toEqual(years(2024, 2027));
    expect(span(2024, 2035)).toEqual(years(2024, 2035));
    expect(span(2024, 2036)).toBeNull();
    expect(span()).toBeNull();
  }
});
