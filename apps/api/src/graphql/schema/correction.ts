/** People's corrections: what was read, what it was made, who and when. */
import type { Correction } from "@cotejo/core";
import { fromJson } from "../../storage/json.ts";
import { builder } from "../builder.ts";

export const CorrectionRef = builder.prismaObject("Correction", {
  description: "Una corrección de una persona. · A person's correction.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    actor: t.exposeString("actor", { description: "Quién. · Who." }),
    createdAt: t.field({
      type: "DateTime",
      description: "Cuándo. · When.",
      select: { createdAt: true },
      resolve: ({ createdAt }) => createdAt,
    }),
    undoneAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "Cuándo se deshizo; nulo si vale. · When it was undone; null where it stands.",
      select: { undoneAt: true },
      resolve: ({ undoneAt }) => undoneAt,
    }),
    field: t.string({
      description: "El campo. · The field.",
      select: { correction: true },
      resolve: ({ correction }) => fromJson<Correction>(correction).where.field,
    }),
    action: t.string({
      nullable: true,
      description: "Clave de la acción. · Key of the action.",
      select: { correction: true },
      resolve: ({ correction }) => fromJson<Correction>(correction).where.action,
    }),
    part: t.string({
      nullable: true,
      description: "Clave del indicador o de la actividad. · Key of the indicator or activity.",
      select: { correction: true },
      resolve: ({ correction }) => fromJson<Correction>(correction).where.part?.key ?? null,
    }),
    owner: t.string({
      description: "De qué es el campo: plan, action, indicator o activity. · Of what the field is.",
      select: { correction: true },
      resolve: ({ correction }) => {
        const { action, part } = fromJson<Correction>(correction).where;
        return part?.owner ?? (action === null ? "plan" : "action");
      },
    }),
    kind: t.string({
      description: "set, absent, split, join, pair o unpair. · Kind.",
      select: { correction: true },
      resolve: ({ correction }) => fromJson<Correction>(correction).what.kind,
    }),
    before: t.string({
      nullable: true,
      description: "Lo que decía. · What it said.",
      select: { correction: true },
      resolve: ({ correction }) => fromJson<Correction>(correction).before,
    }),
    after: t.string({
      nullable: true,
      description: "Lo que dice ahora. · What it says now.",
      select: { correction: true },
      resolve: ({ correction }) => {
        const { what } = fromJson<Correction>(correction);
        return what.kind === "set" ? what.text : what.kind === "split" ? what.texts.join("; ") : null;
      },
    }),
    absence: t.string({
      nullable: true,
      description: "Por qué no hay valor, si eso dice. · Why there is no value, where it says so.",
      select: { correction: true },
      resolve: ({ correction }) => {
        const { what } = fromJson<Correction>(correction);
        return what.kind === "absent" ? what.absence : null;
      },
    }),
  }),
});
