/** Mapping of columns by a person, and the layouts kept of it. */
import { MapError, mapImport } from "../../imports/map-import.ts";
import { builder } from "../builder.ts";
import { ImportRef } from "./import.ts";

builder.objectType(MapError, {
  name: "MapProblem",
  description: "No se leyó de otro modo; nada cambió. · Not read otherwise; nothing changed.",
  fields: (t) => ({
    message: t.exposeString("message", {
      description: "Qué pasó y qué hacer, en español. · What happened and what to do, in Spanish.",
    }),
    problem: t.exposeString("problem", {
      description:
        "not-found, already-applied, no-columns, too-many-columns, unknown-field, no-action o no-plan. · Which problem.",
    }),
  }),
});

const LayoutRef = builder.prismaObject("Layout", {
  description:
    "Un formato conocido: la asignación de columnas que se recuerda para unos encabezados. · A known layout: the mapping kept for a set of headings.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    name: t.exposeString("name", { description: "El archivo para el que se hizo. · The file it was made for." }),
    headings: t.stringList({
      description: "Los encabezados. · The headings.",
      resolve: ({ columns }) => Object.keys(columns as object),
    }),
    updatedAt: t.field({
      type: "DateTime",
      description: "Cuándo se asignó por última vez. · When it was last mapped.",
      resolve: ({ updatedAt }) => updatedAt,
    }),
  }),
});

const ColumnMappingInput = builder.inputType("ColumnMapping", {
  description: "Qué trae una columna. · What a column holds.",
  fields: (t) => ({
    heading: t.string({ required: true, description: "Encabezado, como está impreso. · Heading as printed." }),
    field: t.string({
      description:
        "Campo, como en SourceColumn.field; nulo si no llena ninguno. · Field, as in SourceColumn.field; null where it fills none.",
    }),
  }),
});

builder.mutationField("mapImport", (t) =>
  t.prismaField({
    type: ImportRef,
    description:
      "Lee de nuevo una carga con las columnas que una persona asigna. · Reads an import again by a person's mapping of its columns.",
    errors: { types: [MapError] },
    args: {
      id: t.arg.id({ required: true, description: "La carga. · The import." }),
      columns: t.arg({
        type: [ColumnMappingInput],
        required: true,
        description: "Las columnas; las que no se nombran se leen como siempre. · The columns.",
      }),
      keep: t.arg.boolean({
        defaultValue: true,
        description:
          "Recordarlo para los archivos con los mismos encabezados. · Keep it for files with the same headings.",
      }),
    },
    resolve: async (query, _root, { id, columns, keep }, stores) => {
      const chosen = columns.map(({ heading, field }) => ({ heading, field: field ?? null }));
      const mapped = await mapImport(stores, id, chosen, keep ?? true);
      return stores.prisma.import.findUniqueOrThrow({ ...query, where: { id: mapped.id } });
    },
  }),
);

builder.mutationField("forgetLayout", (t) =>
  t.boolean({
    description: "Olvida un formato conocido; dice si lo había. · Forgets a known layout; says whether there was one.",
    args: { id: t.arg.id({ required: true, description: "El formato. · The layout." }) },
    resolve: async (_root, { id }, { prisma }) => (await prisma.layout.deleteMany({ where: { id } })).count > 0,
  }),
);

builder.queryField("layouts", (t) =>
  t.prismaField({
    type: [LayoutRef],
    description: "Los formatos conocidos, el último asignado primero. · The known layouts, latest first.",
    resolve: (query, _root, _args, { prisma }) => prisma.layout.findMany({ ...query, orderBy: { updatedAt: "desc" } }),
  }),
);
