import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { meaningfulWords } from "../language/concepts.ts";
import { isSameWord } from "../language/likeness.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { alignIndicators } from "./align-indicators.ts";

/** Words that are near one another in every way that is forgiven, and in some that are not. */
const WORDS = (
  "sillas mesas capacitacion capacitacoin capacitaciones capcitacion kilometros kilometro kilmetros ejecutar ejecutor 2024 2025 " +
  "alumbrado alumbrados lumbrado alumbraod vias via acueducto acueductos aceducto acuerducto plantacion implantacion implementacion"
).split(" ");

const text = array(constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(" "));
const plans = array(array(text, { maxLength: 5 }), { minLength: 1, maxLength: 4 });

/** The plain way: each wording against every group before it. */
function groupSlowly(texts: readonly (readonly string[])[]): string[][] {
  const groups: { first: string[]; plans: number[]; members: string[] }[] = [];
  texts.forEach((own, plan) => {
    for (const one of own) {
      const words = meaningfulWords(one);
      const found = groups.find((group) => {
        const shared = group.first.filter((word) => words.some((other) => isSameWord(other, word))).length;
        return !group.plans.includes(plan) && shared / Math.max(group.first.length, words.length, 1) >= 0.8;
      });
      const group = found ?? { first: words, plans: [], members: [] };
      if (!found) groups.push(group);
      group.plans.push(plan);
      group.members.push(`${plan}: ${one}`);
    }
  });
  return groups.map(({ members }) => members);
}

test("looking at groups that share a rare word finds what looking at all of them would", () => {
  assert(
    property(plans, (texts) => {
      const drawn = texts.map((own) =>
        readPlanRecord({ actions: [{ name: "Varios", indicators: own.map((one) => ({ text: one })) }] }, GEL_2008),
      );
      const found = alignIndicators(drawn, { ...GEL_2008, indicators: [] });
      const members = found.map((group) => group.members.map(({ plan, indicator }) => `${plan}: ${indicator.text}`));
      expect(members).toEqual(groupSlowly(drawn.map(({ actions }) => actions[0]!.indicators.map((one) => one.text))));
    }),
    { numRuns: 150 },
  );
});
