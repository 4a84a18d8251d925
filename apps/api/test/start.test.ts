/** `start` as a person runs it: what goes wrong is told in words, with what to do. */
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";

import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseProcesses } from "./database-processes.ts";
import { SERVER, type ServerProcess, startProcess } from "./server-process.ts";

let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotejo-"));
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

async function start(args: string[], environment: Record<string, string>): Promise<ServerProcess> {
  const started = await startProcess(args, environment);
  running.push(started.child);
  return started;
}

/** Status of the first page, asked under a host's name. */
const statusFor = (address: string, host: string) =>
  new Promise<number>((done) => {
    get(address, { headers: { host } }, (response) => done(response.resume().statusCode ?? 0));
  });

/** Without samples, which other tests load. */
const server = (environment: Record<string, string>) =>
  start(SERVER, { SAMPLES_DIR: join(folder, "none"), ...environment });

test("a taken port", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => other.once("listening", done));
  const { port } = other.address() as { port: number };
  const { output, status } = await server({ PORT: String(port), DATA_DIR: join(folder, "port") });
  other.close();
  expect(status).toBe(1);
  expect(output).toContain(`El puerto ${port} está ocupado`);
  expect(output).toContain(`PORT=${port + 1}`);
});

test("a folder that another Cotejo uses; once that was killed, the data is served again, to this machine by its own names", async () => {
  const dataDir = join(folder, "locked");
  // What a first start leaves that was ended while it made the database.
  await mkdir(join(dataDir, "database.new"), { recursive: true });
  await writeFile(join(dataDir, "database.new", "PG_VERSION"), "");
  const first = await server({ PORT: "0", DATA_DIR: dataDir });
  expect(first.status).toBeNull();
  const holder = running.at(-1)!;
  const second = await server({ PORT: "0", DATA_DIR: dataDir });
  expect(second.status).toBe(1);
  expect(second.output).toContain("ya la usa otro Cotejo");
  expect(second.output).toContain(`proceso ${holder.pid}`);
  expect(second.output).toContain("DATA_DIR");

  holder.kill("SIGKILL");
  await new Promise((done) => holder.once("exit", done));
  await vi.waitFor(() => expect(databaseProcesses(dataDir)).toEqual([]), 10_000);
  const third = await server({ PORT: "0", DATA_DIR: dataDir });
  expect(third.status).toBeNull();
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(third.output)!;
  expect(await statusFor(address, "127.0.0.1")).toBe(200);
  expect(await statusFor(address, "cotejo.example")).toBe(403);
  // Three servers, of which the first makes a database.
}, 180_000);

test("a folder that cannot be written", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  for (const dataDir of [file, join(file, "data")]) {
    const { output, status } = await server({ PORT: "0", DATA_DIR: dataDir });
    expect(status).toBe(1);
    expect(output).toContain(`No se puede escribir en la carpeta de datos «${dataDir}»`);
  }
});

test("a database server that does not answer, its password untold", async () => {
  const { output, status } = await server({
    PORT: "0",
    DATA_DIR: join(folder, "server"),
    DATABASE_URL: "postgresql://ana:secreta@127.0.0.1:1/plan",
  });
  expect(status).toBe(1);
  expect(output).toContain("No se pudo conectar a PostgreSQL en 127.0.0.1:1/plan");
  expect(output).not.toContain("secreta");
});

test("a port that is none", async () => {
  const { output, status } = await server({ PORT: "cuatro mil", DATA_DIR: join(folder, "none") });
  expect(status).toBe(1);
  expect(output).toContain("no es un puerto");
});

test("a Node that is too old", async () => {
  const old = join(folder, "old-node.cjs");
  await writeFile(
    old,
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } });',
  );
  const { output, status } = await start(["-r", old, "scripts/start.cjs"], {});
  expect(status).toBe(1);
  expect(output).toContain("Cotejo necesita Node 20.19");
  expect(output).toContain("18.20.4");
});
