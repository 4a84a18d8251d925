/** The embedded database as the server uses it: several connections at once, its process killed, its folder opened twice. */
import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type MemoryDatabase, openMemoryDatabase } from "../src/storage/embedded/memory-database.ts";
import { makeSocketFolder, socketIn } from "../src/storage/embedded/socket-folder.ts";
import { openTestDatabase } from "../src/storage/embedded/test-database.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { databaseProcesses } from "./database-processes.ts";

let memory: MemoryDatabase;
let pool: pg.Pool;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotejo-test-"));
  memory = await openTestDatabase();
  pool = memory.createPool({ max: 8 });
  await pool.query("CREATE TABLE note (id int PRIMARY KEY, text text)");
});
afterAll(async () => {
  await pool.end();
  await memory.close();
  await rm(folder, { recursive: true, force: true });
});

test("connections do not mix their statements, large ones of several pieces neither", async () => {
  const ask = async (at: number) => {
    const text = String(at).repeat(at % 3 === 0 ? 60_000 : 1);
    const { rows } = await pool.query("SELECT $1::text AS text, $2::int AS at", [text, at]);
    return rows[0].text === text && rows[0].at === at;
  };
  const answers = await Promise.all(Array.from({ length: 90 }, (_, at) => ask(at)));
  expect(answers.every(Boolean)).toBe(true);
});

test("a transaction is alone until it ends, and ends with its connection", async () => {
  const client = await pool.connect();
  client.on("error", () => {});
  await client.query("BEGIN");
  await client.query("INSERT INTO note VALUES (1, 'half')");
  let isAnswered = false;
  const other = pool.query("SELECT * FROM note WHERE id = 1").then(({ rows }) => {
    isAnswered = true;
    return rows;
  });
  await sleep(100);
  expect(isAnswered).toBe(false);
  // The connection breaks, as a process that is killed leaves it.
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  expect(await other).toEqual([]);
  client.release(true);
});

test("an error ends its statement alone", async () => {
  await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toThrow("division by zero");
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

test("people are answered before jobs that asked first", async () => {
  const jobs = memory.createPool({ application_name: "cotejo-jobs", max: 10 });
  const slow = "SELECT count(*) FROM generate_series(1, 200000)";
  await Promise.all(Array.from({ length: 10 }, () => jobs.query("SELECT 1")));
  let done = 0;
  const work = Array.from({ length: 10 }, () => jobs.query(slow).then(() => ++done));
  await sleep(1);
  await pool.query("SELECT 1");
  expect(done).toBeLessThan(6);
  await Promise.all(work);
  await jobs.end();
});

test("only its owner may enter the folder of the socket, and its address is never too long", async () => {
  const made = makeSocketFolder();
  expect(statSync(made).mode & 0o777).toBe(0o700);
  const long = join(folder, "carpeta".repeat(20));
  await mkdir(long);
  const other = makeSocketFolder([long, "/nowhere", folder]);
  expect(dirname(other)).toBe(folder);
  expect(socketIn(other).length).toBeLessThan(104);
  expect(() => makeSocketFolder([long, "/nowhere"])).toThrow("carpeta temporal");
  await rm(made, { recursive: true });
});

/** A data folder whose database is there already, since making one takes seconds. */
async function makeDataFolder(name: string): Promise<string> {
  const dataDir = join(folder, name);
  await mkdir(dataDir);
  const database = await PGlite.create({ dataDir: join(dataDir, "database"), loadDataDir: await memory.image() });
  await database.close();
  return dataDir;
}

const WAITS_LONG = "SELECT count(*)::int FROM generate_series(1, 20000000)";
const INTERRUPTED = "La base de datos se detuvo mientras respondía";

test("killed in the middle of use, it is back by itself with every row that was acknowledged", async () => {
  const dataDir = await makeDataFolder("killed");
  const { prisma, jobs, close } = await openDatabase(null, dataDir);
  await prisma.$executeRaw`CREATE TABLE kept (id int PRIMARY KEY)`;
  const acknowledged: number[] = [];
  const refused: string[] = [];
  const write = (id: number) =>
    prisma.$executeRaw`INSERT INTO kept VALUES (${id})`.then(
      () => acknowledged.push(id),
      (error: Error) => refused.push(error.message),
    );
  await Promise.all(Array.from({ length: 10 }, (_, at) => write(at)));
  const slow = prisma.$queryRawUnsafe(WAITS_LONG).catch((error: Error) => error.message);
  await sleep(100);
  const waiting = Array.from({ length: 20 }, (_, at) => write(100 + at));
  process.kill(databaseProcesses(dataDir)[0]!, "SIGKILL");
  expect(await slow).toContain(INTERRUPTED);
  await Promise.all([...waiting, ...Array.from({ length: 20 }, (_, at) => write(200 + at))]);
  await jobs.$executeRaw`INSERT INTO kept VALUES (300)`;

  const rows = await prisma.$queryRaw<{ id: number }[]>`SELECT id FROM kept`;
  const ids = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  // What was asked after the end waits; of what was under way some is refused, in words.
  expect(acknowledged.filter((id) => id >= 200)).toHaveLength(20);
  expect(refused.filter((message) => !message.includes(INTERRUPTED))).toEqual([]);
  await close();
  expect(databaseProcesses(dataDir)).toEqual([]);
  // PostgreSQL's state "shut down", which it gives after a last checkpoint.
  expect(readFileSync(join(dataDir, "database/global/pg_control")).readUInt32LE(16)).toBe(1);
});

test("a statement that PGlite does not come back from ends the process, and the next is answered", async () => {
  const { prisma, close } = await openDatabase(null, await makeDataFolder("broken"));
  await prisma.$executeRaw`CREATE FUNCTION deeper(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN deeper(n + 1); END'`;
  await expect(prisma.$queryRaw`SELECT deeper(1)`).rejects.toThrow(INTERRUPTED);
  expect(await prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  await close();
});

test("a server that is killed leaves no process behind, in the middle of a statement neither", async () => {
  const dataDir = await makeDataFolder("orphan");
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const code = `
    import { openDatabase } from "./apps/api/src/storage/open-database.ts";
    const { prisma } = await openDatabase(null, ${JSON.stringify(dataDir)});
    prisma.$queryRawUnsafe("SELECT count(*)::int FROM generate_series(1, 2000000000)").catch(() => {});
    setTimeout(() => console.log("asked"), 200);`;
  const args = ["--import", "./scripts/run-typescript.mjs", "--input-type=module", "--eval", code];
  const server = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((done) => server.stdout.once("data", done));
  expect(databaseProcesses(dataDir)).toHaveLength(1);
  server.kill("SIGKILL");
  await new Promise((done) => server.once("exit", done));
  // The next one waits for the last one's end.
  const { prisma, close } = await openDatabase(null, dataDir);
  expect(databaseProcesses(dataDir)).toHaveLength(1);
  expect(await prisma.entity.count()).toBeGreaterThan(30);
  await close();
  await vi.waitFor(() => expect(databaseProcesses(dataDir)).toEqual([]), 10_000);
});

test("an empty database is as another's image", async () => {
  const empty = await openMemoryDatabase(await memory.image());
  const copy = empty.createPool({});
  expect((await copy.query("SELECT count(*)::int AS notes FROM note")).rows).toEqual([{ notes: 0 }]);
  await copy.end();
  await empty.close();
});
