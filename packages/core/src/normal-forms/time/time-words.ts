/** Words of times, as data: folded, several parted by blanks. */

/** Bear no meaning anywhere in a time. */
export const EMPTY_WORDS = new Set("de del el la los las en durante para dentro".split(" "));
export const EMPTY_SIGNS = ".:()°\"'«»“”*•·▪";
export const WEEKDAYS = new Set("lunes martes miercoles jueves viernes sabado domingo".split(" "));

/** May open a time and say nothing of it. An end ("hasta diciembre de 2010") is told by the date it names. */
export const OPENERS =
  "a al hasta todo toda todos todas plazo termino duracion fecha tiempo maximo max corto mediano largo";
/** May do so behind "un". */
export const NAMED_OPENERS = "plazo termino periodo maximo";
/** Open a stretch, and no time without its end. */
export const STRETCH_OPENERS = "desde entre inicio semana";
/** May close a time and say nothing of it. */
export const CLOSERS = "aproximadamente aprox calendario maximo inclusive como";

/** Part the two ends of a stretch. */
export const TO_WORDS = "a al hasta fin final finalizacion terminacion";
export const AND_WORDS = "y e";
/** Before a year: the units that name it, and these. */
export const YEAR_LABELS = "fiscal fiscales periodo periodos constitucional gobierno administracion";

export const CONTINUOUS_WORDS = [
  "permanente",
  "permanentes",
  "permanentemente",
  "continuo",
  "continua",
  "continuos",
  "continuas",
  "continuamente",
  "constante",
  "constantes",
  "constantemente",
  "indefinido",
  "indefinida",
  "indefinidamente",
  "siempre",
];
/** "Todo el tiempo": all of what has no end. */
export const WHOLE_WORDS = new Set(["todo", "toda"]);
export const ENDLESS_WORDS = new Set(["tiempo", "ano", "anos"]);
/** May stand beside a word for what goes on without end. */
export const CONTINUOUS_COMPANY = new Set(
  "actividad actividades proceso procesos forma manera modo tiempo ejecucion vigencia vigencias ano anos y".split(" "),
);
