/** kill -9 of the server in the middle of a reading: started again, it takes the job up and ends it. On every kind of database. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { createServerDatabase, DATABASES } from "./open-stores.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";
import { kill9, SERVER, type ServerProcess, startProcess } from "./server-process.ts";

/** Numbers of the processes that read files for a server. */
function readersOf(server: ServerProcess): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const isOwn = readFileSync(`/proc/${pid}/stat`, "utf8").includes(` ${server.child.pid} `);
        return isOwn && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("import-worker");
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function ask<Data>({ address }: ServerProcess, body: string | FormData): Promise<Data> {
  const headers: Record<string, string> = { "x-graphql-yoga-csrf": "1" };
  if (typeof body === "string") headers["content-type"] = "application/json";
  const response = await fetch(`${address}/graphql`, { method: "POST", headers, body });
  return ((await response.json()) as { data: Data }).data;
}

async function upload(server: ServerProcess, bytes: Buffer): Promise<{ id: string; status: string }> {
  const query = "mutation ($file: File!) { uploadPlan(file: $file) { ... on Imports { imports { id status } } } }";
  const form = new FormData();
  form.append("operations", JSON.stringify({ query, variables: { file: null } }));
  form.append("map", JSON.stringify({ 0: ["variables.file"] }));
  form.append("0", new File([new Uint8Array(bytes)], "plan.xlsx"));
  const { uploadPlan } = await ask<{ uploadPlan: { imports: { id: string; status: string }[] } }>(server, form);
  return uploadPlan.imports[0]!;
}

async function statusOf(server: ServerProcess, id: string): Promise<string> {
  const query = "query ($id: ID!) { import(id: $id) { status } }";
  const data = await ask<{ import: { status: string } }>(server, JSON.stringify({ query, variables: { id } }));
  return data.import.status;
}

async function until<Value>(look: () => Value | Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (let value = await look(); ; value = await look()) {
    if (isThere(value)) return value;
    await sleep(20);
  }
}

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe.each(DATABASES)("on the %s database", (kind) => {
  test("the reading is taken up again and ends", { timeout: 240_000 }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "cotejo-"));
    cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
    const database = kind === "server" ? await createServerDatabase(process.env.TEST_DATABASE_URL!) : null;
    if (database) cleanUps.push(database.drop);
    const environment = {
      PORT: "0",
      DATA_DIR: dataDir,
      DATABASE_URL: database?.url ?? "",
      SAMPLES_DIR: join(dataDir, "none"),
    };
    const start = async () => {
      const server = await startProcess(SERVER, environment);
      cleanUps.push(() => kill9(server.child));
      return server;
    };

    const first = await start();
    const { id, status } = await upload(first, workbook(RESTREPO_PLAN));
    expect(status).toBe("RECEIVED");
    // Its reader is stopped as soon as it is there, so that the reading cannot end before the server does.
    const [reader] = await until(
      () => readersOf(first),
      ({ length }) => length > 0,
    );
    process.kill(reader!, "SIGSTOP");
    cleanUps.push(async () => execFileSync("kill", ["-9", String(reader)]));
    await until(
      () => statusOf(first, id),
      (one) => one === "READING",
    );
    await kill9(first.child);

    const second = await start();
    // On a server the lease of the one that was killed runs out first.
    const isRead = (one: string) => !["RECEIVED", "READING"].includes(one);
    expect(await until(() => statusOf(second, id), isRead)).toBe("IN_REVIEW");
  });
});
