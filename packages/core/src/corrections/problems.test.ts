/** Every reason why a correction cannot be made or holds no more. */
import { describe, expect, test } from "vitest";
import {
  activity,
  FULL_PLAN,
  indicator,
  join,
  correction as of,
  ofTrees,
  split,
  UNREADABLE,
} from "../../test/draw-corrections.ts";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { identifyActions } from "../model/identity.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { applyCorrections, checkCorrection } from "./apply-corrections.ts";
import type { Correction } from "./correction.ts";
import { CORRECTION_PROBLEMS, type CorrectionProblemCode, renderCorrectionProblem } from "./problems.ts";

const pair = (before: string, key: string) => ofTrees("looseTargets", before, { kind: "pair", indicator: key });
const VISION = of({ field: "vision" }, "Ser el mejor municipo", "Ver");

/** Each with corrections that are not to be kept; those that stand before the last are kept already. */
const WRONG: Record<
  Exclude<CorrectionProblemCode, "item-repeated" | "join-would-lose" | "superseded">,
  readonly Correction[][]
> = {
  "field-unknown": [
    [of({ field: "nada" }, null, "x")],
    [ofTrees("vision", null, "x")],
    [ofTrees("indicators", null, "x")],
    [ofTrees("responsible", null, "x", indicator("visitas"))],
  ],
  "change-unfit": [
    [of({ field: "vision" }, "Ser el mejor municipo", split("Ser", "el mejor"))],
    [of({ field: "vision", index: 0 }, "Ser el mejor municipo", "x")],
    [of({ field: "vision", member: "place" }, null, "x")],
    [of({ field: "vision", attribute: "Color" }, null, "x")],
    [of({ field: "owner" }, "05368", UNREADABLE)],
    [of({ field: "phaseDeadlines", index: 0, member: "date" }, "2008-11-01", UNREADABLE)],
    [ofTrees("levels", "Ambiente", split("Ambiente", "y más"), { index: 0 })],
    [ofTrees("levels", null, "x", { index: 0, member: "raw" })],
    [ofTrees("yearly", "1", join(["2"]), { ...indicator("visitas"), year: 2024 })],
    [ofTrees("benefits", "Aire", { kind: "pair", indicator: "visitas" })],
    [ofTrees("benefits", "Aire", { kind: "unpair" })],
    [ofTrees("measurements", null, "x", { ...indicator("visitas"), period: "2024", member: "report" })],
  ],
  "action-gone": [
    [of({ action: "no hay", field: "name" }, "x", "y")],
    [of({ field: "text", ...indicator("visitas") }, "Visitas", "x")],
  ],
  "part-gone": [
    [ofTrees("unit", null, "x", indicator("no hay"))],
    [ofTrees("text", "Visitas", split("a", "b"), indicator("no hay"))],
    [ofTrees("text", "Visitas", join(["no hay"]), indicator("visitas"))],
  ],
  "item-gone": [
    [ofTrees("benefits", "Lo que no dice", "x", { index: 0 })],
    [ofTrees("benefits", null, UNREADABLE, { index: 7 })],
    [ofTrees("benefits", "Aire", join(["no hay"]), { index: 1 })],
    [ofTrees("target", "no es 5", { kind: "unpair" }, indicator("visitas"))],
    [
      ofTrees("looseTargets", "100%", split("60%", "40%")),
      ofTrees("looseTargets", "100%", { kind: "pair", indicator: "predios", text: "30%" }),
    ],
  ],
  "says-otherwise": [
    [of({ field: "vision" }, "Otra cosa", "x")],
    [of({ field: "vision" }, null, "x")],
    [of({ field: "owner" }, "05360", "05001")],
    [ofTrees("yearly", "7", "2", { ...indicator("visitas"), year: 2024 })],
    [ofTrees("yearly", null, "2", { ...indicator("visitas"), year: 2024 })],
    [ofTrees("text", "Otra", split("a", "b"), indicator("visitas"))],
  ],
  "already-said": [[ofTrees("responsible", null, "PRENSA", { index: 1 })]],
  "text-empty": [
    [of({ field: "vision" }, "Ser el mejor municipo", "  ")],
    [ofTrees("benefits", "Aire", split("Aire", ""), { index: 1 })],
    [ofTrees("text", "Visitas", split("Visitas", " "), indicator("visitas"))],
    [ofTrees("text", "Visitas", join(["predios"], ""), indicator("visitas"))],
  ],
  "text-unfit": [
    [of({ field: "diagnosis", index: 0, member: "percent" }, "80", "casi todo")],
    [of({ field: "kind" }, "plan", "otro")],
    [ofTrees("level", "producto", "gestión", indicator("id ip 1"))],
    [ofTrees("isMain", "true", "quizás", indicator("visitas"))],
    [of({ field: "signatories", index: 0, member: "apodo" }, null, "Nita")],
  ],
  "not-digits": [
    [ofTrees("codes", "1702041", "17", { member: "product" })],
    [ofTrees("codes", "17", "diecisiete", { member: "sector" })],
    [ofTrees("bpin", "2024251260012", "BPIN 2024", { ...indicator("visitas"), index: 0 })],
  ],
  "not-a-date": [
    [of({ field: "approval", member: "date" }, "2009-03-01", "mañana")],
    [of({ field: "approval", member: "date" }, "2009-03-01", "2009 a 2011")],
  ],
  "member-needed": [
    [of({ field: "approval" }, "Decreto · 12 · 2009-03-01", "Decreto 13")],
    [of({ field: "signatories", index: 0 }, "Ana Ruiz · Alcaldesa", "Eva")],
    [ofTrees("attributes", "una", "otra")],
  ],
  "split-into-one": [
    [ofTrees("benefits", "Aire", split("Aire"), { index: 1 })],
    [ofTrees("text", "Regar", split(), activity("regar"))],
  ],
  "join-of-one": [
    [ofTrees("benefits", "Aire", join([]), { index: 1 })],
    [ofTrees("text", "Regar", join(["regar"]), activity("regar"))],
  ],
  "indicator-gone": [[pair("4", "no hay")]],
  "indicator-has-target": [[pair("4", "visitas")]],
  "owner-unknown": [[of({ field: "owner" }, "05368", "99999")], [of({ field: "owner" }, "05368", "Jericó")]],
  "framework-unknown": [[of({ field: "framework" }, "gel-2008", "otro")]],
  "period-unfit": [[of({ field: "period" }, null, "2027-2024")], [of({ field: "period" }, null, "cuatrienio")]],
};
const CASES = Object.entries(WRONG).flatMap(([code, cases]) => cases.map((own) => [code, own] as const));

