/** What a plan says: its actions with indicators, activities and the rest. Core's `Plan`, in review or in force. */
import {
  ACTION_FIELDS,
  type Action,
  type Activity,
  type Attributes,
  comparePlaces,
  describeField,
  FRAMEWORKS,
  type Indicator,
  type LevelName,
  municipalityOfOwner,
  type Plan,
  type PlanPeriod,
  type SourcedText,
  type YearlyTarget,
} from "@cotejo/core";
import { builder } from "../builder.ts";
import { SourcedTextRef, TargetRef, TimeframeRef } from "./sourced-values.ts";

const AttributeRef = builder.objectRef<{ name: string; value: SourcedText }>("Attribute").implement({
  description: "Valor de una columna que no es campo del modelo. · Value of a column that is no field of the model.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "El encabezado impreso. · The printed heading." }),
    value: t.field({ type: SourcedTextRef, description: "El valor. · The value.", resolve: ({ value }) => value }),
  }),
});

/** In the order of their columns: the database keeps the keys of JSON in an order of its own. */
const listAttributes = (attributes: Attributes | undefined) =>
  Object.entries(attributes ?? {})
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => comparePlaces(a.value.place, b.value.place));

const YearlyTargetRef = builder.objectRef<YearlyTarget>("YearlyTarget").implement({
  description: "Meta de un año del período. · Target of one year of the term.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "El año. · The year." }),
    value: t.field({ type: SourcedTextRef, description: "La meta. · The target.", resolve: (value) => value }),
  }),
});

const IndicatorRef = builder.objectRef<Indicator>("Indicator").implement({
  description:
    "Indicador de gestión, con su meta donde el documento los une. · Indicator, with its target where the document pairs them.",
  fields: (t) => ({
    text: t.field({
      type: SourcedTextRef,
      description: describeField("indicator", "text"),
      resolve: (indicator) => indicator,
    }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: describeField("indicator", "target"),
      resolve: ({ target }) => target,
    }),
    id: t.string({
      nullable: true,
      description: describeField("indicator", "id"),
      resolve: ({ id }) => id ?? null,
    }),
    code: t.string({
      nullable: true,
      description: describeField("indicator", "code"),
      resolve: ({ code }) => code ?? null,
    }),
    catalogName: t.string({
      nullable: true,
      description: describeField("indicator", "catalogName"),
      resolve: ({ catalogName }) => catalogName ?? null,
    }),
    accumulation: t.string({
      nullable: true,
      description:
        "accumulative (los años suman la meta) o non-accumulative. · Whether the years add up to the target.",
      resolve: ({ accumulation }) => accumulation ?? null,
    }),
    isMain: t.boolean({
      nullable: true,
      description: describeField("indicator", "isMain"),
      resolve: ({ isMain }) => isMain ?? null,
    }),
    bpin: t.stringList({
      description: "Códigos de los proyectos (BPIN), como texto. · Codes of its projects, as text.",
      resolve: ({ bpin }) => [...(bpin ?? [])],
    }),
    targetAbsence: t.string({
      nullable: true,
      description:
        "Por qué no tiene meta: not-stated, blank, unreadable o loose (está entre las metas sueltas). · Why it has no target.",
      resolve: ({ targetAbsence }) => targetAbsence ?? null,
    }),
    level: t.string({
      nullable: true,
      description: "producto o resultado, en las matrices. · Kind of indicator, in matrices.",
      resolve: ({ level }) => level ?? null,
    }),
    yearly: t.field({
      type: [YearlyTargetRef],
      description: describeField("indicator", "yearly"),
      resolve: ({ yearly }) => [...(yearly ?? [])],
    }),
    unit: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("indicator", "unit"),
      resolve: ({ unit }) => unit ?? null,
    }),
    baseline: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("indicator", "baseline"),
      resolve: ({ baseline }) => baseline ?? null,
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: describeField("indicator", "attributes"),
      resolve: ({ attributes }) => listAttributes(attributes),
    }),
  }),
});

const ActivityRef = builder.objectRef<Activity>("Activity").implement({
  description:
    "Actividad, con su responsable y su tiempo donde el documento los une. · Activity, with its responsible and time where paired.",
  fields: (t) => ({
    text: t.field({
      type: SourcedTextRef,
      description: describeField("activity", "text"),
      resolve: (activity) => activity,
    }),
    responsible: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: describeField("activity", "responsible"),
      resolve: ({ responsible }) => responsible,
    }),
    timeframe: t.field({
      type: TimeframeRef,
      nullable: true,
      description: describeField("activity", "timeframe"),
      resolve: ({ timeframe }) => timeframe,
    }),
  }),
});

