/** Imports: an uploaded file, what was read from it, and what applying it would do. */
import type { ColumnUse, TableUse } from "@cotejo/importer";
import { columnsRead, tablesRead } from "../../imports/columns-read.ts";
import { NUMBERED } from "../../storage/plan-store.ts";
import { builder } from "../builder.ts";
import { PreviewRef } from "./changes.ts";
import { CorrectionRef } from "./correction.ts";
import { MessageRef, messageOf } from "./message.ts";
import { PeriodInput } from "./plan.ts";
import { PeriodRef, PlanRecordRef } from "./plan-record.ts";
import { PlaceRef } from "./sourced-values.ts";

export const ImportStatusRef = builder.enumType("ImportStatus", {
  description: "Estado de una carga. · State of an import.",
  values: {
    RECEIVED: { description: "Recibida: espera su lectura. · Received: waits to be read." },
    READING: { description: "Se está leyendo. · It is being read." },
    IN_REVIEW: { description: "Leída, por revisar. · Read, to be reviewed." },
    APPLIED: { description: "Aplicada: su plan entró en vigencia. · Applied: its plan came into force." },
    DISCARDED: { description: "Descartada. · Discarded." },
    UNREADABLE: { description: "No se pudo leer un plan. · No plan could be read." },
    UNDONE: { description: "Se aplicó y se deshizo. · Applied, and undone." },
    UNPACKED: {
      description: "Un archivo comprimido: sus documentos son cargas. · An archive: its documents are imports.",
    },
  } as const,
});

const ColumnRef = builder.objectRef<ColumnUse>("SourceColumn").implement({
  description:
    "Una columna de la tabla fuente y el campo que se leyó de ella. · A column of the source's table and the field read from it.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description:
        "Como la nombra una asignación (ColumnMapping.heading), dentro de su hoja o tabla. · As a mapping names it, within its sheet or table.",
    }),
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

const MOST_BLOCKS = 200;

/** What an import is, as an argument names it; anything else is no choice. */
export const kindOf = (kind: string | null | undefined) => (kind === "plan" || kind === "follow-up" ? kind : null);

const ColumnTableRef = builder.objectRef<TableUse>("SourceColumnTable").implement({
  description: "Las columnas de una hoja o tabla fuente. · The columns of a sheet or table of the source.",
  fields: (t) => ({
    table: t.exposeString("table", { description: "La hoja, o «tabla 2». · The sheet, or table." }),
    isSheet: t.exposeBoolean("isSheet", { description: "Si es una hoja. · Whether it is a sheet." }),
    isHidden: t.exposeBoolean("isHidden", { description: "Si está oculta. · Whether it is hidden." }),
    isRead: t.exposeBoolean("isRead", {
      description:
        "Si de ella se leyó el plan; si no, sus columnas son sugerencias. · Whether the plan was read from it.",
    }),
    columns: t.field({
      type: [ColumnRef],
      description: "Sus columnas. · Its columns.",
      resolve: ({ columns }) => columns,
    }),
  }),
});

export const ImportRef = builder.prismaObject("Import", {
  select: { id: true },
  description: "Un archivo cargado y lo que se leyó de él. · An uploaded file and what was read from it.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    fileName: t.exposeString("fileName", { description: "Nombre del archivo. · File name." }),
    size: t.int({
      description: "Tamaño en bytes. · Size in bytes.",
      select: { file: { select: { size: true } } },
      resolve: ({ file }) => file.size,
    }),
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
    appliedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "Cuándo se aplicó. · When it was applied.",
      select: { appliedAt: true },
      resolve: ({ appliedAt }) => appliedAt,
    }),
    archiveId: t.exposeID("archiveId", {
      nullable: true,
      description: "El comprimido en que vino. · The archive that it came in.",
    }),
    kind: t.exposeString("kind", { nullable: true, description: "plan o follow-up. · A plan or a follow-up." }),
    entity: t.relation("entity", { nullable: true, description: "De quién es el plan. · Whose the plan is." }),
    framework: t.exposeString("framework", { nullable: true, description: "Clave del marco. · Key of the framework." }),
    period: t.field({
      type: PeriodRef,
      nullable: true,
      description: "Para qué años; nulo si nada lo dice. · For which years; null where nothing says it.",
      select: { periodStart: true, periodEnd: true },
      resolve: ({ periodStart: start, periodEnd: end }) => (start === null || end === null ? null : { start, end }),
    }),
    ownerCertainty: t.exposeString("ownerCertainty", {
      nullable: true,
      description: "named, inferred o chosen; nulo si no se sabe de quién es. · Null where nobody knows whose it is.",
    }),
  }),
});

