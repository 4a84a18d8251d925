/** Words for changes, as data: folded. */

/** Verbs in any form and nouns that say by how much more there is to be. */
export const UP_WORDS: readonly RegExp[] = [
  /^sub(?:ir|irl[ao]s?|iendo|id[ao]s?|e|en|a|an|io|ieron|ira|iran)$/,
  /^(?:aument|increment|acrecent)(?:ar|arse|arl[ao]s?|ando|ad[ao]s?|o|os|a|an|e|en|ara|aran)$/,
  /^crec(?:er|era|eran|io|iendo|id[ao]s?|imientos?|e|en)$/,
  /^elev(?:ar|arl[ao]s?|ando|ad[ao]s?|acion)$/,
  /^ampli(?:ar|arl[ao]s?|ando|ad[ao]s?)$/,
  /^ascen(?:der|so|diendo)$/,
  /^alza$/,
];
/** By how much less. */
export const DOWN_WORDS: readonly RegExp[] = [
  /^baj(?:ar|ara|aran|arl[ao]s?|ando|ad[ao]s?|e|en)$/,
  /^disminu(?:ir|ira|iran|yo|yeron|irl[ao]s?|cion|ciones|yendo|id[ao]s?|ye|yen|ya|yan)$/,
  /^redu(?:cir|cira|ciran|jo|jeron|cirl[ao]s?|ccion|cciones|ciendo|cid[ao]s?|ce|cen|zca|zcan)$/,
  /^decrec(?:er|io|iendo|imiento)$/,
  /^decrement(?:ar|o|ando)$/,
  /^rebaj(?:ar|ando|ad[ao]s?|a)$/,
  /^recort(?:ar|ando|ad[ao]s?|e)$/,
  /^descen(?:der|diendo|so)$/,
];
/** Say that something changes and not which way. */
export const UNDIRECTED_WORDS = /^(?:mejor|optimiz|vari|modific|cambi|fortalec)(?:ar|er|ando|ad[ao]s?|a|e)$/;
/** Nouns among them: "reducción de 3", "10% de incremento". */
export const CHANGE_NOUNS = /(?:cion|miento|aumentos?|incrementos?|decremento|alza|rebaja|descenso)$/;
/** These count things right behind them: "aumentar 20 cupos". "Subir 3 videos" and "ampliar 2 redes" are no change by so much. */
export const COUNTING_CHANGES = /^(?:aument|increment|disminu|redu|crec|decrec|decrement)/;

/** Places of a ranking, which a plan goes up or down by: "subir 10 posiciones". */
export const RANKS: ReadonlySet<string> = new Set(
  "posicion posiciones puesto puestos lugares escalon escalones".split(" "),
);

/** A point of a percentage or a score. */
export const POINT_WORDS: ReadonlySet<string> = new Set("punto puntos pp pps pts".split(" "));
/** Behind points that are of neither, or smaller. */
export const OTHER_POINTS: ReadonlySet<string> = new Set("basicos vive digital digitales criticos".split(" "));
/** Where something may be done: "aumentar en 3 municipios la cobertura" changes no 3. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    "municipio municipios barrio barrios vereda veredas sede sedes institucion instituciones comuna comunas corregimiento " +
    "corregimientos zona zonas sector sectores escuela escuelas colegio colegios hospital hospitales entidad entidades " +
    "dependencia dependencias departamento departamentos centro centros punto puntos via vias area areas resguardo " +
    "resguardos localidad localidades establecimiento establecimientos ie ied ips ese"
  ).split(" "),
);
/** Behind "en" and a number, far from the word for the change: by how much, and not where. */
export const AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  (
    "unidad unidades caso casos cupo cupos hectarea hectareas kilometro kilometros metro metros tonelada toneladas hora " +
    "horas minuto minutos muerte muertes punto puntos"
  ).split(" "),
);
/** Before a quantity by which something changes. */
export const CHANGE_FILLERS: ReadonlySet<string> = new Set("en el un de del".split(" "));
/** Behind a percentage or points: so much more or less than there is. */
export const MORE_BY: ReadonlyMap<string, "up" | "down"> = new Map([
  ["mas", "up"],
  ["adicional", "up"],
  ["adicionales", "up"],
  ["menos", "down"],
]);
/** Before a level, and no change: "mantener en 95%". */
export const LEVEL_VERBS: ReadonlySet<string> = new Set(
  "mantener sostener conservar lograr alcanzar obtener ejecutar cumplir garantizar implementar avanzar culminar".split(
    " ",
  ),
);
