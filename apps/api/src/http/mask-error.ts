/** What who asks is told of an error: what they can mend in full, our own bugs by a number that the log has, too. */
import { randomUUID } from "node:crypto";
import { GraphQLError } from "graphql";
import { Problem } from "../problem.ts";

/** The error that a resolver threw, where a library wrapped it. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);

const placeOf = (error: unknown) =>
  error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};

/** Errors of GraphQL itself (a query that is none, too costly) stay as they are. */
export function maskError(error: unknown): Error {
  const cause = causeOf(error);
  if (cause instanceof Problem)
    return new GraphQLError(cause.message, { ...placeOf(error), extensions: { code: cause.code } });
  if (cause instanceof GraphQLError) return cause;
  const requestId = randomUUID();
  console.error(`${requestId}`, cause);
  const text = `Algo falló en Cotejo y quedó anotado con el número ${requestId}. Vuelva a intentarlo; si sigue, dé ese número a quien lo administra.`;
  return new GraphQLError(text, { ...placeOf(error), extensions: { code: "internal", requestId } });
}
