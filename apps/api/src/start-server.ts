/** Opens the database, loads the samples into an empty one and serves. */
import type { RequestListener } from "node:http";
import { createHandler } from "./http/create-handler.ts";
import { type Listening, listen } from "./http/listen.ts";
import { loadSamples } from "./imports/load-samples.ts";
import { openWorkplace } from "./open-workplace.ts";
import type { Settings } from "./settings.ts";

/** Throws `StartError`; what was opened is closed again. */
export async function startServer(settings: Settings): Promise<Listening> {
  // The port first: whether it is taken is known at once, and whoever asks meanwhile is told to wait.
  let handler: RequestListener = tellToWait;
  const listening = await listen((request, response) => handler(request, response), settings.port);
  try {
    const { context, workshop, close: closeWorkplace } = await openWorkplace(settings);
    await loadSamples(context, settings.samplesDir).catch(async (error: unknown) => {
      await closeWorkplace();
      throw error;
    });
    handler = createHandler(context, workshop);
    workshop.warm();
    const close = async () => {
      await listening.close();
      await closeWorkplace();
    };
    return { address: listening.address, close };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

const tellToWait: RequestListener = (_request, response) => {
  response
    .writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" })
    .end("Cotejo está arrancando. Vuelva a intentarlo en unos segundos.\n");
};
