/** Plans side by side, as core compares them. */
import {
  COMPARED_FIELDS,
  type ComparisonColumn,
  type FieldCell,
  type FieldRow,
  type IndicatorCell,
  type IndicatorRow,
  type LineCell,
  type LineRow,
} from "@cotejo/core";
import { type ComparedDrawer, compareInForce, MOST_COLUMNS } from "../../plans/compare.ts";
import { builder } from "../builder.ts";
import { PeriodInput } from "./plan.ts";
import { PeriodRef } from "./plan-record.ts";
import { SourcedTextRef, TargetRef } from "./sourced-values.ts";

const MOST_ROWS = 200;

const CellStateRef = builder.enumType("CellState", {
  description: "Un valor, o cuál de las cuatro ausencias. · A value, or which of the four absences.",
  values: {
    PRESENT: { value: "present", description: "Hay un valor. · There is a value." },
    NO_PLAN: { value: "no-plan", description: "La entidad no tiene plan. · No plan." },
    OTHER_PLAN: {
      value: "other-plan",
      description: "Tiene planes, de otro marco o período. · It has plans, of another framework or period.",
    },
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
    indicatorCount: t.int({
      description: "Cuántos indicadores alineados. · How many aligned indicators.",
      resolve: ({ indicators }) => indicators.length,
    }),
    indicators: t.field({
      type: [IndicatorRowRef],
      description: `Indicadores alineados, por ventanas de ${MOST_ROWS}. · Aligned indicators, ${MOST_ROWS} a window.`,
      args: {
        from: t.arg.int({
          required: true,
          defaultValue: 0,
          description: "Posición del primero. · Position of the first.",
        }),
        first: t.arg.int({ required: true, defaultValue: 50, description: "Cuántos. · How many." }),
      },
      resolve: ({ indicators }, { from, first }) =>
        indicators.slice(Math.max(from, 0), Math.max(from, 0) + Math.min(first, MOST_ROWS)),
    }),
    fields: t.field({
      type: [FieldRowRef],
      description: "Los demás campos. · The other fields.",
      resolve: ({ fields }) => fields,
    }),
  }),
});

const ComparisonRef = builder.objectRef<ComparedDrawer>("Comparison").implement({
  description:
    "Planes lado a lado: líneas como filas, municipios como columnas. · Plans side by side: lines as rows, municipalities as columns.",
  fields: (t) => ({
    framework: t.string({
      description: "Clave del marco de los planes. · Key of the plans' framework.",
      resolve: ({ framework }) => framework.key,
    }),
    period: t.field({
      type: PeriodRef,
      nullable: true,
      description: "Para qué años son los planes; nulo si ninguna entidad tiene uno. · For which years the plans are.",
      resolve: ({ period }) => period,
    }),
    columns: t.field({
      type: [ColumnRef],
      description: "Los municipios, en el orden pedido. · The municipalities, in the order asked.",
      resolve: ({ columns }) => columns,
    }),
    lines: t.field({
      type: [LineRowRef],
      description: "Las líneas, o las de estas claves. · The lines, or those of these keys.",
      args: { keys: t.arg.stringList({ description: "Solo estas líneas. · Only these lines." }) },
      resolve: ({ lines }, { keys }) => (keys ? lines.filter(({ key }) => keys.includes(key)) : lines),
    }),
  }),
});

builder.queryField("comparison", (t) =>
  t.field({
    type: ComparisonRef,
    description:
      "Compara los planes vigentes de las entidades, cada uno solo con los de su marco y período. · Compares the entities' plans in force, each only with those of its framework and period.",
    args: {
      entities: t.arg.stringList({
        required: true,
        description: `Códigos DIVIPOLA, hasta ${MOST_COLUMNS}. · DIVIPOLA codes, ${MOST_COLUMNS} at most.`,
      }),
      framework: t.arg.string({
        description:
          "Clave del marco; por defecto, el de la mayoría de sus planes. · Framework; by default that of most of their plans.",
      }),
      period: t.arg({
        type: PeriodInput,
        description: "Para qué años; por defecto, los de la mayoría. · By default those of most of their plans.",
      }),
    },
    resolve: (_root, { entities, framework, period }, { prisma }) =>
      compareInForce(prisma, { entities, framework: framework ?? null, period: period ?? null }),
  }),
);