describe("a correction that is not to be kept", () => {
  test.each(CASES)("%s", (code, corrections) => {
    const kept = corrections.slice(0, -1);
    const reason = checkCorrection(FULL_PLAN, corrections.at(-1)!, kept);
    expect(reason?.code).toBe(code);
    expect(renderCorrectionProblem(reason!)).not.toMatch(/[{}]|undefined/);
  });

  test("item-repeated: a list says the same twice, and nothing tells which is meant", () => {
    const plan = readPlanRecord({ actions: [{ name: "Abrir", benefits: ["Aire", "Agua", "Aire"] }] }, GEL_2008);
    const { key } = identifyActions(plan)[0]!;
    const wrong = of({ action: key, field: "benefits", index: 1 }, "Aire", "Sol");
    expect(checkCorrection(plan, wrong)?.code).toBe("item-repeated");
    const { benefits } = applyCorrections(plan, [{ ...wrong, where: { ...wrong.where, index: 2 } }]).plan.actions[0]!;
    expect(benefits.map(({ text }) => text)).toEqual(["Aire", "Agua", "Sol"]);
  });

  test("join-would-lose: both parts say something, and not the same", () => {
    const timed = (text: string, timeframe: string) => ({ text, timeframe });
    const plan = readPlanRecord(
      {
        actions: [
          { name: "Abrir", activities: [timed("Uno", "1 año"), timed("Dos", "2 años"), timed("Tres", "12 meses")] },
        ],
      },
      GEL_2008,
    );
    const { key } = identifyActions(plan)[0]!;
    const joined = (other: string) => of({ action: key, field: "text", ...activity("uno") }, "Uno", join([other]));
    expect(checkCorrection(plan, joined("dos"))).toEqual({ code: "join-would-lose", facts: { field: "Su tiempo" } });
    expect(checkCorrection(plan, joined("tres"))).toBeNull();
  });
});

describe("superseded: the later of two of the same value counts, and the earlier one does where that is left out", () => {
  const twice = (one: Correction, other: Correction) => {
    expect(checkCorrection(FULL_PLAN, one)).toBeNull();
    const { applied, stale, plan } = applyCorrections(FULL_PLAN, [one, other]);
    expect([applied, stale]).toEqual([[other], [{ correction: one, reason: { code: "superseded", facts: {} } }]]);
    expect(plan).toEqual(applyCorrections(FULL_PLAN, [other]).plan);
  };
  test("a text", () => twice(VISION, { ...VISION, what: { kind: "set", text: "Ver lejos" } }));
  test("a text and its absence", () => twice({ ...VISION, what: UNREADABLE }, VISION));
  test("whose plan it is", () =>
    twice(of({ field: "owner" }, "05368", "05001"), of({ field: "owner" }, "05368", "05360")));
  test("an item", () =>
    twice(
      ofTrees("benefits", "Aire", split("Aire", "Sol"), { index: 1 }),
      ofTrees("benefits", "Aire", "Agua", { index: 1 }),
    ));
  test("an item that was added", () =>
    twice(ofTrees("resources", null, "Sol", { index: 1 }), ofTrees("resources", null, "Agua", { index: 1 })));
  test("an item that is joined to another", () =>
    twice(
      ofTrees("benefits", "Aire", "Agua", { index: 1 }),
      ofTrees("benefits", "Menos filas y más sombra", join(["Aire"]), { index: 0 }),
    ));
  test("a part", () =>
    twice(
      ofTrees("text", "predios", split("a", "b"), indicator("predios")),
      ofTrees("text", "Porcentaje de", join(["predios"]), indicator("porcentaje de")),
    ));
  test("a loose target", () => twice(pair("4", "id ip 1"), pair("4", "predios")));
  test("an indicator's target", () => twice(pair("4", "predios"), pair("100%", "predios")));
});

test("texts of the catalogue are whole in both languages", () => {
  for (const [code, { es, en }] of Object.entries(CORRECTION_PROBLEMS)) {
    const factsIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect([code, factsIn(en)]).toEqual([code, factsIn(es)]);
  }
  const gone = { code: "item-gone", facts: { field: "Beneficios", before: "Aire" } } as const;
  expect(renderCorrectionProblem(gone)).toBe("«Beneficios» ya no dice «Aire».");
  expect(renderCorrectionProblem(gone, "en")).toBe("«Beneficios» no longer says «Aire».");
});
