/** The embedded database as the server uses it: several connections at once, its process killed, its folder opened twice. */
import { statSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  const jobs = memory.createPool({ application_name: "cotejo-jobs", max: 4 });
  const slow = "SELECT count(*) FROM generate_series(1, 200000)";
  await Promise.all(Array.from({ length: 4 }, () => jobs.query("SELECT 1")));
  let done = 0;
  const work = Array.from({ length: 4 }, () => jobs.query(slow).then(() => ++done));
  await sleep(1);
  await pool.query("SELECT 1");
  expect(done).toBeLessThan(3);
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

test("killed in the middle of use, it is back by itself with every row that was acknowledged", async () => {
  const dataDir = join(folder, "killed");
  const { prisma, close } = await openDatabase(null, dataDir);
  await prisma.$executeRaw`CREATE TABLE kept (id int PRIMARY KEY)`;
  const acknowledged: number[] = [];
  const refused: string[] = [];
  const write = async (id: number) => {
    await prisma.$executeRaw`INSERT INTO kept VALUES (${id})`.then(
      () => acknowledged.push(id),
      (error: Error) => refused.push(error.message),
    );
  };
  const slow = prisma.$queryRaw`SELECT count(*)::int FROM generate_series(1, 20000000)`.catch(
    (error: Error) => error.message,
  );
  await sleep(50);
  const [pid] = databaseProcesses(dataDir);
  const early = Array.from({ length: 20 }, (_, at) => write(at));
  await sleep(200);
  process.kill(pid!, "SIGKILL");
  expect(await slow).toContain("La base de datos se detuvo mientras respondía");
  await Promise.all([...early, ...Array.from({ length: 20 }, (_, at) => write(100 + at))]);

  const rows = await prisma.$queryRaw<{ id: number }[]>`SELECT id FROM kept`;
  const ids = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  expect(new Set(refused).size).toBeLessThanOrEqual(1);
  await close();
  expect(databaseProcesses(dataDir)).toEqual([]);

  const again = await openDatabase(null, dataDir);
  expect(await again.prisma.$queryRaw`SELECT count(*)::int AS rows FROM kept`).toEqual([{ rows: ids.size }]);
  await again.close();
});

test("an empty database is as another's image", async () => {
  const empty = await openMemoryDatabase(await memory.image());
  const copy = empty.createPool({});
  expect((await copy.query("SELECT count(*)::int AS notes FROM note")).rows).toEqual([{ notes: 0 }]);
  await copy.end();
  await empty.close();
});
