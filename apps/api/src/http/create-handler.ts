/** One HTTP handler: GraphQL at /graphql, the admin everywhere else. */
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { useCSRFPrevention } from "@graphql-yoga/plugin-csrf-prevention";
import compression from "compression";
import { createYoga } from "graphql-yoga";
import sirv from "sirv";
import { contextOf, type Stores } from "../context.ts";
import type { Context } from "../graphql/builder.ts";
import { schema } from "../graphql/create-schema.ts";
import { createLoaders } from "../graphql/loaders.ts";
import { type Run, runHere } from "../workshop/tasks.ts";
import type { Workshop } from "../workshop/workshop.ts";
import { download, downloadIn } from "./download.ts";
import { EXAMPLE_QUERIES } from "./example-queries.ts";
import { maskError } from "./mask-error.ts";

const adminFolder = fileURLToPath(new URL("../../../admin/dist", import.meta.url));

/** Without people and rights, only pages of this machine may ask: a name that resolves here from elsewhere may not. */
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/**
 * Yoga for tests and the server alike; without a workshop, what takes long is done on this thread. Uploads must carry a header that no
 * foreign page's form can send.
 */
export function createGraphql(stores: Stores, workshop: Pick<Workshop, "run"> | null = null) {
  return createYoga<object, Context>({
    schema,
    context: () => {
      const context = contextOf(stores);
      const run: Run = workshop ? (name, request) => workshop.run(context.actor, name, request) : runHere(context);
      return { ...context, run, loaders: createLoaders(stores.prisma) };
    },
    graphqlEndpoint: "/graphql",
    landingPage: false,
    // No other origin may ask: by default any page that the person has open could.
    cors: false,
    graphiql: { title: "Cotejo · GraphiQL", defaultQuery: EXAMPLE_QUERIES },
    plugins: [useCSRFPrevention({ requestHeaders: ["x-graphql-yoga-csrf"] })],
    // The mask logs what is ours to mend.
    logging: false,
    maskedErrors: { maskError },
  });
}

/** Events must leave at once: held back to be compressed, they would come too late. */
const compress = compression({
  filter: (request, response) =>
    !String(response.getHeader("content-type")).startsWith("text/event-stream") &&
    compression.filter(request, response),
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

export function createHandler(
  stores: Stores,
  workshop: Pick<Workshop, "run">,
): (request: IncomingMessage, response: ServerResponse) => void {
  const graphql = createGraphql(stores, workshop);
  const admin = existsSync(adminFolder)
    ? sirv(adminFolder, { single: true, gzip: true, brotli: true, etag: true })
    : null;
  return (request, response) => {
    if (!LOOPBACK_HOST.test(request.headers.host ?? "")) {
      refuse(response, 403, "Cotejo solo atiende a esta máquina. Ábralo como http://127.0.0.1.\n");
      return;
    }
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (request.url === "/graphql" || request.url?.startsWith("/graphql?")) {
      compress(request, response, () => void graphql(request, response));
      return;
    }
    const importId = downloadIn(request);
    if (importId !== null) {
      download(stores, importId, request, response).catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, "No se pudo entregar el archivo.\n");
      });
      return;
    }
    response.setHeader("content-security-policy", POLICY);
    if (admin) admin(request, response, () => refuse(response, 404, "No existe esa página.\n"));
    else refuse(response, 503, "Falta construir la interfaz: ejecute «pnpm build».\n");
  };
}
