/** Runs in a thread of its own: does the tasks that it is told, with a connection of its own to the database. See `openWorkshop`. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatabaseContext } from "../context.ts";
import { Problem } from "../problem.ts";
import { connectTo, type DatabaseAddress } from "../storage/connect.ts";
import { runHere } from "./tasks.ts";
import type { Delivery, Order } from "./workshop.ts";

const { prisma, disconnect } = connectTo(workerData as DatabaseAddress);
const underWay = new Set<Promise<void>>();

async function deliver({ id, name, request, actor }: Order): Promise<Delivery> {
  const context: DatabaseContext = { prisma, actor, now: () => new Date() };
  try {
    return { id, result: await runHere(context)(name, request as never) };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: { code: error.code, message: error.message } };
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function close(): Promise<void> {
  await Promise.all(underWay);
  await disconnect();
  parentPort!.close();
}

parentPort!.on("message", (order: Order | "close") => {
  if (order === "close") return void close();
  const work = deliver(order)
    .then((delivery) => parentPort!.postMessage(delivery))
    .finally(() => underWay.delete(work));
  underWay.add(work);
});
