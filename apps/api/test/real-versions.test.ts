/** Plans of today in their drawers, where the corpus is present: whose they are, what a changed file changes, and back. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Indicator, Place, SourcedText } from "@cotejo/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { applyImport } from "../src/imports/apply.ts";
import { untilRead } from "../src/imports/progress.ts";
import { receiveFile } from "../src/imports/receive.ts";
import { undoImport } from "../src/plans/go-back.ts";
import { previewImport } from "../src/plans/preview.ts";
import { loadRecord } from "../src/storage/records.ts";
import { inForce } from "./drawn-plans.ts";
import { openTestWorkplace, type TestWorkplace } from "./open-workplace.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const DEPARTMENT = `${corpus}real-2/sispt-25-cundinamarca-departamento.xlsx`;
const MUNICIPALITY = `${corpus}real/tenjo-plan-indicativo.xlsx`;
const TENJO = "25799";

const isPresent = existsSync(MUNICIPALITY);
if (!isPresent) console.log("the corpus is not here: plans of today are not tried in their drawers");

/** The workbook with other values in some cells. */
function changed(bytes: Buffer, values: readonly { place: Place | null; value: string | number }[]): Buffer {
  const book = XLSX.read(bytes);
  for (const { place, value } of values) {
    if (!place || !("cell" in place)) throw new Error("a value without a cell");
    const [address] = place.cell.split(":");
    book.Sheets[place.sheet]![address!] = { t: typeof value === "number" ? "n" : "s", v: value };
  }
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

describe.runIf(isPresent)("plans of today", () => {
  let context: TestWorkplace;
  beforeAll(async () => {
    context = await openTestWorkplace();
  });
  afterAll(() => context.close());

  async function read(bytes: Buffer, fileName: string): Promise<string> {
    const [row] = await receiveFile(context, { bytes, fileName });
    await untilRead(context, [row!.id]);
    return row!.id;
  }

  test("a department's own plan is the department's", { timeout: 240_000 }, async () => {
    const importId = await read(readFileSync(DEPARTMENT), "departamento.xlsx");
    await applyImport(context, { importId });
    const [now] = await inForce(context, "25");
    expect(now!.plan.owner).toMatchObject({ type: "department", code: "25", name: "Cundinamarca" });
    expect(now!.version.plan).toMatchObject({ framework: "plan-indicativo", periodStart: 2024, periodEnd: 2027 });
  });

  test("three values changed are three changes, and undone the first version is back", {
    timeout: 300_000,
  }, async () => {
    // Written by the same library, so that nothing differs but the values.
    const bytes = changed(readFileSync(MUNICIPALITY), []);
    const first = await read(bytes, "plan.xlsx");
    await applyImport(context, { importId: first });
    const [before] = await inForce(context, TENJO);
    const own = before!.plan.actions
      .flatMap(({ indicators }) => indicators)
      .find((one) => one.baseline && one.yearly?.[0] && Object.keys(one.attributes ?? {}).length > 0) as Indicator & {
      baseline: SourcedText;
    };
    const attributes = Object.values(own.attributes!);
    const attribute = attributes.at(-1)!;
    const next = changed(bytes, [
      { place: own.baseline.place, value: 987_654 },
      { place: own.yearly![0]!.place, value: 123_456 },
      { place: attribute.place, value: "Otra cosa" },
    ]);
    const second = await read(next, "plan nuevo.xlsx");
    const preview = await previewImport(context.prisma, second, {});
    const fields = preview!.changes.actions.flatMap((action) => [
      ...action.fields,
      ...action.parts.flatMap((part) => part.fields),
    ]);
    expect(fields.map(({ field }) => field).sort()).toEqual(["attributes", "baseline", "yearly"]);
    const baseline = fields.find(({ field }) => field === "baseline")!;
    expect([baseline.before, baseline.after]).toEqual([own.baseline.text, "987654"]);
    await applyImport(context, { importId: second, expectedVersionId: before!.version.id });
    await undoImport(context, second);
    const [after] = await inForce(context, TENJO);
    expect(await loadRecord(context.prisma, after!.version.recordId)).toEqual(
      await loadRecord(context.prisma, before!.version.recordId),
    );
  });
});
