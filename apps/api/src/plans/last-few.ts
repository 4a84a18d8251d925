/** Answers that cost much and are asked for in parts: the last few are kept. */
export class LastFew<Answer> {
  readonly #most: number;
  /** The one asked for longest ago first. */
  readonly #kept = new Map<string, Promise<Answer>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer kept under a key, or made now; one that fails is not kept. */
  get(key: string, make: () => Promise<Answer>): Promise<Answer> {
    return this.put(key, this.#kept.get(key) ?? make());
  }

  /** Keeps an answer in the place of any other under its key. */
  put(key: string, answer: Promise<Answer>): Promise<Answer> {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    answer.catch(() => this.#kept.get(key) === answer && this.#kept.delete(key));
    for (const oldest of [...this.#kept.keys()].slice(0, -this.#most)) this.#kept.delete(oldest);
    return answer;
  }
}
