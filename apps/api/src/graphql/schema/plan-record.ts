/** What a plan says: its sections and actions, in review or in force. */
import { type Act, describeField, municipalityOfOwner, type Plan, type PlanPeriod } from "@cotejo/core";
import type { RecordHead } from "../../storage/records.ts";
import { builder } from "../builder.ts";
import { ActionRef } from "./action-record.ts";
import { PlaceRef, SourcedTextRef } from "./sourced-values.ts";

export const PeriodRef = builder.objectRef<PlanPeriod>("Period").implement({
  description: "Para qué años es un plan. · For which years a plan is.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Primer año. · First year." }),
    end: t.exposeInt("end", { description: "Último año. · Last year." }),
  }),
});

const ActRef = builder.objectRef<Act>("Act").implement({
  description: "Un acto administrativo. · An act of authority.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "Resolución, Decreto … · Kind." }),
    number: t.exposeString("number", { description: "Número. · Number." }),
    date: t.exposeString("date", { nullable: true, description: "Fecha ISO 8601. · ISO 8601 date." }),
  }),
});

const PhaseDeadlineRef = builder.objectRef<Plan["phaseDeadlines"][number]>("PhaseDeadline").implement({
  description: "Plazo de una fase. · Deadline of a phase.",
  fields: (t) => ({
    phase: t.exposeString("phase", { description: "La fase. · The phase." }),
    level: t.exposeString("level", { description: "nacional o territorial. · Level." }),
    date: t.exposeString("date", { description: "Fecha ISO 8601. · ISO 8601 date." }),
  }),
});

const DiagnosisRef = builder.objectRef<Plan["diagnosis"][number]>("Diagnosis").implement({
  description: "Cumplimiento medido de una fase. · Measured compliance of a phase.",
  fields: (t) => ({
    phase: t.exposeString("phase", { description: "La fase. · The phase." }),
    percent: t.exposeFloat("percent", { description: "Porcentaje. · Percent." }),
    asOf: t.exposeString("asOf", { nullable: true, description: "A qué fecha. · As of when." }),
  }),
});

const PhaseActionRef = builder.objectRef<Plan["phaseActions"][number]>("PhaseAction").implement({
  description: "Lo que se hará en una fase. · What is to be done in a phase.",
  fields: (t) => ({
    phase: t.exposeString("phase", { description: "La fase. · The phase." }),
    action: t.field({ type: SourcedTextRef, description: "La acción. · The action.", resolve: ({ action }) => action }),
    deadline: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Su plazo. · Its deadline.",
      resolve: ({ deadline }) => deadline,
    }),
  }),
});

const SupportRef = builder.objectRef<Plan["support"][number]>("Support").implement({
  description: "Soporte técnico: un problema y cómo se atiende. · Technical support: a problem and how it is met.",
  fields: (t) => ({
    problem: t.field({
      type: SourcedTextRef,
      description: "El problema. · The problem.",
      resolve: ({ problem }) => problem,
    }),
    procedure: t.field({
      type: SourcedTextRef,
      description: "El procedimiento. · The procedure.",
      resolve: ({ procedure }) => procedure,
    }),
    assistance: t.field({
      type: SourcedTextRef,
      description: "Quién ayuda. · Who helps.",
      resolve: ({ assistance }) => assistance,
    }),
  }),
});

const IncentiveRef = builder.objectRef<Plan["incentives"][number]>("Incentive").implement({
  description: "Un incentivo. · An incentive.",
  fields: (t) => ({
    title: t.field({ type: SourcedTextRef, description: "Cuál. · Which.", resolve: ({ title }) => title }),
    text: t.field({ type: SourcedTextRef, description: "En qué consiste. · What it is.", resolve: ({ text }) => text }),
  }),
});

const SignatoryRef = builder.objectRef<Plan["signatories"][number]>("Signatory").implement({
  description: "Quien firma. · Who signs.",
  fields: (t) => ({
    name: t.field({ type: SourcedTextRef, description: "Nombre. · Name.", resolve: ({ name }) => name }),
    role: t.field({ type: SourcedTextRef, description: "Cargo. · Role.", resolve: ({ role }) => role }),
  }),
});

const DEFAULT_ACTIONS = 50;
const MOST_ACTIONS = 200;

