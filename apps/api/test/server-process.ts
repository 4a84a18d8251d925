/** The server as a person starts it: in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What Node runs as the server. */
export const SERVER = ["--import", "./scripts/run-typescript.mjs", "apps/api/src/main.ts"];

export interface ServerProcess {
  child: ChildProcess;
  /** All that it printed until it was ready or ended. */
  output: string;
  /** Null while it serves. */
  status: number | null;
  /** "http://127.0.0.1:4000"; empty where it does not serve. */
  address: string;
}

/** Runs Node with these arguments until it says that it is ready, or ends. */
export function startProcess(args: readonly string[], environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, DATABASE_URL: "", ...environment } });
  return new Promise((done) => {
    let output = "";
    const end = (status: number | null) => {
      const [address = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      done({ child, output, status, address: status === null ? address : "" });
    };
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Cotejo está listo")) end(null);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (status) => end(status ?? -1));
  });
}

/** Ends it as no process can be told to. */
export async function kill9(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await ended;
}
