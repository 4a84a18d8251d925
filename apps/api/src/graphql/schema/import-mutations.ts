/** Upload, then apply: two mutations, each with the failures that a person can mend as results. */
import type { Message } from "@cotejo/core";
import { ApplyError, applyImport } from "../../imports/apply-import.ts";
import { uploadFile } from "../../imports/upload-file.ts";
import { builder } from "../builder.ts";
import { ImportRef } from "./import.ts";
import { MessageRef } from "./message.ts";
import { PlanRef } from "./plan.ts";

/** No plan could be read from the file; the messages say why. */
class UnreadableDocument extends Error {
  constructor(readonly messages: Message[]) {
    super(messages.map(({ text }) => text).join(" "));
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

builder.mutationField("uploadPlan", (t) =>
  t.prismaField({
    type: ImportRef,
    description:
      "Lee un archivo y deja el plan para revisión. El mismo archivo da la misma carga. · Reads a file and keeps the plan for review. The same file gives the same import.",
    errors: { types: [UnreadableDocument, FileTooLarge] },
    args: {
      file: t.arg({
        type: "File",
        required: true,
        description: "El archivo, Excel o Word. · The file, Excel or Word.",
      }),
    },
    resolve: async (query, _root, { file }, { prisma, files }) => {
      if (file.size > LARGEST_FILE) throw new FileTooLarge();
      const { id, status, messages } = await uploadFile(
        { prisma, files },
        new Uint8Array(await file.arrayBuffer()),
        file.name,
      );
      if (status === "UNREADABLE") throw new UnreadableDocument(messages as unknown as Message[]);
      return prisma.import.findUniqueOrThrow({ ...query, where: { id } });
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
