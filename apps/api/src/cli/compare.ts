/** `cotejo compare FILE…`: plan files, what `read` printed, or plan records as JSON → their comparison. */
import {
  type ComparedPlan,
  comparePlans,
  GEL_2008,
  groupIndicators,
  type Plan,
  PlanRecordError,
  readPlanRecord,
} from "@cotejo/core";
import { importDocument } from "@cotejo/importer";
import { type GivenFile, print, readGivenFile } from "./files.ts";
import { UsageError } from "./usage-error.ts";

function parseJson(bytes: Buffer): unknown {
  if (
    !/^\s*[{[]/.test(
      bytes
        .subarray(0, 64)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    )
  )
    return undefined;
  try {
    return JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function plansOfJson(json: unknown, path: string): Plan[] {
  const printed = (json as { plans?: unknown }).plans;
  try {
    return (Array.isArray(printed) ? printed : [json]).map((record) => readPlanRecord(record, GEL_2008));
  } catch (error) {
    if (error instanceof PlanRecordError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

async function plansOf({ path, name, bytes }: GivenFile): Promise<ComparedPlan[]> {
  const json = parseJson(bytes);
  const plans = json === undefined ? (await importDocument(bytes, name)).plans : plansOfJson(json, path);
  if (plans.length === 0) throw new UsageError(`${path}: no se encontró un plan. Vea por qué con «cotejo read».`);
  return plans.map((plan) => ({ id: path, municipality: plan.municipality, plan }));
}

export async function runCompare(args: readonly string[]): Promise<number> {
  if (args.length === 0) throw new UsageError("Se espera al menos un archivo.");
  const columns = (await Promise.all(args.map(async (path) => plansOf(await readGivenFile(path))))).flat();
  const indicatorGroups = groupIndicators(columns, GEL_2008).map(({ key, name, line, members }) => ({
    key,
    name,
    members: members.map(({ plan, indicator }) => ({
      plan: columns[plan]!.id,
      municipality: columns[plan]!.municipality.code,
      line,
      text: indicator.text,
    })),
  }));
  await print({ ...comparePlans(columns, GEL_2008), indicatorGroups });
  return 0;
}
