/** `cotejo inspect FILE`: what each stage made of a file, for people; of a file with several plans, each in turn. */
import { importStages } from "@cotejo/importer";
import { describeStages } from "./describe-stages.ts";
import { print, readOnlyFile } from "./files.ts";

export async function runInspect(args: readonly string[]): Promise<number> {
  const { bytes, name } = await readOnlyFile(args);
  const parts = await importStages(bytes, name);
  const texts = parts.map((part) =>
    "error" in part
      ? `read: ${part.file}, ilegible (${part.error.reason}, ${part.error.detail})\n`
      : describeStages(part),
  );
  await print(texts.join("\n\n"));
  return parts.some((part) => !("error" in part) && part.normalise.value.actions.length > 0) ? 0 : 3;
}
