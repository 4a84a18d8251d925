/** What a plan says: its sections and actions. Core's `Plan`, in review or in force. */
import { describeField, municipalityOfOwner, type Plan, type PlanPeriod } from "@cotejo/core";
import { builder } from "../builder.ts";
import { ActionRef } from "./action-record.ts";
import { PlaceRef, SourcedTextRef } from "./sourced-values.ts";

const PeriodRef = builder.objectRef<PlanPeriod>("Period").implement({
  description: "Para qué años es un plan. · For which years a plan is.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Primer año. · First year." }),
    end: t.exposeInt("end", { description: "Último año. · Last year." }),
  }),
});

export const PlanRecordRef = builder.objectRef<Plan>("PlanRecord").implement({
  description: "Lo que dice un plan. · What a plan says.",
  fields: (t) => ({
    framework: t.exposeString("framework", { description: "Clave del marco. · Key of the framework." }),
    kind: t.exposeString("kind", {
      description: "plan, o follow-up si reporta avances de uno. · A plan, or a follow-up of one.",
    }),
    period: t.field({
      type: PeriodRef,
      nullable: true,
      description: "Para qué años es; nulo si nada lo dice. · For which years it is; null where nothing says it.",
      resolve: ({ period }) => period,
    }),
    title: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("plan", "title"),
      resolve: ({ title }) => title,
    }),
    vision: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("plan", "vision"),
      resolve: ({ vision }) => vision,
    }),
    generalObjective: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("plan", "generalObjective"),
      resolve: ({ generalObjective }) => generalObjective,
    }),
    specificObjectives: t.field({
      type: [SourcedTextRef],
      description: describeField("plan", "specificObjectives"),
      resolve: ({ specificObjectives }) => specificObjectives,
    }),
    actionLines: t.field({
      type: [SourcedTextRef],
      description: describeField("plan", "actionLines"),
      resolve: ({ actionLines }) => actionLines,
    }),
    legalNorms: t.field({
      type: [SourcedTextRef],
      description: describeField("plan", "legalNorms"),
      resolve: ({ legalNorms }) => legalNorms,
    }),
    monitoring: t.field({
      type: [SourcedTextRef],
      description: describeField("plan", "monitoring"),
      resolve: ({ monitoring }) => monitoring,
    }),
    actions: t.field({
      type: [ActionRef],
      description: "Acciones, en su orden. · Actions, in order.",
      resolve: ({ actions }) => actions,
    }),
  }),
});

builder.objectFields(PlanRecordRef, (t) => ({
  ownerCertainty: t.string({
    nullable: true,
    description:
      "named (lo dice una columna, un rótulo o un título), inferred (de las filas o de nombres de archivo y hojas) o chosen (una persona); nulo si no se sabe de quién es. · How it is known whose it is.",
    resolve: ({ owner }) => owner?.certainty ?? null,
  }),
  ownerPlace: t.field({
    type: PlaceRef,
    nullable: true,
    description: "Dónde dice de quién es. · Where it says whose it is.",
    resolve: ({ owner }) => owner?.place ?? null,
  }),
  municipalityCode: t.string({
    nullable: true,
    description: "Código DIVIPOLA que dice el documento. · DIVIPOLA code.",
    resolve: ({ owner }) => municipalityOfOwner(owner).code,
  }),
  municipalityName: t.string({
    nullable: true,
    description: "Nombre del municipio. · The municipality's name.",
    resolve: ({ owner }) => municipalityOfOwner(owner).name,
  }),
  departmentName: t.string({
    nullable: true,
    description: "Nombre del departamento. · The department's name.",
    resolve: ({ owner }) => owner?.department ?? null,
  }),
}));
