/** Connections to the embedded database: they wait while it starts again, and say in words when a statement was cut off. */
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** The embedded database ended while a statement ran: whether it took effect must be asked. */
class DatabaseInterrupted extends Error {
  override name = "DatabaseInterrupted";

  constructor() {
    super("La base de datos se detuvo mientras respondía y arranca de nuevo. Vuelva a intentarlo en unos segundos.");
  }
}

/** Longer than the database takes to start again after a crash. */
const CONNECT_TIMEOUT_MS = 30_000;
const RETRY_MS = 100;
/** How a process that is gone, or not there yet, answers. */
const GONE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"]);

const isGone = (error: unknown): boolean =>
  error instanceof DatabaseInterrupted || GONE.has((error as NodeJS.ErrnoException).code ?? "");

/** Ends with `DatabaseInterrupted` where the other side ends first. */
class EmbeddedSocket extends Socket {
  constructor() {
    super();
    this.once("end", () => {
      if (!this.writableEnded) this.destroy(new DatabaseInterrupted());
    });
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    super._destroy(error && isGone(error) ? new DatabaseInterrupted() : error, callback);
  }
}

type Connected = Parameters<pg.Pool["connect"]>[0];

export class EmbeddedPool extends pg.Pool {
  readonly #ready: () => Promise<void>;

  /** `folder` holds the socket; `ready` settles when the database listens. */
  constructor(folder: string, ready: () => Promise<void>, config: pg.PoolConfig) {
    super({
      host: folder,
      user: "postgres",
      database: "postgres",
      ssl: false,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      stream: () => new EmbeddedSocket(),
      ...config,
    });
    this.#ready = ready;
    // A connection that breaks while nobody uses it is made anew when it is needed.
    this.on("error", () => {});
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const client = this.#connect(performance.now() + CONNECT_TIMEOUT_MS);
    if (!callback) return client;
    client.then(
      (connected) => callback(undefined, connected, connected.release),
      (error: Error) => callback(error, undefined, () => {}),
    );
  }

  /** Nothing was asked yet, so that a connection that is not made is tried again. */
  async #connect(deadline: number): Promise<pg.PoolClient> {
    for (;;) {
      await this.#ready();
      try {
        return await super.connect();
      } catch (error) {
        if (!isGone(error) || performance.now() > deadline) throw error;
        await sleep(RETRY_MS);
      }
    }
  }
}
