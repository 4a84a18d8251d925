/** Reads plans of action from office files: bytes in; draft plans, messages and places out. */
export type { Accounting } from "./account.ts";
export {
  type ImportOptions,
  importDocument,
  importFile,
  importStages,
  type Stages,
  type UnreadDocument,
} from "./import-document.ts";
export { DEFAULT_WORKER, ImportWorker, type WorkerSettings } from "./import-in-worker.ts";
export { type ColumnUse, columnUses, layoutColumns, type TableUse } from "./locate/columns/column-uses.ts";
export type { Layout, LayoutColumns } from "./locate/headings/layout.ts";
export {
  isMappedField,
  MAPPED_FIELDS,
  type MappedField,
  type MappedFields,
  type Mapping,
  MappingError,
  mappingKey,
  readMapping,
} from "./locate/headings/mapping.ts";
export { fieldsOfColumns, type PlanTable } from "./locate/plan-table.ts";
export { readSheetChoice, type SheetChoice } from "./locate/sheet-choice.ts";
export { MESSAGES, type MessageCode, message } from "./messages/catalogue.ts";
export { type Language, renderMessage } from "./messages/render.ts";
export { type ImportOutcome, joinOutcomes, unreadableOutcome } from "./outcome.ts";
export { type ArchivedFile, openArchive } from "./read/container/archive.ts";
export { DEFAULT_LIMITS, type Limits } from "./read/limits.ts";
export { readDocument } from "./read/read-document.ts";
export type { Block, Format, Grid, Paragraph, SourceCell, SourceDocument, SourceLine } from "./read/source-document.ts";
export { textOf } from "./read/source-document.ts";
export { UnreadableFile } from "./read/unreadable.ts";
