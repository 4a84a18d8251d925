/** What a plan says: its actions with indicators, activities and the rest. Core's `Plan`, in review or in force. */
import {
  ACTION_FIELDS,
  type Action,
  type Activity,
  type Attributes,
  comparePlaces,
  GEL_2008,
  type Indicator,
  type Plan,
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
      description: "El indicador. · The indicator.",
      resolve: (indicator) => indicator,
    }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: "Su meta. · Its target.",
      resolve: ({ target }) => target,
    }),
    level: t.string({
      nullable: true,
      description: "producto o resultado, en las matrices. · Kind of indicator, in matrices.",
      resolve: ({ level }) => level ?? null,
    }),
    yearly: t.field({
      type: [YearlyTargetRef],
      description: "Metas de cada año. · Yearly targets.",
      resolve: ({ yearly }) => [...(yearly ?? [])],
    }),
    unit: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Unidad de medida. · Unit of measure.",
      resolve: ({ unit }) => unit ?? null,
    }),
    baseline: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Línea base. · Baseline.",
      resolve: ({ baseline }) => baseline ?? null,
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: "Lo que dicen las demás columnas. · What the other columns say.",
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
      description: "La actividad. · The activity.",
      resolve: (activity) => activity,
    }),
    responsible: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Su responsable. · Its responsible.",
      resolve: ({ responsible }) => responsible,
    }),
    timeframe: t.field({
      type: TimeframeRef,
      nullable: true,
      description: "Su tiempo. · Its time.",
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

const lineName = (key: string) => GEL_2008.lines.find((line) => line.key === key)?.name ?? "Otras acciones";

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
    benefits: t.field({
      type: [SourcedTextRef],
      description: "Beneficios. · Benefits.",
      resolve: ({ benefits }) => benefits,
    }),
    indicators: t.field({
      type: [IndicatorRef],
      description: "Indicadores. · Indicators.",
      resolve: ({ indicators }) => indicators,
    }),
    looseTargets: t.field({
      type: [TargetRef],
      description: "Metas que el documento no une a un indicador. · Targets tied to no indicator.",
      resolve: ({ looseTargets }) => looseTargets,
    }),
    activities: t.field({
      type: [ActivityRef],
      description: "Actividades. · Activities.",
      resolve: ({ activities }) => activities,
    }),
    responsible: t.field({
      type: [SourcedTextRef],
      description: "Responsables. · Responsible parties.",
      resolve: ({ responsible }) => responsible,
    }),
    resources: t.field({
      type: [SourcedTextRef],
      description: "Recursos. · Resources.",
      resolve: ({ resources }) => resources,
    }),
    timeframe: t.field({
      type: TimeframeRef,
      nullable: true,
      description: "Tiempo. · Time.",
      resolve: ({ timeframe }) => timeframe,
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: "Lo que dicen las columnas sin campo. · What columns without a field say.",
      resolve: ({ attributes }) => listAttributes(attributes),
    }),
    absences: t.field({
      type: [FieldAbsenceRef],
      description: "Campos sin valor. · Fields without a value.",
      resolve: ({ absences }) =>
        ACTION_FIELDS.flatMap((field) => (absences[field] ? { field, absence: absences[field] } : [])),
    }),
  }),
});

export const PlanRecordRef = builder.objectRef<Plan>("PlanRecord").implement({
  description: "Lo que dice un plan. · What a plan says.",
  fields: (t) => ({
    framework: t.exposeString("framework", { description: "Clave del marco. · Key of the framework." }),
    municipalityCode: t.string({
      nullable: true,
      description: "Código DIVIPOLA que dice el documento. · DIVIPOLA code.",
      resolve: ({ municipality }) => municipality.code,
    }),
    municipalityName: t.string({
      nullable: true,
      description: "Nombre del municipio. · The municipality's name.",
      resolve: ({ municipality }) => municipality.name,
    }),
    departmentName: t.string({
      nullable: true,
      description: "Nombre del departamento. · The department's name.",
      resolve: ({ municipality }) => municipality.department,
    }),
    title: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Título. · Title.",
      resolve: ({ title }) => title,
    }),
    vision: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Visión. · Vision.",
      resolve: ({ vision }) => vision,
    }),
    generalObjective: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Objetivo general. · General objective.",
      resolve: ({ generalObjective }) => generalObjective,
    }),
    specificObjectives: t.field({
      type: [SourcedTextRef],
      description: "Objetivos específicos. · Specific objectives.",
      resolve: ({ specificObjectives }) => specificObjectives,
    }),
    actionLines: t.field({
      type: [SourcedTextRef],
      description:
        "Líneas que el documento declara, aparte de la tabla. · Lines that the document declares, apart from its table.",
      resolve: ({ actionLines }) => actionLines,
    }),
    legalNorms: t.field({
      type: [SourcedTextRef],
      description: "Normas citadas. · Norms cited.",
      resolve: ({ legalNorms }) => legalNorms,
    }),
    monitoring: t.field({
      type: [SourcedTextRef],
      description: "Seguimiento y evaluación. · Monitoring.",
      resolve: ({ monitoring }) => monitoring,
    }),
    actions: t.field({
      type: [ActionRef],
      description: "Acciones, en su orden. · Actions, in order.",
      resolve: ({ actions }) => actions,
    }),
  }),
});
