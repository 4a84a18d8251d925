import { expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { CONTRACT_VERSION, municipalityOfOwner, printPlanRecord } from "./print-plan-record.ts";
import { readPlanRecord } from "./read-plan-record.ts";

const MUNICIPALITY = { name: "Jericó", department: "Antioquia", code: "05368" };

test("a record names its owner, and the municipality that it is beside it", () => {
  const plan = readPlanRecord({ municipality: MUNICIPALITY, actions: [{ name: "Abrir" }] }, GEL_2008);
  expect(printPlanRecord(plan)).toEqual({ ...plan, municipality: MUNICIPALITY });
  expect(Object.keys(printPlanRecord(plan)).slice(0, 5)).toEqual([
    "framework",
    "kind",
    "period",
    "owner",
    "municipality",
  ]);
});

test("a department's plan, and nobody's, is no municipality's", () => {
  const nobody = { name: null, department: null, code: null };
  expect(municipalityOfOwner(null)).toEqual(nobody);
  const { owner } = readPlanRecord({ owner: { type: "department", name: "Huila", code: "41" }, actions: [] }, GEL_2008);
  expect([owner?.type, municipalityOfOwner(owner)]).toEqual(["department", nobody]);
});

test("what is printed is read again as it was", () => {
  const plan = readPlanRecord({ municipality: MUNICIPALITY, actions: [{ name: "Abrir", benefits: ["x"] }] }, GEL_2008);
  expect(readPlanRecord(JSON.parse(JSON.stringify(printPlanRecord(plan))), GEL_2008)).toEqual(plan);
});

test("readers of records know them by the second version of the contract; a change that they would notice raises it", () => {
  expect(CONTRACT_VERSION).toBe(2);
});
