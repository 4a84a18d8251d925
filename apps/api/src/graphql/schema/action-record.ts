/** An action of a plan: its line and levels, its lists, and why a field of it has no value. */
import {
  ACTION_FIELDS,
  type Activity,
  describeField,
  FRAMEWORKS,
  identifyActivities,
  identifyIndicators,
  type LevelName,
  type LineReason,
} from "@cotejo/core";
import type { KeyedAction } from "../../storage/records.ts";
import { builder } from "../builder.ts";
import { AttributeRef, IndicatorRef, listAttributes } from "./indicator-record.ts";
import { SourcedTextRef, TargetRef, TimeframeRef } from "./sourced-values.ts";

const ActivityRef = builder.objectRef<Activity & { key: string }>("Activity").implement({
  description:
    "Actividad, con su responsable y su tiempo donde el documento los une. · Activity, with its responsible and time where paired.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Por la que se corrige. · By which it is corrected." }),
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
    attributes: t.field({
      type: [AttributeRef],
      description: describeField("activity", "attributes"),
      resolve: ({ attributes }) => listAttributes(attributes),
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

const LineReasonRef = builder.objectRef<LineReason>("LineReason").implement({
  description:
    "Palabras de una parte de la acción que dicen su línea. · Words of a part of the action that tell its line.",
  fields: (t) => ({
    part: t.exposeString("part", { description: "name, indicators o activities. · The part." }),
    words: t.stringList({ description: "Como están impresas. · As printed.", resolve: ({ words }) => [...words] }),
  }),
});

export const ActionRef = builder.objectRef<KeyedAction>("Action").implement({
  description: "Una acción del marco operativo. · An action of the plan.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description:
        "Por la que se conoce de una versión a otra y se corrige. · By which it is known across versions, and corrected.",
    }),
    name: t.field({
      type: SourcedTextRef,
      description: "Nombre impreso. · Printed name.",
      resolve: ({ name }) => name,
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
      resolve: (action) => identifyIndicators(action).map(({ key, item }) => ({ ...item, key })),
    }),
    looseTargets: t.field({
      type: [TargetRef],
      description: describeField("action", "looseTargets"),
      resolve: ({ looseTargets }) => looseTargets,
    }),
    activities: t.field({
      type: [ActivityRef],
      description: describeField("action", "activities"),
      resolve: (action) => identifyActivities(action).map(({ key, item }) => ({ ...item, key })),
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

builder.objectFields(ActionRef, (t) => ({
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
  lineReason: t.field({
    type: [LineReasonRef],
    description: "Por qué es de esa línea; vacío para «other». · Why it is of that line; empty for other.",
    resolve: ({ lineReason }) => [...(lineReason ?? [])],
  }),
}));
