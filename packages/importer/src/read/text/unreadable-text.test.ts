import { expect, test } from "vitest";
import { hasLostDigits, isDamaged, isFormulaError } from "./unreadable-text.ts";

const DAMAGED = "\uFFFD";

test.each([
  ..."#REF! #¡REF! #N/A #N/D #DIV/0! #¡DIV/0! #VALUE! #¡VALOR! #NAME? #¿NOMBRE? #NULL! #¡NULO! #NUM! #¡NUM!".split(" "),
  ..."#SPILL! #¡DESBORDAMIENTO! #ref! Err:502".split(" "),
  `#${DAMAGED}REF!`,
  " #N/A ",
])("«%s» is a formula's error", (text) => {
  expect(isFormulaError(text)).toBe(true);
});

test.each(["N/A", "N/D", "#", "#1", "# de talleres", "#REF! en la hoja", "REF", "#TRANSPARENCIA", "Err:5", "Error"])(
  "«%s» is none",
  (text) => {
    expect(isFormulaError(text)).toBe(false);
  },
);

test("a text is damaged where more than half of its letters and digits are", () => {
  expect(isDamaged(DAMAGED.repeat(5))).toBe(true);
  expect(isDamaged(`${DAMAGED.repeat(6)} abc12`)).toBe(true);
  expect(isDamaged(`${DAMAGED.repeat(5)} abc12`)).toBe(false);
  expect(isDamaged(`Atenci${DAMAGED}n al ciudadano`)).toBe(false);
  expect(isDamaged(`N${DAMAGED}`)).toBe(false);
  expect(isDamaged("…?!")).toBe(false);
});

test("a power of ten with more digits than its decimals has lost some", () => {
  expect(["2,02425E+12", "2.02425e+12", "-2,02E+12", "2E+12", " 1,2E+02 "].map(hasLostDigits)).toEqual(
    Array(5).fill(true),
  );
  expect(["1,50E+02", "2,5E+01", "5E-05", "20,2E+12", "12E4", "1E+9", "2E12", "Lote 2E+12"].map(hasLostDigits)).toEqual(
    Array(8).fill(false),
  );
});

test("three hash signs and more are a cell without room", () => {
  expect(["###", "########"].map(hasLostDigits)).toEqual([true, true]);
  expect(["#", "##", "### Metas"].map(hasLostDigits)).toEqual([false, false, false]);
});
