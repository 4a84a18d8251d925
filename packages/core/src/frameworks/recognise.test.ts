import { expect, test } from "vitest";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
import { recogniseIndicator, recogniseParties } from "./recognise.ts";

test("the phases of indicators are told apart", () => {
  const keys = GEL_2008.phases.map(({ name }) =>
    recogniseIndicator(`% de avance en la fase de ${name}`, "phase-advance", GEL_2008),
  );
  expect(keys).toEqual(GEL_2008.phases.map(({ key }) => `phase.${key}`));
});

test("an indicator is recognised within its line only", () => {
  expect(recogniseIndicator("Porcentaje automatizado", "services", GEL_2008)).toBe("services.automated");
  expect(recogniseIndicator("Porcentaje automatizado", "procedures", GEL_2008)).toBe("procedures.automated");
  expect(recogniseIndicator("Porcentaje automatizado", "outreach", GEL_2008)).toBeNull();
});

test("several parties in one text are all found", () => {
  expect(recogniseParties("Funcionarios de la Alcaldía, la Personería y el Concejo", GEL_2008)).toEqual([
    "officials",
    "council",
    "ombudsman",
  ]);
  expect(recogniseParties("Funcionarios entrantes y salientes", GEL_2008)).toEqual([
    "incoming-officials",
    "outgoing-officials",
  ]);
});
