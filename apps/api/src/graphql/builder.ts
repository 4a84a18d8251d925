/** The schema builder: plugins, context and scalars shared by all types. */
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import ErrorsPlugin from "@pothos/plugin-errors";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import type { Context as UseCaseContext } from "../context.ts";
import type PrismaTypes from "../generated/pothos.ts";
import { getDatamodel } from "../generated/pothos.ts";
import type { Run } from "../workshop/tasks.ts";
import type { Loaders } from "./loaders.ts";

/** What resolvers know: who acts, where plans and files are kept, and what gathers their statements. */
export interface Context extends UseCaseContext {
  loaders: Loaders;
  /** Does what takes long outside this thread. */
  run: Run;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: {
    File: { Input: File; Output: never };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  prisma: { client: ({ prisma }) => prisma, dmmf: getDatamodel(), onUnusedQuery: "error" },
  relay: { clientMutationId: "omit", cursorType: "String" },
  errors: { defaultTypes: [], directResult: true },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 3,
    limit: { complexity: 50_000, depth: 14, breadth: 1000 },
  },
});

builder.queryType({ description: "Consultas. · Queries." });
builder.mutationType({ description: "Cambios. · Mutations." });

builder.scalarType("File", {
  description:
    "Un archivo, según la especificación GraphQL multipart request. · A file, by the GraphQL multipart request specification.",
  serialize: () => {
    throw new Error("File is input only");
  },
});

builder.scalarType("DateTime", {
  description: "Fecha y hora ISO 8601, en UTC. · ISO 8601 date and time, in UTC.",
  serialize: (date) => date.toISOString(),
});

/** Complexity of a connection: its page size counts. */
export const pageComplexity = ({ first, last }: { first?: number | null; last?: number | null }) => ({
  field: 1,
  multiplier: first ?? last ?? 20,
});
