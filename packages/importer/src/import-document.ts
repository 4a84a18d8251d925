/** The pipeline, whole: bytes in; plans, messages and accounting out. No database, no server. */
import { type Framework, GEL_2008, type Message, type Plan, type Result } from "@cotejo/core";
import { type Accounting, account, NOTHING_READ } from "./account.ts";
import { type DraftPlan, interpret } from "./interpret/interpret-plan.ts";
import { type Located, locate } from "./locate/locate-tables.ts";
import { type MessageCode, message } from "./messages/catalogue.ts";
import { normalise } from "./normalise/normalise-plan.ts";
import { readDocument } from "./read/read-document.ts";
import type { SourceDocument } from "./read/source-document.ts";
import { UnreadableFile, type UnreadableReason } from "./read/unreadable.ts";
import type { ActionTable } from "./stitch/action-table.ts";
import { stitch } from "./stitch/stitch-tables.ts";

/** What each stage made of a document, for who wants to look inside. */
export interface Stages {
  read: SourceDocument;
  locate: Result<Located>;
  stitch: Result<ActionTable[]>;
  interpret: Result<DraftPlan>;
  normalise: Result<Plan>;
}

export interface ImportOutcome {
  /** Empty where the file cannot be read or holds no plan; the messages say why. */
  plans: Plan[];
  messages: Message[];
  accounting: Accounting;
  /** Null where the file cannot be read. */
  document: SourceDocument | null;
}

const CODES: Readonly<Record<UnreadableReason, MessageCode>> = {
  image: "file-is-image",
  scan: "file-is-scan",
  password: "file-has-password",
  damaged: "file-is-damaged",
  empty: "file-is-empty",
  "unknown-format": "file-format-unknown",
  "unsupported-format": "file-format-unsupported",
};

/** Runs the stages after read on a document. */
export function runStages(document: SourceDocument, framework: Framework): Stages {
  const located = locate(document);
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
    plans,
    messages,
    accounting: account(stages.read, located.value, stitched.value, interpreted.value),
    document: stages.read,
  };
}

/**
 * Reads a file's plans. `file` is its name, for places and as the weakest evidence of the municipality; a path is not
 * followed. Never throws for what a file holds: an unreadable one gives no plan and a message; other errors are our own.
 */
export async function importDocument(
  bytes: Uint8Array,
  file: string,
  framework: Framework = GEL_2008,
): Promise<ImportOutcome> {
  try {
    const document = await readDocument(Buffer.from(bytes), file);
    return outcomeOf(runStages(document, framework));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return {
      plans: [],
      messages: [message(CODES[error.reason], { file }, { format: error.detail })],
      accounting: NOTHING_READ,
      document: null,
    };
  }
}
