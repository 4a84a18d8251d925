/**
 * `cotejo read FILE [--mapping FILE] [--framework KEY]` (the mapping's keys: docs/mapping.md): plans, messages and accounting of a file, also of one that cannot be read. The file is read in a worker, so
 * that none can hang the command; this process loads nothing of the importer but what asks the worker.
 */
import { CONTRACT_VERSION, FRAMEWORKS, frameworkOf, printPlanRecord } from "@cotejo/core";
import { ImportWorker, joinOutcomes, type Mapping, renderMessage, type SheetChoice } from "@cotejo/importer/worker";
import { readWorkerSettings } from "../settings.ts";
import { print, readGivenFile, readOnlyFile, takeOption } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/** What a person says of a file's columns and of its sheets. Throws `UsageError` for a file that says neither. */
async function readMappingFile(path: string): Promise<{ mapping?: Mapping; sheets?: SheetChoice }> {
  const { bytes } = await readGivenFile(path);
  const { MappingError, readMapping } = await import("@cotejo/importer/mapping");
  const { readSheetChoice } = await import("@cotejo/importer/sheets");
  try {
    const json: unknown = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
    const sheets = readSheetChoice(json);
    const isOfSheetsAlone = sheets !== null && !Object.hasOwn(json as object, "columns");
    return { ...(!isOfSheetsAlone && { mapping: readMapping(json) }), ...(sheets && { sheets }) };
  } catch (error) {
    if (error instanceof MappingError) throw new UsageError(`${path}: ${error.message}`);
    if (error instanceof SyntaxError) throw new UsageError(`${path}: no es JSON.`);
    throw error;
  }
}

export async function runRead(args: readonly string[]): Promise<number> {
  const { value: mappingPath, rest: others } = takeOption(args, "--mapping");
  const { value: framework, rest } = takeOption(others, "--framework");
  if (framework !== null && !frameworkOf(framework))
    throw new UsageError(`No existe el marco «${framework}». Hay: ${FRAMEWORKS.map(({ key }) => key).join(", ")}.`);
  const said = mappingPath === null ? {} : await readMappingFile(mappingPath);
  const { bytes, name } = await readOnlyFile(rest);
  const worker = new ImportWorker(readWorkerSettings(process.env));
  try {
    const options = { ...said, ...(framework !== null && { framework }) };
    const { plans, messages, accounting } = joinOutcomes(await worker.read(bytes, name, options), name);
    await print({
      contractVersion: CONTRACT_VERSION,
      plans: plans.map(printPlanRecord),
      messages: messages.map((message) => ({ ...message, text: renderMessage(message) })),
      accounting,
    });
    return plans.length > 0 ? 0 : 3;
  } finally {
    await worker.close();
  }
}
