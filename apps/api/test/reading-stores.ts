/** Stores with jobs at work that read files, and the shortest ways to bring one in. */
import { type Context, contextOf } from "../src/context.ts";
import type { Import } from "../src/generated/prisma/client.ts";
import { untilRead } from "../src/imports/progress.ts";
import { readingJobs } from "../src/imports/read-import.ts";
import { receiveFile } from "../src/imports/receive.ts";
import { type Jobs, startJobs } from "../src/jobs/start-jobs.ts";
import { openStores, type TestStores } from "./open-stores.ts";
import { RESTREPO_PLAN, type Rows, workbook } from "./plan-files.ts";

/** The plan under another title, so that its bytes are another file's. */
export const titled = (title: string): Rows => [[title], ...RESTREPO_PLAN.slice(1)];

/** A table of which each row says whose it is. */
export const ofTwo = (title: string): Rows => [
  [`${title} del departamento del Meta`],
  ["Municipio", "Actividades", "Indicador", "Meta"],
  ["Restrepo", "Divulgar el portal", "Visitas al portal", "200"],
  ["Cumaral", "Abrir un foro", "Foros abiertos", "2"],
];

export interface ReadingStores {
  stores: TestStores;
  context: Context;
  jobs: Jobs;
  receive: (rows: Rows | Buffer, fileName?: string) => Promise<Import[]>;
  /** Received and read. */
  read: (rows: Rows | Buffer, fileName?: string) => Promise<Import>;
  find: (id: string) => Promise<Import>;
  /** What people did to it, in order. */
  acts: (id: string) => Promise<string[]>;
  close: () => Promise<void>;
}

export async function openReadingStores(kind: "embedded" | "server"): Promise<ReadingStores> {
  const stores = await openStores(kind);
  const context = contextOf(stores);
  const { prisma } = stores;
  const jobs = startJobs(context, readingJobs(context), { retrySeconds: 0.02, pollSeconds: 0.1 });
  const find = (id: string) => prisma.import.findUniqueOrThrow({ where: { id } });
  const receive = (rows: Rows | Buffer, fileName = "plan.xlsx") =>
    receiveFile(context, { bytes: Buffer.isBuffer(rows) ? rows : workbook(rows), fileName });
  const read = async (rows: Rows | Buffer, fileName?: string) => {
    const [{ id }] = (await receive(rows, fileName)) as [Import];
    await untilRead(context, [id]);
    return find(id);
  };
  const acts = async (subjectId: string) => {
    const entries = await prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    return entries.map(({ act }) => act);
  };
  const close = async () => {
    await jobs.close();
    await stores.close();
  };
  return { stores, context, jobs, receive, read, find, acts, close };
}
