/** Plans side by side, as core compares them. */
import {
  COMPARED_FIELDS,
  type Comparison,
  type ComparisonColumn,
  comparePlans,
  type FieldCell,
  type FieldRow,
  frameworkOf,
  GEL_2008,
  type IndicatorCell,
  type IndicatorRow,
  type LineCell,
  type LineRow,
  municipalityOf,
} from "@cotejo/core";
import { GraphQLError } from "graphql";
import { commonFramework, loadPlans } from "../../storage/plan-store.ts";
import { builder, type Context } from "../builder.ts";
import { SourcedTextRef, TargetRef } from "./sourced-values.ts";

const MOST_COLUMNS = 30;

const CellStateRef = builder.enumType("CellState", {
  description: "Un valor, o cuál de las cuatro ausencias. · A value, or which of the four absences.",
  values: {
    PRESENT: { value: "present", description: "Hay un valor. · There is a value." },
    NO_PLAN: { value: "no-plan", description: "El municipio no tiene plan. · No plan." },
    NOT_STATED: { value: "not-stated", description: "El plan no lo dice. · The plan does not say it." },
    BLANK: { value: "blank", description: "La celda está en blanco. · The cell is blank." },
    UNREADABLE: { value: "unreadable", description: "No se puede leer. · It cannot be read." },
  } as const,
});

const stateDescription = "Valor o ausencia. · Value or absence.";
const differsDescription = "Si los planes difieren. · Whether the plans differ.";

const ColumnRef = builder.objectRef<ComparisonColumn>("ComparisonColumn").implement({
  description: "Un municipio de la comparación. · A municipality of the comparison.",
  fields: (t) => ({
    code: t.exposeID("id", { description: "Código DIVIPOLA. · DIVIPOLA code." }),
    name: t.string({
      description: "Municipio. · Municipality.",
      resolve: ({ municipality, id }) => municipality.name ?? id,
    }),
    department: t.string({
      description: "Departamento. · Department.",
      resolve: ({ municipality }) => municipality.department ?? "",
    }),
    title: t.exposeString("title", { nullable: true, description: "Título del plan. · The plan's title." }),
    hasPlan: t.exposeBoolean("hasPlan", { description: "Si tiene plan vigente. · Whether it has a plan in force." }),
  }),
});

const LineCellRef = builder.objectRef<LineCell>("LineCell").implement({
  description: "Una línea en un plan. · A line in a plan.",
  fields: (t) => ({
    state: t.field({ type: CellStateRef, description: stateDescription, resolve: ({ state }) => state }),
    strength: t.exposeString("strength", {
      nullable: true,
      description: "exact, paraphrase, variant o none. · Match strength.",
    }),
    actionCount: t.int({
      description: "Acciones en la línea. · Actions on the line.",
      resolve: ({ actions }) => actions.length,
    }),
  }),
});

const FieldCellRef = builder.objectRef<FieldCell>("FieldCell").implement({
  description: "Un campo en un plan. · A field in a plan.",
  fields: (t) => ({
    state: t.field({ type: CellStateRef, description: stateDescription, resolve: ({ state }) => state }),
    values: t.field({
      type: [SourcedTextRef],
      description: "Sus textos. · Its texts.",
      resolve: ({ values }) => values,
    }),
  }),
});

const FieldRowRef = builder.objectRef<FieldRow>("FieldRow").implement({
  description: "Un campo a través de los planes. · A field across the plans.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "El campo. · The field." }),
    name: t.string({
      description: "Cómo se llama, en español. · What it is called, in Spanish.",
      resolve: ({ field }) => COMPARED_FIELDS.find(({ name }) => name === field)?.es ?? field,
    }),
    differs: t.exposeBoolean("differs", { description: differsDescription }),
    cells: t.field({
      type: [FieldCellRef],
      description: "Una celda por columna. · A cell a column.",
      resolve: ({ cells }) => cells,
    }),
  }),
});

const ComparedIndicatorRef = builder.objectRef<IndicatorCell["indicators"][number]>("ComparedIndicator").implement({
  description: "Un indicador como lo dice un plan. · An indicator as a plan words it.",
  fields: (t) => ({
    text: t.field({ type: SourcedTextRef, description: "El indicador. · The indicator.", resolve: ({ text }) => text }),
    target: t.field({
      type: TargetRef,
      nullable: true,
      description: "Su meta. · Its target.",
      resolve: ({ target }) => target,
    }),
    timesPerYear: t.exposeFloat("timesPerYear", {
      nullable: true,
      description: "Veces al año, en frecuencias. · Times a year, for frequencies.",
    }),
  }),
});

