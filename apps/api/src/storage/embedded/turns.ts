/** Whose turn it is at a database that does one thing at a time: people before jobs, and nobody between the statements of a transaction. */

/** Name that a connection of jobs gives itself; every other one counts as somebody who waits for an answer. */
export const JOBS = "cotejo-jobs";

/** Jobs wait so long for people, then get one turn. */
const JOBS_WAIT_MS = 250;

export interface Waiting<Owner> {
  owner: Owner;
  isJob: boolean;
  /** When it came, in milliseconds. */
  since: number;
}

export class Turns<Owner, Turn extends Waiting<Owner>> {
  #waiting: Turn[] = [];
  #jobServed = 0;

  add(turn: Turn): void {
    this.#waiting.push(turn);
  }

  /** One who left waits no more. */
  drop(owner: Owner): void {
    this.#waiting = this.#waiting.filter((turn) => turn.owner !== owner);
  }

  /** Takes the next turn out; `holder` is whose transaction stands open. */
  next(holder: Owner | null, now: number): Turn | null {
    const turn = holder === null ? this.#choose(now) : this.#waiting.find(({ owner }) => owner === holder);
    if (!turn) return null;
    this.#waiting.splice(this.#waiting.indexOf(turn), 1);
    if (turn.isJob) this.#jobServed = now;
    return turn;
  }

  #choose(now: number): Turn | undefined {
    const person = this.#waiting.find(({ isJob }) => !isJob);
    const job = this.#waiting.find(({ isJob }) => isJob);
    return job && (!person || now - Math.max(job.since, this.#jobServed) > JOBS_WAIT_MS) ? job : person;
  }
}
