/**
 * The one table of what a plan can hold. Reconcile, compare, the mapping of columns, GraphQL's descriptions and the admin's choices
 * read it; a new field is a row here, a property in `plan.ts` and a column in storage.
 */

/** What a field is said of. */
export type FieldOwner = "plan" | "action" | "indicator" | "activity";

/** What a field holds, and by that how two values of it are held side by side (`value-keys.ts`). */
export type FieldKind =
  | "text"
  | "texts"
  | "target"
  | "targets"
  | "time"
  /** A text or a number for each of several years or cut-offs. */
  | "series"
  | "attributes"
  /** Values of several parts: acts, deadlines, support. */
  | "records"
  /** Codes, keys, yes and no. */
  | "code"
  /** Fields of their own: indicators, activities. */
  | "children";

/** A column's name in Spanish and English. */
type ColumnName = readonly [es: string, en: string];

interface Row {
  owner: FieldOwner;
  /** Of the owner's type in `plan.ts`. */
  name: string;
  kind: FieldKind;
  /** What people call it. */
  es: string;
  en: string;
  /** A comparison shows it as a row of each line of action. */
  isCompared?: true;
  /** Kept as its column prints it: the importer, records and GraphQL know it by this row alone. */
  isPrinted?: true;
  /** Which entries of the framework's catalogue its texts name (`SourcedText.entries`). */
  names?: "parties" | "resources" | "phases";
  /** Has several values, of a kind that may have one. */
  isList?: true;
  /** A code of so many digits and nothing else: the fewest and the most. */
  digits?: readonly [fewest: number, most: number];
  /** The part of its values that is a date: ISO 8601, a year or a month where no more is known. */
  date?: string;
  /** Columns of tables that fill it, by the name that a mapping gives them; more than one where parts stand in columns of their own. */
  columns?: Readonly<Record<string, ColumnName>>;
}

/** Makes the rows of an owner; `more` holds what few rows have. */
const rowsOf =
  <const Owner extends FieldOwner>(owner: Owner) =>
  <
    const Name extends string,
    const More extends Omit<Partial<Row>, "owner" | "name" | "kind" | "es" | "en"> = Record<never, never>,
  >(
    name: Name,
    kind: FieldKind,
    es: string,
    en: string,
    more?: More,
  ) => ({ owner, name, kind, es, en, ...(more as More) });
const ofPlan = rowsOf("plan");
const ofAction = rowsOf("action");
const ofIndicator = rowsOf("indicator");
const ofActivity = rowsOf("activity");

