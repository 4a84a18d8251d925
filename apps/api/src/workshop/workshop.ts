/** Threads that do the tasks: one for looking, one for writing, each started when it is first needed and replaced when it dies. */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Actor } from "../context.ts";
import { Problem } from "../problem.ts";
import type { DatabaseAddress } from "../storage/connect.ts";
import { benchOf, type Request, type Result, type TaskName } from "./tasks.ts";

/** Told to a thread. */
export interface Order {
  id: number;
  name: TaskName;
  request: unknown;
  actor: Actor;
}

/** Told by a thread: what came of an order; `failure` is our own bug, with its stack. */
export type Delivery = { id: number } & (
  | { result: unknown }
  | { problem: { code: string; message: string } }
  | { failure: string }
);

export interface Workshop {
  run: <Name extends TaskName>(actor: Actor, name: Name, request: Request<Name>) => Promise<Result<Name>>;
  /** Starts the threads, so that who asks first need not wait for it. */
  warm: () => void;
  /** After what is under way is done. */
  close: () => Promise<void>;
}

const SCRIPT = fileURLToPath(new URL("../../../../scripts/workshop-thread.cjs", import.meta.url));

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

class Bench {
  readonly #address: DatabaseAddress;
  #thread: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(address: DatabaseAddress) {
    this.#address = address;
  }

  warm(): Worker {
    this.#thread ??= this.#start();
    return this.#thread;
  }

  order(order: Omit<Order, "id">): Promise<unknown> {
    const thread = this.warm();
    const id = this.#count++;
    const result = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    thread.postMessage({ id, ...order } satisfies Order);
    return result;
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    const ended = new Promise((resolve) => thread.once("exit", resolve));
    thread.postMessage("close");
    await ended;
  }

  #start(): Worker {
    const thread = new Worker(SCRIPT, { workerData: this.#address, execArgv: [] });
    thread.on("message", (delivery: Delivery) => this.#deliver(delivery));
    thread.on("error", (error) => console.error(error));
    thread.on("exit", () => this.#replace(thread));
    return thread;
  }

  #deliver(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.id);
    this.#waiting.delete(delivery.id);
    if ("result" in delivery) waiting?.resolve(delivery.result);
    else if ("problem" in delivery) waiting?.reject(new Problem(delivery.problem.code, delivery.problem.message));
    else waiting?.reject(new Error(`a task failed in its thread: ${delivery.failure}`));
  }

  /** What the thread had under way is told as failed: whether it took effect must be asked. */
  #replace(thread: Worker): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new Error("the thread that did the task ended"));
  }
}

export function openWorkshop(address: DatabaseAddress): Workshop {
  const benches = { looking: new Bench(address), writing: new Bench(address) };
  return {
    run: async (actor, name, request) =>
      (await benches[benchOf(name)].order({ name, request, actor })) as Result<typeof name>,
    warm: () => {
      for (const bench of Object.values(benches)) bench.warm();
    },
    close: async () => {
      await Promise.all(Object.values(benches).map((bench) => bench.close()));
    },
  };
}
