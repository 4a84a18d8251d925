/** Imports: an uploaded file, what was read from it, and what applying it would change. */
import { type Message, reconcile } from "@cotejo/core";
import type { ColumnUse } from "@cotejo/importer";
import { draftOf } from "../../imports/apply-import.ts";
import type { SourceBlock, SourceGridCell } from "../../imports/source-block.ts";
import { loadPlan } from "../../storage/plan-store.ts";
import { builder } from "../builder.ts";
import { ChangeSetRef } from "./changes.ts";
import { MessageRef } from "./message.ts";
import { PlanRecordRef } from "./plan-record.ts";
import { PlaceRef } from "./sourced-values.ts";
import { MunicipalityRef } from "./territory.ts";

const ImportStatusRef = builder.enumType("ImportStatus", {
  description: "Estado de una carga. · State of an import.",
  values: {
    IN_REVIEW: { description: "Leída, por revisar. · Read, to be reviewed." },
    APPLIED: { description: "Aplicada: su plan entró en vigencia. · Applied: its plan came into force." },
    UNREADABLE: { description: "No se pudo leer un plan. · No plan could be read." },
  } as const,
});

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

const SourceBlockRef = builder.objectRef<SourceBlock>("SourceBlock").implement({
  description:
    "Un párrafo o una tabla del documento fuente, en su orden. · A paragraph or table of the source, in order.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "paragraph o grid. · Kind." }),
    text: t.string({
      nullable: true,
      description: "Texto de un párrafo. · A paragraph's text.",
      resolve: (block) => (block.kind === "paragraph" ? block.text : null),
    }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está un párrafo. · Where a paragraph stands.",
      resolve: (block) => (block.kind === "paragraph" ? block.place : null),
    }),
    name: t.string({
      nullable: true,
      description: "Nombre de la hoja. · Sheet name.",
      resolve: (block) => (block.kind === "grid" ? block.name : null),
    }),
    rowCount: t.int({
      description: "Filas. · Rows.",
      resolve: (block) => (block.kind === "grid" ? block.rowCount : 0),
    }),
    columnCount: t.int({
      description: "Columnas. · Columns.",
      resolve: (block) => (block.kind === "grid" ? block.columnCount : 0),
    }),
    cells: t.field({
      type: [SourceCellRef],
      description: "Celdas con texto. · Non-blank cells.",
      resolve: (block) => (block.kind === "grid" ? block.cells : []),
    }),
  }),
});

const ColumnRef = builder.objectRef<ColumnUse>("SourceColumn").implement({
  description:
    "Una columna de la tabla fuente y el campo que se leyó de ella. · A column of the source's table and the field read from it.",
  fields: (t) => ({
    heading: t.exposeString("heading", { description: "Encabezado, como está impreso. · Heading as printed." }),
    field: t.exposeString("field", {
      nullable: true,
      description:
        "Campo (action, indicator, target, target:2025 …); nulo si no llena ninguno. · Field; null where it fills none.",
    }),
    confidence: t.exposeFloat("confidence", {
      nullable: true,
      description:
        "De 0 a 1 para una sugerencia; nulo si así se leyó. · From 0 to 1 for a suggestion; null where it was read so.",
    }),
    reason: t.exposeString("reason", { nullable: true, description: "Por qué se sugiere. · Why it is suggested." }),
    samples: t.exposeStringList("samples", {
      description: "Lo que dicen sus primeras celdas. · What its first cells say.",
    }),
    place: t.field({ type: PlaceRef, description: "Dónde está. · Where it stands.", resolve: ({ place }) => place }),
  }),
});

export const ImportRef = builder.prismaObject("Import", {
  // Drafts and sources are large: a list of imports must not load them.
  select: { id: true },
  description: "Un archivo cargado y lo que se leyó de él. · An uploaded file and what was read from it.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    fileName: t.exposeString("fileName", { description: "Nombre del archivo. · File name." }),
    size: t.exposeInt("size", { description: "Tamaño en bytes. · Size in bytes." }),
    status: t.field({
      type: ImportStatusRef,
      description: "Estado. · State.",
      select: { status: true },
      resolve: ({ status }) => status,
    }),
    createdAt: t.field({
      type: "DateTime",
      description: "Cuándo se cargó. · When it was uploaded.",
      select: { createdAt: true },
      resolve: ({ createdAt }) => createdAt,
    }),
    messages: t.field({
      type: [MessageRef],
      description: "Mensajes de la lectura. · Messages of the reading.",
      select: { messages: true },
      resolve: ({ messages }) => messages as unknown as Message[],
    }),
    draft: t.field({
      type: PlanRecordRef,
      nullable: true,
      select: { draft: true },
      description: "El plan leído. · The plan read.",
      resolve: (row) => draftOf(row),
    }),
    source: t.field({
      type: [SourceBlockRef],
      description: "El documento fuente. · The source document.",
      select: { source: true },
      resolve: ({ source }) => (source ?? []) as unknown as SourceBlock[],
    }),
    columns: t.field({
      type: [ColumnRef],
      select: { columns: true },
      description:
        "Las columnas de sus tablas: cómo se leyeron, o qué parecen. · The columns of its tables: how they were read, or what they seem to be.",
      resolve: ({ columns }) => (columns ?? []) as unknown as ColumnUse[],
    }),
    appliedTo: t.field({
      type: MunicipalityRef,
      nullable: true,
      description: "El municipio al que se aplicó. · The municipality it was applied to.",
      select: { version: { select: { plan: { select: { municipality: true } } } } },
      resolve: ({ version }) => version?.plan.municipality ?? null,
    }),
    changes: t.field({
      type: ChangeSetRef,
      nullable: true,
      select: { draft: true },
      description:
        "Qué cambiaría en el plan vigente de un municipio; nulo mientras no se sabe cuál. · What would change in a municipality's plan in force; null while it is not known.",
      args: {
        municipality: t.arg.string({
          description: "Código; por defecto el que dice el documento. · Code; by default the document's.",
        }),
      },
      resolve: async (row, { municipality }, { prisma }) => {
        const draft = draftOf(row);
        const owner = draft?.owner?.type === "municipality" ? draft.owner.code : null;
        const code = municipality ?? owner;
        if (!draft || !code) return null;
        const inForce = await loadPlan(prisma, code, draft.framework);
        return { changes: reconcile(draft, inForce?.plan ?? null), inForce };
      },
    }),
  }),
});

builder.queryField("import", (t) =>
  t.prismaField({
    type: ImportRef,
    nullable: true,
    description: "Una carga por su identificador. · An import by its id.",
    args: { id: t.arg.id({ required: true, description: "Identificador. · Id." }) },
    resolve: (query, _root, { id }, { prisma }) => prisma.import.findUnique({ ...query, where: { id } }),
  }),
);

builder.queryField("imports", (t) =>
  t.prismaField({
    type: [ImportRef],
    description: "Las últimas 50 cargas, la más nueva primero. · The latest 50 imports, newest first.",
    resolve: (query, _root, _args, { prisma }) =>
      prisma.import.findMany({ ...query, orderBy: { createdAt: "desc" }, take: 50 }),
  }),
);
