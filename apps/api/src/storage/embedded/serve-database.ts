/**
 * Serves a PGlite on a unix socket in PostgreSQL's protocol. PGlite has one session, which all connections share: turns are executed
 * whole, one after the other, and a connection that has a transaction open is the only one served until it ends.
 */
import { createServer, type Socket } from "node:net";
import { setImmediate as nextTick } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { FrontendMessages, type Turn } from "./frontend-messages.ts";
import { JOBS, Turns, type Waiting } from "./turns.ts";

type SessionTurn = Extract<Turn, { bytes: Uint8Array }>;
type Queued = Waiting<Socket> & { turn: SessionTurn };

/** "ROLLBACK" as a simple query. */
const ROLLBACK = Buffer.from("Q\0\0\0\rROLLBACK\0", "latin1");
const SYNC = Buffer.from("S\0\0\0\x04", "latin1");
/** How an answer ends, before the one byte that tells whether a transaction is open. */
const READY = Buffer.from("Z\0\0\0\x05", "latin1");
const NO_TRANSACTION = "I".charCodeAt(0);

class DatabaseSessions {
  readonly #database: PGlite;
  readonly #turns = new Turns<Socket, Queued>();
  readonly #sockets = new Set<Socket>();
  /** Whose transaction, or statement read in parts, stands open. */
  #holder: Socket | null = null;
  #running: Promise<void> | null = null;
  readonly #onBroken: (error: Error) => void;

  constructor(database: PGlite, onBroken: (error: Error) => void) {
    this.#database = database;
    this.#onBroken = onBroken;
  }

  add(socket: Socket): void {
    const messages = new FrontendMessages();
    let isJob = false;
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("data", (chunk) => {
      for (const turn of messages.push(chunk)) {
        if (turn.kind === "encryption") socket.write("N");
        else if (turn.kind === "end") socket.end();
        else {
          if (turn.kind === "startup") isJob = turn.parameters.get("application_name") === JOBS;
          this.#turns.add({ owner: socket, isJob, since: performance.now(), turn });
        }
      }
      this.#run();
    });
    // Its close follows.
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#turns.drop(socket);
      this.#run();
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    this.#run();
    await this.#running;
  }

  #run(): void {
    this.#running ??= this.#executeAll().then(
      () => {
        this.#running = null;
      },
      // It stays running, so that nothing more is asked of a session that is none any more.
      (error: Error) => {
        for (const socket of this.#sockets) socket.destroy();
        this.#onBroken(error);
      },
    );
  }

  async #executeAll(): Promise<void> {
    for (;;) {
      // PGlite answers without leaving the thread: who else asks is heard only between turns.
      await nextTick();
      if (this.#holder && !this.#sockets.has(this.#holder)) await this.#release();
      const next = this.#turns.next(this.#holder, performance.now());
      if (!next) return;
      await this.#execute(next);
    }
  }

  async #execute({ owner, turn }: Queued): Promise<void> {
    const ready = await this.#answer(turn.bytes, (bytes) => {
      if (owner.writable) owner.write(bytes);
    });
    if (turn.kind === "statements" && turn.isOpen) this.#holder = owner;
    // PGlite keeps silent where its memory or its stack ran out, and its session does not come back from that.
    else if (ready === null) throw new Error("the database did not finish its answer");
    else this.#holder = ready === NO_TRANSACTION ? null : owner;
  }

  /** What the answer says of a transaction at its end; null where it does not end. */
  async #answer(bytes: Uint8Array, write: (bytes: Buffer) => void): Promise<number | null> {
    let end = Buffer.alloc(0);
    await this.#database.execProtocolRawStream(bytes, {
      onRawData: (data) => {
        // The bytes are PGlite's own, and used again.
        const copy = Buffer.from(data);
        end = Buffer.concat([end, copy.subarray(-6)]).subarray(-6);
        write(copy);
      },
    });
    return end.subarray(0, 5).equals(READY) ? end[5]! : null;
  }

  /** Takes back what a client left open that is gone. */
  async #release(): Promise<void> {
    const ready = await this.#answer(SYNC, () => {});
    if (ready !== NO_TRANSACTION) await this.#answer(ROLLBACK, () => {});
    this.#holder = null;
  }
}

/**
 * Gives what ends serving: the statement that runs ends first, open transactions are taken back. The database stays open. After
 * `onBroken` nobody is answered any more.
 */
export function serveDatabase(
  database: PGlite,
  path: string,
  onBroken: (error: Error) => void,
): Promise<() => Promise<void>> {
  const sessions = new DatabaseSessions(database, onBroken);
  const server = createServer((socket) => sessions.add(socket));
  const close = async () => {
    const closed = new Promise((done) => server.close(done));
    await sessions.close();
    await closed;
  };
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => resolve(close));
  });
}
