/** Loads the sample plans into a database that never saw an import, through the importer as any other file. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { applyImport } from "./apply-import.ts";
import { type Stores, uploadFile } from "./upload-file.ts";

/** Gives how many were loaded; 0 where the database has imports already or the folder is missing. */
export async function loadSamples(stores: Stores, folder: string): Promise<number> {
  if ((await stores.prisma.import.count()) > 0) return 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && /\.(xlsx|docx)$/.test(entry.name)).map(({ name }) => name);
  for (const name of names.sort()) {
    const { id } = await uploadFile(stores, await readFile(join(folder, name)), name);
    await applyImport(stores.prisma, { importId: id, municipalityCode: null, expectedVersionId: null });
  }
  return names.length;
}
