/**
 * `cotejo import FOLDER [--apply] [--database URL]`: takes in all files of a folder by the use cases of the server, which need not run.
 * Progress on standard error; what became of the files, and what waits for whom, as JSON on standard output.
 */
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../context.ts";
import { applyImport } from "../imports/apply.ts";
import { countImports } from "../imports/list.ts";
import { receiveFile } from "../imports/receive.ts";
import { openWorkplace } from "../open-workplace.ts";
import { Problem } from "../problem.ts";
import { readSettings } from "../settings.ts";
import { print, readGivenFile, standingIn, takeOption } from "./files.ts";
import { memoryOfProcesses, ProgressBar } from "./progress-bar.ts";
import { UsageError } from "./usage-error.ts";

const LOOK_MS = 250;

/** Files of a folder and of those in it, in the order of their names; none that programs keep for themselves. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(resolve(standingIn, folder), { withFileTypes: true, recursive: true }).catch(
    (cause) => {
      throw new UsageError(
        `No se puede leer la carpeta «${folder}»: ${(cause as NodeJS.ErrnoException).code ?? cause}.`,
      );
    },
  );
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return paths
    .filter((path) => !/(^|[\\/])(\.|~\$)[^\\/]*/.test(path.slice(resolve(standingIn, folder).length + 1)))
    .sort();
}

/** Takes the files in, and waits until the jobs have read them. Gives what tells their imports. */
async function takeIn(
  context: Context,
  paths: readonly string[],
  bar: ProgressBar,
): Promise<{ hashes: string[]; ids: string[] }> {
  const imports: { id: string; sha256: string }[] = [];
  let taken = 0;
  const look = async () => {
    const waiting = await countImports(context.prisma, { statuses: ["RECEIVED", "READING"] });
    bar.show({ done: Math.max(0, taken - waiting), total: paths.length, memory: await memoryOfProcesses() });
    return waiting;
  };
  let lookedAt = 0;
  for (const path of paths) {
    const { bytes, name: fileName } = await readGivenFile(path);
    imports.push(...(await receiveFile(context, { bytes, fileName })));
    taken += 1;
    if (performance.now() - lookedAt < LOOK_MS) continue;
    await look();
    lookedAt = performance.now();
  }
  while ((await look()) > 0) await sleep(LOOK_MS);
  return { hashes: imports.map(({ sha256 }) => sha256), ids: imports.map(({ id }) => id) };
}

type Outcome = Awaited<ReturnType<typeof findOutcomes>>[number];

/** The imports of the files, those of archives' documents and of further plans included. */
function findOutcomes({ prisma }: Context, { hashes, ids }: { hashes: string[]; ids: string[] }) {
  return prisma.import.findMany({
    where: { OR: [{ sha256: { in: hashes } }, { archiveId: { in: ids } }] },
    orderBy: { id: "asc" },
    omit: { columns: true, options: true },
    include: { entity: { include: { department: true } } },
  });
}

/** Why a person should look at it before it is applied; null where nobody needs to. */
function whyReview({ errors, ownerCertainty }: Outcome): string | null {
  if (ownerCertainty === null) return "No se sabe de quién es el plan.";
  if (ownerCertainty === "inferred") return "De quién es el plan se dedujo: confírmelo.";
  return errors > 0 ? "Hay errores en la lectura." : null;
}

/** Applies what is clean; gives what waits, with why. */
async function applyClean(context: Context, outcomes: readonly Outcome[]): Promise<Map<string, string>> {
  const waiting = new Map<string, string>();
  for (const outcome of outcomes) {
    if (outcome.status !== "IN_REVIEW") continue;
    const why = whyReview(outcome);
    if (why !== null) {
      waiting.set(outcome.id, why);
      continue;
    }
    try {
      await applyImport(context, { importId: outcome.id });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      waiting.set(outcome.id, error.message);
    }
  }
  return waiting;
}

const ownerOf = ({ entity }: Outcome): string =>
  entity
    ? `${entity.name}${entity.code === entity.departmentCode ? "" : ` (${entity.department.name})`}`
    : "¿de quién?";

/** What waits, by whom it is of. */
function waitingByOwner(outcomes: readonly Outcome[], why: ReadonlyMap<string, string>) {
  const byOwner: Record<string, { file: string; part: number; why: string }[]> = {};
  for (const outcome of outcomes) {
    if (outcome.status !== "IN_REVIEW" && outcome.status !== "UNREADABLE") continue;
    const { id, status, fileName: file, part } = outcome;
    byOwner[ownerOf(outcome)] ??= [];
    const own = byOwner[ownerOf(outcome)]!;
    own.push({
      file,
      part,
      why: why.get(id) ?? (status === "UNREADABLE" ? "No se pudo leer un plan." : "Por revisar."),
    });
  }
  return byOwner;
}

function countsOf(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

async function importFolder(context: Context, paths: readonly string[], isApplied: boolean) {
  const bar = new ProgressBar();
  const given = await takeIn(context, paths, bar);
  const { seconds, peakMemory } = bar.end();
  const why = isApplied ? await applyClean(context, await findOutcomes(context, given)) : new Map<string, string>();
  const outcomes = await findOutcomes(context, given);
  return {
    files: paths.length,
    seconds: Math.round(seconds * 10) / 10,
    filesPerSecond: Math.round((paths.length / seconds) * 10) / 10,
    peakMemoryMb: Math.round(peakMemory / 1024 / 1024),
    imports: countsOf(outcomes),
    waiting: waitingByOwner(outcomes, why),
  };
}

export async function runImport(args: readonly string[]): Promise<number> {
  const { value: database, rest } = takeOption(args, "--database");
  const isApplied = rest.includes("--apply");
  const [folder, ...more] = rest.filter((arg) => arg !== "--apply");
  if (!folder || folder.startsWith("--") || more.length > 0) throw new UsageError("Se espera una sola carpeta.");
  const paths = await filesIn(folder);
  const environment = database === null ? process.env : { ...process.env, DATABASE_URL: database };
  const { context, close } = await openWorkplace(readSettings(environment));
  try {
    await print(await importFolder(context, paths, isApplied));
    return 0;
  } finally {
    await close();
  }
}
