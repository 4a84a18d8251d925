/** Catalogues: what a plan can hold, which columns of a table may hold it, and under which frameworks plans are. */
import { COLUMNS, FIELDS, type Field, FRAMEWORKS, type Framework } from "@cotejo/core";
import { builder } from "../builder.ts";

type Column = (typeof COLUMNS)[number];

const FieldColumnRef = builder.objectRef<Column>("FieldColumn").implement({
  description: "Una columna que puede traer un campo. · A column that may hold a field.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "Como la nombra una asignación (ColumnMapping.field). · As a mapping names it.",
    }),
    name: t.exposeString("es", { description: "Cómo se llama, en español. · What it is called, in Spanish." }),
    nameEn: t.exposeString("en", { description: "Cómo se llama, en inglés. · What it is called, in English." }),
  }),
});

const FieldRef = builder.objectRef<Field>("Field").implement({
  description: "Un campo de un plan. · A field of a plan.",
  fields: (t) => ({
    owner: t.exposeString("owner", { description: "De qué es: plan, action, indicator o activity. · Of what." }),
    key: t.exposeString("name", { description: "El campo. · The field." }),
    name: t.exposeString("es", { description: "Cómo se llama, en español. · What it is called, in Spanish." }),
    nameEn: t.exposeString("en", { description: "Cómo se llama, en inglés. · What it is called, in English." }),
    columns: t.field({
      type: [FieldColumnRef],
      description: "Columnas que pueden traerlo; ninguna si no viene en una. · Columns that may hold it.",
      resolve: (field) => COLUMNS.filter((column) => column.field === field),
    }),
  }),
});

builder.queryField("fields", (t) =>
  t.field({
    type: [FieldRef],
    description: "Los campos que un plan puede tener. · The fields that a plan can have.",
    resolve: () => [...FIELDS],
  }),
);

const FrameworkRef = builder.objectRef<Framework>("Framework").implement({
  description: "Un marco bajo el que se hacen planes. · A framework under which plans are made.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Clave. · Key." }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
  }),
});

builder.queryField("frameworks", (t) =>
  t.field({
    type: [FrameworkRef],
    description: "Los marcos que se conocen. · The frameworks known.",
    resolve: () => [...FRAMEWORKS],
  }),
);
