/** Listens on the loopback address, and only there. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartError } from "../start-error.ts";

export interface Listening {
  /** For people: "http://127.0.0.1:4000". */
  address: string;
  close: () => Promise<void>;
}

const HOST = "127.0.0.1";

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}

/** Throws `StartError` where the port is taken or not allowed. */
export function listen(handler: RequestListener, port: number): Promise<Listening> {
  const server = createServer(handler);
  return new Promise((done, fail) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `El puerto ${port} está ocupado. Si Cotejo ya está abierto, úselo en http://${HOST}:${port}; si es otro programa, ciérrelo o use otro puerto: PORT=${port + 1}.`,
        EACCES: `No hay permiso para usar el puerto ${port}. Use uno mayor que 1023: PORT=4000.`,
      };
      fail(new StartError(reasons[code ?? ""] ?? `No se pudo abrir el puerto ${port} (${code ?? message}).`));
    });
    server.listen(port, HOST, () => {
      const { port: given } = server.address() as AddressInfo;
      done({ address: `http://${HOST}:${given}`, close: () => closeServer(server) });
    });
  });
}
