/** Plans by their drawers, and their versions. */
import { frameworkOf } from "@cotejo/core";
import { headAsDrawer, NUMBERED } from "../../storage/plan-store.ts";
import { builder, type Context } from "../builder.ts";
import { PeriodRef, PlanRecordRef } from "./plan-record.ts";

const OriginRef = builder.enumType("VersionOrigin", {
  description: "De dónde viene una versión. · Where a version comes from.",
  values: {
    IMPORT: { description: "De un archivo. · From a file." },
    CORRECTION: { description: "De una corrección. · From a correction." },
    RESTORE: { description: "Se restauró una anterior. · An earlier one was restored." },
    UNDO: { description: "Se deshizo una carga. · An import was undone." },
  } as const,
});

export const PlanVersionRef = builder.prismaObject("PlanVersion", {
  select: { id: true },
  description: "Una versión de un plan. · A version of a plan.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    number: t.exposeInt("number", { description: "Número, desde 1. · Number, from 1." }),
    origin: t.field({
      type: OriginRef,
      description: "De dónde viene. · Where it comes from.",
      select: { origin: true },
      resolve: ({ origin }) => origin,
    }),
    basedOn: t.exposeInt("basedOn", {
      nullable: true,
      description: "La versión que corrige, restaura o deshace. · The version that it corrects, restores or undoes.",
    }),
    inForce: t.exposeBoolean("inForce", { description: "Si es la vigente. · Whether it is in force." }),
    createdAt: t.field({
      type: "DateTime",
      description: "Cuándo se hizo. · When it was made.",
      select: { createdAt: true },
      resolve: ({ createdAt }) => createdAt,
    }),
    actor: t.exposeString("actor", { description: "Quién la hizo. · Who made it." }),
    import: t.relation("import", { description: "La carga de la que sale. · The import that it comes from." }),
    followUpIds: t.exposeStringList("followUpIds", {
      description: "Cargas de seguimiento cuyos avances tiene. · Imports of reports whose measurements it holds.",
    }),
    plan: t.relation("plan", { description: "Su plan. · Its plan." }),
    record: t.field({
      type: PlanRecordRef,
      description: "Lo que dice. · What it says.",
      select: { recordId: true, plan: true },
      resolve: async ({ recordId, plan }, _args, { loaders }) =>
        headAsDrawer(await loaders.heads.load(recordId), { plan }),
    }),
  }),
});

const PlanRef = builder.prismaObject("Plan", {
  select: { id: true },
  description:
    "Un plan: de una entidad, bajo un marco, para un período. · A plan: of one entity, under one framework, for one period.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador estable. · Stable id." }),
    entity: t.relation("entity", { description: "De quién es. · Whose it is." }),
    framework: t.exposeString("framework", { description: "Clave del marco. · Key of the framework." }),
    frameworkName: t.string({
      description: "Nombre del marco. · Name of the framework.",
      select: { framework: true },
      resolve: ({ framework }) => frameworkOf(framework)?.name ?? framework,
    }),
    period: t.field({
      type: PeriodRef,
      description: "Para qué años. · For which years.",
      select: { periodStart: true, periodEnd: true },
      resolve: ({ periodStart, periodEnd }) => ({ start: periodStart, end: periodEnd }),
    }),
    inForce: t.field({
      type: PlanVersionRef,
      nullable: true,
      description:
        "La versión vigente; nula si se deshizo la única. · The version in force; null where the only one was undone.",
      resolve: ({ id }, _args, { loaders }) => loaders.inForce.load(id),
    }),
    versions: t.relation("versions", {
      description: "Sus versiones, la última primero; de a 100. · Its versions, the latest first; 100 at most.",
      args: {
        from: t.arg.int({ defaultValue: 0, required: true, description: "Cuántas saltar. · How many to skip." }),
      },
      query: ({ from }) => ({ where: NUMBERED, orderBy: { number: "desc" }, skip: from, take: 100 }),
    }),
    versionCount: t.relationCount("versions", {
      description: "Cuántas versiones tiene. · How many versions it has.",
      where: NUMBERED,
    }),
  }),
});

interface PlanAsked {
  entity: string;
  framework?: string | null;
  period?: { start: number; end: number } | null;
}

/** Of an entity's plans the one asked for, else the one that came into force last. */
async function findPlanId({ prisma }: Context, { entity, framework, period }: PlanAsked): Promise<string | null> {
  const where = {
    entityCode: entity,
    ...(framework ? { framework } : {}),
    ...(period ? { periodStart: period.start, periodEnd: period.end } : {}),
  };
  const latest = await prisma.planVersion.findFirst({
    where: { inForce: true, plan: where },
    orderBy: { createdAt: "desc" },
    select: { planId: true },
  });
  return latest?.planId ?? null;
}

export const PeriodInput = builder.inputType("PeriodInput", {
  description: "Para qué años. · For which years.",
  fields: (t) => ({
    start: t.int({ required: true, description: "Primer año. · First year." }),
    end: t.int({ required: true, description: "Último año. · Last year." }),
  }),
});

builder.queryField("plan", (t) =>
  t.prismaField({
    type: PlanRef,
    nullable: true,
    description:
      "Un plan vigente de una entidad, o un plan por su identificador; nulo si no hay. · An entity's plan in force, or a plan by its id; null where there is none.",
    args: {
      id: t.arg.id({ description: "Identificador del plan. · The plan's id." }),
      entity: t.arg.string({ description: "Código DIVIPOLA. · DIVIPOLA code." }),
      framework: t.arg.string({
        description:
          "Clave del marco; por defecto, el que entró en vigencia de último. · Framework; by default the latest.",
      }),
      period: t.arg({ type: PeriodInput, description: "Para qué años. · For which years." }),
    },
    resolve: async (query, _root, { id, entity, framework, period }, context) => {
      const found = id ?? (entity ? await findPlanId(context, { entity, framework, period }) : null);
      return found ? context.prisma.plan.findUnique({ ...query, where: { id: found } }) : null;
    },
  }),
);
