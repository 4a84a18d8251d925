/** A comparison part by part: its lines with their counts, then rows of one line. The last few comparisons are kept to be asked again. */
import {
  type Comparison,
  type ComparisonColumn,
  type FieldRow,
  type IndicatorRow,
  type LineRow,
  perObject,
} from "@cotejo/core";
import type { DatabaseContext } from "../context.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { type ComparedVersions, compareVersions } from "./compare.ts";
import { LastFew } from "./last-few.ts";

/** A line without its rows. */
export interface LineOutline extends Omit<LineRow, "indicators" | "fields"> {
  indicatorCount: number;
}

export interface ComparisonOutline {
  columns: ComparisonColumn[];
  lines: LineOutline[];
}

/** A window of a line's rows, or of the values in each cell of its fields. */
export interface LineWindow {
  compared: ComparedVersions;
  line: string;
  from: number;
  first: number;
}

/** A comparison of thirty large plans takes some hundred megabytes. */
const MOST_KEPT = 4;

const keptOf = perObject((_: PrismaClient) => new LastFew<Comparison>(MOST_KEPT));

type Reader = Pick<DatabaseContext, "prisma">;

const comparisonOf = ({ prisma }: Reader, compared: ComparedVersions): Promise<Comparison> =>
  keptOf(prisma).get(JSON.stringify(compared), () => compareVersions(prisma, compared));

export async function outlineComparison(context: Reader, compared: ComparedVersions): Promise<ComparisonOutline> {
  const { columns, lines } = await comparisonOf(context, compared);
  return {
    columns,
    lines: lines.map(({ indicators, fields: _, ...line }) => ({ ...line, indicatorCount: indicators.length })),
  };
}

async function lineOf(context: Reader, { compared, line }: LineWindow): Promise<LineRow | undefined> {
  return (await comparisonOf(context, compared)).lines.find(({ key }) => key === line);
}

export async function comparedIndicators(context: Reader, window: LineWindow): Promise<IndicatorRow[]> {
  const { from, first } = window;
  return (await lineOf(context, window))?.indicators.slice(from, from + first) ?? [];
}

/** A field of a line, with as many values in each cell as were asked for. */
export interface FieldRowWindow extends Omit<FieldRow, "cells"> {
  cells: (FieldRow["cells"][number] & { valueCount: number })[];
}

export async function comparedFields(context: Reader, window: LineWindow): Promise<FieldRowWindow[]> {
  const { from, first } = window;
  const { fields } = (await lineOf(context, window)) ?? { fields: [] };
  return fields.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ state, values }) => {
      return { state, values: values.slice(from, from + first), valueCount: values.length };
    }),
  }));
}
