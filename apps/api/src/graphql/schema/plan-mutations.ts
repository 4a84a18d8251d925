/** Applying, going back, moving: what changes which plan is in force. */

import { renderCorrectionProblem } from "@cotejo/core";
import type { Applied } from "../../imports/apply.ts";
import { chooseForImport } from "../../imports/choose.ts";
import type { Undone } from "../../plans/go-back.ts";
import { Problem } from "../../problem.ts";
import { builder } from "../builder.ts";
import { UnplacedRowRef } from "./changes.ts";
import { ImportRef, kindOf } from "./import.ts";
import { PeriodInput, PlanVersionRef } from "./plan.ts";

const AppliedRef = builder.objectRef<Applied>("Applied").implement({
  description: "Un plan que entró en vigencia. · A plan that came into force.",
  fields: (t) => ({
    version: t.prismaField({
      type: PlanVersionRef,
      description: "La versión vigente. · The version in force.",
      resolve: (query, { versionId }, _args, { prisma }) =>
        prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: versionId } }),
    }),
    unplaced: t.field({
      type: [UnplacedRowRef],
      description: "Filas de un reporte que no son de ningún indicador del plan. · Rows of a report of no indicator.",
      resolve: ({ unplaced }) => [...unplaced],
    }),
  }),
});

const UndoneRef = builder.objectRef<Undone>("Undone").implement({
  description: "Lo deshecho, y lo que se conservó. · What was undone, and what was spared.",
  fields: (t) => ({
    version: t.prismaField({
      type: PlanVersionRef,
      nullable: true,
      description:
        "La versión ahora vigente; nula si no queda ninguna, o si otra carga posterior ya regía. · Now in force.",
      resolve: (query, { versionId }, _args, { prisma }) =>
        versionId === null ? null : prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: versionId } }),
    }),
    kept: t.exposeInt("kept", {
      description: "Correcciones y reportes posteriores que siguen. · Later corrections and reports that stand on.",
    }),
    stale: t.stringList({
      description: "Correcciones que ya no encuentran lo que corregían. · Corrections that find nothing any more.",
      resolve: ({ stale }) => stale.map(({ reason }) => renderCorrectionProblem(reason)),
    }),
  }),
});

const idArg = "Cuál. · Which.";
const expected =
  "La versión vigente que se mostró; nulo si no había; sin decirlo, la que haya. · The version in force that was shown; null where there was none; left out, whatever stands.";

builder.mutationField("applyImport", (t) =>
  t.field({
    type: AppliedRef,
    description:
      "Pone en vigencia el plan de una carga revisada, o suma los avances de un reporte, en una sola transacción. · Brings a reviewed import's plan into force, or adds a report's measurements, in one transaction.",
    errors: { types: [Problem] },
    args: {
      id: t.arg.id({ required: true, description: "La carga. · The import." }),
      entity: t.arg.string({
        description:
          "Código de la entidad elegida; por defecto la de la carga. · Chosen entity; by default the import's.",
      }),
      period: t.arg({ type: PeriodInput, description: "Para qué años; por defecto los de la carga. · Which years." }),
      kind: t.arg.string({ description: "plan o follow-up; por defecto el de la carga. · By default the import's." }),
      expectedVersion: t.arg.id({ description: expected }),
    },
    resolve: (_root, { id, entity, period, kind, expectedVersion }, { run }) =>
      run("applyImport", {
        importId: id,
        entityCode: entity,
        period,
        kind: kindOf(kind),
        expectedVersionId: expectedVersion,
      }),
  }),
);

builder.mutationField("chooseForImport", (t) =>
  t.prismaField({
    type: ImportRef,
    description:
      "Dice de quién es el plan de una carga en revisión, para qué años, o si reporta avances. · Says whose an import's plan is, for which years, or that it is a report.",
    errors: { types: [Problem] },
    args: {
      id: t.arg.id({ required: true, description: "La carga. · The import." }),
      entity: t.arg.string({ description: "Código de la entidad. · Code of the entity." }),
      period: t.arg({ type: PeriodInput, description: "Para qué años. · For which years." }),
      kind: t.arg.string({ description: "plan o follow-up. · A plan or a follow-up." }),
    },
    resolve: async (query, _root, { id, entity, period, kind }, context) => {
      await chooseForImport(context, { importId: id, entityCode: entity, period, kind: kindOf(kind) });
      return context.prisma.import.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField("undoImport", (t) =>
  t.field({
    type: UndoneRef,
    description:
      "Deshace una carga aplicada: vuelve lo que había, y lo que se hizo después se conserva. · Undoes an applied import: what stood before comes back, and later work is spared.",
    errors: { types: [Problem] },
    args: { id: t.arg.id({ required: true, description: idArg }) },
    resolve: (_root, { id }, { run }) => run("undoImport", id),
  }),
);

builder.mutationField("restoreVersion", (t) =>
  t.prismaField({
    type: PlanVersionRef,
    description: "Pone de nuevo en vigencia una versión. · Brings a version into force again.",
    errors: { types: [Problem] },
    args: {
      id: t.arg.id({ required: true, description: idArg }),
      expectedVersion: t.arg.id({ description: expected }),
    },
    resolve: async (query, _root, { id, expectedVersion }, { prisma, run }) => {
      const version = await run("restoreVersion", { versionId: id, expectedVersionId: expectedVersion });
      return prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: version.id } });
    },
  }),
);

builder.mutationField("movePlan", (t) =>
  t.prismaField({
    type: PlanVersionRef,
    description:
      "Lleva un plan vigente a otra entidad o período, con sus correcciones. · Moves a plan in force to another entity or period, with its corrections.",
    errors: { types: [Problem] },
    args: {
      id: t.arg.id({ required: true, description: "El plan. · The plan." }),
      entity: t.arg.string({ required: true, description: "Código de la entidad. · Code of the entity." }),
      period: t.arg({
        type: PeriodInput,
        description: "Para qué años; por defecto los mismos. · By default the same.",
      }),
      expectedVersion: t.arg.id({ description: expected }),
    },
    resolve: async (query, _root, { id, entity, period, expectedVersion }, { prisma, run }) => {
      const request = { planId: id, entityCode: entity, period: period ?? null, expectedVersionId: expectedVersion };
      const version = await run("movePlan", request);
      return prisma.planVersion.findUniqueOrThrow({ ...query, where: { id: version.id } });
    },
  }),
);
