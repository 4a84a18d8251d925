/** The inbox: imports by windows, filtered and counted, and how they come along. */
import type { ImportStatus } from "../../generated/prisma/client.ts";
import { countByStatus, countImports, type ImportFilter, importsWhere, NEWEST_FIRST } from "../../imports/list.ts";
import { type ImportProgress, type ImportState, importProgress } from "../../imports/progress.ts";
import { builder, pageComplexity } from "../builder.ts";
import { ImportRef, ImportStatusRef } from "./import.ts";

const FilterInput = builder.inputType("ImportFilter", {
  description: "Qué cargas. · Which imports.",
  fields: (t) => ({
    statuses: t.field({ type: [ImportStatusRef], description: "En estos estados. · In these states." }),
    department: t.string({ description: "Código del departamento. · Department code." }),
    entity: t.string({ description: "Código de la entidad. · Code of the entity." }),
    framework: t.string({ description: "Clave del marco. · Key of the framework." }),
    hasWarnings: t.boolean({ description: "Con advertencias, o sin ellas. · With warnings, or without." }),
    hasOwner: t.boolean({ description: "Si se sabe de quién son. · Whether it is known whose they are." }),
    archive: t.id({ description: "De este comprimido. · Of this archive." }),
    text: t.string({
      description: "Palabras del archivo, el título o la entidad. · Words of the file, title or entity.",
    }),
  }),
});

const filterOf = (filter: typeof FilterInput.$inferInput | null | undefined): ImportFilter => {
  const { department, entity, archive, ...same } = filter ?? {};
  return { ...same, departmentCode: department, entityCode: entity, archiveId: archive };
};

builder.queryField("imports", (t) =>
  t.prismaConnection({
    type: ImportRef,
    cursor: "id",
    defaultSize: 50,
    maxSize: 200,
    complexity: pageComplexity,
    description: "Las cargas, la más nueva primero, de a 200 como mucho. · Imports, newest first, 200 a page at most.",
    args: { filter: t.arg({ type: FilterInput, description: "Cuáles. · Which." }) },
    resolve: (query, _root, { filter }, { prisma }) =>
      prisma.import.findMany({ ...query, where: importsWhere(filterOf(filter)), orderBy: NEWEST_FIRST }),
    totalCount: (_root, { filter }, { prisma }) => countImports(prisma, filterOf(filter)),
  }),
);

const StatusCountRef = builder.objectRef<{ status: ImportStatus; count: number }>("ImportStatusCount").implement({
  description: "Cuántas cargas hay en un estado. · How many imports stand so.",
  fields: (t) => ({
    status: t.field({ type: ImportStatusRef, description: "El estado. · The state.", resolve: ({ status }) => status }),
    count: t.exposeInt("count", { description: "Cuántas. · How many." }),
  }),
});

builder.queryField("importCounts", (t) =>
  t.field({
    type: [StatusCountRef],
    description:
      "Cuántas cargas hay en cada estado, bajo los demás filtros. · How many imports stand how, under the other filters.",
    args: { filter: t.arg({ type: FilterInput, description: "Cuáles. · Which." }) },
    resolve: (_root, { filter }, { prisma }) => countByStatus(prisma, filterOf(filter)),
  }),
);

const StateRef = builder.objectRef<ImportState>("ImportState").implement({
  description: "Cómo va una carga. · How an import stands.",
  fields: (t) => ({
    id: t.exposeID("importId", { description: "La carga. · The import." }),
    status: t.field({ type: ImportStatusRef, description: "Su estado. · Its state.", resolve: ({ status }) => status }),
  }),
});

const ProgressRef = builder.objectRef<ImportProgress>("ImportProgress").implement({
  description: "Cómo van las cargas. · How imports come along.",
  fields: (t) => ({
    imports: t.field({
      type: [StateRef],
      description: "Las que cambiaron; la primera vez, todas las pedidas. · Those that changed; first all asked for.",
      resolve: ({ imports }) => [...imports],
    }),
    waiting: t.exposeInt("waiting", { description: "Cuántas esperan su lectura. · How many wait to be read." }),
  }),
});

builder.subscriptionType({ description: "Lo que va pasando. · What comes along." });

builder.subscriptionField("importProgress", (t) =>
  t.field({
    type: ProgressRef,
    description:
      "Cómo van unas cargas hasta que todas se lean; sin nombrarlas, todas las que haya. · How imports come along until all are read; without ids, all there are.",
    args: { ids: t.arg.idList({ description: "Cuáles. · Which." }) },
    subscribe: (_root, { ids }, context) => importProgress(context, ids ?? null),
    resolve: (progress) => progress,
  }),
);
