/** For every message of the catalogue, bytes that give it. */
import { zipSync } from "fflate";
import * as XLSX from "xlsx";
import type { MessageCode } from "../src/messages/catalogue.ts";
import { type Row, sheetsOf, workbook } from "./draw.ts";
import { edited, encrypted, word95, wordPlan } from "./draw-files.ts";
import { AMOUNTS, coded, linkedRows, matrixRows, WHOSE } from "./draw-matrices.ts";
import { pdf } from "./draw-pdf.ts";

const HEADINGS: Row = ["Acción", "Indicador", "Meta", "Responsable"];
export const ROW: Row = ["Actualizar el sitio web", "Frecuencia", "1 al mes", "Webmaster"];
/** A plan of actions with its rows. */
export const plan = (...rows: Row[]) => workbook([WHOSE, HEADINGS, ...rows]);

const MATRIX: Row = [
  ...["Eje", "Programa", "Meta de producto", "Indicador de producto"],
  ...["Línea base", "Meta cuatrienio", "Avance 2025"],
];
/** A matrix with rows below its first. */
export const matrix = (...rows: Row[]) =>
  workbook([
    WHOSE,
    MATRIX,
    ["Gobierno", "Transparencia", "Capacitar servidores", "Servidores capacitados", "0", "40", "50%"],
    ...rows,
  ]);

