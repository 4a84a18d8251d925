/** The model, catalogues, identity, normal forms, alignment, comparison and reconciliation of Cotejo: pure, no input or output. */
export { alignIndicators, type IndicatorGroup, type IndicatorMember } from "./alignment/align-indicators.ts";
export { comparePlans, groupIndicators } from "./comparison/compare-plans.ts";
export type {
  CellState,
  ComparedPlan,
  Comparison,
  ComparisonColumn,
  FieldCell,
  FieldRow,
  IndicatorCell,
  IndicatorRow,
  LineCell,
  LineRow,
} from "./comparison/comparison.ts";
export { applyCorrections, type CorrectedPlan, checkCorrection } from "./corrections/apply-corrections.ts";
export type { Correction, CorrectionChange, StaleCorrection, ValueAddress } from "./corrections/correction.ts";
export {
  type CorrectionProblem,
  type CorrectionProblemCode,
  renderCorrectionProblem,
} from "./corrections/problems.ts";
export { type ReadCorrection, readCorrection } from "./corrections/read-correction.ts";
export {
  type AddedFollowUp,
  addFollowUp,
  renderUnplacedReason,
  type UnplacedReason,
  type UnplacedRow,
} from "./follow-up/add-follow-up.ts";
export type { CatalogueIndicator, Component, Line, LineRule, NamedEntry, Phase } from "./frameworks/catalogue.ts";
export { defineFramework, type Framework, linesOf, type PeriodRule, type Signs } from "./frameworks/framework.ts";
export { GEL_2008 } from "./frameworks/gel-2008/gel-2008.ts";
export { periodOf } from "./frameworks/period.ts";
export {
  recogniseIndicator,
  recogniseParties,
  recognisePhase,
  recognisePhases,
  recogniseResources,
} from "./frameworks/recognise.ts";
export {
  type EvidencePlace,
  type FrameworkEvidence,
  type RecognisedFramework,
  recogniseFramework,
} from "./frameworks/recognise-framework.ts";
export { OTHER_LINE, recogniseLine } from "./frameworks/recognise-line.ts";
export { FRAMEWORKS, frameworkOf } from "./frameworks/registry.ts";
export { AMOUNT_WORDS } from "./frameworks/words/amount-words.ts";
export {
  CHANGE_LOG_HEADINGS,
  FURNITURE_TITLES,
  MAKING_LABELS,
  SIGNATURE_LABELS,
} from "./frameworks/words/form-furniture.ts";
export { FORM_LABELS, INSTRUCTING_VERBS } from "./frameworks/words/form-words.ts";
export type { HeadingForm, HeadingRoleName, HeadingRule } from "./frameworks/words/heading-rules.ts";
export {
  type HeadingCatalogue,
  type HeadingMeaning,
  type HeadingTerms,
  PLAN_HEADINGS,
  TABLE_FIELDS,
  type TableField,
} from "./frameworks/words/headings.ts";
export type { MatrixConcept } from "./frameworks/words/matrix-concepts.ts";
export {
  type MatrixCatalogue,
  type MatrixLevel,
  PLAN_MATRICES,
} from "./frameworks/words/matrix-headings.ts";
export { MEASUREMENT_WORDS } from "./frameworks/words/measurement-words.ts";
export { OTHER_TABLES, type OtherTable } from "./frameworks/words/other-tables.ts";
export { PLAN_SECTIONS, type SectionCatalogue, type SectionKey } from "./frameworks/words/sections.ts";
export { STATES } from "./frameworks/words/states.ts";
export type { Evidence, EvidenceSource, Identification } from "./geography/evidence.ts";
export { identifyOwner } from "./geography/identify.ts";
export type { OwnerLabel } from "./geography/owner-words.ts";
export { mentionsTerritory, ownerLabelOf } from "./geography/said.ts";
export {
  DEPARTMENTS,
  type Department,
  departmentOf,
  MUNICIPALITIES,
  type Municipality,
  municipalityOf,
  searchText,
  type Territory,
} from "./geography/territory.ts";
export { isDayOf } from "./language/calendar.ts";
export { type ConceptCatalogue, findConcepts, meaningfulWords } from "./language/concepts.ts";
export { fold, isBlank, squeeze, words } from "./language/fold.ts";
export { groupBy, runsOf } from "./language/group-by.ts";
export { isInfinitive } from "./language/infinitives.ts";
export { beginsMeasure, beginsParty, beginsPartyOrResource, beginsResource } from "./language/item-heads.ts";
export { editDistance, isSameWord, likeness, slipsAllowed } from "./language/likeness.ts";
export { endsUnfinished, hasListMark, joinLines, withoutListMark } from "./language/list-marks.ts";
export { MONTHS_IN_FULL, monthOf } from "./language/months.ts";
export { timesPerYear, unitOf } from "./language/periods.ts";
export { perObject, remember } from "./language/remember.ts";
export { isScanEcho } from "./language/scan-echo.ts";
export { createMender, type Mended } from "./language/scan-mend.ts";
export { createTermMatcher, labelWords, type TermMatcher, type TermPlace } from "./language/terms.ts";
export {
  CODE_LEVELS,
  type CodeLevel,
  mismatchedCodes,
  type ProductCodes,
  readBpins,
  readCode,
} from "./model/codes.ts";
export {
  ACTION_FIELDS,
  ACTIVITY_FIELDS,
  type ActionField,
  COLUMNS,
  COMPARED_FIELDS,
  type ColumnKey,
  type ComparedField,
  describeField,
  FIELDS,
  type Field,
  INDICATOR_FIELDS,
  PLAN_FIELDS,
  PRINTED_FIELDS,
} from "./model/fields.ts";
export { identifyActions, identifyActivities, identifyIndicators } from "./model/identity.ts";
export type { Message, Result, Severity } from "./model/message.ts";
export { comparePlaces, describePlace, type Place, placeKey } from "./model/place.ts";
export type {
  Absence,
  Absences,
  AbsencesOf,
  Accumulation,
  Act,
  Action,
  Activity,
  Amount,
  Attributes,
  CorrectedFrom,
  DocumentFields,
  Indicator,
  IndicatorLevel,
  LevelName,
  LineReason,
  MatchStrength,
  Measurement,
  OwnerCertainty,
  Plan,
  PlanKind,
  PlanOwner,
  PlanPeriod,
  PrintedTexts,
  SourcedText,
  Target,
  TargetAbsence,
  Timeframe,
  YearlyTarget,
} from "./model/plan.ts";
export type {
  Baseline,
  Comparator,
  SimpleTargetForm,
  TargetForm,
  TimeframeForm,
} from "./normal-forms/forms.ts";
export { isMissing } from "./normal-forms/missing.ts";
export { readDigits } from "./normal-forms/numbers/numbers.ts";
export { RULES_VERSION } from "./normal-forms/rules-version.ts";
export { normaliseTarget } from "./normal-forms/target/target.ts";
export { normaliseTimeframe } from "./normal-forms/time/timeframe.ts";
export { type Loss, lossOf, MOST_LOSS } from "./reconcile/loss.ts";
export {
  type ActionChange,
  type ChangeKind,
  type ChangeSet,
  type FieldChange,
  type PartChange,
  reconcile,
} from "./reconcile/reconcile.ts";
export {
  CONTRACT_VERSION,
  municipalityOfOwner,
  type PlanRecord,
  printPlanRecord,
} from "./record/print-plan-record.ts";
export { emptyPlan, PlanRecordError, readPlanRecord } from "./record/read-plan-record.ts";
