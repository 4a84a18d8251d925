/**
 * Words from whoever changed something to whoever shows it: a channel for a kind of thing, the key of the thing that changed. They
 * are hints, no store: who hears one asks the database.
 */
import { EventEmitter, on, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface Notices {
  /** After the change is committed. Throws for a payload that PostgreSQL would not carry. */
  publish(channel: string, payload: string): Promise<void>;
  /**
   * Every notice from now on. An empty one comes first, when nothing is missed any more, and again where some may have been missed:
   * time to look.
   */
  subscribe(channel: string): AsyncIterableIterator<string>;
  /** Ends all subscriptions. */
  close(): Promise<void>;
}

/** PostgreSQL's own limit. */
const LONGEST_PAYLOAD = 7999;
const RETRY_MS = 1000;

function checkPayload(payload: string): void {
  if (Buffer.byteLength(payload) > LONGEST_PAYLOAD)
    throw new RangeError(`a notice of ${Buffer.byteLength(payload)} bytes; name the thing that changed instead`);
}

/** Those who hear, within this process. */
class Subscribers {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #open = new Set<AsyncIterator<unknown>>();

  /** A name of ours, since an emitter treats some as its own. */
  tell(channel: string, payload: string): void {
    this.#emitter.emit(`on ${channel}`, payload);
  }

  /** `isHeard` settles when notices of the channel come here. */
  subscribe(channel: string, isHeard: Promise<void>): AsyncIterableIterator<string> {
    // What `tell` emits.
    const events = on(this.#emitter, `on ${channel}`) as AsyncIterator<[string]>;
    this.#open.add(events);
    let first: Promise<void> | null = isHeard;
    const subscription: AsyncIterableIterator<string> = {
      next: async () => {
        const wait = first;
        first = null;
        if (wait) await wait;
        if (wait && this.#open.has(events)) return { done: false, value: "" };
        const { done, value } = await events.next();
        return done ? { done, value: undefined } : { done: false, value: value[0] };
      },
      return: async () => {
        this.#open.delete(events);
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => subscription,
    };
    return subscription;
  }

  close(): void {
    for (const events of this.#open) void events.return?.();
    this.#open.clear();
  }
}

/** For the embedded database, which one server has to itself. */
export function createLocalNotices(): Notices {
  const subscribers = new Subscribers();
  return {
    publish: async (channel, payload) => {
      checkPayload(payload);
      subscribers.tell(channel, payload);
    },
    subscribe: (channel) => subscribers.subscribe(channel, Promise.resolve()),
    close: async () => subscribers.close(),
  };
}

/** One connection that listens, made anew when it breaks; for a database that several servers share. */
class ServerNotices implements Notices {
  readonly #pool: pg.Pool;
  readonly #config: pg.ClientConfig;
  readonly #subscribers = new Subscribers();
  readonly #channels = new Set<string>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  /** The connection while it stands. */
  #client: pg.Client | null = null;
  #listening: Promise<void> | null = null;
  /** A connection is asked one thing at a time. */
  #hearing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(pool: pg.Pool, config: pg.ClientConfig) {
    this.#pool = pool;
    this.#config = config;
  }

  async publish(channel: string, payload: string): Promise<void> {
    checkPayload(payload);
    await this.#pool.query("SELECT pg_notify($1, $2)", [channel, payload]);
  }

  subscribe(channel: string): AsyncIterableIterator<string> {
    this.#listening ??= this.#listen();
    this.#hearing = this.#hearing.then(() => this.#hear(channel));
    return this.#subscribers.subscribe(channel, this.#hearing);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#changes.emit("connected");
    this.#subscribers.close();
    await this.#client?.end();
    await this.#listening;
  }

  async #hear(channel: string): Promise<void> {
    while (!this.#isClosed && !this.#channels.has(channel)) {
      if (!this.#client) await once(this.#changes, "connected");
      const heard = await this.#client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => null);
      if (heard) this.#channels.add(channel);
    }
  }

  async #listen(): Promise<void> {
    while (!this.#isClosed) {
      const client = new pg.Client({ ...this.#config, keepAlive: true });
      const end = new Promise<void>((done) => client.once("end", done).on("error", () => done()));
      client.on("notification", ({ channel, payload }) => this.#subscribers.tell(channel, payload ?? ""));
      try {
        await this.#connect(client);
        if (!this.#isClosed) await end;
      } catch {
        // As when it breaks later.
      }
      this.#client = null;
      await client.end().catch(() => {});
      if (!this.#isClosed) await sleep(RETRY_MS);
    }
  }

  /** What was said while nobody listened is lost: all who hear are told to look. */
  async #connect(client: pg.Client): Promise<void> {
    await client.connect();
    for (const channel of this.#channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    this.#client = client;
    this.#changes.emit("connected");
    for (const channel of this.#channels) this.#subscribers.tell(channel, "");
  }
}

/** `pool` says, a connection of its own by `config` hears. */
export function createServerNotices(pool: pg.Pool, config: pg.ClientConfig): Notices {
  return new ServerNotices(pool, config);
}
