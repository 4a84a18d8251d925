/** Why a file cannot be read at all. */
export type UnreadableReason =
  | "image"
  | "scan"
  | "password"
  | "damaged"
  | "empty"
  | "too-large"
  | "too-long"
  | "unknown-format"
  | "unsupported-format"
  /** Not the file's fault: who reads it failed at it. */
  | "our-fault";

/** Thrown by readers only, caught once in `readDocument`; `detail` names the format found, for people. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
  readonly reason: UnreadableReason;
  readonly detail: string;

  constructor(reason: UnreadableReason, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, { cause });
    this.reason = reason;
    this.detail = detail;
  }
}
