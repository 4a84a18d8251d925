/** The words by which documents say whose they are, and those that make of a municipality's name something else; folded. */

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The office of a municipality or of a department: what it heads is its own. Of who holds it, a name follows "de". */
export const MUNICIPAL_OFFICES = listOf("alcaldia administracion");
export const MUNICIPAL_HEADS = listOf("alcalde alcaldesa");
export const DEPARTMENTAL_OFFICES = listOf("gobernacion");
export const DEPARTMENTAL_HEADS = listOf("gobernador gobernadora");

/** What a municipality and a department are called. */
export const MUNICIPALITY_WORDS = listOf("municipio mpio mcpio distrito");
export const DEPARTMENT_WORDS = listOf("departamento dpto depto dto");

/** What may stand between these words and the name. */
export const LINKING_WORDS = listOf("de del el la los las");
export const OFFICE_ADJECTIVES = listOf(
  "municipal mayor distrital local departamental regional universitario nacional",
);
export const DISTRICT_ADJECTIVES = listOf(
  "especial capital turistico cultural historico industrial portuario biodiverso ecoturistico logistico comercial deportivo empresarial de servicios e y",
);

/** "Un municipio de …", "cada municipio de …": any one there. */
export const ANY_OF_MANY = listOf("un cada otro otros primer mejor unico algun ningun todo cualquier otra");

/** "Plan de desarrollo municipal de …": what comes before "municipal" where it speaks of the whole municipality. */
export const PLAN_WORDS = listOf("plan desarrollo accion gobierno indicativo territorial");

/** What is called by a place's name without being the place: streets, waters, buildings, institutions; and where something was signed. */
export const LOCAL_WORDS = listOf(`
  calle carrera cra avenida av diagonal transversal barrio barrios vereda veredas corregimiento corregimientos inspeccion caserio sector comuna
  localidad urbanizacion finca hacienda predio rio quebrada cano laguna lago embalse humedal cuenca cerro volcan serrania isla via carretera autopista puente
  parque plaza plazoleta coliseo estadio cancha acueducto planta hospital clinica colegio escuela sede sedes universidad instituto institucion
  iglesia parroquia catedral corporacion resguardo cabildo batallon terminal aeropuerto edificio museo biblioteca teatro centro congreso republica
  educativa ciudad lugar direccion domicilio camara comercio juzgado tribunal contraloria personeria concejo asamblea diocesis fiestas festival
  presidente presidencia`);

/** What is printed before a person's name. */
export const PERSON_LABELS = listOf(`
  elaboro elaborado reviso revisado aprobo aprobado firma firmado nombre nombres cargo responsable ing dr dra sr sra lic don dona doctor doctora
  ingeniero ingeniera arq contralor contralora personero personera rector rectora gerente lider funcionario funcionaria contratista senor senora
  secretario secretaria jefe director directora interventor supervisor`);

/** Entities that are neither a municipality nor a department, whatever place they are named after. They may stand after "plan de acción de la". */
export const OTHER_ENTITIES: readonly RegExp[] = [
  /^contraloria\b/,
  /^personeria\b/,
  /^concejo (?:municipal|distrital|de)\b/,
  /^asamblea (?:departamental|del?)\b/,
  /^corporacion (?:autonoma|para|regional|de|educativa|universitaria)\b/,
  /^(?:e s e|empresa social del estado)\b/,
  /^ese\s/,
  /^hospital\b/,
  /^(?:universidad|institucion (?:universitaria|educativa)|unidad central|politecnico)\b/,
  /^(?:procuraduria|defensoria|fiscalia|registraduria|notaria|tribunal|juzgado|rama judicial)\b/,
  /^(?:camara de comercio|caja de compensacion|instituto (?:municipal|departamental|distrital|nacional|colombiano))\b/,
  // Institutes of sport, by their acronyms.
  /^(?:indeportes|imder|imdri|inder)\w*\b/,
  /^(?:area|region) metropolitana\b/,
  /^(?:resguardo|cabildo)\b/,
  /^(?:ayuntamiento|municipalidad|diputacion|intendencia|prefectura|embajada|consulado|gobierno autonomo|gobierno regional|junta de)\b/,
  /^republica (?!de colombia\b)de(?:l| la)? /,
];

/** As these, where a title begins with them: their words are common inside a title. */
export const OTHER_ENTITIES_AT_START: readonly RegExp[] = [
  /^(?:ese$|empresas? |e s p\b|aguas de |acueducto |clinica |colegio |escuela |instituto |fundacion (?!magdalena)|federacion |asociacion |cooperativa )/,
  /^(?:caja de compensacion|loteria|beneficencia|terminal de|consorcio |banco |sociedad |corporacion |centro de salud|i p s\b|ips\b)/,
];

/** Who gives out forms and templates for others: a plan that names its municipality in one is that municipality's. */
export const ISSUERS =
  /^(?:ministerio|departamento nacional|departamento administrativo (?:de la presidencia|de la funcion publica|nacional)|superintendencia|agencia nacional|instituto (?:nacional|colombiano)|presidencia de la republica|parques nacionales|policia nacional|ejercito|unidad (?:nacional|para)|servicio nacional)\b/;

/** Countries beside Colombia: a place of one is none of ours. */
export const COUNTRIES = listOf(
  "peru ecuador venezuela bolivia chile uruguay paraguay mexico espana guatemala honduras nicaragua panama cuba brasil",
);

/** What labels and headings of columns ask for: the code, who it is, or one of its parts. */
export type OwnerLabel = "code" | "entity" | "municipality" | "department";
export const OWNER_LABELS: readonly (readonly [OwnerLabel, RegExp])[] = [
  ["department", /^(?:nombre (?:del? )?)?(?:departamento|dpto|depto)$/],
  [
    "code",
    /^(?:cod(?:igo)?(?: del?)?(?: la)? )?(?:dane|divipola)(?: (?:del? )?(?:la )?(?:municipio|entidad(?: territorial)?|alcaldia))?$/,
  ],
  ["code", /^cod(?:igo)? (?:del? )?(?:la )?(?:municipio|entidad territorial|divipola dane|dane divipola)$/],
  [
    "entity",
    /^(?:nombre (?:del? )?(?:la )?)?(?:entidad|ente|alcaldia|gobernacion|administracion)(?: (?:territorial|municipal|departamental|publica))?(?: (?:de|del))?$/,
  ],
  [
    "municipality",
    /^(?:nombre (?:del? )?)?(?:municipio|mpio|distrito|municipio (?:o )?distrito|municipio y? ?departamento)(?: de)?$/,
  ],
];
