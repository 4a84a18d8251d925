/** What tells whose plan a document is, and what may come of it. */
import { groupBy } from "../language/group-by.ts";
import type { OwnerLabel } from "./owner-words.ts";
import type { Said } from "./said.ts";
import type { Territory } from "./territory.ts";

/**
 * Where a text stands: the value of a label or of a column that repeats it (as what it asks for), a title or letterhead, prose, a row of a
 * table, the name of the file or of a sheet, the rest of a workbook that was divided.
 */
export type EvidenceSource = OwnerLabel | "title" | "text" | "row" | "file" | "sheet" | "context";

/** A text that may name the owner. */
export interface Evidence<Origin> {
  text: string;
  source: EvidenceSource;
  /** The sheet that it heads or stands in: what heads one says nothing of another. */
  part?: string;
  /** Of rows and prose: every row that prints it. */
  rows?: readonly string[];
  origin: Origin;
}

export type Identification<Origin> =
  /** `isStated`: by a label, a column or a title; else by what its rows say, or by names. */
  | { kind: "found"; owner: Territory; isStated: boolean; source: EvidenceSource; origin: Origin }
  | { kind: "ambiguous"; candidates: readonly Territory[]; origin: Origin }
  /** It is an entity's that is neither a municipality nor a department. */
  | { kind: "other"; entity: string; origin: Origin }
  | { kind: "none" };

/** A piece of evidence, and what it says. */
export interface Clue<Origin> extends Said {
  evidence: Evidence<Origin>;
}

export const isMunicipality = ({ territory }: Said): boolean => territory.type === "municipality";
export const isDepartment = ({ territory }: Said): boolean => territory.type === "department";

/** What is taken of some clues: the one owner that most of them name, or all that as many do; null where there are none. */
export function choose<Origin>(clues: readonly Clue<Origin>[], isStated: boolean): Identification<Origin> | null {
  const groups = [...groupBy(clues, ({ territory }) => territory.code).values()];
  const most = Math.max(...groups.map((own) => own.length));
  const [first, ...tied] = groups.filter((own) => own.length === most).map((own) => own[0]!);
  if (!first) return null;
  const { territory: owner, evidence } = first;
  const { source, origin } = evidence;
  if (tied.length === 0) return { kind: "found", owner, isStated, source, origin };
  return { kind: "ambiguous", candidates: [owner, ...tied.map(({ territory }) => territory)], origin };
}

/** The clues of the strongest kind that there is. */
export function strongest<Origin>(
  clues: readonly Clue<Origin>[],
  kinds: readonly ((clue: Clue<Origin>) => boolean)[],
): Clue<Origin>[] {
  const kind = kinds.find((isOf) => clues.some(isOf));
  return kind ? clues.filter(kind) : [];
}
