/** Starts Cotejo, prints its address, and stops cleanly on Ctrl+C. */
import { readSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";
import { startServer } from "./start-server.ts";

try {
  const server = await startServer(readSettings(process.env));
  console.log(`Cotejo está listo: ${server.address}`);
  const stop = () => void server.close().finally(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`\nCotejo no pudo arrancar. ${error.message}\n`);
  process.exit(1);
}
