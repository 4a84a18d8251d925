import { describe, expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { comparePlans, groupIndicators } from "./compare-plans.ts";
import type { ComparedPlan } from "./comparison.ts";

interface DrawnAction {
  name: string;
  indicators?: { text: string; target?: string }[];
  timeframe?: string;
  responsible?: string[];
  absences?: object;
}

function column(id: string, actions: DrawnAction[] | null): ComparedPlan {
  return {
    id,
    municipality: { code: id, name: id, department: null },
    plan: actions && readPlanRecord({ actions }, GEL_2008),
  };
}

const UPDATE = "Actualización del sitio Web";
const line = (columns: ComparedPlan[], key: string) =>
  comparePlans(columns, GEL_2008).lines.find((row) => row.key === key)!;

describe("the absences of a line", () => {
  const columns = [column("a", [{ name: UPDATE }]), column("b", []), column("c", null)];

  test("no plan and not stated are kept apart", () => {
    expect(line(columns, "site-update").cells.map(({ state }) => state)).toEqual(["present", "not-stated", "no-plan"]);
  });

  test("a municipality without a plan makes no difference", () => {
    expect(line([columns[0]!, columns[2]!], "site-update").differs).toBe(false);
    expect(line(columns, "site-update").differs).toBe(true);
  });

  test("blank and unreadable are told from a column that is not there", () => {
    const drawn = [{ resources: "blank" }, { resources: "unreadable" }, {}].map((absences, at) =>
      column(String(at), [{ name: UPDATE, absences }]),
    );
    const resources = line(drawn, "site-update").fields.find(({ field }) => field === "resources");
    expect(resources?.cells.map(({ state }) => state)).toEqual(["blank", "unreadable", "not-stated"]);
  });
});

describe("indicators that are the same", () => {
  const frequency = (id: string, text: string, target: string) =>
    column(id, [{ name: UPDATE, indicators: [{ text, target }] }]);

  test("stand in one row, however they are worded, with their yearly rates", () => {
    const columns = [
      frequency("a", "Frecuencia de actualización del sitio Web", "Semanal"),
      frequency("b", "Periodicidad con que se actualiza la página", "4 veces al mes"),
    ];
    const [row, ...more] = line(columns, "site-update").indicators;
    expect(more).toEqual([]);
    expect(row?.cells.map(({ indicators }) => indicators[0]?.timesPerYear)).toEqual([52, 48]);
    expect(row?.differs).toBe(true);
  });

  test("do not differ when their targets say the same", () => {
    const columns = [
      frequency("a", "Frecuencia de actualización", "4 veces al mes"),
      frequency("b", "Frecuencia de actualización", "48 al año"),
    ];
    expect(line(columns, "site-update").indicators[0]?.differs).toBe(false);
  });

  test("are found by their wording where the catalogue has none", () => {
    const columns = [
      frequency("a", "Número de computadores comprados", "3"),
      frequency("b", "Cantidad de computadores comprados", "5"),
      frequency("c", "Número de impresoras dañadas", "1"),
    ];
    const groups = groupIndicators(columns, GEL_2008).map(({ members }) => members.map(({ plan }) => plan));
    expect(groups).toEqual([[0, 1], [2]]);
  });
});

test("times and parties that say the same do not differ", () => {
  const columns = [
    column("a", [{ name: UPDATE, timeframe: "1 año", responsible: ["Webmaster", "Comité GEL-T"] }]),
    column("b", [{ name: UPDATE, timeframe: "12 meses", responsible: ["comité GEL T", "webmaster"] }]),
  ];
  expect(line(columns, "site-update").fields.filter(({ differs }) => differs)).toEqual([]);
});

test("actions on no line share a last row, there only when needed", () => {
  expect(comparePlans([column("a", [{ name: UPDATE }])], GEL_2008).lines.map(({ key }) => key)).not.toContain("other");
  expect(comparePlans([column("a", [{ name: "Pintar la alcaldía" }])], GEL_2008).lines.at(-1)?.key).toBe("other");
});
