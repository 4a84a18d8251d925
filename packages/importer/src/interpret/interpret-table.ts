/** A gathered table → what the document says of each of its actions. */
import { type LevelName, type Message, type ProductCodes, readCode, type SourcedText } from "@cotejo/core";
import type { StageResult } from "../claims.ts";
import type { PlanTable } from "../locate/plan-table.ts";
import type { SourceCell } from "../read/source-document.ts";
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

const isEmpty = (values: readonly unknown[]): boolean => values.length === 0;

class TableInterpreter {
  readonly messages: Message[] = [];
  readonly uses: CellUses = { fields: new Set(), attributes: new Set() };
  private readonly nameOf: (column: number) => string;
  private readonly known: ReadonlySet<RowKey>;

  private readonly gathered: GatheredTable;
  /** Who answers where rows name nobody. */
  private readonly office: SourcedText | null;

  constructor(gathered: GatheredTable, office: SourcedText | null) {
    this.gathered = gathered;
    this.office = office;
    this.nameOf = attributeNames(gathered.table);
    this.known = keysOf(gathered.table);
  }

  interpret(): DraftAction[] {
    const { table, groups, levelCells } = this.gathered;
    const isListed = table.shape === "listed";
    this.messages.push(...describeTroubles(groups, this.nameOf));
    const actions = groups.map((group) => (isListed ? this.listed(group) : this.measured(group)));
    for (const cell of levelCells) if (!this.uses.fields.has(cell)) this.uses.attributes.add(cell);
    return actions;
  }

  private cellsOf(group: RowGroup): GroupCells {
    return new GroupCells(group, this.nameOf, this.known, this.uses);
  }

  /** A group of a table of actions: lists in cells. */
  private listed(group: RowGroup): DraftAction {
    const cells = this.cellsOf(group);
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
    this.messages.push(...messages);
    const attributes = { ...cells.attributesOf(0, group.rows.length - 1), ...cells.ownAttributes() };
    const isAbsent = (key: RowKey) => isEmpty(texts(key));
    return {
      name,
      levels: [],
      benefits: texts("benefits"),
      ...measures,
      responsible: distinctTexts(texts("responsible")),
      resources: distinctTexts(texts("resource")),
      times: texts("time"),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      absences: {
        ...(name.text === "" && { name: cells.absence("action") }),
        ...(isAbsent("benefits") && { benefits: cells.absence("benefits") }),
        ...(isAbsent("indicator") && { indicators: cells.absence("indicator") }),
        ...(isAbsent("target") && { looseTargets: cells.absence("target") }),
        ...(isAbsent("activity") && { activities: cells.absence("activity") }),
        ...(isAbsent("responsible") && { responsible: cells.absence("responsible") }),
        ...(isAbsent("resource") && { resources: cells.absence("resource") }),
        ...(isAbsent("time") && { timeframe: cells.absence("time") }),
      },
    };
  }

  /** A group of a matrix: a row an indicator. */
  private measured(group: RowGroup): DraftAction {
    const cells = this.cellsOf(group);
    const level = group.levels.at(-1)!.cell;
    cells.use(level.sources ?? [level]);
    const measures = new RowMeasures(cells, this.gathered.table.columns);
    const rows = group.rows.map((_, row) => row);
    const values = (key: RowKey) => distinctTexts(rows.flatMap((row) => cells.take(key, row) ?? []));
    const name = sourced(level);
    const codes = codesOf(cells, name);
    const { messages, ...measured } = measures.read();
    this.messages.push(...messages);
    const stated = values("responsible");
    const responsible = isEmpty(stated) && this.office ? [this.office] : stated;
    const [benefits, resources] = [values("benefits"), values("resource")];
    const times = rows.flatMap((row) => timeOf(cells, row) ?? []);
    // Levels that no catalogue's codes tell are attributes of the action, too: readers of records look for them there.
    const outer = codes ? [] : group.levels.slice(0, -1).map(({ heading, cell }) => [heading, sourced(cell)] as const);
    const attributes = {
      ...Object.fromEntries(outer),
      ...(!measures.isMeasuring && cells.attributesOf(0, group.rows.length - 1)),
      ...cells.ownAttributes(),
    };
    return {
      name,
      levels: group.levels.map(levelName),
      ...optional("codes", codes),
      benefits,
      ...measured,
      responsible,
      resources,
      times,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      absences: {
        ...(isEmpty(benefits) && { benefits: cells.absence("benefits") }),
        ...(isEmpty(resources) && { resources: cells.absence("resource") }),
        ...(isEmpty(measured.activities) && { activities: cells.absence("description") }),
        ...(isEmpty(measured.indicators) && { indicators: cells.absence("indicator") }),
        ...(isEmpty(responsible) && { responsible: cells.absence("responsible") }),
        ...(isEmpty(times) && { timeframe: cells.absence(measures.timeKey()) }),
      },
    };
  }
}

/** `office`: who answers for a table whose rows name nobody. */
export function interpretTable(gathered: GatheredTable, office: SourcedText | null): StageResult<DraftAction[]> {
  const interpreter = new TableInterpreter(gathered, office);
  const value = interpreter.interpret();
  const { fields, attributes } = interpreter.uses;
  const cells = (of: ReadonlySet<SourceCell>) => [...of];
  return {
    value,
    messages: interpreter.messages,
    claims: [
      { use: "fields", cells: cells(fields) },
      { use: "attributes", cells: cells(attributes) },
    ],
  };
}
