/** A gathered table → what the document says of each of its actions. */
import {
  type Absences,
  type LevelName,
  type ProductCodes,
  type Result,
  readCode,
  type SourcedText,
} from "@cotejo/core";
import type { StageResult } from "../claims.ts";
import type { PlanColumns, PlanTable } from "../locate/plan-table.ts";
import type { GatheredTable, RowGroup } from "../stitch/row-group.ts";
import type { RowKey } from "../stitch/row-key.ts";
import { describeTroubles } from "./describe-troubles.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { DraftAction } from "./draft.ts";
import { attributeNames, type CellUses, GroupCells, sourced } from "./group-cells.ts";
import { itemsOf, listedMeasures } from "./listed-measures.ts";
import { optional } from "./optional.ts";
import type { CellItems } from "./pair-lists.ts";
import { RowMeasures, timeOf } from "./row-measures.ts";
import { splitList } from "./split-list.ts";

/** Everything that a table has a column for. */
function keysOf({ columns }: PlanTable): Set<RowKey> {
  const time: RowKey[] = columns.schedule.length > 0 ? ["time"] : [];
  return new Set<RowKey>([
    ...columns.of.keys(),
    ...columns.yearly.map(({ year }): RowKey => `target:${year}`),
    ...time,
  ]);
}

/** "17 - Agricultura y desarrollo rural": a level's code before its name. */
const LEVEL_CODE = /^\s*(\d{1,9}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+)\s*[-–:]\s+(?=\p{L})/u;

const levelName = ({ heading, cell }: RowGroup["levels"][number]): LevelName => {
  const { text, place } = sourced(cell);
  return { level: heading, ...optional("code", LEVEL_CODE.exec(text)?.[1]), text, place };
};

/** The codes that a group's rows print, and the one before its own name. */
function codesOf(cells: GroupCells, name: SourcedText): ProductCodes | null {
  const printed = (["sector", "program", "product"] as const).flatMap((level) => {
    const found = cells.take(`code.${level}`, 0);
    const code = found && (readCode(found.text, level) ?? null);
    return code ? [[level, code] as const] : [];
  });
  const codes: ProductCodes = Object.fromEntries(printed);
  const own = codes.product ?? readCode(name.text, "product");
  const all = { ...codes, ...optional("product", own) };
  return Object.keys(all).length > 0 ? all : null;
}

/** Why fields without a value have none, each asked of the column that it would stand in. */
function absencesOf(cells: GroupCells, fields: readonly [keyof Absences, RowKey, readonly unknown[]][]): Absences {
  const empty = fields.filter(([, , values]) => values.length === 0);
  return Object.fromEntries(empty.map(([field, key]) => [field, cells.absence(key)]));
}

/** A group of a table of actions: lists in cells. */
function interpretListed(cells: GroupCells): Result<DraftAction> {
  const { group } = cells;
  const read = new Map<RowKey, CellItems[]>();
  for (const [key, own] of group.cells)
    read.set(
      key,
      own.map((cell) => itemsOf(cell, key, cells)),
    );
  const items = (key: RowKey): readonly CellItems[] => read.get(key) ?? [];
  const texts = (key: RowKey) => items(key).flatMap((cell) => cell.items);
  const level = group.levels.at(-1)!.cell;
  cells.use(level.sources ?? [level]);
  const name = texts("action")[0] ?? { text: splitList(level.lines, "single")[0] ?? "", place: level.place };
  const { messages, ...measures } = listedMeasures(cells, items, name.text);
  const attributes = { ...cells.attributesOf([...group.rows.keys()]), ...cells.ownAttributes() };
  const value: DraftAction = {
    name,
    levels: [],
    benefits: texts("benefits"),
    ...measures,
    responsible: distinctTexts(texts("responsible")),
    resources: distinctTexts(texts("resource")),
    times: texts("time"),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    absences: absencesOf(cells, [
      ["name", "action", name.text === "" ? [] : [name]],
      ["benefits", "benefits", texts("benefits")],
      ["indicators", "indicator", texts("indicator")],
      ["looseTargets", "target", texts("target")],
      ["activities", "activity", texts("activity")],
      ["responsible", "responsible", texts("responsible")],
      ["resources", "resource", texts("resource")],
      ["timeframe", "time", texts("time")],
    ]),
  };
  return { value, messages };
}

/** A group of a matrix: a row an indicator. `office`: who answers where rows name nobody. */
function interpretMeasured(cells: GroupCells, columns: PlanColumns, office: SourcedText | null): Result<DraftAction> {
  const { group } = cells;
  const level = group.levels.at(-1)!.cell;
  cells.use(level.sources ?? [level]);
  const measures = new RowMeasures(cells, columns);
  const rows = group.rows.map((_, row) => row);
  const values = (key: RowKey) => distinctTexts(rows.flatMap((row) => cells.take(key, row) ?? []));
  const name = sourced(level);
  const codes = codesOf(cells, name);
  const { messages, ...measured } = measures.read();
  const stated = values("responsible");
  const responsible = stated.length === 0 && office ? [office] : stated;
  const [benefits, resources] = [values("benefits"), values("resource")];
  const times = rows.flatMap((row) => timeOf(cells, row) ?? []);
  // Levels that no catalogue's codes tell are attributes of the action, too: readers of records look for them there.
  const outer = codes ? [] : group.levels.slice(0, -1).map(({ heading, cell }) => [heading, sourced(cell)] as const);
  const attributes = {
    ...Object.fromEntries(outer),
    ...cells.ownAttributes(),
  };
  const value: DraftAction = {
    name,
    levels: group.levels.map(levelName),
    ...optional("codes", codes),
    benefits,
    ...measured,
    responsible,
    resources,
    times,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    absences: absencesOf(cells, [
      ["benefits", "benefits", benefits],
      ["resources", "resource", resources],
      ["activities", "description", measured.activities],
      ["indicators", "indicator", measured.indicators],
      ["responsible", "responsible", responsible],
      ["timeframe", measures.timeKey(), times],
    ]),
  };
  return { value, messages };
}

/** `office`: who answers for a table whose rows name nobody. */
export function interpretTable(
  { table, groups, levelCells }: GatheredTable,
  office: SourcedText | null,
): StageResult<DraftAction[]> {
  const uses: CellUses = { fields: new Set(), attributes: new Set() };
  const [nameOf, known] = [attributeNames(table), keysOf(table)];
  const actions = groups.map((group) => {
    const cells = new GroupCells(group, nameOf, known, uses);
    return table.shape === "listed" ? interpretListed(cells) : interpretMeasured(cells, table.columns, office);
  });
  for (const cell of levelCells) if (!uses.fields.has(cell)) uses.attributes.add(cell);
  return {
    value: actions.map(({ value }) => value),
    messages: [...describeTroubles(groups, nameOf), ...actions.flatMap(({ messages }) => messages)],
    claims: [
      { use: "fields", cells: [...uses.fields] },
      { use: "attributes", cells: [...uses.attributes] },
    ],
  };
}
