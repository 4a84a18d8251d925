/** Uploading, reading again, discarding: what people do with imports before their plans are in force. */
import { discardImports } from "../../imports/discard.ts";
import { readAgain } from "../../imports/read-again.ts";
import { receiveFile } from "../../imports/receive.ts";
import { Problem } from "../../problem.ts";
import { builder, type Context } from "../builder.ts";
import { ImportRef } from "./import.ts";

/** Largest file taken, in bytes. */
const LARGEST_FILE = 25 * 1024 * 1024;

interface Imports {
  ids: readonly string[];
}

/** Imports by their ids, in that order. */
async function findImports({ prisma }: Context, query: object, ids: readonly string[]) {
  const found = await prisma.import.findMany({ ...query, where: { id: { in: [...ids] } } });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const ImportsRef = builder.objectRef<Imports>("Imports").implement({
  description: "Cargas. · Imports.",
  fields: (t) => ({
    imports: t.prismaField({
      type: [ImportRef],
      description: "Las cargas, en su orden. · The imports, in their order.",
      resolve: (query, { ids }, _args, context) => findImports(context, query, ids),
    }),
  }),
});

builder.mutationField("uploadPlan", (t) =>
  t.field({
    type: ImportsRef,
    description:
      "Recibe un archivo y responde enseguida; se lee después (importProgress). El mismo archivo da las mismas cargas. · Receives a file and answers at once; it is read afterwards (importProgress). The same file gives the same imports.",
    errors: { types: [Problem] },
    args: {
      file: t.arg({
        type: "File",
        required: true,
        description:
          "El archivo: Excel, Word, PDF, OpenDocument, RTF, HTML, texto, o un ZIP de ellos. · The file: Excel, Word, PDF, OpenDocument, RTF, HTML, text, or a zip of them.",
      }),
    },
    resolve: async (_root, { file }, context) => {
      if (file.size > LARGEST_FILE)
        throw new Problem(
          "too-large",
          `El archivo pesa más de ${LARGEST_FILE / 1024 / 1024} MB. Quite imágenes o divídalo, y cárguelo de nuevo.`,
        );
      const imports = await receiveFile(context, {
        bytes: new Uint8Array(await file.arrayBuffer()),
        fileName: file.name,
      });
      return { ids: imports.map(({ id }) => id) };
    },
  }),
);

const ColumnMappingInput = builder.inputType("ColumnMapping", {
  description: "Qué trae una columna. · What a column holds.",
  fields: (t) => ({
    heading: t.string({
      required: true,
      description:
        "Encabezado, como está impreso, o la columna dentro de su hoja o tabla (SourceColumn.key). · Heading as printed, or the column within its sheet or table.",
    }),
    field: t.string({
      description:
        "Campo, como en SourceColumn.field; nulo si no llena ninguno. · Field, as in SourceColumn.field; null where it fills none.",
    }),
  }),
});

const SheetChoiceInput = builder.inputType("SheetChoice", {
  description: "Qué hojas se leen. · Which sheets are read.",
  fields: (t) => ({
    leaveOut: t.stringList({
      required: true,
      defaultValue: [],
      description: "Hojas que no se leen. · Sheets not read.",
    }),
    takeIn: t.stringList({
      required: true,
      defaultValue: [],
      description: "Hojas que se leen aunque estén ocultas o parezcan otra cosa. · Sheets read though hidden.",
    }),
  }),
});

builder.mutationField("readImportAgain", (t) =>
  t.field({
    type: ImportsRef,
    description:
      "Lee de nuevo una carga como una persona dice: columnas, marco u hojas. Si ya se aplicó, da otra carga. · Reads an import again as a person says: columns, framework or sheets. One that was applied gives another import.",
    errors: { types: [Problem] },
    args: {
      id: t.arg.id({ required: true, description: "La carga. · The import." }),
      columns: t.arg({
        type: [ColumnMappingInput],
        description:
          "Las columnas; las que no se nombran se leen como siempre. · The columns; others are read as ever.",
      }),
      keep: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          "Recordar las columnas para los archivos con los mismos encabezados. · Keep the columns for files with the same headings.",
      }),
      framework: t.arg.string({ description: "Clave del marco. · Key of the framework." }),
      sheets: t.arg({ type: SheetChoiceInput, description: "Qué hojas se leen. · Which sheets are read." }),
    },
    resolve: async (_root, { id, columns, keep, framework, sheets }, context) => {
      const chosen = columns?.map(({ heading, field }) => ({ heading, field: field ?? null }));
      const imports = await readAgain(context, { importId: id, columns: chosen, keep, framework, sheets });
      return { ids: imports.map((one) => one.id) };
    },
  }),
);

builder.mutationField("discardImports", (t) =>
  t.field({
    type: ImportsRef,
    description:
      "Descarta cargas que no se aplicaron; cargar el archivo otra vez las retoma. · Discards imports that were not applied; uploading the file again takes them up.",
    errors: { types: [Problem] },
    args: { ids: t.arg.idList({ required: true, description: "Las cargas. · The imports." }) },
    resolve: async (_root, { ids }, context) => {
      const imports = await discardImports(context, ids);
      return { ids: imports.map(({ id }) => id) };
    },
  }),
);
