/** Values in and out of Json columns. */
import type { Prisma } from "../generated/prisma/client.ts";

/** A value as a Json column takes it: what JSON cannot hold is left out. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** Json columns hold what this program wrote; the caller names what. */
export const fromJson = <Value>(value: Prisma.JsonValue): Value => value as Value;
