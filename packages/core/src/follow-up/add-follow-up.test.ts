import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAN_INDICATIVO } from "../frameworks/plan-indicativo/plan-indicativo.ts";
import { identifyActions, identifyIndicators } from "../model/identity.ts";
import type { Plan } from "../model/plan.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { addFollowUp, renderUnplacedReason } from "./add-follow-up.ts";

const read = (actions: object[], kind = "plan"): Plan => readPlanRecord({ kind, actions }, PLAN_INDICATIVO);
/** A row of a report: what was done by a cut-off. */
const done = (text: string, executed: string, more: object = {}) => ({
  text,
  measurements: [{ period: "2024", planned: "10", executed }],
  ...more,
});
const report = (...actions: object[]) => read(actions, "follow-up");
const PLAN = read([
  {
    name: "Servicio de apoyo",
    codes: { product: "1702041" },
    indicators: [
      { text: "Productores apoyados", id: "IP-1", code: "170204100", target: "100" },
      { text: "Familias apoyadas", code: "170204101", measurements: [{ period: "2024", executed: "3" }] },
    ],
  },
  { name: "Vías", indicators: [{ text: "Kilómetros", code: "240201900" }, { text: "Informes" }] },
  { name: "Parques", indicators: [{ text: "Visitas" }, { text: "Informes" }] },
]);
const SAME = { name: "Servicio de apoyo", codes: { product: "1702041" } };

/** What each indicator of a plan was measured to be, by its text. */
const measured = ({ actions }: Plan) =>
  actions.flatMap(({ indicators }) =>
    indicators.flatMap(({ text, measurements = [] }) =>
      measurements.map(({ period, executed, report }) => [text, period, executed?.text, report ?? null]),
    ),
  );
const BEFORE = ["Familias apoyadas", "2024", "3", null];

describe("a row of a report is the plan's", () => {
  test.each<[string, object]>([
    [
      "by the keys of action and indicator",
      { ...SAME, indicators: [done("productores APOYADOS", "7", { id: "IP-1" })] },
    ],
    ["by its mark, whatever its wording", { name: "Otra", indicators: [done("Apoyo", "7", { id: "ip 1" })] }],
    ["by its code, whatever its wording", { name: "Otra", indicators: [done("Apoyo", "7", { code: "170204100" })] }],
    ["by its wording, where one alone has it", { name: "Otra", indicators: [done("Productores apoyados", "7")] }],
  ])("%s", (_, action) => {
    const { plan, added, unplaced } = addFollowUp(PLAN, report(action), "enero");
    expect([added, unplaced]).toEqual([1, []]);
    expect(measured(plan)).toEqual([["Productores apoyados", "2024", "7", "enero"], BEFORE]);
  });

  test("of its own action, where others have the wording as well", () => {
    const { plan } = addFollowUp(PLAN, report({ name: "Parques", indicators: [done("Informes", "7")] }), "enero");
    expect(plan.actions[2]!.indicators[1]!.measurements).toHaveLength(1);
    expect(plan.actions[1]!.indicators[1]!.measurements).toBeUndefined();
  });
});

