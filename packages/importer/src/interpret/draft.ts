/** What a document says of an action, before normal forms: texts with their places, paired only as the document shows. */
import type { Absences, Activity, Attributes, Indicator, LevelName, ProductCodes, SourcedText } from "@cotejo/core";

export interface DraftActivity extends Omit<Activity, "timeframe"> {
  timeframe: SourcedText | null;
}

export interface DraftIndicator extends Omit<Indicator, "target"> {
  target: SourcedText | null;
}

export interface DraftAction {
  name: SourcedText;
  /** Outermost first; empty where the table has none around its actions. */
  levels: LevelName[];
  codes?: ProductCodes;
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
  absences: Absences;
}
