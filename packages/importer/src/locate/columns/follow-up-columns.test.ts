import { expect, test } from "vitest";
import { periodIn } from "./follow-up-columns.ts";

test.each([
  ["Ejecutado 2024", "2024"],
  ["% de cumplimiento JUNIO 2025", "JUNIO 2025"],
  ["Avance a 30 de junio de 2025", "30 de junio de 2025"],
  ["Avance I trimestre", "I trimestre"],
  ["Avance trimestre 2 de 2025", "trimestre 2 de 2025"],
  ["T3. PLANEADO 2025", "T3 2025"],
  ["T.4 EJECUTADO 2025", "T4 2025"],
  ["Ejecutado", null],
  ["Avance 2024 y 2025", null],
  ["% CUMPLIMIENTO 04-02-2025 DEFINITIVO 2024", null],
])("«%s» is of %s", (heading, period) => {
  expect(periodIn(heading)).toBe(period);
});
