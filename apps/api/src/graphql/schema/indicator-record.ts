/** Indicators of an action, with their codes, targets and the years of these; columns that are no field of the model. */
import {
  type Amount,
  type Attributes,
  comparePlaces,
  describeField,
  type Indicator,
  type Measurement,
  PRINTED_FIELDS,
  type SourcedText,
  type YearlyTarget,
} from "@cotejo/core";
import { builder } from "../builder.ts";
import { PlaceRef, SourcedTextRef, TargetRef } from "./sourced-values.ts";

export const AttributeRef = builder.objectRef<{ name: string; value: SourcedText }>("Attribute").implement({
  description: "Valor de una columna que no es campo del modelo. · Value of a column that is no field of the model.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "El encabezado impreso. · The printed heading." }),
    value: t.field({ type: SourcedTextRef, description: "El valor. · The value.", resolve: ({ value }) => value }),
  }),
});

/** In the order of their columns: the database keeps the keys of JSON in an order of its own. */
export const listAttributes = (attributes: Attributes | undefined) =>
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

const MeasurementRef = builder.objectRef<Measurement>("Measurement").implement({
  description:
    "Lo hecho hasta un corte, como lo dice un seguimiento. · What was done by a cut-off, as a follow-up says it.",
  fields: (t) => ({
    period: t.exposeString("period", { description: "El año o el corte impreso. · The year or the printed cut-off." }),
    planned: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Lo programado para ese corte. · What was planned for it.",
      resolve: ({ planned }) => planned ?? null,
    }),
    executed: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "Lo ejecutado. · What was executed.",
      resolve: ({ executed }) => executed ?? null,
    }),
    percent: t.field({
      type: SourcedTextRef,
      nullable: true,
      description: "El porcentaje de avance impreso. · The printed percentage.",
      resolve: ({ percent }) => percent ?? null,
    }),
  }),
});

const AmountRef = builder.objectRef<Amount>("Amount").implement({
  description:
    "Dinero programado para un año, por su fuente, en pesos. · Money programmed for a year by its source, in pesos.",
  fields: (t) => ({
    year: t.exposeInt("year", { nullable: true, description: "El año, si lo dice. · The year, where it says so." }),
    source: t.exposeString("source", { description: "El encabezado de la fuente. · The heading of the source." }),
    value: t.exposeFloat("value", { description: "Pesos. · Pesos." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está en el archivo. · Where it stands in the file.",
      resolve: ({ place }) => place,
    }),
  }),
});

const PrintedFieldRef = builder.objectRef<{ field: string; value: SourcedText }>("PrintedField").implement({
  description: "Un campo como está impreso. · A field as printed.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Su clave en «fields». · Its key in fields." }),
    value: t.field({
      type: SourcedTextRef,
      description: "Lo impreso. · What is printed.",
      resolve: ({ value }) => value,
    }),
  }),
});

export const IndicatorRef = builder.objectRef<Indicator & { key: string }>("Indicator").implement({
  description:
    "Indicador de gestión, con su meta donde el documento los une. · Indicator, with its target where the document pairs them.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "Por la que se conoce y se corrige. · By which it is known and corrected.",
    }),
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
    measurements: t.field({
      type: [MeasurementRef],
      description: describeField("indicator", "measurements"),
      resolve: ({ measurements }) => [...(measurements ?? [])],
    }),
    amounts: t.field({
      type: [AmountRef],
      description: describeField("indicator", "amounts"),
      resolve: ({ amounts }) => [...(amounts ?? [])],
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: describeField("indicator", "attributes"),
      resolve: ({ attributes }) => listAttributes(attributes),
    }),
  }),
});

/** Fields that the table of fields alone knows. */
builder.objectFields(IndicatorRef, (t) => ({
  ...Object.fromEntries(
    PRINTED_FIELDS.map((name) => [
      name,
      t.field({
        type: SourcedTextRef,
        nullable: true,
        description: describeField("indicator", name),
        resolve: (indicator) => indicator[name] ?? null,
      }),
    ]),
  ),
  printed: t.field({
    type: [PrintedFieldRef],
    description:
      "Los campos que quedan como están impresos, en una lista. · Fields that are kept as printed, as a list.",
    resolve: (indicator) =>
      PRINTED_FIELDS.flatMap((field) => {
        const value = indicator[field];
        return value ? { field, value } : [];
      }),
  }),
}));
