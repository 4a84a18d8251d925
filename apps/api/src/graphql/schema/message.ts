/** Messages of the importer. */
import type { Message, Place } from "@cotejo/core";
import { renderMessage } from "@cotejo/importer";
import type { ImportMessage } from "../../generated/prisma/client.ts";
import { fromJson } from "../../storage/json.ts";
import { builder } from "../builder.ts";
import { PlaceRef } from "./sourced-values.ts";

const LanguageRef = builder.enumType("Language", {
  description: "Lengua de los textos para personas. · Language of texts for people.",
  values: {
    ES: { value: "es", description: "Español. · Spanish." },
    EN: { value: "en", description: "Inglés. · English." },
  } as const,
});

export const MessageRef = builder.objectRef<Message>("Message").implement({
  description: "Lo que la lectura tiene que decir del documento. · What the reading has to say of the document.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Clave del catálogo. · Key of the catalogue." }),
    severity: t.exposeString("severity", { description: "info, warning o error. · Severity." }),
    text: t.string({
      description: "Lo que dice a las personas. · What it says to people.",
      args: {
        language: t.arg({
          type: LanguageRef,
          defaultValue: "es",
          required: true,
          description: "En qué lengua. · In which language.",
        }),
      },
      // Of imports that were read before messages had facts, the text stands as one.
      resolve: (message, { language }) => String(message.facts.storedText ?? renderMessage(message, language)),
    }),
    count: t.int({
      description: "En cuántos lugares vale. · In how many places it holds.",
      resolve: ({ count = 1 }) => count,
    }),
    place: t.field({
      type: PlaceRef,
      description: "Dónde; el primero de sus lugares. · Where; the first of its places.",
      resolve: ({ place }) => place,
    }),
    places: t.field({
      type: [PlaceRef],
      description: "Todos sus lugares; de muchos, los primeros. · All its places; of many, the first ones.",
      resolve: ({ place, places }) => [...(places ?? [place])],
    }),
  }),
});

/** A stored row as the message that it holds. */
export const messageOf = ({ code, severity, count, place, places, facts }: ImportMessage): Message => ({
  code,
  severity: severity as Message["severity"],
  count,
  place: fromJson<Place>(place),
  ...(places === null ? {} : { places: fromJson<Place[]>(places) }),
  facts: fromJson<Message["facts"]>(facts),
});
