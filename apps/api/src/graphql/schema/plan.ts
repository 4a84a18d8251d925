/** A municipality's plan in force. */
import { loadPlan, loadPlanInAny, type StoredPlan } from "../../storage/plan-store.ts";
import { builder } from "../builder.ts";
import { PlanRecordRef } from "./plan-record.ts";
import { MunicipalityRef } from "./territory.ts";

export const PlanRef = builder.objectRef<StoredPlan>("Plan");

PlanRef.implement({
  description: "El plan vigente de un municipio. · A municipality's plan in force.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador estable. · Stable id." }),
    version: t.exposeInt("version", { description: "Número de la versión, desde 1. · Version, from 1." }),
    versionId: t.exposeID("versionId", { description: "Identificador de la versión. · Id of the version." }),
    appliedAt: t.field({
      type: "DateTime",
      description: "Cuándo se aplicó. · When it was applied.",
      resolve: ({ appliedAt }) => appliedAt,
    }),
    fileName: t.exposeString("fileName", { description: "Archivo del que se leyó. · File it was read from." }),
    municipality: t.prismaField({
      type: MunicipalityRef,
      description: "De quién es. · Whose it is.",
      resolve: (query, { municipalityCode }, _args, { prisma }) =>
        prisma.municipality.findUniqueOrThrow({ ...query, where: { code: municipalityCode } }),
    }),
    record: t.field({ type: PlanRecordRef, description: "Lo que dice. · What it says.", resolve: ({ plan }) => plan }),
  }),
});

builder.queryField("plan", (t) =>
  t.field({
    type: PlanRef,
    nullable: true,
    description:
      "El plan vigente de un municipio; nulo si no tiene. · The plan in force of a municipality; null where it has none.",
    args: {
      municipality: t.arg.string({ required: true, description: "Código DIVIPOLA. · DIVIPOLA code." }),
      framework: t.arg.string({
        description:
          "Clave del marco; por defecto, el del plan aplicado más reciente. · Framework; by default the latest.",
      }),
    },
    resolve: (_root, { municipality, framework }, { prisma }) =>
      framework ? loadPlan(prisma, municipality, framework) : loadPlanInAny(prisma, municipality),
  }),
);
