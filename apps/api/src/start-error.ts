/** Cotejo cannot start, and the person can do something about it; the message says what, in Spanish. */
export class StartError extends Error {
  override name = "StartError";
}
