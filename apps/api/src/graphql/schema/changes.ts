/** What applying an import would change in the plan in force, old → new. */
import type { ActionChange, ChangeSet, FieldChange, PartChange } from "@cotejo/core";
import type { StoredPlan } from "../../storage/plan-store.ts";
import { builder } from "../builder.ts";
import { PlanRef } from "./plan.ts";

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

export const ChangeSetRef = builder.objectRef<{ changes: ChangeSet; inForce: StoredPlan | null }>("ChangeSet");
ChangeSetRef.implement({
  description: "Lo que cambiaría al aplicar. · What applying would change.",
  fields: (t) => ({
    inForce: t.field({
      type: PlanRef,
      nullable: true,
      description: "El plan vigente hoy. · The plan in force today.",
      resolve: ({ inForce }) => inForce,
    }),
    document: t.field({
      type: [FieldChangeRef],
      description: "Lo que cambia en el texto que rodea las tablas. · What changes in the text around the tables.",
      resolve: ({ changes }) => changes.document,
    }),
    actions: t.field({
      type: [ActionChangeRef],
      description: "Acciones nuevas, retiradas y cambiadas. · Actions added, removed, changed.",
      resolve: ({ changes }) => changes.actions,
    }),
    unchanged: t.int({
      description: "Acciones iguales. · Actions unchanged.",
      resolve: ({ changes }) => changes.unchanged,
    }),
  }),
});
