/** The command was called wrongly; the message says how, in Spanish. Exit status 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