describe("a row is told as not placed", () => {
  const reasonOf = (...actions: object[]) => addFollowUp(PLAN, report(...actions), "enero").unplaced.at(-1)?.reason;

  test.each<[string, object]>([
    ["none", { name: "Otra", indicators: [done("Nada de esto", "7")] }],
    ["none", { name: "Otra", indicators: [done("Productores apoyados", "7", { id: "IP-2" })] }],
    ["several", { name: "Otra", indicators: [done("Informes", "7")] }],
    // A code says what is measured, not which commitment.
    [
      "several",
      { name: "Otra", indicators: [done("a", "7", { code: "240201900" }), done("b", "8", { code: "240201900" })] },
    ],
    [
      "said-twice",
      { ...SAME, indicators: [done("Familias apoyadas", "7"), done("Apoyo", "8", { code: "170204101" })] },
    ],
  ])("%s: %j", (reason, action) => {
    const { plan, unplaced } = addFollowUp(PLAN, report(action), "enero");
    expect(unplaced.at(-1)).toMatchObject({ reason, action: (action as { name: string }).name, place: null });
    expect(reconcile(plan, PLAN).actions.flatMap(({ parts }) => parts).length).toBeLessThan(2);
    expect(renderUnplacedReason(unplaced.at(-1)!.reason)).toMatch(/\.$/);
  });

  test("a result is no product of the same wording", () => {
    const product = read([{ name: "Vías", indicators: [{ text: "Kilómetros", level: "producto" }] }]);
    const result = report({ name: "Vías", indicators: [done("Kilómetros", "7", { level: "resultado" })] });
    expect(addFollowUp(product, result, "enero").unplaced).toMatchObject([{ reason: "none" }]);
  });

  test("the same row twice is one", () => {
    expect(
      reasonOf(
        { ...SAME, indicators: [done("Familias apoyadas", "7")] },
        { name: "Otra", indicators: [done("Familias apoyadas", "7")] },
      ),
    ).toBe("several");
    const twice = {
      ...SAME,
      indicators: [done("Familias apoyadas", "7"), done("Familias apoyadas", "7", { code: "170204101" })],
    };
    expect(addFollowUp(PLAN, report(twice), "enero")).toMatchObject({ added: 1, unplaced: [] });
  });

  test("what measures nothing is no row", () => {
    expect(addFollowUp(PLAN, report({ name: "Otra", indicators: [{ text: "Nada" }] }))).toEqual({
      plan: PLAN,
      added: 0,
      unplaced: [],
    });
  });
});

describe("the same cut-off again", () => {
  const january = report({ ...SAME, indicators: [done("Familias apoyadas", "7")] });
  const { plan } = addFollowUp(PLAN, january, "enero");

  test("stands beside what the plan itself says", () => {
    expect(measured(plan)).toEqual([BEFORE, ["Familias apoyadas", "2024", "7", "enero"]]);
  });

  test("from the same report takes its place, and nothing else's", () => {
    const mended = report({ ...SAME, indicators: [done("Familias apoyadas", "8")] });
    expect(measured(addFollowUp(plan, mended, "enero").plan)).toEqual([
      BEFORE,
      ["Familias apoyadas", "2024", "8", "enero"],
    ]);
    expect(measured(addFollowUp(plan, mended, "febrero").plan)).toEqual([
      BEFORE,
      ["Familias apoyadas", "2024", "7", "enero"],
      ["Familias apoyadas", "2024", "8", "febrero"],
    ]);
  });

  test("without a name a report is told by its file", () => {
    const text = { text: "Familias apoyadas", place: { file: "enero.xlsx", sheet: "1", cell: "A1" } };
    const own = report({ ...SAME, indicators: [{ ...done("", "7"), ...text }] });
    expect(measured(addFollowUp(PLAN, own).plan).at(-1)).toEqual(["Familias apoyadas", "2024", "7", "enero.xlsx"]);
  });
});

test("a report changes measurements alone, and the same report again changes nothing", () => {
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom("Servicio de apoyo", "Vías", "Parques", "Otra"),
      indicators: fc.array(
        fc.record({
          text: fc.constantFrom("Productores apoyados", "Familias apoyadas", "Kilómetros", "Informes", "Nada"),
          measurements: fc.array(
            fc.record({ period: fc.constantFrom("2024", "2025", "Trimestre 1"), executed: fc.constantFrom("1", "2") }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, (actions) => {
      const own = report(...actions);
      const { plan, added, unplaced } = addFollowUp(PLAN, own, "enero");
      expect(addFollowUp(plan, own, "enero")).toEqual({ plan, added, unplaced });
      const { document, actions: changed } = reconcile(plan, PLAN);
      expect(document).toEqual([]);
      const fields = changed.flatMap((action) => [...action.fields, ...action.parts.flatMap((part) => part.fields)]);
      expect(fields.filter(({ field }) => field !== "measurements")).toEqual([]);
      const keysOf = (one: Plan) =>
        identifyActions(one).map(({ key, item }) => [key, identifyIndicators(item).map(({ key }) => key)]);
      expect(keysOf(plan)).toEqual(keysOf(PLAN));
    }),
  );
});
