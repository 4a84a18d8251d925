/** Layouts: mappings of columns by a person, kept for the headings of a table. */
import { builder } from "../builder.ts";

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
