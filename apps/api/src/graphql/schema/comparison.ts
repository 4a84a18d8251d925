/** Plans side by side, as core compares them. */
import type { ComparisonColumn, LineCell } from "@cotejo/core";
import { type ComparedVersions, findCompared, MOST_COLUMNS } from "../../plans/compare.ts";
import type { ComparisonOutline, LineOutline } from "../../plans/comparison-windows.ts";
import { builder, type Context } from "../builder.ts";
import { CellStateRef, differsDescription, FieldRowRef, IndicatorRowRef, stateDescription } from "./compared-rows.ts";
import { PeriodInput } from "./plan.ts";
import { PeriodRef } from "./plan-record.ts";

const MOST_ROWS = 200;

/** What is compared; its lines are asked for where a query selects any. */
interface Compared extends ComparedVersions {
  outline: () => Promise<ComparisonOutline>;
}

type ComparedLine = LineOutline & { compared: ComparedVersions };

function comparedOf(compared: ComparedVersions, { run }: Pick<Context, "run">): Compared {
  let outline: Promise<ComparisonOutline> | null = null;
  return {
    ...compared,
    outline: () => {
      outline ??= run("outlineComparison", compared);
      return outline;
    },
  };
}

const windowOf = ({ compared, key: line }: ComparedLine, { from, first }: { from: number; first: number }) => ({
  ...{ compared, line },
  from: Math.max(from, 0),
  first: Math.min(first, MOST_ROWS),
});

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

const LineRowRef = builder.objectRef<ComparedLine>("LineRow").implement({
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
    indicatorCount: t.exposeInt("indicatorCount", {
      description: "Cuántos indicadores alineados. · How many aligned indicators.",
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
      resolve: (line, window, { run }) => run("comparedIndicators", windowOf(line, window)),
    }),
    fields: t.field({
      type: [FieldRowRef],
      description: `Los demás campos, los textos de cada celda por ventanas de ${MOST_ROWS}. · The other fields, the texts of each cell ${MOST_ROWS} a window.`,
      args: {
        from: t.arg.int({
          required: true,
          defaultValue: 0,
          description: "Posición del primero. · Position of the first.",
        }),
        first: t.arg.int({ required: true, defaultValue: 50, description: "Cuántos. · How many." }),
      },
      resolve: (line, window, { run }) => run("comparedFields", windowOf(line, window)),
    }),
  }),
});

const ComparisonRef = builder.objectRef<Compared>("Comparison").implement({
  description:
    "Planes lado a lado: líneas como filas, municipios como columnas. · Plans side by side: lines as rows, municipalities as columns.",
  fields: (t) => ({
    framework: t.exposeString("framework", {
      description: "Clave del marco de los planes. · Key of the plans' framework.",
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
      resolve: async ({ outline }) => (await outline()).columns,
    }),
    lines: t.field({
      type: [LineRowRef],
      description: "Las líneas, o las de estas claves. · The lines, or those of these keys.",
      args: { keys: t.arg.stringList({ description: "Solo estas líneas. · Only these lines." }) },
      resolve: async ({ outline, ...compared }, { keys }) => {
        const { lines } = await outline();
        return (keys ? lines.filter(({ key }) => keys.includes(key)) : lines).map((line) => ({ ...line, compared }));
      },
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
    resolve: async (_root, { entities, framework, period }, context) => {
      const request = { entities, framework: framework ?? null, period: period ?? null };
      return comparedOf(await findCompared(context.prisma, request), context);
    },
  }),
);
