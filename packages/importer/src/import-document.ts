/** The pipeline, whole: bytes in; plans, messages and accounting out. No database, no server. */
import { type Framework, GEL_2008, type Plan, type Result } from "@cotejo/core";
import { account } from "./account.ts";
import { type DraftPlan, interpret } from "./interpret/interpret-plan.ts";
import { type Layout, recogniseLayout } from "./locate/layout.ts";
import { type Located, locate } from "./locate/locate-tables.ts";
import type { Mapping } from "./locate/mapping.ts";
import { splitDocument } from "./locate/split-document.ts";
import { vocabularyOf } from "./locate/vocabulary.ts";
import { message } from "./messages/catalogue.ts";
import { normalise } from "./normalise/normalise-plan.ts";
import { type ImportOutcome, joinOutcomes, unreadableOutcome } from "./outcome.ts";
import { type ArchivedFile, openArchive } from "./read/container/archive.ts";
import { DEFAULT_LIMITS, type Limits } from "./read/limits.ts";
import { readDocument } from "./read/read-document.ts";
import type { SourceDocument } from "./read/source-document.ts";
import { UnreadableFile } from "./read/unreadable.ts";
import type { Stitched } from "./stitch/action-table.ts";
import { stitch } from "./stitch/stitch-tables.ts";

export interface ImportOptions {
  /** Whose words and catalogues the file is read by; Gobierno en Línea 2008 by default. */
  framework?: Framework;
  limits?: Limits;
  /** A person's own assignment of columns, before what the catalogues know. */
  mapping?: Mapping;
  /** Kept mappings: of those, the one whose headings the document has is taken where no mapping is given. */
  layouts?: readonly Layout[];
}
type FullOptions = ImportOptions & Required<Pick<ImportOptions, "framework" | "limits">>;

/** What each stage made of a document, for who wants to look inside. */
export interface Stages {
  read: SourceDocument;
  locate: Result<Located>;
  stitch: Result<Stitched>;
  interpret: Result<DraftPlan>;
  normalise: Result<Plan>;
}

/** Runs the stages after read on a document. */
function runStages(document: SourceDocument, { framework, mapping }: FullOptions): Stages {
  const located = locate(document, framework, mapping);
  const stitched = stitch(located.value);
  const interpreted = interpret(located.value, stitched.value, framework);
  return {
    read: document,
    locate: located,
    stitch: stitched,
    interpret: interpreted,
    normalise: normalise(interpreted.value, framework),
  };
}

function outcomeOf(stages: Stages): ImportOutcome {
  const { locate: located, stitch: stitched, interpret: interpreted, normalise: normalised } = stages;
  const messages = [located, stitched, interpreted, normalised].flatMap((stage) => stage.messages);
  const plans = normalised.value.actions.length > 0 ? [normalised.value] : [];
  return {
    file: stages.read.file,
    plans,
    messages,
    accounting: account(stages.read, located.value, stitched.value, interpreted.value),
    columns: located.value.columns,
    document: stages.read,
  };
}

/** The options with the mapping of a layout that the document has, and a message that says so. */
function withLayout(document: SourceDocument, options: FullOptions): Result<FullOptions> {
  const { framework, layouts = [], mapping } = options;
  const found = mapping ? null : recogniseLayout(document, layouts, vocabularyOf(framework).role);
  if (!found) return { value: options, messages: [] };
  const { name } = found.layout;
  return {
    value: { ...options, mapping: found.mapping },
    messages: [message("layout-recognised", found.cell.place, { name })],
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

/** A document's stages, once for each municipality that it holds a plan of; at least once. */
async function stagesOfDocument(
  { name, bytes }: ArchivedFile,
  options: FullOptions,
): Promise<(Stages | UnreadDocument)[]> {
  try {
    const document = await readDocument(bytes, name, options.limits);
    const { value, messages } = withLayout(document, options);
    return splitDocument(document, value.framework, value.mapping).map((part) => {
      const stages = runStages(part, value);
      return { ...stages, locate: { ...stages.locate, messages: [...messages, ...stages.locate.messages] } };
    });
  } catch (error) {
    return [unread(error, name)];
  }
}

/**
 * What every stage made of a file, for who wants to look inside: one entry for each plan, in order. Takes and throws what
 * `importFile` does; an unreadable document is an entry with its reason.
 */
export async function importStages(
  bytes: Uint8Array,
  file: string,
  given: ImportOptions = {},
): Promise<(Stages | UnreadDocument)[]> {
  const options: FullOptions = { framework: GEL_2008, limits: DEFAULT_LIMITS, ...given };
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
