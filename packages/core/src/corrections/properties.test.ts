/** What holds for corrections, whichever and in whatever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  activity,
  FULL_PLAN,
  indicator,
  join,
  correction as of,
  ofTrees,
  PARKS,
  split,
  UNREADABLE,
} from "../../test/draw-corrections.ts";
import type { Plan } from "../model/plan.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { applyCorrections, checkCorrection } from "./apply-corrections.ts";
import type { Correction } from "./correction.ts";
import { readCorrection } from "./read-correction.ts";

/** Each of a field of its own. */
const POOL: readonly Correction[] = [
  of({ field: "vision" }, "Ser el mejor municipo", "Ser el mejor municipio"),
  of({ field: "approval", member: "number" }, "12", "13"),
  of({ field: "legalNorms", index: 1 }, "Decreto 1151 de 2008", UNREADABLE),
  of({ field: "diagnosis", index: 0, member: "percent" }, "80", "90%"),
  of({ field: "owner" }, "05368", "05360"),
  of({ field: "period" }, null, "2008-2012"),
  ofTrees("name", "Sembrar arboles", "Sembrar árboles"),
  ofTrees("levels", "Ambiente", "Ambiente sano", { index: 0 }),
  ofTrees("codes", "1702041", "1702042", { member: "product" }),
  ofTrees("benefits", "Menos filas y más sombra", split("Menos filas", "Más sombra"), { index: 0 }),
  ofTrees("responsible", null, "Archivo", { index: 1 }),
  ofTrees("resources", "Internet", { kind: "absent", absence: "blank" }),
  ofTrees("timeframe", "12 meses", "2 años"),
  ofTrees("attributes", "una", "otra", { attribute: "Nota" }),
  ofTrees("looseTargets", "4", { kind: "pair", indicator: "id ip 1" }, { index: 0 }),
  ofTrees("text", "Árboles sembrados", "Árboles", indicator("id ip 1")),
  ofTrees("id", "IP-1", "IP-2", indicator("id ip 1")),
  ofTrees("unit", "Núm.", UNREADABLE, indicator("id ip 1")),
  ofTrees("text", "Porcentaje de", join(["predios"]), indicator("porcentaje de")),
  ofTrees("target", "5", "6", indicator("visitas")),
  ofTrees("yearly", null, "3", { ...indicator("visitas"), year: 2025 }),
  ofTrees("measurements", "1", "2", { ...indicator("visitas"), period: "2024", member: "executed" }),
  ofTrees("amounts", "1", "1.500.000", { ...indicator("visitas"), year: 2024, member: "value" }),
  ofTrees("isMain", "true", "no", indicator("visitas")),
  ofTrees("text", "Comprar y sembrar", split("Comprar", "Sembrar"), activity("comprar y sembrar")),
  ofTrees("responsible", "Sistemas", "Prensa", activity("comprar y sembrar")),
  of({ action: PARKS, field: "name" }, "Regar parques", "Actualizar el sitio web"),
  of({ action: PARKS, field: "catalogName", ...indicator("parques") }, null, "Parques regados"),
];
const some = fc.shuffledSubarray([...POOL]);

test("those of different fields hold in any order, to the same plan", () => {
  fc.assert(
    fc.property(some, (corrections) => {
      const inOrder = POOL.filter((one) => corrections.includes(one));
      const { plan, stale } = applyCorrections(FULL_PLAN, corrections);
      expect(stale).toEqual([]);
      expect(plan).toEqual(applyCorrections(FULL_PLAN, inOrder).plan);
    }),
  );
});

test("the same again gives the same, from the file and from what was made of it", () => {
  fc.assert(
    fc.property(some, (corrections) => {
      const { plan } = applyCorrections(FULL_PLAN, corrections);
      expect(applyCorrections(FULL_PLAN, corrections).plan).toEqual(plan);
      expect(applyCorrections(plan, corrections).plan).toEqual(plan);
    }),
  );
});

/** What differs from the plan as read, each change by where it is. */
const changesOf = (plan: Plan): string[] => {
  const { document, actions } = reconcile(plan, FULL_PLAN);
  const ofParts = actions.flatMap(({ key, parts }) => parts.map(({ fields, ...part }) => [key, part, fields] as const));
  const all = [
    ...document.map((field) => ["", field]),
    ...actions.flatMap(({ key, fields }) => fields.map((field) => [key, field])),
    ...ofParts.flatMap(([key, { kind, owner, key: part }, fields]) =>
      fields.length === 0 ? [[key, kind, owner, part]] : fields.map((field) => [key, part, field]),
    ),
  ];
  return all.map((one) => JSON.stringify(one)).sort();
};

test("leaving one out spares the others", () => {
  fc.assert(
    fc.property(
      some.filter(({ length }) => length > 0),
      ([left, ...others]) => {
        const all = applyCorrections(FULL_PLAN, [left!, ...others]);
        const rest = applyCorrections(FULL_PLAN, others);
        expect(rest.applied).toEqual(others);
        const alone = changesOf(applyCorrections(FULL_PLAN, [left!]).plan);
        expect(changesOf(rest.plan)).toEqual(changesOf(all.plan).filter((change) => !alone.includes(change)));
      },
    ),
  );
});

test("a stale one changes nothing and is told with its reason", () => {
  const wrong = fc.constantFrom<(one: Correction) => Correction>(
    (one) => ({ ...one, before: "lo que nunca dijo" }),
    ({ where, ...rest }) => ({ ...rest, where: { ...where, action: "no hay tal acción" } }),
    ({ where, ...rest }) => ({
      ...rest,
      where: { ...where, part: { owner: "activity", key: "no hay tal actividad" } },
    }),
    ({ where, ...rest }) => ({ ...rest, where: { ...where, field: "nada" } }),
  );
  fc.assert(
    fc.property(some, some, wrong, (held, corrections, spoil) => {
      const stale = corrections.map(spoil);
      const result = applyCorrections(FULL_PLAN, [...held, ...stale]);
      expect(result.plan).toEqual(applyCorrections(FULL_PLAN, held).plan);
      expect(result.stale.map(({ correction }) => correction)).toEqual(stale);
    }),
  );
});

test("what is checked is what is applied", () => {
  for (const correction of POOL) expect(checkCorrection(FULL_PLAN, correction)).toBeNull();
});

test("a correction survives JSON", () => {
  for (const correction of POOL)
    expect(readCorrection(JSON.parse(JSON.stringify(correction)))).toEqual({ ok: true, correction });
});

test("no correction at all is the plan as read", () => {
  expect(applyCorrections(FULL_PLAN, [])).toEqual({ plan: FULL_PLAN, applied: [], stale: [] });
});
