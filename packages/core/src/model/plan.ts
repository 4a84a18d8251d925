/** The shared model: one plan of action as its document states it, every value with its place. */
import type { TargetForm, TimeframeForm } from "../normal-forms/forms.ts";
import type { ProductCodes } from "./codes.ts";
import type { FieldOwner, NameOf, PrintedField } from "./fields.ts";
import type { Place } from "./place.ts";

/** What a value said before a person corrected it. */
export interface CorrectedFrom {
  /** The text as its file was read; null where there was none. */
  before: string | null;
}

/** A text of a document. `text` is as printed, wraps undone; `raw` is kept where the two differ beyond spaces. */
export interface SourcedText {
  text: string;
  raw?: string;
  /** Keys of the framework's catalogue entries that it names: parties, resources, phases. */
  entries?: readonly string[];
  /** Null only for values that were not read from a file (a plan record entered by hand, a value that a person added). */
  place: Place | null;
  /** A person gave the text; the place is still that of what the file says. */
  corrected?: CorrectedFrom;
}

/** "Metas". */
export interface Target extends SourcedText {
  normal: TargetForm;
}

/** "Tiempos". */
export interface Timeframe extends SourcedText {
  normal: TimeframeForm;
}

/** Values of columns that fill no field of the model, by their printed heading; a second one of the same name gets "(2)". */
export type Attributes = Readonly<Record<string, SourcedText>>;

/** What the indicator of a matrix measures: what is made ("producto") or what changes by it ("resultado"). */
export type IndicatorLevel = "producto" | "resultado";

/** A target of one year of the term: "Meta 2025". */
export interface YearlyTarget extends SourcedText {
  year: number;
}

/** "Tipo de acumulación": whether the years add up to the term's target, or each is a level to hold or reach. */
export type Accumulation = "accumulative" | "non-accumulative";

/** What was done by a cut-off, as a follow-up report says it. */
export interface Measurement {
  /** A year or the cut-off as printed. */
  period: string;
  planned?: SourcedText;
  executed?: SourcedText;
  percent?: SourcedText;
  /** The report that said it, where one was added to a plan. */
  report?: string;
}

/** Money programmed for a year, by its source; in pesos. */
export interface Amount {
  year: number | null;
  source: string;
  value: number;
  place: Place | null;
}

/** What has a key (`identity.ts`). */
export interface Keyed {
  /** Its key as its file was read, where a correction changed what it is told by; else what it says tells it. */
  identity?: string;
}

/** Fields that are kept as printed ("Unidad de medida", "Línea base"): those that the table of fields marks so. */
export type PrintedTexts = { [Name in PrintedField]?: SourcedText };

/** "Indicadores de gestión"; its target only where the document pairs the two. The rest stands in tables of levels alone. */
export interface Indicator extends SourcedText, PrintedTexts, Keyed {
  /** The file's own mark of its row: "IP-12", "META-007". */
  id?: string;
  /** "Código del indicador": of the national catalogue of products nine digits, else as printed. */
  code?: string;
  /** Its name in the catalogue, where the text is the office's own wording ("Personalización"). */
  catalogName?: string;
  /** For the whole term. */
  target: Target | null;
  /** Why there is none; absent where there is one. */
  targetAbsence?: TargetAbsence;
  level?: IndicatorLevel;
  yearly?: readonly YearlyTarget[];
  accumulation?: Accumulation;
  /** "Principal": whether it is its product's main indicator. */
  isMain?: boolean;
  /** Codes of investment projects, thirteen digits and more, as text. */
  bpin?: readonly string[];
  measurements?: readonly Measurement[];
  amounts?: readonly Amount[];
  attributes?: Attributes;
  /** Of other fields than the target, where a person said why they have no value. */
  absences?: AbsencesOf<"indicator">;
}

/** "Actividades". */
export interface Activity extends SourcedText, Keyed {
  responsible: SourcedText | null;
  timeframe: Timeframe | null;
  timeframeAbsence?: Absence;
  /** Position among the action's indicators of the one in the same row, where rows show it. */
  indicator: number | null;
  attributes?: Attributes;
  /** Of other fields than the time, where a person said why they have no value. */
  absences?: AbsencesOf<"activity">;
}

/**
 * How surely an action is one of the framework's lines: `exact` by all the concepts of its title, `paraphrase` in other
 * words, `variant` by its opening while its subject is another, or by its indicators or activities alone (not to be counted as coverage), `none` for "other".
 */
