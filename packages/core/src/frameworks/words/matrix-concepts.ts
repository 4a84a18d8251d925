/**
 * What headings of matrices speak of, as concepts with their words: folded, apart by blanks, the words of one term by strokes. Sources of
 * the terms: DNP, manual de planeación (plan indicativo: eje, programa, metas de resultado y de producto, línea base, valores
 * esperados), and what offices print.
 */
export const MATRIX_CONCEPTS = {
  /** What was done with the plan so far, and never what it asks for. */
  followUp:
    "fecha|registro fecha|de|registro fecha|reporte fecha|de|reporte fecha|diligenciamiento fecha|de|diligenciamiento fecha|actualizacion fecha|de|actualizacion fecha|de|corte fecha|corte avance avances ejecutado ejecutada ejecutados ejecucion cumplimiento cumplido logrado logro alcanzado cumplida cumplidas cumplidos seguimiento planeado estado soporte soportes evidencia evidencias observacion observaciones explicacion reporte semaforo acumulado justificacion eficacia eficiencia retraso anotaciones link verificacion obs",
  /** Money and weights. */
  money:
    "presupuesto presupuestal presupuestado apropiacion apropiado compromisos comprometido pagos pagado obligaciones costo costos inversion financiera financiero financiacion pesos millones sgp cofinanciacion ccpet rubro regalias asignado",
  /** What it is done with: words, or money in numbers. */
  resource: "recurso recursos insumo insumos",
  weight: "pond ponderacion ponderador peso porcentual ponderado",
  total: "total totales subtotal suma",
  /** Codes of investment projects. */
  bpin: "bpin bpim codigo|bpin codigo|bpim",
  /** The file's own mark of a row. */
  mark: "id identificador consecutivo",
  /** The system whose marks of rows an export prints. */
  system: "sispt",
  /** When a row was written down, and nothing of the plan. */
  register:
    "registro reporte corte actualizacion diligenciamiento elaboracion radicacion cargue aprobacion modificacion version",
  code: "cod codigo no n nro num numero id item consecutivo bp",
  responsible:
    "responsable responsables resp quien|responde quien|es|responsable a|cargo|de lider gerente encargado encargada organismo dependencia dep depend ejecutor ejecutora entidad secretaria oficina",
  unit: "unidad und u|m u|medida um",
  trend: "tendencia sentido orientacion comportamiento tipo periodicidad frecuencia formula fuente",
  kind: "tipo",
  formula: "formula",
  accumulation: "acumulacion",
  /** Whether an indicator is its product's main one. */
  main: "principal es|principal",
  /** The office's own wording beside the catalogue's. */
  personalised: "personalizacion personalizado medido|a|traves|de",
  baseline:
    "punto|de|partida linea|base linea|de|base l|base lin|base l|b lb lbase valor|inicial valor|base situacion|inicial",
  result: "resultado resultados impacto bienestar efecto",
  product: "producto productos prod bien|o|servicio bienes|y|servicios bien|entregado bienes|entregados",
  indicator: "indicador indicadores ind indic como|se|mide como|se|medira como|lo|mediremos",
  target: "meta metas mt mc programado programada proyectado proyectada",
  /** A target by its own name, and not by what is programmed. */
  goal: "meta metas",
  /** Targets of years under one heading: "programación del producto 2025". */
  programming: "programacion programada|en programado|en",
  /** A target beside a year or a number alone: "valor esperado", "esperado 2027", and not "resultado esperado". */
  expected: "esperado esperada",
  value: "valor cantidad magnitud",
  /** What alone heads a number to reach; "valor" alone heads money. */
  amount: "cantidad magnitud",
  /** Other plans that a row is tied to, and whom it serves: no levels of this one. */
  alignment:
    "pnd ods poblacion departamental plan|nacional entidad|territorial nombre|del|plan grupos|de|valor grupo|de|valor",
  /** The Sustainable Development Goals that a row serves. */
  ods: "ods objetivo|de|desarrollo|sostenible objetivos|de|desarrollo|sostenible",
  activity: "actividad actividades act activ accion acciones tarea tareas hito hitos entregable entregables",
  description: "descripcion desc detalle denominacion redaccion enunciado",
  term: "mc cuatrienio cuatrienal cuatrenio cuatr periodo final",
  start: "inicio inicial desde comienzo",
  end: "fin final finalizacion terminacion hasta vencimiento",
  /** What opens a date's name. */
  date: "fecha plazo duracion cronograma",
  time: "fecha plazo tiempo cronograma duracion vigencia",
  part: "t1 t2 t3 t4 trimestre trim semestre bimestre mes i|trimestre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene feb mar abr may jun jul ago sep sept oct nov dic",
  class: "clase nivel",
} as const;

export type MatrixConcept = keyof typeof MATRIX_CONCEPTS;
