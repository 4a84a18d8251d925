import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { filled, wordy } from "../../../test/draw-grid.ts";
import { createRoleFinder } from "./heading-role.ts";

const roleOf = createRoleFinder(GEL_2008.matrices);

test.each([
  ["Eje estratégico", "group", null],
  ["NOMBRE DEL PROGRAMA", "group", null],
  ["Objetivo del programa", "aside", null],
  ["Meta de resultado", "target", "resultado"],
  ["Indicador de resultado", "indicator", "resultado"],
  ["INDICADOR", "indicator", null],
  ["Meta de producto", "target", "producto"],
  ["Descripción de la meta de producto", "description", "producto"],
  ["Producto esperado", "description", "producto"],
  ["Resultado esperado", "aside", "resultado"],
  ["Esperado 2027", "target", null],
  ["Valor de la meta", "target", null],
  ["Valor indicador de resultado", "target", "resultado"],
  ["Meta cuatrienio", "target", null],
  ["META 2025", "target", null],
  ["Línea base (2023)", "baseline", null],
  ["ODS", "ods", null],
  ["Objetivo de Desarrollo Sostenible al que contribuye", "ods", null],
  ["Código ODS", "foreign", null],
  ["Meta ODS", "foreign", null],
  ["L.B", "baseline", null],
  ["Unidad de medida", "unit", null],
  ["Dependencia responsable", "responsible", null],
  ["Fecha de inicio", "start", null],
  ["Fecha inicio programada", "start", null],
  ["Fecha inicio ejecución", "start", null],
  ["Fecha de terminación de la actividad", "end", "producto"],
  ["Fecha de inicio y terminación", "time", null],
  ["Fecha de registro", "foreign", null],
  ["Responsable de la ejecución", "responsible", null],
  ["RESPONSA BLE", "responsible", null],
  ["Nivel 1 PD Nombre", "group", null],
  ["Nombre BP", "group", null],
  ["Fecha de terminación", "end", null],
  ["2024", "year", null],
  ["Año 1 (2024)", "year", null],
  ["Programación 2025", "year", null],
  ["Valor del contrato", "aside", null],
  ["Cantidad", "target", null],
  ["Población objetivo", "foreign", null],
  ["Programa presupuestal", "group", null],
  ["Programa PND", "foreign", null],
  ["Meta cuatrienio indicador de bienestar", "target", "resultado"],
  ["Total cuatrienio", "target", null],
  ["Actividades a ejecutar", "description", "producto"],
  ["Indicador de producto principal", "indicator", "producto"],
  ["Año línea base", "aside", null],
  ["Metas cumplidas", "foreign", null],
  ["Fecha programada", "time", null],
  ["Subcomponente", "group", null],
  ["Actividades a desarrollar", "description", "producto"],
  ["Avance meta 2025", "foreign", null],
  ["T1. planeado 2025", "foreign", null],
  ["% de cumplimiento", "foreign", null],
  ["Presupuesto inicial", "foreign", null],
  ["Código de producto", "code.product", "producto"],
  ["Código del sector", "code.sector", null],
  ["Código del programa (MGA)", "code.program", null],
  ["Código de indicador de producto (MGA)", "code.indicator", "producto"],
  ["Código de indicador de producto (SisPT)", "id", "producto"],
  ["ID_META", "id", null],
  ["Código BPIN", "bpin", null],
  ["Es principal", "isMain", null],
  ["Tipo de acumulación", "accumulation", null],
  ["Personalización de Indicador de Producto", "personalised", "producto"],
  ["Código de ODS", "foreign", null],
  ["Tendencia indicador", "aside", null],
  ["Ponderador eje", "foreign", null],
  ["Identificación del eje, programa y proyecto", "hierarchy", null],
])("«%s» is %s", (heading, role, scope) => {
  expect(roleOf(heading)).toMatchObject({ role, scope });
});

test("years are told from words", () => {
  expect(roleOf("Valor esperado 2026").years).toEqual([2026]);
  expect(roleOf("Meta 2024-2027").years).toEqual([2024, 2027]);
});

test("a heading has at most sixteen words and three hundred letters", () => {
  expect([15, 16].map((more) => roleOf(`Indicador ${wordy(more)}`).role)).toEqual(["indicator", "aside"]);
  expect([300, 301].map((letters) => roleOf(filled("Indicador", letters)).role)).toEqual(["indicator", "aside"]);
});