const IndicatorCellRef = builder.objectRef<IndicatorCell>("IndicatorCell").implement({
  description: "Un indicador alineado, en un plan. · An aligned indicator in a plan.",
  fields: (t) => ({
    state: t.field({ type: CellStateRef, description: stateDescription, resolve: ({ state }) => state }),
    indicators: t.field({
      type: [ComparedIndicatorRef],
      description: "Los indicadores. · The indicators.",
      resolve: ({ indicators }) => indicators,
    }),
  }),
});

const IndicatorRowRef = builder.objectRef<IndicatorRow>("IndicatorRow").implement({
  description: "El mismo indicador a través de los planes. · The same indicator across the plans.",
  fields: (t) => ({
    key: t.exposeString("key", {
      nullable: true,
      description:
        "Clave del catálogo; nula si se alineó por su redacción. · Catalogue key; null where aligned by wording.",
    }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    differs: t.exposeBoolean("differs", { description: differsDescription }),
    cells: t.field({
      type: [IndicatorCellRef],
      description: "Una celda por columna. · A cell a column.",
      resolve: ({ cells }) => cells,
    }),
  }),
});

const LineRowRef = builder.objectRef<LineRow>("LineRow").implement({
  description: "Una línea de acción a través de los planes. · An action line across the plans.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Clave de la línea. · Key of the line." }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    isStandard: t.exposeBoolean("isStandard", {
      description: "Si es de la plantilla oficial. · Whether it is of the official template.",
    }),
    differs: t.exposeBoolean("differs", { description: differsDescription }),
    cells: t.field({
      type: [LineCellRef],
      description: "Una celda por columna. · A cell a column.",
      resolve: ({ cells }) => cells,
    }),
    indicators: t.field({
      type: [IndicatorRowRef],
      description: "Indicadores alineados. · Aligned indicators.",
      resolve: ({ indicators }) => indicators,
    }),
    fields: t.field({
      type: [FieldRowRef],
      description: "Los demás campos. · The other fields.",
      resolve: ({ fields }) => fields,
    }),
  }),
});

const ComparisonRef = builder.objectRef<Comparison>("Comparison").implement({
  description:
    "Planes lado a lado: líneas como filas, municipios como columnas. · Plans side by side: lines as rows, municipalities as columns.",
  fields: (t) => ({
    framework: t.string({
      description: "Clave del marco de los planes. · Key of the plans' framework.",
      resolve: ({ framework }) => framework.key,
    }),
    columns: t.field({
      type: [ColumnRef],
      description: "Los municipios, en el orden pedido. · The municipalities, in the order asked.",
      resolve: ({ columns }) => columns,
    }),
    lines: t.field({ type: [LineRowRef], description: "Las líneas. · The lines.", resolve: ({ lines }) => lines }),
  }),
});

async function compare(
  codes: readonly string[],
  frameworkKey: string | null,
  { prisma }: Context,
): Promise<Comparison> {
  const distinct = [...new Set(codes)];
  if (distinct.length > MOST_COLUMNS)
    throw new GraphQLError(`Se comparan hasta ${MOST_COLUMNS} municipios a la vez; pidió ${distinct.length}.`);
  const unknown = distinct.filter((code) => !municipalityOf(code));
  if (unknown.length > 0) throw new GraphQLError(`No existe un municipio con el código ${unknown.join(", ")}.`);
  const framework = frameworkOf(frameworkKey ?? (await commonFramework(prisma, distinct)) ?? GEL_2008.key);
  if (!framework) throw new GraphQLError(`No existe un marco con la clave «${frameworkKey}».`);
  const plans = await loadPlans(prisma, distinct, framework.key);
  const columns = distinct.map((code) => {
    const { name, department } = municipalityOf(code)!;
    return { id: code, municipality: { code, name, department: department.name }, plan: plans.get(code)?.plan ?? null };
  });
  return comparePlans(columns, framework);
}

builder.queryField("comparison", (t) =>
  t.field({
    type: ComparisonRef,
    description: "Compara los planes vigentes de los municipios. · Compares the municipalities' plans in force.",
    args: {
      municipalities: t.arg.stringList({
        required: true,
        description: `Códigos DIVIPOLA, hasta ${MOST_COLUMNS}. · DIVIPOLA codes, ${MOST_COLUMNS} at most.`,
      }),
      framework: t.arg.string({
        description:
          "Clave del marco; por defecto, el de la mayoría de sus planes. · Framework; by default that of most of their plans.",
      }),
    },
    resolve: (_root, { municipalities, framework }, context) => compare(municipalities, framework ?? null, context),
  }),
);
