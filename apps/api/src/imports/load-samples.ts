/** Loads the sample plans into a database that never saw an import, through the importer as any other file. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../context.ts";
import { sha256Of } from "../storage/file-store.ts";
import { applyImport } from "./apply.ts";
import { untilRead } from "./progress.ts";
import { receiveFile } from "./receive.ts";

/**
 * Gives how many were loaded: those that are missing, as long as nothing but samples was ever imported, so that a start that
 * was killed half-way is made good. 0 where the folder is missing. They are read by the jobs, which must be at work.
 */
export async function loadSamples(context: Context, folder: string): Promise<number> {
  const { prisma } = context;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && /\.(xlsx|docx)$/.test(entry.name)).map(({ name }) => name);
  const samples = await Promise.all(
    names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  const hashes = samples.map(({ bytes }) => sha256Of(bytes));
  if ((await prisma.import.count({ where: { sha256: { notIn: hashes } } })) > 0) return 0;
  const known = await prisma.import.findMany({
    where: { sha256: { in: hashes }, status: { in: ["APPLIED", "UNDONE", "DISCARDED"] } },
    select: { sha256: true },
  });
  const missing = samples.filter((_, at) => !known.some(({ sha256 }) => sha256 === hashes[at]));
  const imports: string[] = [];
  for (const { name: fileName, bytes } of missing)
    for (const { id } of await receiveFile(context, { bytes, fileName })) imports.push(id);
  await untilRead(context, imports);
  for (const importId of imports) await applyImport(context, { importId });
  return missing.length;
}
