import { expect, test } from "vitest";
import { classifyActs, findActs } from "./acts.ts";

test("an act is found with its kind, number and date", () => {
  expect(findActs("Resolución No. 289 del 20 de septiembre de 2008")).toMatchObject([
    { kind: "Resolución", number: "289", date: "2008-09-20", citation: "Resolución 289 de 2008" },
  ]);
});

test("what the text says up to 140 letters before an act is told of it", () => {
  const [act] = findActs(`${"a".repeat(10)} ${"b".repeat(139)} Decreto 12 de 2009`);
  expect(act!.before).toBe("b".repeat(139));
});

test("the act that approved the plan and that of its committee are told by the words before them", () => {
  const acts = findActs("Aprobado por el Decreto 12 de 2009. El comité fue creado por la Resolución 3 de 2008.");
  expect(classifyActs(acts)).toMatchObject({ approval: { number: "12" }, committee: { number: "3" }, norms: [] });
});
