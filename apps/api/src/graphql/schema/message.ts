/** Messages of the importer. */
import type { Message } from "@cotejo/core";
import { builder } from "../builder.ts";
import { PlaceRef } from "./sourced-values.ts";

export const MessageRef = builder.objectRef<Message>("Message").implement({
  description: "Lo que la lectura tiene que decir del documento. · What the reading has to say of the document.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Clave del catálogo. · Key of the catalogue." }),
    severity: t.exposeString("severity", { description: "info, warning o error. · Severity." }),
    text: t.exposeString("text", { description: "Texto en español. · Spanish text." }),
    place: t.field({ type: PlaceRef, description: "Dónde. · Where.", resolve: ({ place }) => place }),
  }),
});
