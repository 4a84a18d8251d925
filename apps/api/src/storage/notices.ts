/** Notices between whoever waits for something to happen and whoever makes it happen. */

export interface Notices {
  /** Tells everybody who listens to a channel, after what it tells of stands in the database. */
  publish: (channel: string, payload: string) => void;
  /** Listens from this call on, until its iterator is returned. */
  subscribe: (channel: string) => AsyncIterableIterator<string>;
}

/** What was told and not yet heard, for one listener. */
class Ear implements AsyncIterableIterator<string> {
  readonly #leave: (ear: Ear) => void;
  #heard: string[] = [];
  #waiting: ((result: IteratorResult<string>) => void)[] = [];
  #hasLeft = false;

  constructor(leave: (ear: Ear) => void) {
    this.#leave = leave;
  }

  hear(payload: string): void {
    const next = this.#waiting.shift();
    if (next) next({ value: payload, done: false });
    else this.#heard.push(payload);
  }

  next(): Promise<IteratorResult<string>> {
    const value = this.#heard.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.#hasLeft) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<string>> {
    this.#hasLeft = true;
    this.#heard = [];
    this.#leave(this);
    for (const resolve of this.#waiting.splice(0)) resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Within this process. */
export function localNotices(): Notices {
  const channels = new Map<string, Set<Ear>>();
  return {
    publish: (channel, payload) => {
      for (const ear of channels.get(channel) ?? []) ear.hear(payload);
    },
    subscribe: (channel) => {
      const ears = channels.get(channel) ?? new Set();
      channels.set(channel, ears);
      const ear = new Ear((one) => ears.delete(one));
      ears.add(ear);
      return ear;
    },
  };
}
