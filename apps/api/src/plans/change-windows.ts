/** Change sets part by part: what changes in all, then a window of the actions that change. */
import { type ActionChange, type ChangeKind, type ChangeSet, perObject } from "@cotejo/core";
import type { DatabaseContext } from "../context.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import type { Choice } from "../imports/import-row.ts";
import { LastFew } from "./last-few.ts";
import { diffVersions, type Preview, previewImport } from "./preview.ts";

/** What is held against what: an import as a person would choose it against the plan in force, or two versions. */
export type ChangeSource = { importId: string; choice: Choice } | { from: string; to: string };

/** A change set without its actions. */
export interface ChangeSummary extends Omit<ChangeSet, "actions"> {
  source: ChangeSource;
  counts: Readonly<Record<ChangeKind, number>>;
}

export interface PreviewSummary extends Omit<Preview, "changes"> {
  changes: ChangeSummary;
}

/** What would go is told first. */
const ORDER: readonly ChangeKind[] = ["removed", "changed", "added"];

const inOrder = (actions: readonly ActionChange[]): ActionChange[] =>
  [...actions].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

const MOST_KEPT = 6;

const keptOf = perObject((_: PrismaClient) => new LastFew<ActionChange[]>(MOST_KEPT));

type Reader = Pick<DatabaseContext, "prisma">;

/** Keeps the actions for whoever asks for a window of them next. */
function summarise({ prisma }: Reader, source: ChangeSource, { actions, ...changes }: ChangeSet): ChangeSummary {
  void keptOf(prisma).put(JSON.stringify(source), Promise.resolve(inOrder(actions)));
  const count = (kind: ChangeKind) => actions.filter((one) => one.kind === kind).length;
  return {
    ...changes,
    source,
    counts: { removed: count("removed"), changed: count("changed"), added: count("added") },
  };
}

export async function summarisePreview(
  context: Reader,
  source: Extract<ChangeSource, { importId: string }>,
): Promise<PreviewSummary | null> {
  const preview = await previewImport(context.prisma, source.importId, source.choice);
  return preview && { ...preview, changes: summarise(context, source, preview.changes) };
}

export async function summariseDiff(
  context: Reader,
  source: Extract<ChangeSource, { from: string }>,
): Promise<ChangeSummary> {
  return summarise(context, source, await diffVersions(context.prisma, source.from, source.to));
}

/** `first` of the actions that change, from position `from`. */
export async function changedActions(
  context: Reader,
  { source, from, first }: { source: ChangeSource; from: number; first: number },
): Promise<ActionChange[]> {
  const actions = await keptOf(context.prisma).get(JSON.stringify(source), async () => {
    const changes =
      "importId" in source
        ? (await previewImport(context.prisma, source.importId, source.choice))?.changes
        : await diffVersions(context.prisma, source.from, source.to);
    return inOrder(changes?.actions ?? []);
  });
  return actions.slice(from, from + first);
}