export const CASES: Record<MessageCode, () => Buffer> = {
  "file-is-image": () => Buffer.from("89504e470d0a1a0a00", "hex"),
  "file-is-scan": () => pdf([{ pictures: true, texts: [], lines: [] }]),
  "file-has-password": encrypted,
  "file-is-damaged": () => plan(ROW).subarray(0, 700),
  "file-is-empty": () => workbook([[]]),
  "file-format-unknown": () => Buffer.from([1, 2, 3, 4, 5]),
  "file-format-unsupported": word95,
  "file-is-too-large": () =>
    Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, new Uint8Array(1)])))),
  "file-takes-too-long": () => plan(ROW),
  "file-not-read": () => plan(ROW),
  "kept-without-file": () => plan(ROW),
  "kept-as-read-before": () => plan(ROW),
  "page-furniture": () =>
    Buffer.from(
      "Municipio de Jericó\nAntioquia\n\nPágina 1\n\nAcción\tIndicador\tMeta\tResponsable\nDivulgar\tCuñas\t3\tPrensa\n",
    ),
  "unit-mismatch": () => plan(["Divulgar el portal", "Número de talleres", "80%", "Prensa"]),
  "date-is-odd": () =>
    workbook([WHOSE, [...HEADINGS, "Plazo"], ["Divulgar el portal", "Talleres", "3", "Prensa", "Semestre 2 de 20011"]]),
  "date-after-deadline": () =>
    phasesOf(
      ["Fase", "Acciones necesarias", "Plazo"],
      ["Información", "Publicar noticias", "Semestre 1/2010"],
      ["Interacción", "Abrir un chat", "Semestre 1/2009"],
    ),
  "deadline-differs": () =>
    phasesOf(
      ["Fase", "Plazo"],
      ["Información", "1 de noviembre de 2009"],
      ["Interacción", "1 de diciembre de 2009"],
      ["Transacción", "1 de diciembre de 2010"],
    ),
  "table-flattened": () =>
    Buffer.from(
      [
        "Municipio de Jericó, Antioquia",
        "Acción",
        "Indicadores Metas Actividades",
        "Responsables Tiempos",
        "",
        "Divulgar el portal",
        "",
      ]
        .concat(["Número de cuñas", "", "4", "", "Contratar la emisora", "", "Prensa", "", "1 año"])
        .join("\n"),
    ),
  "scan-echo": () => printed("Divulgar\tCuñas por\t4 al mes\tPrensa", "\tsemana\t\t", "\tseinana\t\t"),
  "table-is-other": () =>
    workbook([
      ["Proceso", "Riesgo", "Causa", "Probabilidad"],
      ["Compras", "Sobrecosto", "Falta de estudio", "Alta"],
    ]),
  "column-left-out": () => plan(ROW),
  "mapped-column-unknown": () => plan(ROW),
  "layout-recognised": () => workbook([WHOSE, ["Señal", "Reto", "Padrino"], ["Visitas", "Divulgar", "Prensa"]]),
  "mapping-suggested": () =>
    workbook([
      WHOSE,
      ["Reto", "Padrino", "Cuándo más tarde"],
      ["Divulgar el portal", "Oficina de prensa", "30/06/2010"],
      ["Abrir un foro", "Secretaría de Gobierno", "31/12/2010"],
    ]),
  "code-mismatch": () =>
    workbook([
      WHOSE,
      ["Código del sector", "Código del programa", "Programa", "Producto", "Indicador de producto", "Meta cuatrienio"],
      ["17", "1802", "Inclusión productiva", "Asistencia técnica", "Productores asistidos", "40"],
    ]),
  "form-furniture": () => plan(ROW, ["CONTROL DE CAMBIOS"], ["Versión", "Fecha", "Descripción del cambio"]),
  "plan-table-empty": () => plan(["Elaboró", null, "Revisó", null]),
  "largest-sheet-outside": () =>
    sheetsOf(
      [WHOSE, HEADINGS, ROW],
      Array.from({ length: 60 }, () => ["Color", "azul", "rojo"]),
    ),
  "row-outside-matrix": () => matrix([null, null, null, null, null, null, "45%"]),
  "cells-in-error": () =>
    edited(matrix(), (book) => {
      book.Sheets.Hoja1!.G3 = { t: "e", v: 0x07, w: "#DIV/0!" };
    }),
  "owner-by-name": () => workbook([HEADINGS, ROW], [], "Jericó, Antioquia"),
  "owner-by-rows": () =>
    workbook([HEADINGS, ["Actualizar el portal de Jericó, Antioquia", "Frecuencia", "1 al mes", "Webmaster"]]),
  "row-is-signature": () => plan(ROW, ["Proyectó Ana Gil", null, "Revisó Luis Paz"]),
  "scan-mended": () =>
    printed("Divulgar webmaster\tCuñas del webmaster\t4\tWebmaster", "Publicar\tNoticias\t3\tWebmasier"),
  "scan-number": () =>
    Buffer.from(
      "Municipio de Jericó, Antioquia\nAcción\tIndicador\tMeta\tTiempo\nDivulgar el\tCuñas de\t3\t2 años\nportal\tradio\t\t7\n",
    ),
  "no-plan-table": () =>
    workbook([
      ["Rubro", "Valor"],
      ["Papel", "20"],
    ]),
  "owner-not-found": () => workbook([HEADINGS, ROW]),
  "owner-ambiguous": () => workbook([["Municipio de La Unión"], HEADINGS, ROW]),
  "owner-is-other": () => workbook([["Contraloría Departamental de Caldas"], HEADINGS, ROW]),
  "column-unknown": () => workbook([WHOSE, [...HEADINGS, "Color"], [...ROW, "azul"]]),
  "column-repeated": () => workbook([WHOSE, [...HEADINGS, "Metas"], [...ROW, "2"]]),
  "column-of-numbers": () => workbook([WHOSE, ["No.", ...HEADINGS], ["1", ...ROW]]),
  "column-without-heading": () => workbook([WHOSE, HEADINGS, [...ROW, "suelto"]]),
  "cell-under-merge": () => workbook([WHOSE, HEADINGS, ROW, ["texto oculto", "Visitas", "3", "Prensa"]], ["A3:A4"]),
  "row-is-total": () => plan(ROW, ["Total", null, "12", null]),
  "row-is-band": () => plan(["FASE DE INFORMACIÓN"], ROW),
  "heading-repeated": () => plan(ROW, HEADINGS),
  "row-without-action": () => plan([null, "Frecuencia", null, null], ROW),
  "note-below-table": () => plan(ROW, ["Fuente: alcaldía"]),
  "hidden-rows": () =>
    edited(plan(ROW, ROW), ({ Sheets }) => Object.assign(Sheets.Hoja1!, { "!rows": [{}, {}, {}, { hidden: true }] })),
  "sheet-merged": () => sheetsOf(matrixRows("2024"), matrixRows("2025")),
  "amounts-differ": () => workbook(AMOUNTS),
  "tables-linked": () => sheetsOf(...linkedRows("AC-2")),
  "code-unknown": () => sheetsOf(...linkedRows("AC-7")),
  "rows-merged": () => sheetsOf(coded("1", "2", "3", "4"), coded("4", "5", "6")),
  "sheet-left-out": () =>
    edited(plan(ROW), (book) => XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["x"]]), "Borrador")),
  "sheet-not-taken": () => plan(ROW),
  "hidden-sheet-aside": () =>
    edited(sheetsOf(matrixRows("2024"), matrixRows("2024")), (book) => {
      book.Workbook = {
        Sheets: [
          { name: "1", Hidden: 0 },
          { name: "2", Hidden: 1 },
        ],
      };
    }),
  "hidden-sheet": () =>
    edited(plan(ROW), (book) => {
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["portada"]]), "Portada");
      book.Workbook = {
        Sheets: [
          { name: "Hoja1", Hidden: 1 },
          { name: "Portada", Hidden: 0 },
        ],
      };
    }),
  "block-outside": () =>
    edited(plan(ROW), (book) =>
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Listas"], ["Sí"]]), "Listas"),
    ),
  "text-outside": () => wordPlan([HEADINGS, ROW]),
  "text-unreadable": () => plan(["Actualizar el sitio web", "Frecuencia", "\uFFFD".repeat(5), "Webmaster"]),
  "number-cut": () => plan(["Actualizar el sitio web", "Frecuencia", "2,02425E+12", "Webmaster"]),
  "targets-unpaired": () => plan(["Actualizar el sitio web", "- Visitas\n- Noticias", "100%", "Webmaster"]),
  "line-is-variant": () => plan(["Avanzar en el uso de los computadores", "Equipos", "5", "Sistemas"]),
  "line-unknown": () => plan(["Pintar la alcaldía", "Paredes", "4", "Obras"]),
};

/** A plan as print: its rows are lines of text with tabs. */
function printed(...lines: string[]): Buffer {
  return Buffer.from(["Municipio de Jericó, Antioquia", "Acción\tIndicador\tMeta\tResponsable", ...lines].join("\n"));
}

/** A page with a table of phases before the plan's. */
function phasesOf(...rows: Row[]): Buffer {
  const table = (cells: readonly Row[]) =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  return Buffer.from(
    `<html><p>Municipio de Jericó, Antioquia</p>${table(rows)}<p>Plan</p>${table([HEADINGS, ROW])}</html>`,
  );
}
