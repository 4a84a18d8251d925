import { expect, test } from "vitest";
import { indicator, correction as of } from "../../test/draw-corrections.ts";
import { readCorrection } from "./read-correction.ts";

const WHERE = { action: "abrir", part: { owner: "indicator", key: "visitas" }, field: "target" };
const SET = { kind: "set", text: "4" };

test("what is left out and what is null are the same", () => {
  const correction = of({ action: "abrir", field: "target", ...indicator("visitas") }, null, "4");
  expect(readCorrection({ where: WHERE, what: SET })).toEqual({ ok: true, correction });
  const nulls = { index: null, year: null, period: null, attribute: null, member: null };
  expect(readCorrection({ where: { ...WHERE, ...nulls }, what: SET, before: null })).toEqual({ ok: true, correction });
  expect(readCorrection({ where: { field: "vision" }, what: SET, before: "3" })).toEqual({
    ok: true,
    correction: of({ field: "vision" }, "3", "4"),
  });
});

test.each([
  ["", null],
  ["", "vision"],
  ["where", { what: SET }],
  ["where", { where: {}, what: SET }],
  ["where.field", { where: { ...WHERE, field: 3 }, what: SET }],
  ["where.action", { where: { ...WHERE, action: 3 }, what: SET }],
  ["where.part", { where: { ...WHERE, part: { owner: "plan", key: "x" } }, what: SET }],
  ["where.index", { where: { ...WHERE, index: -1 }, what: SET }],
  ["where.year", { where: { ...WHERE, year: "dos mil" }, what: SET }],
  ["what", { where: WHERE }],
  ["what", { where: WHERE, what: { kind: "erase" } }],
  ["what", { where: WHERE, what: { kind: "set" } }],
  ["what", { where: WHERE, what: { kind: "absent", absence: "loose" } }],
  ["what", { where: WHERE, what: { kind: "split", texts: ["a", 3] } }],
  ["what", { where: WHERE, what: { kind: "join", with: "a" } }],
  ["before", { where: WHERE, what: SET, before: 3 }],
])("%s is told as the part that is none: %j", (part, json) => {
  expect(readCorrection(json)).toEqual({ ok: false, part });
});

test.each([
  { kind: "absent", absence: "unreadable" },
  { kind: "split", texts: ["a", "b"] },
  { kind: "join", with: ["a"] },
  { kind: "join", with: ["a"], text: "a b" },
  { kind: "pair", indicator: "visitas" },
  { kind: "pair", indicator: "visitas", text: "60%" },
  { kind: "unpair" },
])("a change is read as it is written: %j", (what) => {
  expect(readCorrection({ where: WHERE, what, before: "3" })).toMatchObject({ ok: true, correction: { what } });
});
