/** Departments and municipalities, which core holds, as rows for joins and searches. */
import { DEPARTMENTS, fold, MUNICIPALITIES, searchText } from "@cotejo/core";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { insertRows } from "./insert-rows.ts";

const ROWS = [
  ...DEPARTMENTS.map(({ code, name }) => ({
    code,
    type: "DEPARTMENT",
    name,
    searchText: fold(name),
    departmentCode: code,
  })),
  ...MUNICIPALITIES.map(({ department, ...municipality }) => ({
    ...municipality,
    type: "MUNICIPALITY",
    departmentCode: department.code,
    searchText: searchText({ ...municipality, department }),
  })),
];

/** Writes what is missing, and what an earlier version left without its text to search. */
export async function fillTerritory(prisma: PrismaClient): Promise<void> {
  const whole = await prisma.entity.count({ where: { searchText: { not: "" } } });
  if (whole >= ROWS.length) return;
  await prisma.$transaction(async (tx) => {
    const known = await tx.entity.findMany({ select: { code: true, searchText: true } });
    for (const { code } of known.filter(({ searchText: text }) => text === ""))
      await tx.entity.update({
        where: { code },
        data: { searchText: ROWS.find((row) => row.code === code)?.searchText },
      });
    const codes = new Set(known.map(({ code }) => code));
    await insertRows(
      tx,
      "Entity",
      ROWS.filter(({ code }) => !codes.has(code)),
    );
  });
}
