/** Words of columns that say what was reached by when, as follow-up reports head them. Folded; the words of one term by strokes. */
import { termsOf } from "./terms-of.ts";

export const MEASUREMENT_WORDS = termsOf({
  planned:
    "programado programada programados programadas programacion planeado planeada proyectado proyectada meta metas esperado",
  executed:
    "ejecutado ejecutada ejecutados ejecutadas ejecucion avance avances logro logros logrado lograda alcanzado alcanzada cumplido cumplida obtenido obtenida realizado realizada",
  percent: "porcentaje porcentual cumplimiento eficacia efectividad",
  /** A cut-off within a year. */
  part: "t1 t2 t3 t4 trimestre trimestres trim semestre semestres sem bimestre cuatrimestre mes corte enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  /** What heads a column of years. */
  year: "ano anos vigencia vigencias anualidad periodo",
  /** What heads a column of marks that tell rows apart. */
  mark: "id identificador consecutivo codigo cod item no nro numero",
  term: "cuatrienio cuatrienal cuatrenio cuatr mc final total plan|de|desarrollo",
  /** Money, weights, words about what was reached, shares of the whole term: none of them is a value of the indicator in its period. */
  other:
    "cuatrienio cuatrienal cuatrenio presupuesto presupuestal presupuestado presupuestada apropiacion apropiado compromisos comprometido pagos pagado obligaciones obligado costo costos inversion invertido financiero financiera financieros recursos pesos valor|ejecutado peso pond ponderacion ponderado ponderador pendiente pendientes faltante falta brecha diferencia observacion observaciones descripcion soporte soportes evidencia evidencias justificacion explicacion fecha responsable codigo fuente semaforo estado rango linea|base",
});
