/** What comes out of reading a document: plans, messages and accounting. */
import type { Message, Plan } from "@cotejo/core";
import { type Accounting, NOTHING_READ, sumAccounting } from "./account.ts";
import type { ColumnUse, TableUse } from "./locate/columns/column-uses.ts";
import { type MessageCode, message } from "./messages/catalogue.ts";
import { gatherMessages } from "./messages/gather.ts";
import type { SourceDocument } from "./read/source-document.ts";
import type { UnreadableFile, UnreadableReason } from "./read/unreadable.ts";

export interface ImportOutcome {
  /** The document's name: of a zip's file its own. */
  file: string;
  /** Empty where the file cannot be read or holds no plan; the messages say why. */
  plans: Plan[];
  messages: Message[];
  accounting: Accounting;
  /** What each column was read as, or seems to hold; empty where the file has no table. */
  columns: ColumnUse[];
  /** The same by sheet and table, those that were not read among them. */
  columnTables: TableUse[];
  /** Null where the file cannot be read. */
  document: SourceDocument | null;
}

const CODES: Readonly<Record<UnreadableReason, MessageCode>> = {
  image: "file-is-image",
  scan: "file-is-scan",
  password: "file-has-password",
  damaged: "file-is-damaged",
  "too-large": "file-is-too-large",
  "too-long": "file-takes-too-long",
  empty: "file-is-empty",
  "unknown-format": "file-format-unknown",
  "unsupported-format": "file-format-unsupported",
  "our-fault": "file-not-read",
};

/** What is told of a file that cannot be read. */
export function unreadableOutcome(error: UnreadableFile, file: string): ImportOutcome {
  return {
    file,
    plans: [],
    messages: [message(CODES[error.reason], { file }, { format: error.detail })],
    accounting: NOTHING_READ,
    columns: [],
    columnTables: [],
    document: null,
  };
}

/** Several outcomes of one file as one: all plans and messages, sums, and the source of the first. */
export function joinOutcomes(outcomes: readonly ImportOutcome[], file: string): ImportOutcome {
  return {
    file,
    plans: outcomes.flatMap(({ plans }) => plans),
    messages: gatherMessages(outcomes.flatMap(({ messages }) => messages)),
    accounting: sumAccounting(outcomes.map(({ accounting }) => accounting)),
    columns: outcomes[0]?.columns ?? [],
    columnTables: outcomes[0]?.columnTables ?? [],
    document: outcomes[0]?.document ?? null,
  };
}
