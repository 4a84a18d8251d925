/** The model, catalogues, identity, normal forms, alignment, comparison and reconciliation of Cotejo: pure, no input or output. */
export { alignIndicators } from "./alignment/align-indicators.ts";
export * from "./comparison/compare-plans.ts";
export type * from "./comparison/comparison.ts";
export type * from "./frameworks/catalogue.ts";
export { defineFramework, type Framework } from "./frameworks/framework.ts";
export { GEL_2008 } from "./frameworks/gel-2008/gel-2008.ts";
export { periodOf } from "./frameworks/period.ts";
export * from "./frameworks/recognise.ts";
export { type FrameworkEvidence, recogniseFramework } from "./frameworks/recognise-framework.ts";
export * from "./frameworks/registry.ts";
export type { HeadingForm, HeadingRoleName, HeadingRule } from "./frameworks/words/heading-rules.ts";
export {
  type HeadingCatalogue,
  type HeadingMeaning,
  TABLE_FIELDS,
  type TableField,
} from "./frameworks/words/headings.ts";
export type { MatrixCatalogue, MatrixConcept, MatrixLevel } from "./frameworks/words/matrix-headings.ts";
export { OTHER_TABLES } from "./frameworks/words/other-tables.ts";
export type { SectionCatalogue, SectionKey } from "./frameworks/words/sections.ts";
export { type Evidence, identifyMunicipality } from "./geography/identify.ts";
export * from "./geography/territory.ts";
export { isDayOf } from "./language/calendar.ts";
export { findConcepts } from "./language/concepts.ts";
export * from "./language/fold.ts";
export * from "./language/group-by.ts";
export * from "./language/infinitives.ts";
export * from "./language/item-heads.ts";
export { isSameWord, likeness } from "./language/likeness.ts";
export * from "./language/list-marks.ts";
export * from "./language/months.ts";
export { timesPerYear } from "./language/periods.ts";
export * from "./language/remember.ts";
export * from "./language/scan-echo.ts";
export { createMender } from "./language/scan-mend.ts";
export { createTermMatcher, labelWords, type TermMatcher } from "./language/terms.ts";
export * from "./model/codes.ts";
export * from "./model/fields.ts";
export * from "./model/identity.ts";
export type * from "./model/message.ts";
export * from "./model/place.ts";
export * from "./model/plan.ts";
export type * from "./normal-forms/forms.ts";
export * from "./normal-forms/missing.ts";
export * from "./normal-forms/target/target.ts";
export * from "./normal-forms/time/timeframe.ts";
export * from "./reconcile/reconcile.ts";
export * from "./record/print-plan-record.ts";
export * from "./record/read-plan-record.ts";
