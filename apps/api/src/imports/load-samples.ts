/** Loads the sample plans into a database that never saw an import, through the importer as any other file. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "../storage/file-store.ts";
import { applyImport } from "./apply-import.ts";
import { type Stores, uploadFile } from "./upload-file.ts";

/**
 * Gives how many were loaded: those that are missing, as long as nothing but samples was ever imported, so that a start that
 * was killed half-way is made good. 0 where the folder is missing.
 */
export async function loadSamples(stores: Stores, folder: string): Promise<number> {
  const { prisma } = stores;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && /\.(xlsx|docx)$/.test(entry.name)).map(({ name }) => name);
  const samples = await Promise.all(
    names.sort().map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  const hashes = samples.map(({ bytes }) => sha256Of(bytes));
  if ((await prisma.import.count({ where: { sha256: { notIn: hashes } } })) > 0) return 0;
  const applied = await prisma.import.findMany({
    where: { sha256: { in: hashes }, status: "APPLIED" },
    select: { sha256: true },
  });
  const missing = samples.filter((_, at) => !applied.some(({ sha256 }) => sha256 === hashes[at]));
  for (const { name, bytes } of missing) {
    for (const { id } of await uploadFile(stores, bytes, name))
      await applyImport(prisma, { importId: id, municipalityCode: null, expectedVersionId: null });
  }
  return missing.length;
}