builder.prismaObjectFields(ImportRef, (t) => ({
  warnings: t.exposeInt("warnings", { description: "Cuántas advertencias. · How many warnings." }),
  errors: t.exposeInt("errors", { description: "Cuántos errores. · How many errors." }),
  columnTables: t.field({
    type: [ColumnTableRef],
    select: { columns: true },
    description:
      "Las mismas columnas por hoja y tabla, con las que no se leyeron. · The same columns by sheet and table.",
    resolve: ({ columns }) => tablesRead(columns),
  }),
  draft: t.field({
    type: PlanRecordRef,
    nullable: true,
    select: { recordId: true, correctedId: true },
    description: "El plan leído, con sus correcciones. · The plan read, with its corrections.",
    resolve: ({ recordId, correctedId }, _args, { loaders }) => {
      const id = correctedId ?? recordId;
      return id === null ? null : loaders.heads.load(id);
    },
  }),
  messageCount: t.relationCount("messages", { description: "Cuántos mensajes. · How many messages." }),
  messages: t.field({
    type: [MessageRef],
    description: "Mensajes de la lectura, hasta 500. · Messages of the reading, 500 at most.",
    select: { messages: { orderBy: { position: "asc" }, take: 500 } },
    resolve: ({ messages }) => messages.map(messageOf),
  }),
  corrections: t.field({
    type: [CorrectionRef],
    description: "Correcciones de personas, en su orden. · People's corrections, in order.",
    select: { corrections: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 500 } },
    resolve: ({ corrections }) => corrections,
  }),
  source: t.relation("blocks", {
    description: `El documento fuente, por ventanas de ${MOST_BLOCKS} bloques. · The source document, ${MOST_BLOCKS} blocks a window.`,
    args: {
      from: t.arg.int({ required: true, defaultValue: 0, description: "Desde este bloque. · From this block." }),
      first: t.arg.int({ required: true, defaultValue: MOST_BLOCKS, description: "Cuántos. · How many." }),
    },
    query: ({ from, first }) => ({
      where: { position: { gte: from, lt: from + Math.min(first, MOST_BLOCKS) } },
      orderBy: { position: "asc" },
    }),
  }),
  columns: t.field({
    type: [ColumnRef],
    select: { columns: true },
    description:
      "Las columnas de sus tablas: cómo se leyeron, o qué parecen. · The columns of its tables: how they were read, or what they seem to be.",
    resolve: ({ columns }) => columnsRead(columns),
  }),
}));

builder.prismaObjectFields(ImportRef, (t) => ({
  parts: t.field({
    type: [ImportRef],
    select: { sha256: true, optionsKey: true },
    description:
      "Las cargas del mismo archivo, ella también: una por cada plan que trae. · The imports of the same file, itself too: one for each plan in it.",
    resolve: (row, _args, { loaders }) => loaders.parts.load(row),
  }),
  versions: t.relation("versions", {
    description:
      "Versiones de planes que salen de ella, la última primero. · Versions that come from it, latest first.",
    query: { where: NUMBERED, orderBy: { createdAt: "desc" }, take: 20 },
  }),
  preview: t.field({
    type: PreviewRef,
    nullable: true,
    description:
      "Qué pasaría al aplicarla; nulo mientras no se sabe de quién es o para qué años. · What applying would do; null while it is not known whose it is, or for which years.",
    args: {
      entity: t.arg.string({
        description: "Código de la entidad; por defecto la de la carga. · By default the import's.",
      }),
      period: t.arg({ type: PeriodInput, description: "Para qué años; por defecto los de la carga. · Which years." }),
      kind: t.arg.string({ description: "plan o follow-up; por defecto el de la carga. · By default the import's." }),
    },
    resolve: ({ id: importId }, { entity, period, kind }, { run }) =>
      run("summarisePreview", { importId, choice: { entityCode: entity, period, kind: kindOf(kind) } }),
  }),
}));

builder.queryField("import", (t) =>
  t.prismaField({
    type: ImportRef,
    nullable: true,
    description: "Una carga por su identificador. · An import by its id.",
    args: { id: t.arg.id({ required: true, description: "Identificador. · Id." }) },
    resolve: (query, _root, { id }, { prisma }) => prisma.import.findUnique({ ...query, where: { id } }),
  }),
);
