/** Who owns plans: departments and municipalities, with the state of their plans. */
import { fold } from "@cotejo/core";
import type { Prisma } from "../../generated/prisma/client.ts";
import { builder, pageComplexity } from "../builder.ts";

const PlanStateRef = builder.enumType("PlanState", {
  description: "Estado del plan de una entidad. · State of an entity's plan.",
  values: {
    IN_FORCE: { description: "Hay un plan vigente. · A plan is in force." },
    IN_REVIEW: {
      description: "Hay una carga por revisar y ningún plan vigente. · An upload awaits review; no plan in force.",
    },
    NO_PLAN: { description: "No hay plan. · No plan." },
  } as const,
});

const EntityTypeRef = builder.enumType("EntityType", {
  description: "Qué es una entidad territorial. · What an entity is.",
  values: {
    DEPARTMENT: { description: "Un departamento. · A department." },
    MUNICIPALITY: { description: "Un municipio. · A municipality." },
  } as const,
});

const IN_FORCE = { inForce: true } as const satisfies Prisma.PlanWhereInput;
const IN_REVIEW = { status: "IN_REVIEW" } as const satisfies Prisma.ImportWhereInput;

const EntityRef = builder.prismaObject("Entity", {
  name: "Entity",
  description:
    "Una entidad territorial, dueña de planes: un municipio o un departamento (DIVIPOLA). · Who owns plans: a municipality or a department (DIVIPOLA).",
  fields: (t) => ({
    code: t.exposeString("code", {
      description: "Código: cinco dígitos de un municipio, dos de un departamento. · Code: five digits or two.",
    }),
    type: t.field({
      type: EntityTypeRef,
      description: "Qué es. · What it is.",
      select: { type: true },
      resolve: ({ type }) => type,
    }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    latitude: t.exposeFloat("latitude", { nullable: true, description: "Grados, WGS 84. · Degrees, WGS 84." }),
    longitude: t.exposeFloat("longitude", { nullable: true, description: "Grados, WGS 84. · Degrees, WGS 84." }),
    department: t.relation("department", {
      description: "Su departamento; de un departamento, él mismo. · Its department; of a department itself.",
    }),
    planState: t.field({
      type: PlanStateRef,
      description: "Estado de sus planes. · State of its plans.",
      select: { _count: { select: { plans: { where: IN_FORCE }, imports: { where: IN_REVIEW } } } },
      resolve: ({ _count }) => (_count.plans > 0 ? "IN_FORCE" : _count.imports > 0 ? "IN_REVIEW" : "NO_PLAN"),
    }),
    plans: t.relation("plans", {
      description: "Sus planes: uno por marco y período. · Its plans: one a framework and period.",
      query: { orderBy: [{ periodStart: "desc" }, { framework: "asc" }] },
    }),
    importsInReview: t.relation("imports", {
      description: "Sus cargas por revisar, la más nueva primero. · Its imports to review, newest first.",
      query: { where: IN_REVIEW, orderBy: { createdAt: "desc" }, take: 20 },
    }),
  }),
});

const municipal = { type: "MUNICIPALITY" } as const satisfies Prisma.EntityWhereInput;

builder.prismaObjectFields(EntityRef, (t) => ({
  municipalityCount: t.relationCount("members", {
    where: municipal,
    description: "De un departamento: cuántos municipios tiene. · Of a department: how many municipalities it has.",
  }),
  planCount: t.relationCount("members", {
    where: { ...municipal, plans: { some: IN_FORCE } },
    description: "De un departamento: cuántos tienen plan vigente. · Of a department: how many have a plan in force.",
  }),
}));

builder.queryField("departments", (t) =>
  t.prismaField({
    type: [EntityRef],
    description: "Los 33 departamentos, por nombre. · The 33 departments, by name.",
    resolve: (query, _root, _args, { prisma }) =>
      prisma.entity.findMany({ ...query, where: { type: "DEPARTMENT" }, orderBy: { name: "asc" } }),
  }),
);

builder.queryField("entity", (t) =>
  t.prismaField({
    type: EntityRef,
    nullable: true,
    description: "Un municipio o un departamento por su código. · A municipality or department by its code.",
    args: { code: t.arg.string({ required: true, description: "Código DIVIPOLA. · DIVIPOLA code." }) },
    resolve: (query, _root, { code }, { prisma }) => prisma.entity.findUnique({ ...query, where: { code } }),
  }),
);

interface EntityFilter {
  search?: string | null;
  department?: string | null;
  hasPlan?: boolean | null;
  framework?: string | null;
}

/** Every word of the search must stand in the name or the department, accents and case aside. */
function whereOf({ search, department, hasPlan, framework }: EntityFilter): Prisma.EntityWhereInput {
  const searched = fold(search ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 10);
  const some = { some: { ...IN_FORCE, ...(framework ? { framework } : {}) } };
  return {
    AND: searched.map((word) => ({ searchText: { contains: word } })),
    ...(department ? { departmentCode: department } : {}),
    ...(hasPlan == null ? {} : { plans: hasPlan ? some : { none: some.some } }),
  };
}

const byTerritory = [
  { department: { name: "asc" } },
  { type: "asc" },
  { name: "asc" },
  { code: "asc" },
] as const satisfies Prisma.EntityOrderByWithRelationInput[];

/** A connection of entities: those of one type, or all. */
const entitiesField = (name: string, type: Prisma.EntityWhereInput, description: string) =>
  builder.queryField(name, (t) =>
    t.prismaConnection({
      type: EntityRef,
      cursor: "code",
      defaultSize: 50,
      maxSize: 200,
      complexity: pageComplexity,
      description,
      args: {
        search: t.arg.string({
          description:
            "Palabras del nombre o del departamento, sin importar tildes. · Words of the name or department, accents aside.",
        }),
        department: t.arg.string({ description: "Código del departamento. · Department code." }),
        hasPlan: t.arg.boolean({
          description: "Solo con plan vigente, o solo sin él. · Only with a plan in force, or only without.",
        }),
        framework: t.arg.string({
          description: "Con hasPlan: de este marco. · With hasPlan: of this framework.",
        }),
      },
      resolve: (query, _root, args, { prisma }) =>
        prisma.entity.findMany({ ...query, where: { ...type, ...whereOf(args) }, orderBy: byTerritory }),
      totalCount: (_root, args, { prisma }) => prisma.entity.count({ where: { ...type, ...whereOf(args) } }),
    }),
  );

entitiesField(
  "municipalities",
  municipal,
  "Municipios por departamento y nombre, de a 200 como mucho. · Municipalities by department and name, 200 a page at most.",
);
entitiesField(
  "entities",
  {},
  "Departamentos y municipios, de a 200 como mucho. · Departments and municipalities, 200 a page at most.",
);