export const PlanRecordRef = builder.objectRef<RecordHead>("PlanRecord").implement({
  description: "Lo que dice un plan. · What a plan says.",
  fields: (t) => {
    const text = (name: "title" | "vision" | "generalObjective") =>
      t.field({
        type: SourcedTextRef,
        nullable: true,
        description: describeField("plan", name),
        resolve: ({ document }) => document[name],
      });
    const texts = (name: "legalNorms" | "specificObjectives" | "actionLines" | "monitoring") =>
      t.field({
        type: [SourcedTextRef],
        description: describeField("plan", name),
        resolve: ({ document }) => document[name],
      });
    const act = (name: "approval" | "committee") =>
      t.field({
        type: ActRef,
        nullable: true,
        description: describeField("plan", name),
        resolve: ({ document }) => document[name],
      });
    return {
      id: t.exposeID("id", { description: "Identificador de lo dicho. · Id of what is said." }),
      framework: t.string({
        description: "Clave del marco. · Key of the framework.",
        resolve: ({ document }) => document.framework,
      }),
      kind: t.string({
        description: "plan, o follow-up si reporta avances de uno. · A plan, or a follow-up of one.",
        resolve: ({ document }) => document.kind,
      }),
      period: t.field({
        type: PeriodRef,
        nullable: true,
        description: "Para qué años es; nulo si nada lo dice. · For which years it is; null where nothing says it.",
        resolve: ({ document }) => document.period,
      }),
      title: text("title"),
      vision: text("vision"),
      generalObjective: text("generalObjective"),
      specificObjectives: texts("specificObjectives"),
      actionLines: texts("actionLines"),
      legalNorms: texts("legalNorms"),
      monitoring: texts("monitoring"),
      approval: act("approval"),
      committee: act("committee"),
    };
  },
});

builder.objectFields(PlanRecordRef, (t) => ({
  phaseDeadlines: t.field({
    type: [PhaseDeadlineRef],
    description: describeField("plan", "phaseDeadlines"),
    resolve: ({ document }) => document.phaseDeadlines,
  }),
  diagnosis: t.field({
    type: [DiagnosisRef],
    description: describeField("plan", "diagnosis"),
    resolve: ({ document }) => document.diagnosis,
  }),
  phaseActions: t.field({
    type: [PhaseActionRef],
    description: describeField("plan", "phaseActions"),
    resolve: ({ document }) => document.phaseActions,
  }),
  support: t.field({
    type: [SupportRef],
    description: describeField("plan", "support"),
    resolve: ({ document }) => document.support,
  }),
  incentives: t.field({
    type: [IncentiveRef],
    description: describeField("plan", "incentives"),
    resolve: ({ document }) => document.incentives,
  }),
  signatories: t.field({
    type: [SignatoryRef],
    description: describeField("plan", "signatories"),
    resolve: ({ document }) => document.signatories,
  }),
  actionCount: t.exposeInt("actionCount", { description: "Cuántas acciones. · How many actions." }),
  indicatorCount: t.exposeInt("indicatorCount", { description: "Cuántos indicadores. · How many indicators." }),
  actions: t.field({
    type: [ActionRef],
    description: `Acciones, en su orden, por ventanas de ${MOST_ACTIONS} como mucho. · Actions, in order, ${MOST_ACTIONS} a window at most.`,
    args: {
      from: t.arg.int({
        required: true,
        defaultValue: 0,
        description: "Posición de la primera. · Position of the first.",
      }),
      first: t.arg.int({ required: true, defaultValue: DEFAULT_ACTIONS, description: "Cuántas. · How many." }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.min(first, MOST_ACTIONS) / 10 }),
    resolve: (head, { from, first }, { loaders }) =>
      loaders.actions.load({ head, from: Math.max(from, 0), first: Math.min(Math.max(first, 0), MOST_ACTIONS) }),
  }),
}));

builder.queryField("planRecord", (t) =>
  t.field({
    type: PlanRecordRef,
    nullable: true,
    description:
      "Lo dicho por su identificador, para pedir más ventanas. · What is said by its id, to ask for further windows.",
    args: { id: t.arg.id({ required: true, description: "PlanRecord.id." }) },
    resolve: (_root, { id }, { loaders }) => loaders.heads.load(id).catch(() => null),
  }),
);

builder.objectFields(PlanRecordRef, (t) => ({
  ownerCertainty: t.string({
    nullable: true,
    description:
      "named (lo dice una columna, un rótulo o un título), inferred (de las filas o de nombres de archivo y hojas) o chosen (una persona); nulo si no se sabe de quién es. · How it is known whose it is.",
    resolve: ({ document }) => document.owner?.certainty ?? null,
  }),
  ownerPlace: t.field({
    type: PlaceRef,
    nullable: true,
    description: "Dónde dice de quién es. · Where it says whose it is.",
    resolve: ({ document }) => document.owner?.place ?? null,
  }),
  ownerCode: t.string({
    nullable: true,
    description: "Código DIVIPOLA de su dueño. · DIVIPOLA code of its owner.",
    resolve: ({ document }) => document.owner?.code ?? null,
  }),
  ownerName: t.string({
    nullable: true,
    description: "Nombre de su dueño. · Its owner's name.",
    resolve: ({ document }) => document.owner?.name ?? null,
  }),
  municipalityCode: t.string({
    nullable: true,
    description: "Código DIVIPOLA del municipio; nulo si es de un departamento. · DIVIPOLA code of the municipality.",
    resolve: ({ document }) => municipalityOfOwner(document.owner).code,
  }),
  municipalityName: t.string({
    nullable: true,
    description: "Nombre del municipio. · The municipality's name.",
    resolve: ({ document }) => municipalityOfOwner(document.owner).name,
  }),
  departmentName: t.string({
    nullable: true,
    description: "Nombre del departamento. · The department's name.",
    resolve: ({ document }) => document.owner?.department ?? null,
  }),
}));
