import { expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { alignIndicators } from "./align-indicators.ts";

const plan = (...indicators: string[]) =>
  readPlanRecord(
    { actions: [{ name: "Actualización del sitio Web", indicators: indicators.map((text) => ({ text })) }] },
    GEL_2008,
  );
const groups = (...plans: string[][]) =>
  alignIndicators(
    plans.map((texts) => plan(...texts)),
    GEL_2008,
  ).map(({ members }) => members.map((member) => `${member.plan}: ${member.indicator.text}`));

test("indicators of two plans are one where they share four fifths of their words", () => {
  const five = "sillas mesas lámparas cortinas alfombras";
  expect(groups([five], ["sillas mesas lámparas cortinas tapetes"])).toHaveLength(1);
  expect(groups([five], ["sillas mesas lámparas floreros tapetes"])).toHaveLength(2);
});

test("what most indicators open with tells none apart, and the smaller wording must hold, too", () => {
  expect(groups(["Número de sillas"], ["Cantidad total de sillas"])).toHaveLength(1);
  expect(groups(["sillas"], ["sillas mesas lámparas"])).toHaveLength(2);
});

test("two of one plan are never one by their wording", () => {
  expect(groups(["sillas", "sillas"])).toEqual([["0: sillas"], ["0: sillas"]]);
});

test("a plan that is not there is passed over, and members name their plan by its place", () => {
  const found = alignIndicators([null, plan("sillas")], GEL_2008);
  expect(found.map(({ members }) => members.map((member) => member.plan))).toEqual([[1]]);
});
