/** A person's word on columns, in every shape that a plan is drawn in: it goes before what headings say, however they mislead. */
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type MappedField, readMapping } from "../src/locate/headings/mapping.ts";
import { columnLetters } from "../src/read/column-letters.ts";
import type { Row } from "./draw.ts";
import { bookOf, MEASURES, page } from "./four-measures.ts";

const TITLE: Row[] = [["PLAN DE ACCIÓN 2025"], ["Municipio de Jericó, Antioquia"], []];

/** A heading as its office would rightly print it, what it holds, and what stands below it. */
type Column = readonly [heading: string, field: MappedField, cells: readonly string[]];

const NOTES = ["azul", "verde", "rojo", "pardo"];
const NOTE: Column = ["Color", "attribute", NOTES];
const ACTION: Column = ["Acción", "action", ["Llevar agua", "Filtrar agua", "Reparar caminos", "Abrir escuelas"]];
const PROGRAM: Column = ["Programa", "action", MEASURES.map(({ program }) => program)];
const AXIS: Column = ["Eje", "level", ["Social", "Social", "Territorio", "Social"]];
const INDICATOR: Column = ["Indicador", "indicator", MEASURES.map(({ indicator }) => indicator)];
const BASELINE: Column = ["Línea base", "baseline", MEASURES.map(({ baseline }) => baseline)];
const TARGET: Column = ["Meta", "target", MEASURES.map(({ target }) => target)];
const ACTIVITY: Column = ["Actividad", "activity", MEASURES.map(({ activities }) => activities[0]![0])];
const WHO: Column = ["Responsable", "responsible", MEASURES.map(({ responsible }) => responsible)];
const WHEN: Column = ["Plazo", "time", ["Junio", "Marzo a mayo", "30/11/2025", "Agosto"]];
const CODES: Column = ["Código", "attribute", ["AC-1", "AC-2", "AC-3", "AC-4"]];

/** What heads the columns of a sheet, in their order. */
type Printed = readonly string[];
interface Shape {
  file: string;
  /** Of each sheet or table. */
  tables: readonly (readonly [name: string, columns: readonly Column[]])[];
  draw: (printed: readonly Printed[]) => Buffer;
  /** Labels and no columns: they are mapped as they are printed. */
  isOfForms?: true;
}

const rowsOf = (columns: readonly Column[]): Row[] => NOTES.map((_, at) => columns.map(([, , cells]) => cells[at]!));

const inSheet = (columns: readonly Column[], more: (rows: Row[]) => Row[] = (rows) => rows): Shape => ({
  file: "plan.xlsx",
  tables: [["Hoja1", columns]],
  draw: ([own]) => bookOf([["Hoja1", [...TITLE, ...more([own!, ...rowsOf(columns)])]]]),
});

const forms = (columns: readonly Column[], draw: (cards: Row[][]) => Buffer): Shape => ({
  file: "plan.xlsx",
  tables: [["Ficha 1", columns]],
  isOfForms: true,
  draw: ([own]) => draw(NOTES.map((_, at) => columns.map(([, , cells], column): Row => [own![column]!, cells[at]!]))),
});

const MONTHS = "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic".split(" ");
const marked = (rows: Row[]): Row[] =>
  rows.map((row, at) => [...row, ...MONTHS.map((month, k) => (at === 0 ? month : (k + at) % 4 === 0 ? "X" : null))]);

const LISTED = [ACTION, INDICATOR, TARGET, ACTIVITY, WHO, WHEN, NOTE];
const MATRIX = [AXIS, PROGRAM, ACTIVITY, INDICATOR, BASELINE, TARGET, WHO, NOTE];
const FORM = [PROGRAM, INDICATOR, BASELINE, TARGET, ACTIVITY, WHO, NOTE];

const SHAPES: Readonly<Record<string, Shape>> = {
  "rows of actions": inSheet(LISTED),
  levels: inSheet(MATRIX),
  "a narrow table": inSheet([ACTION, ACTIVITY, WHO]),
  "actions, who and when": inSheet([ACTION, WHO, WHEN, NOTE]),
  "a schedule": inSheet([PROGRAM, ACTIVITY, WHO, NOTE], marked),
  "a heading in two rows": {
    ...inSheet(MATRIX),
    draw: ([own]) =>
      bookOf([
        [
          "Hoja1",
          [...TITLE, ["Plan", null, "Lo programado", null, null, null, null, null], own!, ...rowsOf(MATRIX)],
          ["A4:B4", "C4:H4"],
        ],
      ]),
  },
  "forms below each other": forms(FORM, (cards) =>
    bookOf([["Fichas", [...TITLE, ...cards.flatMap((card) => [...card, []])]]]),
  ),
  "a form a sheet": forms(FORM, (cards) =>
    bookOf(cards.map((card, at) => [`Ficha ${at + 1}`, [...TITLE, ...card]] as const)),
  ),
  "a form a table of a text": {
    ...forms(FORM, (cards) => page(...TITLE.flat().map(String), ...cards)),
    file: "plan.html",
  },
  "sheets tied by code": {
    file: "plan.xlsx",
    tables: [
      ["Acciones", [CODES, ACTION, WHO]],
      ["Indicadores", [CODES, INDICATOR, TARGET, NOTE]],
    ],
    draw: ([outer, inner]) =>
      bookOf([
        ["Acciones", [...TITLE, outer!, ...rowsOf([CODES, ACTION, WHO])]],
        ["Indicadores", [inner!, ...rowsOf([CODES, INDICATOR, TARGET, NOTE])]],
      ]),
  },
  "a table of a text": {
    file: "plan.html",
    tables: [["tabla 1", MATRIX]],
    draw: ([own]) => page(...TITLE.flat().map(String), [own!, ...rowsOf(MATRIX)]),
  },
  "a csv": {
    file: "plan.csv",
    tables: [["CSV", LISTED]],
    draw: ([own]) => Buffer.from([own!, ...rowsOf(LISTED)].map((row) => row.join(";")).join("\n")),
  },
};

