/** The pipeline, whole: bytes in; plans, messages and accounting out. No database, no server. */
import {
  FRAMEWORKS,
  type Framework,
  type FrameworkEvidence,
  frameworkOf,
  type Message,
  type Plan,
  type Result,
  recogniseFramework,
} from "@cotejo/core";
import { account } from "./account.ts";
import type { StageResult } from "./claims.ts";
import { type DraftPlan, interpret } from "./interpret/interpret.ts";
import { describeEmpty } from "./locate/around/left-outside.ts";
import { type DocumentMapping, resolveMapping } from "./locate/headings/document-mapping.ts";
import { type Layout, recogniseLayouts } from "./locate/headings/layout.ts";
import type { Mapping } from "./locate/headings/mapping.ts";
import { type Located, locate } from "./locate/locate.ts";
import { frameworkEvidence, identifyPeriod } from "./locate/owner/identify-framework.ts";
import { identifyKind } from "./locate/owner/identify-kind.ts";
import { splitDocument } from "./locate/owner/split-document.ts";
import { type SheetChoice, withMapped } from "./locate/sheet-choice.ts";
import { message } from "./messages/catalogue.ts";
import { gatherMessages } from "./messages/gather.ts";
import { normalise } from "./normalise/normalise.ts";
import { type ImportOutcome, joinOutcomes, unreadableOutcome } from "./outcome.ts";
import { type ArchivedFile, openArchive } from "./read/container/archive.ts";
import { DEFAULT_LIMITS, type Limits } from "./read/limits.ts";
import { readDocument } from "./read/read-document.ts";
import type { SourceDocument } from "./read/source-document.ts";
import { UnreadableFile } from "./read/unreadable.ts";
import type { GatheredTable } from "./stitch/row-group.ts";
import { stitch } from "./stitch/stitch.ts";

export interface ImportOptions {
  /** Key of the framework that the file is read by; the one that it prints where it is left out. Throws for a key that there is not. */
  framework?: string;
  /** Those that there are: the registry, by default. */
  frameworks?: readonly Framework[];
  limits?: Limits;
  /** A person's own assignment of columns, before what the catalogues know. */
  mapping?: Mapping;
  /** Sheets that a person leaves out or takes in. */
  sheets?: SheetChoice;
  /** Kept mappings: of those, the one whose headings the document has is taken where no mapping is given. */
  layouts?: readonly Layout[];
}
type FullOptions = ImportOptions & Required<Pick<ImportOptions, "frameworks" | "limits">>;

/** What each stage made of a document, for who wants to look inside. */
export interface Stages {
  read: SourceDocument;
  framework: Framework;
  locate: StageResult<Located>;
  stitch: StageResult<GatheredTable[]>;
  interpret: StageResult<DraftPlan>;
  normalise: Result<Plan>;
}

/** Runs the stages after read on a document. */
function runStages(
  document: SourceDocument,
  framework: Framework,
  evidence: readonly FrameworkEvidence[],
  mapping: DocumentMapping | undefined,
  sheets: SheetChoice | undefined,
): Stages {
  const located = locate(document, framework, mapping, sheets);
  const stitched = stitch(located.value);
  const interpreted = interpret(located.value, stitched.value, framework);
  const { tables } = located.value;
  const years = interpreted.value.actions.flatMap(({ indicators }) =>
    indicators.flatMap(({ yearly = [] }) => yearly.map(({ year }) => year)),
  );
  const period = identifyPeriod(evidence, tables, [...new Set(years)], framework);
  const kind = identifyKind(evidence, tables);
  return {
    read: document,
    framework,
    locate: located,
    stitch: stitched,
    interpret: interpreted,
    normalise: normalise(interpreted.value, { framework, period, kind }),
  };
}

function outcomeOf(stages: Stages): ImportOutcome {
  const { locate: located, stitch: stitched, interpret: interpreted, normalise: normalised } = stages;
  const isEmpty = normalised.value.actions.length === 0;
  const told = [located, stitched, interpreted, normalised].flatMap((stage) => stage.messages);
  const empty = isEmpty ? describeEmpty(located.value) : [];
  // Of a blank form nothing else is worth a word but how it was read.
  const isTold = ({ severity, code }: Message) => severity === "error" || code === "table-flattened";
  const messages = empty.length > 0 ? [...empty, ...told.filter(isTold)] : told;
  const claims = [located, stitched, interpreted].flatMap((stage) => stage.claims);
  return {
    file: stages.read.file,
    plans: isEmpty ? [] : [normalised.value],
    messages: gatherMessages(messages),
    accounting: account(stages.read, claims),
    columns: located.value.columns,
    columnTables: located.value.columnTables,
    document: stages.read,
  };
}