const ROWS = [
  ofPlan("title", "text", "Título", "Title"),
  ofPlan("approval", "records", "Acto de aprobación", "Act of approval", { date: "date" }),
  ofPlan("committee", "records", "Acto del comité", "Act of the committee", { date: "date" }),
  ofPlan("legalNorms", "texts", "Normas citadas", "Norms cited"),
  ofPlan("phaseDeadlines", "records", "Plazos de las fases", "Deadlines of phases", { isList: true, date: "date" }),
  ofPlan("vision", "text", "Visión", "Vision"),
  ofPlan("generalObjective", "text", "Objetivo general", "General objective"),
  ofPlan("specificObjectives", "texts", "Objetivos específicos", "Specific objectives"),
  ofPlan("actionLines", "texts", "Líneas que declara, aparte de la tabla", "Lines declared apart from the table"),
  ofPlan("diagnosis", "records", "Diagnóstico", "Diagnosis", { isList: true, date: "asOf" }),
  ofPlan("phaseActions", "records", "Acciones de las fases", "Actions of phases", { isList: true }),
  ofPlan("monitoring", "texts", "Seguimiento y evaluación", "Monitoring"),
  ofPlan("support", "records", "Soporte técnico", "Technical support", { isList: true }),
  ofPlan("incentives", "records", "Incentivos", "Incentives", { isList: true }),
  ofPlan("signatories", "records", "Firmantes", "Signatories", { isList: true }),

  ofAction("name", "text", "Acción", "Action", { isCompared: true, columns: { action: ["Acción", "Action"] } }),
  ofAction("levels", "records", "Niveles", "Levels", {
    isList: true,
    columns: { level: ["Nivel: eje, sector, programa …", "Level: axis, sector, programme …"] },
  }),
  ofAction("codes", "code", "Códigos del catálogo de productos", "Codes of the catalogue of products", {
    digits: [2, 7],
    columns: {
      "code.sector": ["Código del sector", "Code of the sector"],
      "code.program": ["Código del programa", "Code of the programme"],
      "code.product": ["Código del producto", "Code of the product"],
    },
  }),
  ofAction("benefits", "texts", "Beneficios", "Benefits", {
    isCompared: true,
    columns: { benefits: ["Beneficios", "Benefits"] },
  }),
  ofAction("indicators", "children", "Indicadores", "Indicators", {
    columns: {
      indicator: ["Indicador", "Indicator"],
      "result.indicator": ["Indicador de resultado", "Result indicator"],
    },
  }),
  ofAction("activities", "children", "Actividades", "Activities", {
    isCompared: true,
    columns: {
      activity: ["Actividad", "Activity"],
      description: ["Producto o descripción", "Product or description"],
    },
  }),
  ofAction("responsible", "texts", "Responsables", "Responsible parties", {
    isCompared: true,
    names: "parties",
    columns: { responsible: ["Responsable", "Responsible"] },
  }),
  ofAction("resources", "texts", "Recursos", "Resources", {
    isCompared: true,
    names: "resources",
    columns: { resource: ["Recurso", "Resource"] },
  }),
  ofAction("timeframe", "time", "Tiempo", "Time", {
    isCompared: true,
    columns: { time: ["Tiempo", "Time"], start: ["Inicio", "Start"], end: ["Fin", "End"] },
  }),
  ofAction("looseTargets", "targets", "Metas que no se unen a un indicador", "Targets tied to no indicator", {
    isCompared: true,
  }),
  ofAction("attributes", "attributes", "Otras columnas", "Other columns"),

  ofIndicator("text", "text", "Indicador", "Indicator", { names: "phases" }),
  ofIndicator("id", "code", "Marca de la fila en el archivo", "The file's mark of the row", {
    columns: { id: ["Marca de la fila (IP-1, META-7)", "Mark of the row"] },
  }),
  ofIndicator("code", "code", "Código del indicador", "Code of the indicator", {
    columns: { "code.indicator": ["Código del indicador", "Code of the indicator"] },
  }),
  ofIndicator("catalogName", "text", "Nombre en el catálogo", "Name in the catalogue", {
    columns: { catalogName: ["Nombre en el catálogo", "Name in the catalogue"] },
  }),
  ofIndicator("level", "code", "De producto o de resultado", "Of product or of result"),
  ofIndicator("target", "target", "Meta", "Target", {
    columns: {
      target: ["Meta del período", "Target of the term"],
      "result.target": ["Meta de resultado", "Target of the result"],
      "result.description": ["Meta de resultado en palabras", "Target of the result in words"],
    },
  }),
  ofIndicator("yearly", "series", "Metas de cada año", "Yearly targets"),
  ofIndicator("unit", "text", "Unidad de medida", "Unit of measure", {
    isPrinted: true,
    columns: { unit: ["Unidad", "Unit"], "result.unit": ["Unidad del resultado", "Unit of the result"] },
  }),
  ofIndicator("baseline", "text", "Línea base", "Baseline", {
    isPrinted: true,
    columns: {
      baseline: ["Línea base", "Baseline"],
      "result.baseline": ["Línea base del resultado", "Baseline of the result"],
    },
  }),
  ofIndicator("ods", "text", "Objetivo de Desarrollo Sostenible", "Sustainable Development Goal", {
    isPrinted: true,
    columns: { ods: ["ODS", "Sustainable Development Goal"] },
  }),
  ofIndicator("accumulation", "code", "Tipo de acumulación", "Kind of accumulation", {
    columns: { accumulation: ["Tipo de acumulación", "Kind of accumulation"] },
  }),
  ofIndicator("isMain", "code", "Indicador principal del producto", "Main indicator of its product", {
    columns: { isMain: ["Principal (Sí o No)", "Main (yes or no)"] },
  }),
  ofIndicator("bpin", "code", "BPIN", "BPIN", { isList: true, digits: [10, 20], columns: { bpin: ["BPIN", "BPIN"] } }),
  ofIndicator("measurements", "records", "Avances", "Measurements", { isList: true }),
  ofIndicator("amounts", "records", "Recursos programados", "Amounts programmed", { isList: true }),
  ofIndicator("attributes", "attributes", "Otras columnas", "Other columns"),

  ofActivity("text", "text", "Actividad", "Activity"),
  ofActivity("responsible", "text", "Su responsable", "Who answers for it", { names: "parties" }),
  ofActivity("timeframe", "time", "Su tiempo", "Its time"),
  ofActivity("attributes", "attributes", "Otras columnas", "Other columns"),
] as const;

