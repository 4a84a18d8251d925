/**
 * A lock that dies with its process, kill -9 included: a name in the machine's abstract socket addresses, which one process at a
 * time can bind. Linux has them; Node has no lock of files.
 */
import { createServer } from "node:net";

/** Gives what lets the name go; "taken" where another process has it, "unsupported" where there are no such names. */
export function bindName(name: string): Promise<(() => void) | "taken" | "unsupported"> {
  if (process.platform !== "linux") return Promise.resolve("unsupported");
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code === "EADDRINUSE" ? "taken" : "unsupported"));
    server.listen(`\0${name}`, () => resolve(() => server.close()));
  });
}
