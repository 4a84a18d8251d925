/** The shared model: one plan of action as its document states it, every value with its place. */
import type { TargetForm, TimeframeForm } from "../normal-forms/forms.ts";
import type { Place } from "./place.ts";

/** A text of a document. `text` is as printed, wraps undone; `raw` is kept where the two differ beyond spaces. */
export interface SourcedText {
  text: string;
  raw?: string;
  /** Keys of the framework's catalogue entries that it names: parties, resources, phases. */
  entries?: readonly string[];
  /** Null only for values that were not read from a file (a plan record entered by hand). */
  place: Place | null;
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

/** "Indicadores de gestión"; its target only where the document pairs the two. The rest stands in matrices alone. */
export interface Indicator extends SourcedText {
  /** For the whole term. */
  target: Target | null;
  level?: IndicatorLevel;
  yearly?: readonly YearlyTarget[];
  /** "Unidad de medida". */
  unit?: SourcedText;
  /** "Línea base". */
  baseline?: SourcedText;
  attributes?: Attributes;
}

/** "Actividades". */
export interface Activity extends SourcedText {
  responsible: SourcedText | null;
  timeframe: Timeframe | null;
  /** Position among the action's indicators of the one in the same row, where rows show it. */
  indicator: number | null;
}

/**
 * How surely an action is one of the framework's lines: `exact` by all the concepts of its title, `paraphrase` in other
 * words, `variant` by its opening while its subject is another (not to be counted as coverage), `none` for "other".
 */
export type MatchStrength = "exact" | "paraphrase" | "variant" | "none";

export const ACTION_FIELDS = [
  "name",
  "benefits",
  "indicators",
  "targets",
  "activities",
  "responsible",
  "resources",
  "timeframe",
] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** Why an action has no value in a field: the document has no such column, or an empty cell, or one that cannot be read. */
export type Absence = "not-stated" | "blank" | "unreadable";

/** A row (or several) of "Marco operativo". */
export interface Action {
  /** "Acción". */
  name: SourcedText;
  /** Key of the framework's catalogue, or "other". */
  line: string;
  lineStrength: MatchStrength;
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
  absences: Partial<Record<ActionField, Absence>>;
}

/** Whose plan it is; all null while the document does not say it. */
export interface PlanOwner {
  name: string | null;
  department: string | null;
  /** Five-digit DIVIPOLA text. */
  code: string | null;
  place: Place | null;
}

/** An act of authority: kind ("Resolución", "Decreto"), number, ISO date. */
export interface Act {
  kind: string;
  number: string;
  date: string | null;
}

export interface Plan {
  framework: string;
  municipality: PlanOwner;
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
}

/** A plan with an owner yet to be told and nothing in it. */
export function emptyPlan(framework: string): Plan {
  return {
    framework,
    municipality: { name: null, department: null, code: null, place: null },
    title: null,
    approval: null,
    committee: null,
    legalNorms: [],
    phaseDeadlines: [],
    vision: null,
    generalObjective: null,
    specificObjectives: [],
    actionLines: [],
    diagnosis: [],
    phaseActions: [],
    actions: [],
    monitoring: [],
    support: [],
    incentives: [],
    signatories: [],
  };
}
