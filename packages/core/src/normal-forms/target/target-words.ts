/** Words of targets, as data: folded, several parted by blanks. */
import type { Comparator } from "../forms.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** A number after one of these names a thing and counts nothing: acts, standards, steps. */
export const NAMING_WORDS = setOf(
  "ley leyes decreto decretos resolucion resoluciones acuerdo ordenanza circular directiva sentencia contrato conpes " +
    "articulo articulos art arts numeral literal paragrafo capitulo titulo anexo formato " +
    "fase fases etapa etapas nivel niveles grado categoria estrato eje componente " +
    "version iso ntc ntcgp meci norma sisben",
);
/** So it does after these, unless things to be counted follow: "web 2.0", but "la web 2 veces al mes". */
export const PERHAPS_NAMING_WORDS = setOf("manual web gel windows punto clase tipo grupo saber icfes");
/** After these, such a word says how many each has: "en cada fase 1". */
export const EACH_WORDS = setOf("cada por");
/** Between such a word and its number. */
export const NUMBER_MARKS = setOf("no n nro num numero");
/** Words that join others and are no thing to be counted. */
export const CONNECTORS = setOf(
  "a al ante con cada como de del desde durante e el en entre hasta la las los mas menos o para por que se segun sin su sus " +
    "u y x",
);
/** May stand between a comparator and its number. */
export const FILLERS = setOf("el la los las un una unos unas de del en al a");
/** "Un total de 20" counts 20. */
export const TOTALS = setOf("total promedio");
export const TIMES_WORDS = setOf("vez veces ves veses");

/** How words for a change begin: where it leads is the target, where it comes from is not. */
export const CHANGE_STEMS =
  "increment aument pasar pasando elev subir ampli reduc disminu bajar crec decrec descend llevar mejorar".split(" ");

/** More or less than: before "a", "de" or "que"; turned round by "no". */
export const MORE_WORDS = "mas mayor mayores superior superiores";
export const LESS_WORDS = "menos menor menores inferior inferiores";
export const THAN_WORDS = "a al de del que";

/** Phrases that make a number a least or a most, before it or after it. */
export const COMPARING_PHRASES: readonly (readonly [Comparator, string])[] = [
  ["gte", "al menos"],
  ["gte", "por lo menos"],
  ["gte", "como minimo"],
  ["gte", "minimo"],
  ["gte", "minima"],
  ["gte", "min"],
  ["lte", "a lo sumo"],
  ["lte", "como maximo"],
  ["lte", "maximo"],
  ["lte", "maxima"],
  ["lte", "max"],
];
/** Phrases that do so only before it. */
export const LEADING_PHRASES: readonly (readonly [Comparator, string])[] = [
  ["gte", "siquiera"],
  ["gte", "por encima"],
  ["gte", "superar"],
  ["gte", "superando"],
  ["lte", "hasta"],
  ["lte", "por debajo"],
  ["lte", "no superar"],
  ["lte", "sin superar"],
  ["lte", "no exceder"],
  ["lte", "sin exceder"],
];

/** Between a number of times and the period they fall in. A count of periods stands only after "cada". */
export const PER_PHRASES: readonly string[] = [
  "al",
  "a la",
  "por",
  "por cada",
  "x",
  "cada",
  "en cada",
  "en el",
  "en la",
  "durante el",
  "durante la",
  "durante cada",
];
/** Before the plural of a period: "todos los meses". */
export const EVERY_PHRASES: readonly string[] = ["todos los", "todas las"];

/** Symbols of units, which may stick to their number: "10km", "500m2". */
export const UNIT_SYMBOLS = setOf(
  "km kms m mts ml m2 m3 km2 mt2 cm ha has kg kgs ton tn lt lts gl h hrs hr kw kwh mw mwh mb mbps gb tb pp pts",
);
/** Stand behind a number and name nothing that it counts. */
export const NO_UNITS = setOf(
  "meta metas total aprox aproximadamente programado programada programados programadas acumulado acumulada acumulados acumuladas adicional adicionales mas menos " +
    "vigencia hasta bajo sobre mediante no si ya es lb linea base mm son sera seran fue",
);
/** Stand before the name of what is counted. */
export const PRENOMINALS = setOf(
  "nuevo nueva nuevos nuevas gran grandes pequeno pequena pequenos pequenas buenas mejores diferentes distintos distintas " +
    "diversos diversas primeros primeras otros otras micro mini",
);
/** Words that make another unit of the one before them. */
export const UNIT_COMPLEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ["metro metros mt mts m", "cuadrado cuadrados cubico cubicos lineal lineales"],
      ["kilometro kilometros km kms", "cuadrado cuadrados lineal lineales"],
      ["punto puntos", "porcentual porcentuales basicos"],
      ["dia dias", "habil habiles calendario"],
      ["hora horas", "catedra hombre semanales"],
      ["salario salarios", "minimos"],
      ["adulto adultos persona personas", "mayor mayores"],
    ] as const
  ).flatMap(([units, complements]) =>
    units.split(" ").map((unit): [string, ReadonlySet<string>] => [unit, setOf(complements)]),
  ),
);
export const ARTICLE_WORDS = setOf("el la lo los las");
/** What a percentage measures, and is not a part of: "80% de satisfacción". */
export const QUALITIES = setOf(
  "satisfaccion avance avances cumplimiento ejecucion cobertura eficacia eficiencia efectividad implementacion favorabilidad " +
    "participacion asistencia reduccion incremento aumento disminucion crecimiento percepcion confianza calidad " +
    "disponibilidad probabilidad adherencia aprobacion recaudo oportunidad respuesta desempeno ocupacion continuidad " +
    "conocimiento aceptacion desarrollo progreso actualizacion apropiacion confiabilidad exito rendimiento nivel",
);
/** Before what a measure starts from. */
export const BASELINE_PHRASES: readonly string[] = [
  "linea base",
  "linea de base",
  "lineabase",
  "lb",
  "valor base",
  "valor inicial",
  "dato base",
  "dato inicial",
  "situacion inicial",
  "valor actual",
  "baseline",
];
/** Join a year to its target and say nothing else. */
export const YEAR_COMPANY = setOf("ano vigencia meta en para a al el la de del y");
/** Rates are told for so many: "por cada 100.000 habitantes". */
export const RATE_BASES: ReadonlySet<number> = new Set([1_000, 10_000, 100_000, 1_000_000]);
/** Behind what a percentage is of: how or when it is done. */
export const BASE_CLOSERS = setOf("mediante traves segun durante cuando medio");