type OneRow = (typeof ROWS)[number];
export type NameOf<Owner extends FieldOwner> = Extract<OneRow, { owner: Owner }>["name"];
type ColumnsOf<One> = One extends { columns: infer Columns } ? keyof Columns & string : never;

export type ActionField = NameOf<"action">;
/** Fields of an action that a comparison shows. */
export type ComparedField = Extract<OneRow, { isCompared: true }>["name"];
/** Fields of an indicator that are kept as their columns print them. */
export type PrintedField = Extract<OneRow, { isPrinted: true }>["name"];
/** What a column may hold, as a mapping names it; targets of years ("target:2025") and columns without a field ("attribute") aside. */
export type ColumnKey = ColumnsOf<OneRow>;

/** A field as a row of the table. */
export interface Field<Name extends string = string> extends Row {
  name: Name;
}

const fieldsOf = <Owner extends FieldOwner>(owner: Owner): readonly Field<NameOf<Owner>>[] =>
  FIELDS.filter((field): field is Field<NameOf<Owner>> => field.owner === owner);

export const FIELDS: readonly Field[] = ROWS;
export const PLAN_FIELDS = fieldsOf("plan");
export const ACTION_FIELDS = fieldsOf("action");
export const INDICATOR_FIELDS = fieldsOf("indicator");
export const ACTIVITY_FIELDS = fieldsOf("activity");
export const PRINTED_FIELDS: readonly PrintedField[] = FIELDS.filter(
  (field): field is Field<PrintedField> => field.isPrinted === true,
).map(({ name }) => name);
export const COMPARED_FIELDS = FIELDS.filter((field): field is Field<ComparedField> => field.isCompared === true);

/** Every column of the table with the field that it fills, in the order in which they are shown to who maps them. */
export const COLUMNS: readonly { key: ColumnKey; field: Field; es: string; en: string }[] = FIELDS.flatMap((field) =>
  Object.entries(field.columns ?? {}).map(([key, [es, en]]) => ({ key: key as ColumnKey, field, es, en })),
);

const LISTS: ReadonlySet<FieldKind> = new Set(["texts", "targets", "series", "children"]);
/** Whether a field holds several values. */
export const isListField = ({ kind, isList }: Field): boolean => isList ?? LISTS.has(kind);

/** A field in words, Spanish and English, as GraphQL describes it: "Beneficios. · Benefits." */
export function describeField<Owner extends FieldOwner>(owner: Owner, name: NameOf<Owner>): string {
  const field = FIELDS.find((one) => one.owner === owner && one.name === name);
  if (!field) throw new Error(`no field ${owner}.${name}`);
  return `${field.es}. · ${field.en}.`;
}
