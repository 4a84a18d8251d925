/**
 * `pnpm bench:server BIG FILE…`: does anybody wait for another's work? Starts the server on a folder of its own, applies the plans of the
 * files through its API, then asks for the departments again and again while the big plan is read and applied once more, and compared with
 * the others. Times are printed as measured, and scaled to a machine on which the calibration loop takes `REFERENCE_MS`.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const REQUESTS = 100;
const PAUSE_MS = 10;
const REFERENCE_MS = 25;

/** Fixed work for the processor, in milliseconds. */
function calibrate(): number {
  const start = performance.now();
  let sum = 0;
  for (let k = 0; k < 2e7; k++) sum = (sum * 31 + k) | 0;
  return sum === 0.5 ? 0 : performance.now() - start;
}

async function startServer(dataDir: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const env = { ...process.env, DATA_DIR: dataDir, SAMPLES_DIR: join(dataDir, "none"), PORT: "0" };
  const args = ["--import", "./scripts/run-typescript.mjs", "apps/api/src/main.ts"];
  const server = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (text: Buffer) => {
      const found = /http:\/\/\S+/.exec(String(text));
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error("the server ended")));
  });
  const stop = () => {
    server.kill("SIGTERM");
    return ended;
  };
  return { address, stop };
}

class Api {
  readonly #address: string;

  constructor(address: string) {
    this.#address = `${address}/graphql`;
  }

  async #send<Data>(init: RequestInit): Promise<Data> {
    const response = await fetch(this.#address, { method: "POST", ...init });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  }

  ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return this.#send({ headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
  }

  /** Gives the import once it is read. */
  async upload(name: string, bytes: Buffer): Promise<{ id: string; entity: { code: string } | null }> {
    const form = new FormData();
    const query =
      "mutation ($file: File!) { uploadPlan(file: $file) { ... on Imports { imports { id } } ... on Problem { message } } }";
    form.append("operations", JSON.stringify({ query, variables: { file: null } }));
    form.append("map", JSON.stringify({ 0: ["variables.file"] }));
    form.append("0", new File([new Uint8Array(bytes)], name));
    const { uploadPlan } = await this.#send<{ uploadPlan: { imports: { id: string }[] } }>({
      headers: { "x-graphql-yoga-csrf": "1" },
      body: form,
    });
    const [{ id }] = uploadPlan.imports as [{ id: string }];
    for (;;) {
      const { import: row } = await this.ask<{ import: { status: string; entity: { code: string } | null } }>(
        "query ($id: ID!) { import(id: $id) { status entity { code } } }",
        { id },
      );
      if (!["RECEIVED", "READING"].includes(row.status)) return { id, entity: row.entity };
      await sleep(100);
    }
  }

  /** As a plan of 2024-2027, so that all stand in one drawer. */
  async apply(id: string): Promise<void> {
    const query = `mutation ($id: ID!) { applyImport(id: $id, kind: "plan", period: { start: 2024, end: 2027 }) { __typename ... on Problem { message } } }`;
    const { applyImport } = await this.ask<{ applyImport: { __typename: string; message?: string } }>(query, { id });
    if (applyImport.__typename !== "Applied") throw new Error(applyImport.message);
  }
}

const FIRST_WINDOW = `query ($entities: [String!]!) { comparison(entities: $entities, framework: "plan-indicativo") {
  columns { code name title } lines { key name differs indicatorCount cells { state actionCount } } } }`;
const ROWS = `query ($entities: [String!]!) { comparison(entities: $entities, framework: "plan-indicativo") {
  lines { key indicators(first: 50) { name differs cells { state indicators { text { text } target { text } } } } } } }`;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const line = (name: string, ms: number, loop: number): string =>
  `${name.padEnd(58)} ${ms.toFixed(0).padStart(7)} ms ${((ms * REFERENCE_MS) / loop).toFixed(0).padStart(7)} ms scaled (loop ${loop.toFixed(0)} ms)`;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Departments are asked for while the work goes on, a hundred times at least; the loop runs between requests. */
async function beside(api: Api, name: string, work: () => Promise<unknown>): Promise<void> {
  const loops: number[] = [];
  const times: number[] = [];
  let isDone = false;
  const total = timed(work).finally(() => {
    isDone = true;
  });
  while (!isDone || times.length < REQUESTS) {
    times.push(await timed(() => api.ask("{ departments { code name municipalityCount planCount } }")));
    if (times.length % 10 === 1) loops.push(calibrate());
    await sleep(PAUSE_MS);
  }
  const loop = median(loops);
  console.log(line(name, await total, loop));
  console.log(line(`  ${times.length} requests beside it: median`, median(times), loop));
  console.log(line("  the slowest", Math.max(...times), loop));
}

/** The same workbook under another hash: a zip may end in a comment. */
function withComment(bytes: Buffer): Buffer {
  const copy = Buffer.concat([bytes, Buffer.from("copy")]);
  copy.writeUInt16LE(4, bytes.length - 2);
  return copy;
}

async function measure(api: Api, big: string, others: readonly string[]): Promise<void> {
  const entities: string[] = [];
  for (const path of [big, ...others]) {
    const { id, entity } = await api.upload(basename(path), await readFile(path));
    await api.apply(id);
    entities.push(entity!.code);
  }
  const compare = (query: string) => () => api.ask(query, { entities });
  await beside(api, "nothing", async () => {});
  await beside(api, `comparison of ${entities.length}, first window`, compare(FIRST_WINDOW));
  await beside(api, "  its rows, 50", compare(ROWS));
  let again = "";
  await beside(api, "the big one read again", async () => {
    again = (await api.upload(`again ${basename(big)}`, withComment(await readFile(big)))).id;
  });
  const preview = `{ import(id: "${again}") { preview { changes { added removed changed actions(first: 50) { name } } } } }`;
  await beside(api, "  its change set", () => api.ask(preview));
  await beside(api, "  applied over itself", () => api.apply(again));
  await beside(api, "  compared again, first window", compare(FIRST_WINDOW));
}

const [big, ...others] = process.argv.slice(2);
if (!big) throw new Error("usage: pnpm bench:server BIG FILE…");
const dataDir = await mkdtemp(join(tmpdir(), "cotejo-bench-"));
const server = await startServer(dataDir);
try {
  await measure(new Api(server.address), big, others);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
