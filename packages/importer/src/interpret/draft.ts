/** What a document says of an action, before normal forms: texts with their places, paired only as the document shows. */
import type { Absence, ActionField, Attributes, Indicator, SourcedText } from "@cotejo/core";

export interface DraftActivity extends SourcedText {
  responsible: SourcedText | null;
  timeframe: SourcedText | null;
  indicator: number | null;
}

export interface DraftIndicator extends Omit<Indicator, "target"> {
  target: SourcedText | null;
}

export interface DraftAction {
  name: SourcedText;
  benefits: SourcedText[];
  indicators: DraftIndicator[];
  looseTargets: SourcedText[];
  activities: DraftActivity[];
  responsible: SourcedText[];
  resources: SourcedText[];
  /** All times of the action and its activities, in order. */
  times: SourcedText[];
  /** What its rows say in columns that fill no field. */
  attributes?: Attributes;
  /** Of a matrix: its levels are its own, and no lines of the framework. */
  isOfMatrix?: true;
  absences: Partial<Record<ActionField, Absence>>;
}
