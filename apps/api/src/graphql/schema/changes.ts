/** What applying an import would change in the plan in force, old → new. */
import {
  type ActionChange,
  type FieldChange,
  type Loss,
  MOST_LOSS,
  type PartChange,
  renderCorrectionProblem,
  type UnplacedRow,
} from "@cotejo/core";
import type { ChangeSummary, PreviewSummary } from "../../plans/change-windows.ts";
import { builder } from "../builder.ts";
import { PlanVersionRef } from "./plan.ts";
import { PlaceRef } from "./sourced-values.ts";

const FieldChangeRef = builder.objectRef<FieldChange>("FieldChange").implement({
  description: "Un campo que dice otra cosa. · A field that says something else.",
  fields: (t) => ({
    owner: t.exposeString("owner", { description: "De qué es: plan, action, indicator o activity. · Of what." }),
    field: t.exposeString("field", { description: "El campo. · The field." }),
    name: t.exposeString("es", { description: "Cómo se llama, en español. · What it is called, in Spanish." }),
    before: t.exposeString("before", { nullable: true, description: "Lo que decía. · What it said." }),
    after: t.exposeString("after", { nullable: true, description: "Lo que diría. · What it would say." }),
  }),
});

const PartChangeRef = builder.objectRef<PartChange>("PartChange").implement({
  description: "Lo que cambia en un indicador o una actividad. · What changes in an indicator or an activity.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "added, removed o changed. · Kind." }),
    owner: t.exposeString("owner", { description: "indicator o activity. · Which of the two." }),
    text: t.exposeString("text", { description: "Su texto. · Its text." }),
    fields: t.field({
      type: [FieldChangeRef],
      description: "Campos que cambian. · Fields that change.",
      resolve: ({ fields }) => fields,
    }),
  }),
});

const ActionChangeRef = builder.objectRef<ActionChange>("ActionChange").implement({
  description: "Lo que cambia en una acción. · What changes in an action.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "added, removed o changed. · Kind." }),
    name: t.exposeString("name", { description: "La acción. · The action." }),
    fields: t.field({
      type: [FieldChangeRef],
      description: "Campos que cambian. · Fields that change.",
      resolve: ({ fields }) => fields,
    }),
    parts: t.field({
      type: [PartChangeRef],
      description: "Indicadores y actividades que cambian. · Indicators and activities that change.",
      resolve: ({ parts }) => parts,
    }),
  }),
});

const MOST_CHANGES = 200;

const ChangeSetRef = builder.objectRef<ChangeSummary>("ChangeSet").implement({
  description: "Lo que cambia de un plan a otro, viejo → nuevo. · What changes from one plan to another, old → new.",
  fields: (t) => {
    const count = (kind: keyof ChangeSummary["counts"], description: string) =>
      t.int({ description, resolve: ({ counts }) => counts[kind] });
    return {
      isFirst: t.exposeBoolean("isFirst", { description: "Si no había plan. · Whether there was no plan." }),
      document: t.field({
        type: [FieldChangeRef],
        description: "Lo que cambia en el texto que rodea las tablas. · What changes in the text around the tables.",
        resolve: ({ document }) => document,
      }),
      added: count("added", "Acciones nuevas. · Actions added."),
      removed: count("removed", "Acciones que se van. · Actions that would go."),
      changed: count("changed", "Acciones que cambian. · Actions that change."),
      unchanged: t.exposeInt("unchanged", { description: "Acciones iguales. · Actions unchanged." }),
      actions: t.field({
        type: [ActionChangeRef],
        description: `Acciones que se van, cambian o llegan, por ventanas de ${MOST_CHANGES}. · Actions that go, change or come, ${MOST_CHANGES} a window.`,
        args: {
          from: t.arg.int({
            required: true,
            defaultValue: 0,
            description: "Posición de la primera. · Position of the first.",
          }),
          first: t.arg.int({ required: true, defaultValue: 100, description: "Cuántas. · How many." }),
        },
        resolve: ({ source }, { from, first }, { run }) =>
          run("changedActions", { source, from: Math.max(from, 0), first: Math.min(first, MOST_CHANGES) }),
      }),
    };
  },
});

const LossRef = builder.objectRef<Loss>("Loss").implement({
  description: "Lo que aplicar quitaría del plan vigente. · What applying would take away from the plan in force.",
  fields: (t) => ({
    share: t.exposeFloat("share", { description: "Qué parte, de 0 a 1. · Which share, 0 to 1." }),
    isMost: t.boolean({
      description:
        "Si es más de la mitad: antes de aplicar conviene preguntar. · Whether it is more than half: to be asked before applying.",
      resolve: ({ share }) => share > MOST_LOSS,
    }),
    actions: t.exposeInt("actions", { description: "Acciones. · Actions." }),
    indicators: t.exposeInt("indicators", { description: "Indicadores. · Indicators." }),
    sections: t.stringList({
      description: "Secciones, por su nombre en español. · Sections, by their Spanish names.",
      resolve: ({ sections }) => sections.map(({ es }) => es),
    }),
  }),
});

const UnplacedRowRef = builder.objectRef<UnplacedRow>("UnplacedRow").implement({
  description:
    "Fila de un reporte que no es de ningún indicador del plan. · Row of a report that is of no indicator of the plan.",
  fields: (t) => ({
    action: t.exposeString("action", { description: "Su acción. · Its action." }),
    indicator: t.exposeString("indicator", { description: "Su indicador. · Its indicator." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está. · Where it stands.",
      resolve: ({ place }) => place,
    }),
  }),
});

export { UnplacedRowRef };

export const PreviewRef = builder.objectRef<PreviewSummary>("Preview").implement({
  description: "Lo que pasaría al aplicar una carga. · What applying an import would do.",
  fields: (t) => ({
    inForce: t.field({
      type: PlanVersionRef,
      nullable: true,
      description: "La versión vigente hoy. · The version in force today.",
      resolve: ({ inForce }) => inForce,
    }),
    changes: t.field({
      type: ChangeSetRef,
      description: "Qué cambiaría. · What would change.",
      resolve: ({ changes }) => changes,
    }),
    loss: t.field({
      type: LossRef,
      nullable: true,
      description: "Qué se iría; nulo si no hay plan vigente. · What would go; null where no plan is in force.",
      resolve: ({ loss }) => loss,
    }),
    staleCorrections: t.stringList({
      description:
        "Correcciones que ya no encuentran lo que corregían, y por qué. · Corrections that find nothing, and why.",
      resolve: ({ stale }) => stale.map(({ reason }) => renderCorrectionProblem(reason)),
    }),
    unplaced: t.field({
      type: [UnplacedRowRef],
      description: "Filas de un reporte que no son de ningún indicador. · Rows of a report of no indicator.",
      resolve: ({ unplaced }) => [...unplaced],
    }),
  }),
});

builder.queryField("versionDiff", (t) =>
  t.field({
    type: ChangeSetRef,
    description: "Lo que cambió de una versión a otra. · What changed from one version to another.",
    args: {
      from: t.arg.id({ required: true, description: "La versión vieja. · The old version." }),
      to: t.arg.id({ required: true, description: "La nueva. · The new one." }),
    },
    resolve: (_root, source, { run }) => run("summariseDiff", source),
  }),
);
