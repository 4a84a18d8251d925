import { describe, expect, expectTypeOf, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import {
  ACTION_FIELDS,
  ACTIVITY_FIELDS,
  type ActionField,
  COLUMNS,
  COMPARED_FIELDS,
  describeField,
  FIELDS,
  INDICATOR_FIELDS,
  type NameOf,
  PLAN_FIELDS,
  PRINTED_FIELDS,
} from "./fields.ts";
import type { Action, Activity, DocumentFields, Indicator } from "./plan.ts";

/** What a printed text has, whatever it says. */
type OfText = "text" | "place" | "raw" | "entries" | "corrected" | "identity" | "absences";

test("every property of the model is a field of the table, and the table has no other", () => {
  expectTypeOf<keyof DocumentFields>().toEqualTypeOf<NameOf<"plan">>();
  expectTypeOf<
    Exclude<keyof Action, "line" | "lineStrength" | "lineReason" | "absences" | "identity">
  >().toEqualTypeOf<ActionField>();
  expectTypeOf<Exclude<keyof Indicator, OfText | "targetAbsence"> | "text">().toEqualTypeOf<NameOf<"indicator">>();
  expectTypeOf<Exclude<keyof Activity, OfText | "timeframeAbsence" | "indicator"> | "text">().toEqualTypeOf<
    NameOf<"activity">
  >();
});

describe("a plan with everything in it", () => {
  const text = "algo";
  const plan = readPlanRecord(
    {
      actions: [
        {
          name: text,
          codes: { sector: "17" },
          attributes: { Color: "azul" },
          indicators: [
            {
              text,
              ...{ id: "IP-1", code: "170204100", catalogName: text, level: "producto", target: "1" },
              ...{ yearly: [{ year: 2024, text: "1" }], accumulation: "accumulative", isMain: true },
              ...Object.fromEntries(PRINTED_FIELDS.map((name) => [name, text])),
              ...{ bpin: ["2024000000001"], measurements: [{ period: "2024", executed: "1" }] },
              ...{ amounts: [{ year: 2024, source: "SGP", value: 1 }], attributes: { Color: "azul" } },
            },
          ],
          activities: [{ text, attributes: { Color: "azul" } }],
        },
      ],
    },
    GEL_2008,
  );
  const [action] = plan.actions;
  const apart = ["line", "lineStrength", "lineReason", "absences", "place", "raw", "entries", "targetAbsence"];
  const notFields = [...apart, "timeframeAbsence", "indicator", "framework", "kind", "period", "owner", "actions"];
  const namesOf = (owner: object) => Object.keys(owner).filter((name) => !notFields.includes(name));

  test.each([
    ["plan", plan, PLAN_FIELDS],
    ["action", action!, ACTION_FIELDS],
    ["indicator", action!.indicators[0]!, INDICATOR_FIELDS],
    ["activity", action!.activities[0]!, ACTIVITY_FIELDS],
  ] as const)("has no property of its %s that the table lacks", (_, owner, fields) => {
    expect(namesOf(owner).sort()).toEqual(fields.map(({ name }) => name).sort());
  });
});

test("columns, and fields within their owner, have names of their own, and all are described in two languages", () => {
  const columns = COLUMNS.map(({ key }) => key);
  expect(new Set(columns).size).toBe(columns.length);
  const fields = FIELDS.map(({ owner, name }) => `${owner}.${name}`);
  expect(new Set(fields).size).toBe(fields.length);
  for (const { es, en } of [...FIELDS, ...COLUMNS]) expect(es.length * en.length).toBeGreaterThan(0);
  expect(describeField("action", "benefits")).toBe("Beneficios. · Benefits.");
});

test("what comparisons show is of actions", () => {
  expect(COMPARED_FIELDS.length).toBeGreaterThan(3);
  expect(COMPARED_FIELDS.every(({ owner }) => owner === "action")).toBe(true);
});
