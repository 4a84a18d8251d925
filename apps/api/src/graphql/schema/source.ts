/** The source document as it was made, by windows: for showing each value where it stands. */
import type { Place } from "@cotejo/core";
import type { SourceGridCell } from "../../imports/source-block.ts";
import { fromJson } from "../../storage/json.ts";
import { builder } from "../builder.ts";
import { PlaceRef } from "./sourced-values.ts";

const SourceCellRef = builder.objectRef<SourceGridCell>("SourceCell").implement({
  description: "Una celda del documento fuente. · A cell of the source document.",
  fields: (t) => ({
    row: t.exposeInt("row", { description: "Fila, desde 0. · Row, from 0." }),
    column: t.exposeInt("column", { description: "Columna, desde 0. · Column, from 0." }),
    rowSpan: t.exposeInt("rowSpan", { description: "Filas que ocupa. · Rows it spans." }),
    columnSpan: t.exposeInt("columnSpan", { description: "Columnas que ocupa. · Columns it spans." }),
    text: t.exposeString("text", { description: "Texto impreso. · Printed text." }),
    place: t.field({ type: PlaceRef, description: "Dónde está. · Where it stands.", resolve: ({ place }) => place }),
  }),
});

builder.prismaObject("SourceRow", {
  description: "Una fila de una tabla fuente. · A row of a table of the source.",
  fields: (t) => ({
    row: t.exposeInt("row", { description: "Fila, desde 0. · Row, from 0." }),
    cells: t.field({
      type: [SourceCellRef],
      description: "Celdas con texto que empiezan en ella. · Non-blank cells that begin in it.",
      select: { cells: true },
      resolve: ({ cells }) => fromJson<SourceGridCell[]>(cells),
    }),
  }),
});

const MOST_ROWS = 500;

builder.prismaObject("SourceBlock", {
  description:
    "Un párrafo o una tabla del documento fuente, en su orden. · A paragraph or table of the source, in order.",
  fields: (t) => ({
    position: t.exposeInt("position", { description: "Posición, desde 0. · Position, from 0." }),
    kind: t.exposeString("kind", { description: "paragraph o grid. · Kind." }),
    text: t.exposeString("text", { nullable: true, description: "Texto de un párrafo. · A paragraph's text." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está un párrafo. · Where a paragraph stands.",
      select: { place: true },
      resolve: ({ place }) => fromJson<Place | null>(place),
    }),
    name: t.exposeString("name", { nullable: true, description: "Nombre de la hoja. · Sheet name." }),
    rowCount: t.exposeInt("rowCount", { description: "Filas. · Rows." }),
    columnCount: t.exposeInt("columnCount", { description: "Columnas. · Columns." }),
    rows: t.relation("rows", {
      description: `Filas con texto, por ventanas de ${MOST_ROWS}. · Rows with text, ${MOST_ROWS} a window.`,
      args: {
        from: t.arg.int({ required: true, defaultValue: 0, description: "Desde esta fila. · From this row." }),
        first: t.arg.int({ required: true, defaultValue: 200, description: "Cuántas. · How many." }),
      },
      query: ({ from, first }) => ({
        where: { row: { gte: from, lt: from + Math.min(first, MOST_ROWS) } },
        orderBy: { row: "asc" },
      }),
    }),
  }),
});
