/** Departments and municipalities, with the state of their plans. */
import { fold } from "@cotejo/core";
import type { Prisma } from "../../generated/prisma/client.ts";
import { builder, pageComplexity } from "../builder.ts";

const PlanStateRef = builder.enumType("PlanState", {
  description: "Estado del plan de un municipio. · State of a municipality's plan.",
  values: {
    IN_FORCE: { description: "Hay un plan aplicado. · A plan was applied." },
    IN_REVIEW: {
      description: "Hay una carga por revisar y ningún plan aplicado. · An upload awaits review; no plan applied.",
    },
    NO_PLAN: { description: "No hay plan. · No plan." },
  } as const,
});

const DepartmentRef = builder.prismaObject("Department", {
  description: "Departamento (DIVIPOLA). · Department (DIVIPOLA).",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Código de dos dígitos. · Two-digit code." }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    municipalityCount: t.relationCount("municipalities", {
      description: "Cuántos municipios tiene. · How many municipalities it has.",
    }),
    planCount: t.relationCount("municipalities", {
      where: { plans: { some: {} } },
      description: "Cuántos tienen plan vigente. · How many have a plan in force.",
    }),
  }),
});

export const MunicipalityRef = builder.prismaObject("Municipality", {
  description: "Municipio (DIVIPOLA). · Municipality (DIVIPOLA).",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Código de cinco dígitos. · Five-digit code." }),
    name: t.exposeString("name", { description: "Nombre. · Name." }),
    latitude: t.exposeFloat("latitude", { description: "Grados, WGS 84. · Degrees, WGS 84." }),
    longitude: t.exposeFloat("longitude", { description: "Grados, WGS 84. · Degrees, WGS 84." }),
    department: t.relation("department", { description: "Su departamento. · Its department." }),
    planState: t.field({
      type: PlanStateRef,
      description: "Estado de su plan. · State of its plan.",
      select: { code: true, plans: { select: { id: true }, take: 1 } },
      resolve: async ({ code, plans }, _args, { prisma }) => {
        if (plans.length > 0) return "IN_FORCE";
        const inReview = await prisma.import.count({ where: { municipalityCode: code, status: "IN_REVIEW" } });
        return inReview > 0 ? "IN_REVIEW" : "NO_PLAN";
      },
    }),
  }),
});

builder.queryField("departments", (t) =>
  t.prismaField({
    type: [DepartmentRef],
    description: "Los 33 departamentos, por nombre. · The 33 departments, by name.",
    resolve: (query, _root, _args, { prisma }) => prisma.department.findMany({ ...query, orderBy: { name: "asc" } }),
  }),
);

builder.queryField("municipality", (t) =>
  t.prismaField({
    type: MunicipalityRef,
    nullable: true,
    description: "Un municipio por su código. · A municipality by its code.",
    args: { code: t.arg.string({ required: true, description: "Código DIVIPOLA. · DIVIPOLA code." }) },
    resolve: (query, _root, { code }, { prisma }) => prisma.municipality.findUnique({ ...query, where: { code } }),
  }),
);

interface MunicipalityFilter {
  search?: string | null;
  department?: string | null;
  hasPlan?: boolean | null;
}

/** Every word of the search must stand in the name or the department, accents and case aside. */
function whereOf({ search, department, hasPlan }: MunicipalityFilter): Prisma.MunicipalityWhereInput {
  const searched = fold(search ?? "")
    .split(" ")
    .filter(Boolean);
  return {
    AND: searched.map((word) => ({ searchText: { contains: word } })),
    ...(department ? { departmentCode: department } : {}),
    ...(hasPlan == null ? {} : { plans: hasPlan ? { some: {} } : { none: {} } }),
  };
}

builder.queryField("municipalities", (t) =>
  t.prismaConnection({
    type: MunicipalityRef,
    cursor: "code",
    defaultSize: 50,
    maxSize: 200,
    complexity: pageComplexity,
    description:
      "Municipios por departamento y nombre, de a 200 como mucho. · Municipalities by department and name, 200 a page at most.",
    args: {
      search: t.arg.string({
        description:
          "Palabras del nombre o del departamento, sin importar tildes. · Words of the name or department, accents aside.",
      }),
      department: t.arg.string({ description: "Código del departamento. · Department code." }),
      hasPlan: t.arg.boolean({
        description: "Solo con plan vigente, o solo sin él. · Only with a plan in force, or only without.",
      }),
    },
    resolve: (query, _root, args, { prisma }) =>
      prisma.municipality.findMany({
        ...query,
        where: whereOf(args),
        orderBy: [{ department: { name: "asc" } }, { name: "asc" }, { code: "asc" }],
      }),
    totalCount: (_root, args, { prisma }) => prisma.municipality.count({ where: whereOf(args) }),
  }),
);
