/** One transaction for a use case, and what people are told when two of them met. */
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";

/** Long enough for the largest plan on a busy machine. */
const LONGEST_MS = 60_000;

const MET = "Otra persona cambió lo mismo en este momento. Mire cómo quedó y vuelva a intentarlo.";

/** P2002: both made the same row; P2034: the server let one through. */
const isRival = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === "P2002" || error.code === "P2034");

/** Throws `Problem` "plan-changed" where somebody else did the same at once; nothing of ours is saved then. */
export async function inTransaction<Result>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await prisma.$transaction(run, { timeout: LONGEST_MS, maxWait: LONGEST_MS });
  } catch (error) {
    if (isRival(error)) throw new Problem("plan-changed", MET);
    throw error;
  }
}
