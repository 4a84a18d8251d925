import { describe, expect, test } from "vitest";
import { normaliseTarget } from "../normal-forms/target/target.ts";
import { normaliseTimeframe } from "../normal-forms/time/timeframe.ts";
import { targetKey, timeframeKey } from "./value-keys.ts";

const keyOfTarget = (text: string): string => targetKey(normaliseTarget(text), text);
const keyOfTime = (text: string): string => timeframeKey(normaliseTimeframe(text), text);

describe("equal targets share a key", () => {
  test.each([
    ["4 veces al mes", "48 al año"],
    ["26 documentos", "26"],
    ["Subir 3 puntos la cobertura", "Aumentar la cobertura en 3 puntos porcentuales"],
    ["Disminuir en un 10% los hurtos", "10% de reducción"],
    ["$350 millones", "350.000.000 de pesos"],
    ["$2.000.000 mensuales", "$24 millones al año"],
    ["30% (LB 12%)", "30 %"],
    ["2024: 1; 2025: 2", "1 en 2024, 2 en 2025"],
    ["N/A", "No se programó"],
  ])("«%s» and «%s»", (one, other) => {
    expect(keyOfTarget(one)).toBe(keyOfTarget(other));
  });
});

describe("different targets do not", () => {
  test.each([
    ["10%", "Disminuir en un 10%"],
    ["Subir 3 puntos", "Bajar 3 puntos"],
    ["Subir 3 puntos", "Subir 3%"],
    ["Subir 3%", "Subir al menos 3%"],
    ["$ 350", "350"],
    ["$2.000.000 mensuales", "$2.000.000"],
    ["hasta $50 millones", "$50 millones"],
    ["2024: 1; 2025: 2", "2025: 1; 2026: 2"],
  ])("«%s» and «%s»", (one, other) => {
    expect(keyOfTarget(one)).not.toBe(keyOfTarget(other));
  });
});

describe("equal times share a key", () => {
  test.each([
    ["1 año", "12 meses"],
    ["trimestral", "4 veces al año"],
    ["cada semestre", "Semestral, antes del día 15"],
    ["hasta el 30 de junio de 2026", "plazo máximo 30/06/2026"],
    ["marzo y junio de 2025", "mar-25, jun-25"],
  ])("«%s» and «%s»", (one, other) => {
    expect(keyOfTime(one)).toBe(keyOfTime(other));
  });
});

describe("different times do not", () => {
  test.each([
    ["hasta el 30 de junio de 2026", "30 de junio de 2026"],
    ["marzo y junio de 2025", "marzo y junio"],
    ["trimestral", "3 meses"],
    ["cuando se pueda", "cuando se requiera"],
  ])("«%s» and «%s»", (one, other) => {
    expect(keyOfTime(one)).not.toBe(keyOfTime(other));
  });
});
