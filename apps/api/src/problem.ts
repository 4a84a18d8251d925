/** Something that a person can mend; nothing was saved. Our own bugs are errors of any other class. */
export class Problem extends Error {
  override name = "Problem";
  /** Stable, for programs: "not-found", "plan-changed" … */
  readonly code: string;

  /** `message`: what is wrong and what to do, in Spanish. */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
