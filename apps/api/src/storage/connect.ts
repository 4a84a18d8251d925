/** How a database is reached, so that threads beside the one that opened it can reach it, too. */
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { EmbeddedPool } from "./embedded/embedded-pool.ts";

/** A server by its address, or the embedded database by the folder of its socket. Plain: it can be sent to another thread. */
export type DatabaseAddress = { url: string } | { socketFolder: string };

export interface Connected {
  prisma: PrismaClient;
  pool: pg.Pool;
  disconnect: () => Promise<void>;
}

export function createServerPool(url: string, config: pg.PoolConfig = {}): pg.Pool {
  // A connection that breaks while nobody uses it is made anew when it is needed.
  return new pg.Pool({ ...config, connectionString: url }).on("error", () => {}) as pg.Pool;
}

export function connectPrisma(pool: pg.Pool): Connected {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const disconnect = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, disconnect };
}

/** From another thread than the one that opened the database: while an embedded one starts again, connecting is tried until it listens. */
export const connectTo = (address: DatabaseAddress): Connected =>
  connectPrisma(
    "url" in address ? createServerPool(address.url) : new EmbeddedPool(address.socketFolder, async () => {}, {}),
  );
