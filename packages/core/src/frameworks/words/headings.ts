/**
 * Headings of plan tables, by the field that stands under them. Terms are folded words; `strong` ones name the field
 * wherever they stand, `weak` ones only where no strong term does (domain §2.1, and what other offices write).
 */
export const TABLE_FIELDS = [
  "action",
  "benefits",
  "indicator",
  "target",
  "activity",
  "responsible",
  "resource",
  "time",
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** What a heading names: a field, or a column that must fill none (follow-up, baseline, months to be marked, numbering). */
export type HeadingMeaning = TableField | "follow-up" | "baseline" | "schedule" | "number";

export interface HeadingTerms {
  strong: readonly string[];
  weak: readonly string[];
  /** Naming the field where the heading says nothing else ("¿Qué?"). */
  alone?: readonly string[];
}

export type HeadingCatalogue = Readonly<Record<HeadingMeaning, HeadingTerms>>;

/** What plans of any era print; a framework with words of its own adds them to these. */
export const PLAN_HEADINGS: HeadingCatalogue = {
  action: {
    strong: [
      "accion",
      "acciones",
      "acciones necesarias",
      "acciones a realizar",
      "acciones estrategicas",
      "que se va a hacer",
      "que se hara",
      "que vamos a hacer",
      "que hacer",
    ],
    alone: ["que"],
    weak: [
      "estrategia",
      "estrategias",
      "linea de accion",
      "lineas de accion",
      "linea",
      "lineas",
      "linea estrategica",
      "componente",
      "eje",
      "proyecto",
      "iniciativa",
      "politica",
      "objetivo",
      "compromiso",
      "tema",
      "frente",
    ],
  },
  benefits: {
    strong: [
      "beneficio",
      "beneficios",
      "impacto",
      "resultado esperado",
      "resultados esperados",
      "justificacion",
      "beneficiarios",
    ],
    weak: ["para que", "proposito", "finalidad", "resultado", "resultados", "ventaja", "ventajas", "utilidad"],
    alone: ["para que", "por que", "que gana", "que ganan", "que gana el ciudadano", "que ganan los ciudadanos"],
  },
  indicator: {
    strong: ["indicador", "indicadores", "medida de desempeno", "como se mide", "como se medira"],
    weak: ["formula", "medicion", "medida", "como se mide", "medio de verificacion"],
  },
  target: {
    strong: ["meta", "metas", "valor esperado", "valor meta", "a cuanto", "producto evidencia", "producto o evidencia"],
    alone: ["cuanto", "cuantos"],
    weak: ["producto", "productos", "entregable", "entregables", "cantidad", "logro", "logros"],
  },
  activity: {
    strong: ["actividad", "actividades", "tarea", "tareas", "subactividad", "subactividades", "hitos", "pasos"],
    weak: ["descripcion", "como", "procedimiento"],
    alone: ["como", "como se va a hacer", "como se hara"],
  },
  responsible: {
    strong: [
      "responsable",
      "responsables",
      "encargado",
      "encargados",
      "lider",
      "ejecutor",
      "quien",
      "a cargo de",
      "a cargo",
    ],
    weak: ["dependencia", "dependencias", "area", "cargo", "secretaria", "proceso responsable", "actor", "actores"],
  },
  resource: {
    strong: [
      "recurso",
      "recursos",
      "insumos",
      "presupuesto",
      "fuente de financiacion",
      "financiacion",
      "costo",
      "costos",
    ],
    weak: ["valor", "con que", "medios", "herramientas", "requerimientos"],
    alone: ["con que", "con que recursos"],
  },
  time: {
    strong: [
      "tiempo",
      "tiempos",
      "plazo",
      "plazos",
      "fecha",
      "fechas",
      "cronograma",
      "duracion",
      "periodo",
      "periodo de cumplimiento",
      "vigencia",
      "termino",
      "cuando",
      "periodo de ejecucion",
    ],
    weak: ["ano", "trimestre", "semestre", "mes", "inicio", "fin"],
  },
  "follow-up": {
    strong: [
      "avance",
      "avances",
      "ejecutado",
      "ejecucion",
      "seguimiento",
      "observacion",
      "observaciones",
      "anotaciones",
      "verificacion",
      "puntaje",
      "calificacion",
      "estado",
      "evidencia",
      "evidencias",
      "logrado",
      "ejecutada",
      "ejecutados",
      "ejecutadas",
      "alcanzado",
      "alcanzada",
      "pond",
      "ponderacion",
      "ponderador",
      "peso",
      "total",
      "totales",
      "porcentaje de cumplimiento",
      "% cumplimiento",
    ],
    weak: ["cumplimiento", "nota", "notas"],
  },
  baseline: { strong: ["linea base", "linea de base", "valor inicial", "situacion inicial"], weak: [] },
  schedule: {
    strong: [
      ..."enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
      ..."ene feb mar abr may jun jul ago sep sept oct nov dic".split(" "),
      ...["i", "ii", "iii", "iv", "1", "2", "3", "4"].flatMap((n) => [
        `${n} trimestre`,
        `trimestre ${n}`,
        `trim ${n}`,
        `${n} trim`,
        `${n} semestre`,
        `semestre ${n}`,
      ]),
    ],
    weak: [],
  },
  number: { strong: ["no", "n", "num", "numero", "item", "codigo", "id", "consecutivo"], weak: [] },
};
