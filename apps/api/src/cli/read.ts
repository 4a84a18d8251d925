/** `cotejo read FILE`: plans, messages and accounting of a file, also of one that cannot be read. */
import { importDocument } from "@cotejo/importer";
import { print, readOnlyFile } from "./files.ts";

export async function runRead(args: readonly string[]): Promise<number> {
  const { bytes, name } = await readOnlyFile(args);
  const { plans, messages, accounting } = await importDocument(bytes, name);
  await print({ plans, messages, accounting });
  return plans.length > 0 ? 0 : 3;
}
