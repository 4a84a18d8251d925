import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { findSections } from "../../locate/around/find-sections.ts";
import { vocabularyOf } from "../../locate/headings/vocabulary.ts";
import type { Block, Grid, Paragraph } from "../../read/source-document.ts";
import { interpretDocument } from "./interpret-document.ts";

const FILE = "plan.docx";
let number = 0;
const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: "paragraph",
  text,
  heading: null,
  isListItem: false,
  place: { file: FILE, paragraph: ++number },
  ...more,
});
const heading = (text: string) => paragraph(text, { heading: 1 });
const item = (text: string) => paragraph(text, { isListItem: true });

function grid(...rows: string[][]): Grid {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: [{ text, isListItem: false }],
      isError: false,
      place: { file: FILE, table: 1, row, column },
    })),
  );
  return {
    kind: "grid",
    name: null,
    isHidden: false,
    hiddenRows: new Set(),
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    cells,
  };
}

const read = (...blocks: Block[]) =>
  interpretDocument(findSections(blocks, () => false, vocabularyOf(GEL_2008)).sections, GEL_2008).fields;

test("sections are read under headings in any style", () => {
  const fields = read(
    paragraph("VISIÓN:"),
    paragraph("En 2012 seremos"),
    paragraph("un municipio en línea."),
    paragraph("2. Objetivo general: Poner los servicios en línea."),
    heading("OBJETIVOS ESPECÍFICOS"),
    item("Capacitar"),
    item("Publicar"),
    paragraph("MARCO DE ACCIÓN"),
    paragraph("Se definen las siguientes líneas:"),
    paragraph("- Actualizar el sitio"),
    paragraph("- Avanzar en las fases"),
  );
  expect(fields.vision?.text).toBe("En 2012 seremos un municipio en línea.");
  expect(fields.generalObjective?.text).toBe("Poner los servicios en línea.");
  expect(fields.specificObjectives.map(({ text }) => text)).toEqual(["Capacitar", "Publicar"]);
  expect(fields.actionLines.map(({ text }) => text)).toEqual(["Actualizar el sitio", "Avanzar en las fases"]);
});

test("a sentence that begins like a heading is no heading", () => {
  const fields = read(
    paragraph("Visión:"),
    paragraph("Objetivo de todos es que el municipio publique su información en el portal."),
  );
  expect(fields.vision?.text).toMatch(/^Objetivo de todos/);
  expect(fields.generalObjective).toBeNull();
});

test("acts are told apart by the words before them", () => {
  const fields = read(
    heading("MARCO LEGAL"),
    paragraph(
      "El Comité GEL-T, creado mediante Resolución N° 15 del 3 de marzo de 2009, en cumplimiento del Decreto 1151 de 2008 y la Ley 962 de 2005, presenta este plan,",
    ),
    paragraph("aprobado mediante Decreto No. 40 de 20 de abril de 2009."),
  );
  expect(fields.committee).toEqual({ kind: "Resolución", number: "15", date: "2009-03-03" });
  expect(fields.approval).toEqual({ kind: "Decreto", number: "40", date: "2009-04-20" });
  expect(fields.legalNorms.map(({ text }) => text)).toEqual(["Decreto 1151 de 2008", "Ley 962 de 2005"]);
});

test("an act of the national government approves no plan", () => {
  const fields = read(
    heading("MARCO LEGAL"),
    paragraph(
      "La estrategia adoptada por el Gobierno Nacional mediante el Decreto 1151 de 2008 y el Decreto-Ley 019 de 2012; Resolución No. 1.234 de 2009.",
    ),
  );
  expect(fields.approval).toBeNull();
  expect(fields.legalNorms.map(({ text }) => text)).toEqual([
    "Decreto 1151 de 2008",
    "Decreto-Ley 019 de 2012",
    "Resolución 1.234 de 2009",
  ]);
});

test("tables of phases give deadlines and diagnosis, by their headings", () => {
  const fields = read(
    grid(
      ["Fase", "Plazo nacional", "Plazo territorial"],
      ["Información", "1° de junio de 2008", "1° de noviembre de 2008"],
      ["Interacción", "ilegible", "1 de diciembre de 2009"],
      ["Transacción", "", "1 de diciembre de 2010"],
    ),
    grid(["Fase", "Agosto de 2009"], ["Información", "85%"], ["Interacción", "20 %"], ["Transacción", "0%"]),
  );
  expect(fields.phaseDeadlines).toEqual([
    { phase: "informacion", level: "nacional", date: "2008-06-01" },
    { phase: "informacion", level: "territorial", date: "2008-11-01" },
    { phase: "interaccion", level: "territorial", date: "2009-12-01" },
    { phase: "transaccion", level: "territorial", date: "2010-12-01" },
  ]);
  expect(fields.diagnosis).toEqual([
    { phase: "informacion", percent: 85, asOf: "2009-08" },
    { phase: "interaccion", percent: 20, asOf: "2009-08" },
    { phase: "transaccion", percent: 0, asOf: "2009-08" },
  ]);
});

test("who signs is a name in capitals with an office under it", () => {
  const fields = read(
    heading("INCENTIVOS"),
    item("Premio anual. Se entrega en diciembre."),
    paragraph("ANA MARÍA RUIZ"),
    paragraph("Alcaldesa Municipal"),
    paragraph("LUIS PÉREZ\nSecretario General"),
  );
  expect(fields.signatories.map(({ name, role }) => [name.text, role.text])).toEqual([
    ["ANA MARÍA RUIZ", "Alcaldesa Municipal"],
    ["LUIS PÉREZ", "Secretario General"],
  ]);
  expect(fields.incentives.map(({ title, text }) => [title.text, text.text])).toEqual([
    ["Premio anual", "Se entrega en diciembre."],
  ]);
});
