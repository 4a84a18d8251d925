/** Plans whole, as documents say them: core's `Plan` in and out. A record is never changed once written. */
import {
  type Action,
  emptyPlan,
  type Indicator,
  identifyActions,
  normaliseTarget,
  normaliseTimeframe,
  type Plan,
  RULES_VERSION,
  type Target,
  type Timeframe,
} from "@cotejo/core";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { insertRows, type Transaction } from "./insert-rows.ts";
import { fromJson, toJson } from "./json.ts";

type Reader = Pick<PrismaClient, "planRecord" | "recordAction">;

/** A record without its actions, which are read by windows. */
export interface RecordHead {
  id: string;
  /** `actions` is empty. */
  document: Plan;
  actionCount: number;
  indicatorCount: number;
  rules: number;
}

/** Writes a plan; gives the record's id. */
export async function saveRecord(tx: Transaction, plan: Plan): Promise<string> {
  const { actions, ...document } = plan;
  const indicatorCount = actions.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const { id } = await tx.planRecord.create({
    data: { document: toJson(document), actionCount: actions.length, indicatorCount, rules: RULES_VERSION },
    select: { id: true },
  });
  await insertRows(
    tx,
    "RecordAction",
    identifyActions(plan).map(({ key, item }, position) => ({ recordId: id, position, key, action: item })),
  );
  return id;
}

/** One that nothing points at. */
export async function deleteRecord(tx: Pick<Transaction, "planRecord">, id: string): Promise<void> {
  await tx.planRecord.deleteMany({ where: { id } });
}

const withTarget = <Of extends Target | null>(target: Of): Of =>
  target && { ...target, normal: normaliseTarget(target.text) };
const withTime = <Of extends Timeframe | null>(time: Of): Of =>
  time && { ...time, normal: normaliseTimeframe(time.text) };

/** An action of a record whose normal forms other rules made, or none. */
function normalised(action: Action): Action {
  return {
    ...action,
    timeframe: withTime(action.timeframe),
    looseTargets: action.looseTargets.map(withTarget),
    indicators: action.indicators.map((one): Indicator => ({ ...one, target: withTarget(one.target) })),
    activities: action.activities.map((one) => ({ ...one, timeframe: withTime(one.timeframe) })),
  };
}

type HeadRow = Awaited<ReturnType<PrismaClient["planRecord"]["findUniqueOrThrow"]>>;

function headOf({ id, document, actionCount, indicatorCount, rules }: HeadRow): RecordHead {
  const said = fromJson<Partial<Omit<Plan, "actions">>>(document);
  return { id, actionCount, indicatorCount, rules, document: { ...emptyPlan(said.framework ?? ""), ...said } };
}

/** Heads of records by their ids. Throws where one is missing: records that are pointed at are never deleted. */
export async function loadHeads(db: Reader, ids: readonly string[]): Promise<Map<string, RecordHead>> {
  const rows = await db.planRecord.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(rows.map((row) => [row.id, headOf(row)]));
}

/** An action with its key, by which corrections and versions know it. */
export type KeyedAction = Action & { key: string };

/** A window of each of several records: `first` of their actions from position `from`, by the records' ids. */
export async function loadActions(
  db: Reader,
  heads: readonly Pick<RecordHead, "id" | "rules">[],
  { from, first }: { from: number; first: number },
): Promise<Map<string, KeyedAction[]>> {
  const rows = await db.recordAction.findMany({
    where: { recordId: { in: heads.map(({ id }) => id) }, position: { gte: from, lt: from + first } },
    orderBy: [{ recordId: "asc" }, { position: "asc" }],
  });
  return actionsOf(heads, rows);
}

/** Rows of several records as their actions, by the records' ids. */
function actionsOf(
  heads: readonly Pick<RecordHead, "id" | "rules">[],
  rows: readonly { recordId: string; key: string; action: Prisma.JsonValue }[],
): Map<string, KeyedAction[]> {
  const stale = new Set(heads.filter(({ rules }) => rules !== RULES_VERSION).map(({ id }) => id));
  const actions = new Map<string, KeyedAction[]>(heads.map(({ id }) => [id, []]));
  for (const { recordId, key, action } of rows) {
    const own = fromJson<Action>(action);
    actions.get(recordId)!.push({ ...(stale.has(recordId) ? normalised(own) : own), key });
  }
  return actions;
}

/** Actions that a statement may load: of a large plan some megabytes. */
const ACTIONS_A_STATEMENT = 200;

type Slice = { recordId: string; position: { gte: number; lt: number } };

/** All actions of records, cut so that a statement has few, be they of one large plan or of many small ones. */
function slicesOf(heads: readonly RecordHead[]): Slice[][] {
  const batches: Slice[][] = [];
  let room = 0;
  for (const { id, actionCount } of heads)
    for (let from = 0; from < actionCount; ) {
      if (room === 0) {
        batches.push([]);
        room = ACTIONS_A_STATEMENT;
      }
      const to = Math.min(actionCount, from + room);
      batches.at(-1)!.push({ recordId: id, position: { gte: from, lt: to } });
      room -= to - from;
      from = to;
    }
  return batches;
}

/** Whole plans by the ids of their records. */
export async function loadRecords(db: Reader, ids: readonly string[]): Promise<Map<string, Plan>> {
  const heads = await loadHeads(db, ids);
  const rows: Awaited<ReturnType<Reader["recordAction"]["findMany"]>> = [];
  for (const slices of slicesOf([...heads.values()])) {
    const orderBy = [{ recordId: "asc" }, { position: "asc" }] as const;
    rows.push(...(await db.recordAction.findMany({ where: { OR: slices }, orderBy: [...orderBy] })));
  }
  const actions = actionsOf([...heads.values()], rows);
  return new Map(
    [...heads].map(([id, { document }]) => [
      id,
      { ...document, actions: actions.get(id)!.map(({ key: _, ...action }) => action) },
    ]),
  );
}

/** One whole plan. Throws where there is no such record. */
export async function loadRecord(db: Reader, id: string): Promise<Plan> {
  const plan = (await loadRecords(db, [id])).get(id);
  if (!plan) throw new Error(`no record ${id}`);
  return plan;
}
