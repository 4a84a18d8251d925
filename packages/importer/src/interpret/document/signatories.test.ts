import { expect, test } from "vitest";
import { paragraphOf } from "../../../test/draw-grid.ts";
import { findSignatories } from "./signatories.ts";

const sign = (...lines: string[]) =>
  findSignatories(lines.map((line) => paragraphOf(line))).signatories.map(({ name, role }) => [name.text, role.text]);

test("who signs is a name in capitals above the office held", () => {
  expect(sign("Atentamente", "ANA RUIZ", "Alcaldesa Municipal")).toEqual([["ANA RUIZ", "Alcaldesa Municipal"]]);
  expect(sign("ANA RUIZ", "Calle 4")).toEqual([]);
});

test("an office goes over three lines at most", () => {
  const roles = ["Alcaldesa Municipal", "Líder del Comité", "Presidenta del Consejo", "Jefe de Sistemas"];
  expect(sign("ANA RUIZ", ...roles)).toEqual([["ANA RUIZ", roles.slice(0, 3).join(" ")]]);
});
