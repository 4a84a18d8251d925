/** Upload, then apply: two mutations, each with the failures that a person can mend as results. */
import type { Message } from "@cotejo/core";
import { renderMessage } from "@cotejo/importer";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { ApplyError, applyImport } from "../../imports/apply-import.ts";
import { uploadFile } from "../../imports/upload-file.ts";
import { builder } from "../builder.ts";
import { ImportRef } from "./import.ts";
import { MessageRef } from "./message.ts";
import { PlanRef } from "./plan.ts";

/** No plan could be read from the file; the messages say why. */
class UnreadableDocument extends Error {
  readonly messages: Message[];
  readonly imports: readonly string[];

  constructor(messages: Message[], imports: readonly string[]) {
    super(messages.map((message) => renderMessage(message)).join(" "));
    this.messages = messages;
    this.imports = imports;
  }
}

/** Largest file taken, in bytes. */
const LARGEST_FILE = 25 * 1024 * 1024;

class FileTooLarge extends Error {
  constructor() {
    super(`El archivo pesa más de ${LARGEST_FILE / 1024 / 1024} MB. Quite imágenes o divídalo, y cárguelo de nuevo.`);
  }
}

const errorText = "Qué pasó y qué hacer, en español. · What happened and what to do, in Spanish.";

/** Imports by their ids, in that order. */
async function findImports(prisma: PrismaClient, query: object, ids: readonly string[]) {
  const found = await prisma.import.findMany({ ...query, where: { id: { in: [...ids] } } });
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

builder.objectType(UnreadableDocument, {
  name: "UnreadableDocument",
  description:
    "No se pudo leer un plan del archivo; nada cambió. · No plan could be read from the file; nothing changed.",
  fields: (t) => ({
    message: t.exposeString("message", { description: errorText }),
    messages: t.field({
      type: [MessageRef],
      description: "Los mensajes, uno a uno. · The messages, one by one.",
      resolve: ({ messages }) => messages,
    }),
    imports: t.prismaField({
      type: [ImportRef],
      description:
        "Lo que quedó de él: quien sepa qué trae cada columna puede asignarlas (mapImport). · What is kept of it: who knows what each column holds can map them (mapImport).",
      resolve: (query, { imports }, _args, { prisma }) => findImports(prisma, query, imports),
    }),
  }),
});

builder.objectType(FileTooLarge, {
  name: "FileTooLarge",
  description: "El archivo es muy grande; nada cambió. · The file is too large; nothing changed.",
  fields: (t) => ({ message: t.exposeString("message", { description: errorText }) }),
});

builder.objectType(ApplyError, {
  name: "ApplyProblem",
  description: "No se aplicó; nada cambió. · Not applied; nothing changed.",
  fields: (t) => ({
    message: t.exposeString("message", { description: errorText }),
    problem: t.exposeString("problem", {
      description: "not-found, unreadable, no-municipality, unknown-municipality o plan-changed. · Which problem.",
    }),
  }),
});

interface Upload {
  imports: readonly string[];
}

const UploadRef = builder.objectRef<Upload>("Upload").implement({
  description:
    "Lo que se leyó de un archivo: un plan, o varios de un ZIP o de un libro con una hoja por municipio. · What was read from a file: one plan, or several of a zip or of a workbook with a sheet a municipality.",
  fields: (t) => ({
    imports: t.prismaField({
      type: [ImportRef],
      description:
        "Las cargas, en el orden del archivo; también las que no se pudieron leer. · The imports, in the file's order; those that could not be read, too.",
      resolve: (query, { imports }, _args, { prisma }) => findImports(prisma, query, imports),
    }),
  }),
});

builder.mutationField("uploadPlan", (t) =>
  t.field({
    type: UploadRef,
    description:
      "Lee un archivo y deja sus planes para revisión. El mismo archivo da las mismas cargas. · Reads a file and keeps its plans for review. The same file gives the same imports.",
    errors: { types: [UnreadableDocument, FileTooLarge] },
    args: {
      file: t.arg({
        type: "File",
        required: true,
        description:
          "El archivo: Excel, Word, PDF, OpenDocument, RTF, HTML, texto, o un ZIP de ellos. · The file: Excel, Word, PDF, OpenDocument, RTF, HTML, text, or a zip of them.",
      }),
    },
    resolve: async (_root, { file }, stores) => {
      if (file.size > LARGEST_FILE) throw new FileTooLarge();
      const imports = await uploadFile(stores, new Uint8Array(await file.arrayBuffer()), file.name);
      if (imports.every(({ status }) => status === "UNREADABLE"))
        throw new UnreadableDocument(
          imports.flatMap(({ messages }) => messages as unknown as Message[]),
          imports.map(({ id }) => id),
        );
      return { imports: imports.map(({ id }) => id) };
    },
  }),
);

builder.mutationField("applyImport", (t) =>
  t.field({
    type: PlanRef,
    description:
      "Pone en vigencia el plan de una carga revisada, en una sola transacción. · Brings a reviewed import's plan into force, in one transaction.",
    errors: { types: [ApplyError] },
    args: {
      id: t.arg.id({ required: true, description: "La carga. · The import." }),
      municipality: t.arg.string({
        description:
          "Código del municipio elegido; por defecto el que dice el documento. · Chosen municipality; by default the document's.",
      }),
      expectedVersion: t.arg.id({
        description:
          "La versión vigente que se mostró (changes.inForce.versionId); nulo si no había. · The version in force that was shown; null where there was none.",
      }),
    },
    resolve: (_root, { id, municipality, expectedVersion }, { prisma }) =>
      applyImport(prisma, {
        importId: id,
        municipalityCode: municipality ?? null,
        expectedVersionId: expectedVersion ?? null,
      }),
  }),
);