export type MatchStrength = "exact" | "paraphrase" | "variant" | "none";

/** Words of a part of an action, as printed, that tell its line. */
export interface LineReason {
  part: "name" | "indicators" | "activities";
  words: readonly string[];
}

/** Why an action has no value in a field: the document has no such column, or an empty cell, or one that cannot be read. */
export type Absence = "not-stated" | "blank" | "unreadable";
/** `loose`: there are targets, and the document ties them to no single indicator. */
export type TargetAbsence = Absence | "loose";

/** A level that an action stands under: "Programa: Salud pública". */
export interface LevelName {
  /** What the document calls the level. */
  level: string;
  /** Of the catalogue of products, or the office's own, as printed. */
  code?: string;
  text: string;
  place: Place | null;
}

/** A row (or several) of "Marco operativo". */
export interface Action extends Keyed {
  /** "Acción". */
  name: SourcedText;
  /** Key of the framework's catalogue, or "other". */
  line: string;
  lineStrength: MatchStrength;
  /** Why it is that line; absent for "other". */
  lineReason?: readonly LineReason[];
  /** Outermost first; empty where the table has none. */
  levels: LevelName[];
  /** Codes of the national catalogue of products that its rows print. */
  codes?: ProductCodes;
  /** "Beneficios para los ciudadanos". */
  benefits: SourcedText[];
  indicators: Indicator[];
  /** Targets that the document ties to no single indicator. */
  looseTargets: Target[];
  activities: Activity[];
  /** "Responsables": distinct, in order of appearance. */
  responsible: SourcedText[];
  /** "Recursos". */
  resources: SourcedText[];
  timeframe: Timeframe | null;
  attributes?: Attributes;
  absences: Absences;
}

/** Fields without a value, with why. */
export type AbsencesOf<Owner extends FieldOwner> = Partial<Record<NameOf<Owner>, Absence>>;
/** Fields of an action without a value, with why. */
export type Absences = AbsencesOf<"action">;

/** How sure it is whose plan it is: the document names it, or something weaker was taken for it (a value, a file's name). */
export type OwnerCertainty = "named" | "inferred" | "chosen";

/** Whose plan it is: a municipality or a department. */
export interface PlanOwner {
  type: "municipality" | "department";
  name: string;
  /** The department's name; of a department its own. */
  department: string;
  /** DIVIPOLA text: five digits of a municipality, two of a department. */
  code: string;
  certainty: OwnerCertainty;
  place: Place | null;
}

/** First and last year that a plan is for. */
export interface PlanPeriod {
  start: number;
  end: number;
}

/** A plan states what is to be done; a follow-up reports what was done of one. */
export type PlanKind = "plan" | "follow-up";

/** An act of authority: kind ("Resolución", "Decreto"), number, ISO date. */
export interface Act {
  kind: string;
  number: string;
  date: string | null;
}

/** What the document says around its tables. */
export type DocumentFields = Omit<Plan, "framework" | "kind" | "period" | "owner" | "actions" | "absences">;

export interface Plan {
  /** Key of a framework of the registry. */
  framework: string;
  kind: PlanKind;
  /** Null where neither the document nor its framework says it. */
  period: PlanPeriod | null;
  /** Null where the document does not say whose it is. */
  owner: PlanOwner | null;
  title: SourcedText | null;
  approval: Act | null;
  committee: Act | null;
  legalNorms: SourcedText[];
  phaseDeadlines: { phase: string; level: "nacional" | "territorial"; date: string }[];
  vision: SourcedText | null;
  generalObjective: SourcedText | null;
  specificObjectives: SourcedText[];
  /** "Marco de acción": the lines that the document declares, apart from the table's actions. */
  actionLines: SourcedText[];
  diagnosis: { phase: string; percent: number; asOf: string | null }[];
  phaseActions: { phase: string; action: SourcedText; deadline: SourcedText | null }[];
  actions: Action[];
  monitoring: SourcedText[];
  support: { problem: SourcedText; procedure: SourcedText; assistance: SourcedText }[];
  incentives: { title: SourcedText; text: SourcedText }[];
  signatories: { name: SourcedText; role: SourcedText }[];
  /** Of what it says around its tables, where a person said why there is no value. */
  absences?: AbsencesOf<"plan">;
}
