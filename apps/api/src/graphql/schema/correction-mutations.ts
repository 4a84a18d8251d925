/** Correcting a value, and taking a correction back. */
import { readCorrection } from "@cotejo/core";
import type { Corrected } from "../../plans/correct.ts";
import { Problem } from "../../problem.ts";
import { builder } from "../builder.ts";
import { ImportRef } from "./import.ts";
import { PlanVersionRef } from "./plan.ts";

const CorrectedRef = builder.objectRef<Corrected>("Corrected").implement({
  description: "Lo corregido. · What was corrected.",
  fields: (t) => ({
    correctionId: t.exposeID("correctionId", { description: "La corrección. · The correction." }),
    import: t.prismaField({
      type: ImportRef,
      description: "La carga. · The import.",
      resolve: (query, { importId }, _args, { prisma }) =>
        prisma.import.findUniqueOrThrow({ ...query, where: { id: importId } }),
    }),
    version: t.prismaField({
      type: PlanVersionRef,
      nullable: true,
      description: "La versión que resultó; nula si la carga está en revisión. · The version made; null in review.",
      resolve: (query, { versionId }, _args, { prisma }) =>
        versionId === null ? null : prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: versionId } }),
    }),
  }),
});

builder.scalarType("JSON", {
  description: "Un objeto JSON. · A JSON object.",
  serialize: (value) => value,
});

builder.mutationField("correct", (t) =>
  t.field({
    type: CorrectedRef,
    description:
      "Corrige un valor de una carga en revisión o del plan vigente que salió de ella. · Corrects a value of an import in review, or of the plan in force that came of it.",
    errors: { types: [Problem] },
    args: {
      import: t.arg.id({ required: true, description: "La carga. · The import." }),
      correction: t.arg({
        type: "JSON",
        required: true,
        description:
          "{where: {action, part, field, index, year, period, attribute, member}, what: {kind, text, absence, texts, with, indicator}, before}: las claves son las de Action.key e Indicator.key. · Keys are those of Action.key and Indicator.key.",
      }),
    },
    resolve: (_root, { import: importId, correction }, { run }) => {
      const read = readCorrection(correction);
      if (!read.ok)
        throw new Problem(
          "bad-correction",
          `La corrección no se entiende en «${read.part}». Corrija de nuevo el valor desde la página.`,
        );
      return run("correct", { importId, correction: read.correction });
    },
  }),
);

builder.mutationField("undoCorrection", (t) =>
  t.field({
    type: CorrectedRef,
    description: "Deshace una corrección; las demás quedan. · Undoes one correction; the others stay.",
    errors: { types: [Problem] },
    args: { id: t.arg.id({ required: true, description: "La corrección. · The correction." }) },
    resolve: (_root, { id }, { run }) => run("undoCorrection", id),
  }),
);