/** The framework that a person chose, else the one that the document prints. Throws for a key that there is not. */
function frameworkFor(evidence: readonly FrameworkEvidence[], { framework: key, frameworks }: FullOptions): Framework {
  if (key === undefined) return recogniseFramework(evidence, frameworks).framework;
  const chosen = frameworkOf(key, frameworks);
  if (!chosen) throw new Error(`no framework ${key}`);
  return chosen;
}

/** What a person says of a document's columns, else what layouts do that it has, of which a message tells each. */
function mappingFor(
  document: SourceDocument,
  { mapping, layouts = [] }: FullOptions,
): Result<DocumentMapping | undefined> {
  if (mapping) return resolveMapping(document, mapping);
  const found = recogniseLayouts(document, layouts);
  if (found.length === 0) return { value: undefined, messages: [] };
  const byCell = new Map(found.flatMap(({ fields }) => [...fields]));
  return {
    value: { byHeading: new Map(), byCell, sheets: new Map() },
    messages: found.map(({ layout: { name }, cell }) => message("layout-recognised", cell.place, { name })),
  };
}

/** A document that cannot be read, and why. */
export interface UnreadDocument {
  file: string;
  error: UnreadableFile;
}

function unread(error: unknown, file: string): UnreadDocument {
  if (!(error instanceof UnreadableFile)) throw error;
  return { file, error };
}

/** The stages of a document that was read, once for each municipality that it holds a plan of; at least once. */
function stagesOfSource(document: SourceDocument, options: FullOptions): Stages[] {
  const evidence = frameworkEvidence(document);
  const framework = frameworkFor(evidence, options);
  const { value: mapping, messages } = mappingFor(document, options);
  const sheets = withMapped(options.sheets, mapping?.sheets);
  return splitDocument(document, framework, mapping).map((part) => {
    const stages = runStages(part, framework, evidence, mapping, sheets);
    return { ...stages, locate: { ...stages.locate, messages: [...messages, ...stages.locate.messages] } };
  });
}

async function stagesOfDocument(
  { name, bytes }: ArchivedFile,
  options: FullOptions,
): Promise<(Stages | UnreadDocument)[]> {
  try {
    return stagesOfSource(await readDocument(bytes, name, options.limits), options);
  } catch (error) {
    return [unread(error, name)];
  }
}

const withDefaults = (given: ImportOptions): FullOptions => ({
  frameworks: FRAMEWORKS,
  limits: DEFAULT_LIMITS,
  ...given,
});

/** The plans of a document that was read before. Throws for a framework that there is not. */
export const importSource = (document: SourceDocument, options: ImportOptions = {}): ImportOutcome =>
  joinOutcomes(stagesOfSource(document, withDefaults(options)).map(outcomeOf), document.file);

/**
 * What every stage made of a file, for who wants to look inside: one entry for each plan, in order. Takes and throws what
 * `importFile` does; an unreadable document is an entry with its reason.
 */
export async function importStages(
  bytes: Uint8Array,
  file: string,
  given: ImportOptions = {},
): Promise<(Stages | UnreadDocument)[]> {
  const options = withDefaults(given);
  const buffer = Buffer.from(bytes);
  let files: ArchivedFile[] | null;
  try {
    files = await openArchive(buffer, options.limits);
  } catch (error) {
    return [unread(error, file)];
  }
  if (files?.length === 0) return [unread(new UnreadableFile("empty", "ZIP"), file)];
  const stages: (Stages | UnreadDocument)[] = [];
  for (const one of files ?? [{ name: file, bytes: buffer }]) stages.push(...(await stagesOfDocument(one, options)));
  return stages;
}

/**
 * Reads a file's plans, each with its own messages, accounting and source: a zip gives those of its files, a workbook with the
 * plans of several municipalities one each. `file` is its name, for places and as the weakest evidence of the municipality; a
 * path is not followed. Never throws for what a file holds: an unreadable one gives no plan and a message; other errors are
 * our own.
 */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<ImportOutcome[]> {
  const stages = await importStages(bytes, file, options);
  return stages.map((one) => ("error" in one ? unreadableOutcome(one.error, one.file) : outcomeOf(one)));
}

/** As `importFile`, as one outcome. */
export async function importDocument(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  return joinOutcomes(await importFile(bytes, file, options), file);
}
