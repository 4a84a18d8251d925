import { expect, test } from "vitest";
import type { PlanTable } from "../locate/plan-table.ts";
import { attributeNames } from "./group-cells.ts";

test("attributes of one name are numbered, and columns without a name told by their number", () => {
  const columns = ["Nota", "Color", "Nota"].map((heading, column) => ({ column, columnSpan: 1, heading }));
  const nameOf = attributeNames({ heading: { columns } } as unknown as PlanTable);
  expect([0, 1, 2, 3].map(nameOf)).toEqual(["Nota", "Color", "Nota (2)", "Columna 4"]);
});
