/** Words of times, as data: folded, several parted by blanks. */

/** Bear no meaning anywhere in a time. */
export const EMPTY_WORDS = new Set("de del el la los las en durante para dentro".split(" "));
export const EMPTY_SIGNS = ".:()°\"'«»“”*•·▪";
export const WEEKDAYS = new Set("lunes martes miercoles jueves viernes sabado domingo".split(" "));

/** May open a time and say nothing of it. */
export const OPENERS = "a al todo toda todos todas plazo termino duracion fecha tiempo periodo corto mediano largo";
/** May open a length: "máximo 3 meses", "hasta 3 meses" take no more than those. */
export const LENGTH_OPENERS = `${OPENERS} hasta maximo max minimo min`;
/** May open either behind "un". */
export const NAMED_OPENERS = "plazo termino periodo maximo";
/** Make the day or the period behind them an end without a beginning. Folded, without the words that are empty in a time. */
export const DEADLINE_OPENERS: readonly string[] = [
  "hasta",
  "mas tardar",
  "mas tarde",
  "no mas tarde",
  "no despues",
  "no posterior",
  "maximo",
  "max",
  "maxima",
  "limite",
  "vence",
  "vencimiento",
  "hasta antes fin",
  "antes fin",
  "antes final",
  "antes finalizar",
  "antes finalice",
  "antes terminar",
  "antes termine",
  "antes culminar",
  "antes finalizacion",
  "antes terminacion",
];
/** Do so before a day only: what is before a year is not at its end. */
export const DAY_DEADLINE_OPENERS: readonly string[] = ["antes", "hasta antes", "previo", "previamente"];
/** Do so behind it. */
export const DEADLINE_CLOSERS: readonly string[] = ["como maximo", "maximo", "mas tardar", "como plazo maximo"];
/** Open a stretch, and no time without its end. */
export const STRETCH_OPENERS = "desde entre inicio semana";
/** May close a time and say nothing of it. */
export const CLOSERS = "aproximadamente aprox inclusive";
/** May close a length. */
export const LENGTH_CLOSERS = `${CLOSERS} calendario maximo como`;
/** Which days a length counts: told in the text that stays beside it. */
export const DAY_KINDS = "habil habiles calendario laboral laborales laborable laborables corrientes";
/** Roman one and two as printed and as misread. */
export const ROMAN_HALVES = new Set("i ii l ll".split(" "));

/** May open how often: "Periodicidad: mensual", "con frecuencia trimestral". */
export const RECURRENCE_OPENERS =
  "a con manera forma periodicidad frecuencia periodo seguimiento reporte corte cortes informe informes";
/** Before each time that something comes again: "cada viernes", "todos los meses". */
export const EVERY_WORDS = new Set("cada todos todas".split(" "));
/** Part a number of times and the period they fall in. */
export const PER_WORDS = "a al por x cada";
/** May stand beside how often and tell when in each period; folded. */
export const RECURRENCE_COMPANY = new Set(
  (
    "primer primera primeros primeras ultimo ultima ultimos ultimas antes despues fin final finales finalizar inicio " +
    "inicios comienzo comienzos mas tardar hasta a al y e entre desde habil habiles calendario siguiente siguientes " +
    "vencido vencida vencidos anticipado anticipada corte cortes cierre vigencia vigencias fiscal mediados"
  ).split(" "),
);
/** Begin such words where they stand before how often: "último día de cada mes". */
export const RECURRENCE_PREFACES =
  "primer primera primeros ultimo ultima ultimos antes fin final finalizar mas inicio dia dias hasta cierre comienzo";

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
/** Behind months that come again: "de cada año", "todos los años". */
export const EVERY_YEAR_PHRASES: readonly string[] = ["cada ano", "cada vigencia", "cada anualidad", "todos anos"];