/** The same headings, each over another column than its own: what is measured under who answers for it. */
const rotated = (headings: Printed): Printed => headings.map((_, at) => headings[(at + 1) % headings.length]!);
const meaningless = (headings: Printed): Printed => headings.map((_, at) => `Columna ${columnLetters(at)}`);

const right = ({ tables }: Shape): Printed[] => tables.map(([, columns]) => columns.map(([heading]) => heading));

async function read({ file, draw }: Shape, printed: readonly Printed[], columns?: Record<string, MappedField>) {
  const options = columns ? { mapping: readMapping({ columns }) } : {};
  const { plans, accounting, messages, columnTables } = await importDocument(draw(printed), file, options);
  expect([accounting.cells.lost, accounting.lines.lost]).toEqual([0, 0]);
  const actions = plans.flatMap(({ actions: own }) => own);
  const facts = actions.map(({ name, indicators, activities, responsible }) => ({
    name: name.text,
    indicators: indicators.map(({ text, target, baseline }) => [text, target?.text, baseline?.text]),
    activities: activities.map((one) => [one.text, one.responsible?.text, one.timeframe?.text]),
    responsible: responsible.map(({ text }) => text),
  }));
  const holders = actions.flatMap((action) => [action, ...action.indicators, ...action.activities]);
  const attributes = holders.flatMap((one) => Object.values(one.attributes ?? {}).map(({ text }) => text));
  return { facts, attributes: attributes.flatMap((text) => text.split("; ")), messages, columnTables };
}

/** What a person says of each column, by the names that a key gives it. */
const said = (shape: Shape, keyOf: (table: number, column: number) => string): Record<string, MappedField> =>
  Object.fromEntries(
    shape.tables.flatMap(([, columns], table) => columns.map(([, field], at) => [keyOf(table, at), field])),
  );

describe.each(Object.entries(SHAPES))("%s", (_, shape) => {
  const names = right(shape);
  const byAddress = said(shape, (table, column) => `${shape.tables[table]![0]}!${columnLetters(column)}`);
  const byHeading = (printed: readonly Printed[]) => said(shape, (table, column) => printed[table]![column]!);

  test("is read by its headings", async () => {
    const { facts } = await read(shape, names);
    const indicators = shape.tables.some(([, columns]) => columns.includes(INDICATOR)) ? 4 : 0;
    expect(facts.flatMap((one) => one.indicators)).toHaveLength(indicators);
    expect(facts.length).toBeGreaterThan(2);
  });

  test.each([
    ["meaningless", meaningless],
    ["misleading", rotated],
  ])("%s headings, as a person says", async (__, misprint) => {
    const { facts, attributes } = await read(shape, names, byHeading(names));
    const printed = names.map(misprint);
    // Two sheets may print one heading over different things: then only the column says it.
    const isTold = new Set(printed.flat()).size === printed.flat().length;
    if (isTold) expect((await read(shape, printed, byHeading(printed))).facts).toEqual(facts);
    if (shape.isOfForms) return;
    const byColumn = await read(shape, printed, byAddress);
    expect(byColumn.facts).toEqual(facts);
    expect(new Set(byColumn.attributes)).toEqual(new Set(attributes));
  });

  test("what a person calls no field is kept beside the fields, or left out", async () => {
    const wanted = (field: MappedField) => {
      const others = byHeading(names);
      return { ...others, Responsable: field };
    };
    const kept = await read(shape, names, wanted("attribute"));
    expect(kept.facts.flatMap(({ responsible }) => responsible)).toEqual([]);
    expect(kept.attributes).toEqual(expect.arrayContaining([MEASURES[0]!.responsible]));
    const left = await read(shape, names, wanted("leaveOut"));
    expect(left.facts).toEqual(kept.facts);
    expect(left.attributes.filter((text) => text === MEASURES[0]!.responsible)).toEqual([]);
    expect(left.messages.map(({ code }) => code)).toContain("column-left-out");
  });

  test("its columns are listed by the keys that a mapping takes", async () => {
    const { columnTables, facts } = await read(shape, names);
    const columns = columnTables.flatMap((table) => table.columns);
    // Of a heading in two rows the lower one is the column's own.
    const isListed = (name: string) => columns.some(({ heading }) => heading.endsWith(name));
    expect(names.flat().filter((name) => !isListed(name))).toEqual([]);
    const fields = columns.flatMap(({ key, field }) => (field ? [[key, field] as const] : []));
    const again = await read(shape, names, Object.fromEntries(fields));
    expect(again.facts).toEqual(facts);
  });
});
