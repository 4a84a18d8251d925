/** Rows of a comparison: fields and indicators across the plans. */
import { COMPARED_FIELDS, type IndicatorCell, type IndicatorRow } from "@cotejo/core";
import type { FieldRowWindow } from "../../plans/comparison-windows.ts";
import { builder } from "../builder.ts";
import { SourcedTextRef, TargetRef } from "./sourced-values.ts";

export const stateDescription = "Valor o ausencia. · Value or absence.";
export const differsDescription = "Si los planes difieren. · Whether the plans differ.";

export const CellStateRef = builder.enumType("CellState", {
  description: "Un valor, o cuál de las cuatro ausencias. · A value, or which of the four absences.",
  values: {
    PRESENT: { value: "present", description: "Hay un valor. · There is a value." },
    NO_PLAN: { value: "no-plan", description: "La entidad no tiene plan. · No plan." },
    OTHER_PLAN: {
      value: "other-plan",
      description: "Tiene planes, de otro marco o período. · It has plans, of another framework or period.",
    },
    NOT_STATED: { value: "not-stated", description: "El plan no lo dice. · The plan does not say it." },
    BLANK: { value: "blank", description: "La celda está en blanco. · The cell is blank." },
    UNREADABLE: { value: "unreadable", description: "No se puede leer. · It cannot be read." },
  } as const,
});

const FieldCellRef = builder.objectRef<FieldRowWindow["cells"][number]>("FieldCell").implement({
  description: "Un campo en un plan. · A field in a plan.",
  fields: (t) => ({
    state: t.field({ type: CellStateRef, description: stateDescription, resolve: ({ state }) => state }),
    values: t.field({
      type: [SourcedTextRef],
      description: "Sus textos, los de la ventana. · Its texts, those of the window.",
      resolve: ({ values }) => values,
    }),
    valueCount: t.exposeInt("valueCount", { description: "Cuántos textos tiene. · How many texts it has." }),
  }),
});

export const FieldRowRef = builder.objectRef<FieldRowWindow>("FieldRow").implement({
  description: "Un campo a través de los planes. · A field across the plans.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "El campo. · The field." }),
    name: t.string({
      description: "Cómo se llama, en español. · What it is called, in Spanish.",
      resolve: ({ field }) => COMPARED_FIELDS.find(({ name }) => name === field)?.es ?? field,
    }),
    differs: t.exposeBoolean("differs", { description: differsDescription }),
    cells: t.field({
      type: [FieldCellRef],
      description: "Una celda por columna. · A cell a column.",
      resolve: ({ cells }) => cells,
    }),
  }),
});

const ComparedIndicatorRef = builder.objectRef<IndicatorCell["indicators"][number]>("ComparedIndicator").implement({
  description: "Un indicador como lo dice un plan. · An indicator as a plan words it.",
  fields: (t) => ({
    text: t.field({ type: SourcedTextRef, description: "El indicador. · The indicator.", resolve: ({ text }) => text }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: "Su meta. · Its target.",
      resolve: ({ target }) => target,
    }),
    timesPerYear: t.exposeFloat("timesPerYear", {
      nullable: true,
      description: "Veces al año, en frecuencias. · Times a year, for frequencies.",
    }),
  }),
});

const IndicatorCellRef = builder.objectRef<IndicatorCell>("IndicatorCell").implement({
  description: "Un indicador alineado, en un plan. · An aligned indicator in a plan.",
  fields: (t) => ({
    state: t.field({ type: CellStateRef, description: stateDescription, resolve: ({ state }) => state }),
    indicators: t.field({
      type: [ComparedIndicatorRef],
      description: "Los indicadores. · The indicators.",
      resolve: ({ indicators }) => indicators,
    }),
  }),
});

export const IndicatorRowRef = builder.objectRef<IndicatorRow>("IndicatorRow").implement({
  description: "El mismo indicador a través de los planes. · The same indicator across the plans.",
  fields: (t) => ({
    key: t.exposeString("key", {
      nullable: true,
      description:
        "Clave del catálogo; nula si se alineó por su redacción. · Catalogue key; null where aligned by wording.",
    }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    differs: t.exposeBoolean("differs", { description: differsDescription }),
    cells: t.field({
      type: [IndicatorCellRef],
      description: "Una celda por columna. · A cell a column.",
      resolve: ({ cells }) => cells,
    }),
  }),
});
