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

class DatabaseSessions {
  readonly #database: PGlite;
  readonly #turns = new Turns<Socket, Queued>();
  readonly #sockets = new Set<Socket>();
  /** Whose transaction, or statement read in parts, stands open. */
  #holder: Socket | null = null;
  #running: Promise<void> | null = null;

  constructor(database: PGlite) {
    this.#database = database;
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
    this.#running ??= this.#executeAll().finally(() => {
      this.#running = null;
    });
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
    await this.#database.execProtocolRawStream(turn.bytes, {
      // The bytes are PGlite's own, and used again.
      onRawData: (bytes) => {
        if (owner.writable) owner.write(Buffer.from(bytes));
      },
    });
    const isOpen = turn.kind === "statements" && turn.isOpen;
    this.#holder = isOpen || this.#database.isInTransaction() ? owner : null;
  }

  /** Takes back what a client left open that is gone. */
  async #release(): Promise<void> {
    const sync = Buffer.from("S\0\0\0\x04", "latin1");
    await this.#database.execProtocolRawStream(sync, { onRawData: () => {} });
    if (this.#database.isInTransaction()) await this.#database.execProtocolRawStream(ROLLBACK, { onRawData: () => {} });
    this.#holder = null;
  }
}

/** Gives what ends serving: the statement that runs ends first, open transactions are taken back. The database stays open. */
export function serveDatabase(database: PGlite, path: string): Promise<() => Promise<void>> {
  const sessions = new DatabaseSessions(database);
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
