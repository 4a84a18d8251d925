/** An archive that was opened: each of its documents is an import of its own, read by a job of its own. */
import type { ArchivedFile } from "@cotejo/importer";
import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { fromJson } from "../storage/json.ts";
import { lockFile } from "./file-parts.ts";
import type { ReadingOptions } from "./options.ts";
import { cleanName, type KeptFile, receiveKept } from "./receive.ts";

/** Gives the archive's import and its documents', or nothing where somebody disposed of it meanwhile. */
export async function unpack(context: Context, archive: Import, documents: readonly ArchivedFile[]): Promise<Import[]> {
  const files: KeptFile[] = [];
  for (const { name, bytes } of documents) {
    const { optionsKey, id: archiveId } = archive;
    const options = fromJson<ReadingOptions>(archive.options);
    const sha256 = await context.files.keep(bytes);
    files.push({ sha256, optionsKey, options, archiveId, size: bytes.byteLength, fileName: cleanName(name) });
  }
  return inTransaction(context.prisma, async (tx) => {
    await lockFile(tx, archive.sha256);
    const { id } = archive;
    const { count } = await tx.import.updateMany({
      where: { id, status: "READING" },
      data: { status: "UNPACKED", readAt: context.now() },
    });
    if (count === 0) return [];
    const imports = [await tx.import.findUniqueOrThrow({ where: { id } })];
    for (const file of files) imports.push(...(await receiveKept(tx, context, file)));
    return imports;
  });
}
