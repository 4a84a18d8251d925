/** `cotejo compare FILE…`: plan files, what `read` printed, or plan records as JSON → their comparison. */
import {
  CONTRACT_VERSION,
  type ComparedPlan,
  comparePlans,
  type Framework,
  frameworkOf,
  GEL_2008,
  groupBy,
  groupIndicators,
  municipalityOfOwner,
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
  return plans.map((plan) => ({ id: path, municipality: municipalityOfOwner(plan.owner), plan }));
}

/** The framework that most of the plans are of, the first of as many. */
function frameworkOfMost(columns: readonly ComparedPlan[]): Framework {
  const byKey = groupBy(columns, ({ plan }) => plan?.framework ?? "");
  const [[most] = [""]] = [...byKey].sort(([, a], [, b]) => b.length - a.length);
  return frameworkOf(most) ?? GEL_2008;
}

export async function runCompare(args: readonly string[]): Promise<number> {
  if (args.length === 0) throw new UsageError("Se espera al menos un archivo.");
  const columns = (await Promise.all(args.map(async (path) => plansOf(await readGivenFile(path))))).flat();
  const framework = frameworkOfMost(columns);
  const indicatorGroups = groupIndicators(columns, framework).map(({ key, name, line, members }) => ({
    key,
    name,
    members: members.map(({ plan, indicator }) => ({
      plan: columns[plan]!.id,
      municipality: columns[plan]!.municipality.code,
      line,
      text: indicator.text,
    })),
  }));
  await print({ contractVersion: CONTRACT_VERSION, ...comparePlans(columns, framework), indicatorGroups });
  return 0;
}
