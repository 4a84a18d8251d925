import fc from "fast-check";
import { expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { identifyActions, identifyActivities, identifyIndicators } from "./identity.ts";

const plan = (actions: object[]) => readPlanRecord({ actions }, GEL_2008);
const NOTHING = { document: [], actions: [] };

/** Few words, so that names come twice. */
const word = fc.constantFrom("Divulgar el portal", "Abrir un foro", "DIVULGAR EL PORTAL.", "Medir visitas");
const anyAction = fc.record({
  name: word,
  levels: fc.array(fc.record({ level: fc.constant("Eje"), text: word }), { maxLength: 2 }),
  indicators: fc.array(fc.record({ text: word, target: fc.constantFrom("1", "2") }), { maxLength: 3 }),
  activities: fc.array(fc.record({ text: word }), { maxLength: 3 }),
});

test("a plan beside itself has nothing to change", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 6 }), (actions) => {
      expect(reconcile(plan(actions), plan(actions))).toMatchObject({ ...NOTHING, unchanged: actions.length });
    }),
  );
});

test("keys are each their own", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 8 }), (actions) => {
      const keys = identifyActions(plan(actions)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("the order of actions changes nothing, where names are their own", () => {
  const named = fc.uniqueArray(fc.constantFrom("Uno", "Dos", "Tres", "Cuatro", "Cinco"), { minLength: 1 });
  const shuffled = named.chain((names) =>
    fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })),
  );
  fc.assert(
    fc.property(shuffled, ([names, others]) => {
      const drawn = (order: string[]) => plan(order.map((name) => ({ name, activities: [{ text: `Hacer ${name}` }] })));
      expect(reconcile(drawn(others), drawn(names))).toMatchObject(NOTHING);
    }),
  );
});

test("two of one name are kept apart, by their place among those of the name", () => {
  const actions = [{ name: "Abrir un foro" }, { name: "Divulgar el portal" }, { name: "ABRIR un foro" }];
  const [first, , third] = identifyActions(plan(actions)).map(({ key }) => key);
  expect(third).toBe(`${first} #2`);
  expect(reconcile(plan(actions.slice(0, 2)), plan(actions))).toMatchObject({
    actions: [{ kind: "removed", key: third }],
    unchanged: 2,
  });
});

test("the same name under another level is another action", () => {
  const under = (text: string) => ({ name: "Abrir un foro", levels: [{ level: "Eje", text }] });
  const keys = identifyActions(plan([under("Salud"), under("Educación")])).map(({ key }) => key);
  expect(keys.every((key) => !key.includes("#"))).toBe(true);
  expect(keys[0]).not.toBe(keys[1]);
});

test("a product's code tells an action however it is worded, and a row's mark an indicator", () => {
  const action = (name: string, eje: string, id: string) => ({
    ...{ name, levels: [{ level: "Eje", text: eje }], codes: { sector: "17", product: "1702041" } },
    indicators: [{ text: name, id }],
  });
  const [a, b] = [plan([action("Servicio", "Campo", "IP-12")]), plan([action("Apoyo", "Rural", "ip 12")])];
  expect(identifyActions(a)[0]!.key).toBe(identifyActions(b)[0]!.key);
  expect(identifyIndicators(a.actions[0]!)[0]!.key).toBe(identifyIndicators(b.actions[0]!)[0]!.key);
});

test("a result is no product of the same wording, and a code alone names no indicator", () => {
  const [action] = plan([
    {
      name: "Servicio",
      indicators: [
        { text: "Personas", level: "producto", code: "170204100" },
        { text: "Personas", level: "resultado", code: "170204100" },
        { text: "Familias", level: "producto", code: "170204100" },
      ],
      activities: [{ text: "Sembrar" }, { text: "sembrar" }],
    },
  ]).actions;
  expect(new Set(identifyIndicators(action!).map(({ key }) => key)).size).toBe(3);
  expect(identifyActivities(action!).map(({ key }) => key)).toEqual(["sembrar", "sembrar #2"]);
});

test("an action that loses an indicator is the same, whatever line it is then taken for", () => {
  const named = { name: "Servicio al ciudadano" };
  const chat = { text: "Número de chats con ciudadanos", target: "4" };
  const [all, less] = [plan([{ ...named, indicators: [chat] }]), plan([named])];
  expect(identifyActions(all)[0]!.key).toBe(identifyActions(less)[0]!.key);
  expect(identifyActions(all)[0]!.key).toBe("servicio al ciudadano");
});