const FieldAbsenceRef = builder.objectRef<{ field: string; absence: string }>("FieldAbsence").implement({
  description: "Un campo sin valor y por qué. · A field without a value, and why.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "El campo. · The field." }),
    absence: t.exposeString("absence", {
      description: "not-stated (sin columna), blank (en blanco) o unreadable (ilegible). · Why.",
    }),
  }),
});

/** Lines of every framework; keys that several share are called alike. */
const LINE_NAMES = new Map(
  FRAMEWORKS.flatMap(({ lines }) => lines.map(({ key, name }) => [key, name] as const)).reverse(),
);
const lineName = (key: string) => LINE_NAMES.get(key) ?? "Otras acciones";

const LevelRef = builder.objectRef<LevelName>("Level").implement({
  description: "Un nivel bajo el que está una acción: eje, sector, programa … · A level that an action stands under.",
  fields: (t) => ({
    level: t.exposeString("level", { description: "Cómo lo llama el documento. · What the document calls it." }),
    code: t.string({ nullable: true, description: "Su código. · Its code.", resolve: ({ code }) => code ?? null }),
    value: t.field({ type: SourcedTextRef, description: "Su nombre. · Its name.", resolve: (level) => level }),
  }),
});

const PeriodRef = builder.objectRef<PlanPeriod>("Period").implement({
  description: "Para qué años es un plan. · For which years a plan is.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Primer año. · First year." }),
    end: t.exposeInt("end", { description: "Último año. · Last year." }),
  }),
});

const ActionRef = builder.objectRef<Action>("Action").implement({
  description: "Una acción del marco operativo. · An action of the plan.",
  fields: (t) => ({
    name: t.field({
      type: SourcedTextRef,
      description: "Nombre impreso. · Printed name.",
      resolve: ({ name }) => name,
    }),
    line: t.exposeString("line", {
      description: "Clave de la línea de acción, u «other». · Key of the action line, or other.",
    }),
    lineName: t.string({
      description: "Nombre de la línea. · Name of the line.",
      resolve: ({ line }) => lineName(line),
    }),
    lineStrength: t.exposeString("lineStrength", {
      description: "exact, paraphrase, variant o none. · Match strength.",
    }),
    levels: t.field({
      type: [LevelRef],
      description: "Niveles, del más amplio al de la acción. · Levels, the outermost first.",
      resolve: ({ levels }) => levels,
    }),
    productCode: t.string({
      nullable: true,
      description: "Código del producto en el catálogo nacional. · Code of the product in the national catalogue.",
      resolve: ({ codes }) => codes?.product ?? null,
    }),
    benefits: t.field({
      type: [SourcedTextRef],
      description: describeField("action", "benefits"),
      resolve: ({ benefits }) => benefits,
    }),
    indicators: t.field({
      type: [IndicatorRef],
      description: describeField("action", "indicators"),
      resolve: ({ indicators }) => indicators,
    }),
    looseTargets: t.field({
      type: [TargetRef],
      description: describeField("action", "looseTargets"),
      resolve: ({ looseTargets }) => looseTargets,
    }),
    activities: t.field({
      type: [ActivityRef],
      description: describeField("action", "activities"),
      resolve: ({ activities }) => activities,
    }),
    responsible: t.field({
      type: [SourcedTextRef],
      description: describeField("action", "responsible"),
      resolve: ({ responsible }) => responsible,
    }),
    resources: t.field({
      type: [SourcedTextRef],
      description: describeField("action", "resources"),
      resolve: ({ resources }) => resources,
    }),
    timeframe: t.field({
      type: TimeframeRef,
      nullable: true,
      description: describeField("action", "timeframe"),
      resolve: ({ timeframe }) => timeframe,
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: describeField("action", "attributes"),
      resolve: ({ attributes }) => listAttributes(attributes),
    }),
    absences: t.field({
      type: [FieldAbsenceRef],
      description: "Campos sin valor. · Fields without a value.",
      resolve: ({ absences }) =>
        ACTION_FIELDS.flatMap(({ name }) => (absences[name] ? { field: name, absence: absences[name] } : [])),
    }),
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
    ownerCertainty: t.string({
      nullable: true,
      description:
        "named (el documento lo dice), inferred (algo más débil) o chosen (una persona); nulo si no se sabe de quién es. · How it is known whose it is.",
      resolve: ({ owner }) => owner?.certainty ?? null,
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
