/** One action's rows → what the document says of it. */
import {
  type Absence,
  type ActionField,
  type Attributes,
  type Message,
  type Result,
  type SourcedText,
  squeeze,
  type TableField,
} from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import { textOf } from "../read/source-document.ts";
import { troubleOf } from "../read/text/unreadable-text.ts";
import type { ActionRows, FieldCell } from "../stitch/action-table.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { DraftAction, DraftActivity } from "./draft.ts";
import { type CellItems, pairLists } from "./pair-lists.ts";
import { type ListStyle, splitList } from "./split-list.ts";

const STYLES: Readonly<Record<TableField, ListStyle>> = {
  action: "single",
  benefits: "benefits",
  indicator: "sentences",
  target: "lines",
  activity: "sentences",
  responsible: "names",
  resource: "names",
  time: "lines",
};

/** The field of the model that a column fills. */
const MODEL_FIELDS: Readonly<Record<TableField, ActionField>> = {
  action: "name",
  benefits: "benefits",
  indicator: "indicators",
  target: "targets",
  activity: "activities",
  responsible: "responsible",
  resource: "resources",
  time: "timeframe",
};

function readItems({ cell, from, to }: FieldCell, style: ListStyle): CellItems {
  const items = cell.isError
    ? []
    : splitList(cell.lines, style).map((text): SourcedText => ({ text, place: cell.place }));
  return { from, to, items };
}

/**
 * Where an action goes on under a name that is not merged, a value of its first row alone ("5 años", then blanks) is the
 * action's, as the name itself is: it covers all rows.
 */
function carryDown(cells: readonly CellItems[], rows: ActionRows): readonly CellItems[] {
  const [only, ...more] = cells;
  const isCarried =
    only && more.length === 0 && only.from === 0 && only.to === 0 && rows.rowCount > 1 && !rows.isMerged;
  return isCarried ? [{ ...only, to: rows.rowCount - 1 }] : cells;
}

function absencesOf(
  rows: ActionRows,
  items: (field: TableField) => readonly CellItems[],
  fields: ReadonlySet<TableField>,
): DraftAction["absences"] {
  const absences: Partial<Record<ActionField, Absence>> = {};
  for (const [field, modelField] of Object.entries(MODEL_FIELDS) as [TableField, ActionField][]) {
    if (items(field).some((cell) => cell.items.length > 0)) continue;
    const isUnreadable = rows.cells.get(field)?.some(({ cell }) => cell.isError);
    absences[modelField] = isUnreadable ? "unreadable" : fields.has(field) ? "blank" : "not-stated";
  }
  return absences;
}

/** Activities with the party and time of their row, and the indicator beside them where rows show one. */
function pairActivities(
  rows: ActionRows,
  items: (field: TableField) => readonly CellItems[],
  indicators: readonly { cell: CellItems }[],
): DraftActivity[] {
  const activities = items("activity");
  const parties = pairLists(activities, carryDown(items("responsible"), rows), rows.rowCount).pairs;
  const times = pairLists(activities, carryDown(items("time"), rows), rows.rowCount).pairs;
  return parties.map(({ main, cell, partner }, at) => {
    const isOwnRow = rows.rowCount > 1 && cell.items.length === 1;
    const beside = isOwnRow
      ? indicators.flatMap((indicator, i) =>
          indicator.cell.from === cell.from && indicator.cell.to === cell.to ? i : [],
        )
      : [];
    const timeframe = rows.rowCount > 1 || cell.items.length > 1 ? (times[at]?.partner ?? null) : null;
    return { ...main, responsible: partner, timeframe, indicator: beside.length === 1 ? beside[0]! : null };
  });
}

/** What the rows say under each heading without a field: its texts, each once; lines of print go on. */
function attributesOf({ attributes }: ActionRows): Attributes {
  return Object.fromEntries(
    [...attributes].map(([heading, cells]) => {
      const isPrint = cells.some(({ lines }) => lines.some(({ follows }) => follows));
      const texts = new Set(cells.map((cell) => squeeze(textOf(cell))));
      return [heading, { text: [...texts].join(isPrint ? " " : "; "), place: cells[0]!.place }];
    }),
  );
}

const TROUBLES = { error: "cell-error", damaged: "text-unreadable", cut: "number-cut" } as const;

function describeErrors(rows: ActionRows): Message[] {
  return [...rows.cells.values()].flat().flatMap(({ cell }) => {
    const trouble = troubleOf(cell);
    return trouble ? message(TROUBLES[trouble], cell.place, { text: textOf(cell), cells: 1 }) : [];
  });
}

export function interpretAction(rows: ActionRows, fields: ReadonlySet<TableField>): Result<DraftAction> {
  const read = new Map(
    [...rows.cells].map(([field, cells]) => [field, cells.map((cell) => readItems(cell, STYLES[field]))]),
  );
  const items = (field: TableField): readonly CellItems[] => read.get(field) ?? [];
  const texts = (field: TableField) => items(field).flatMap((cell) => cell.items);
  const name = texts("action")[0] ?? { text: "", place: rows.cells.get("action")![0]!.cell.place };
  const { pairs, loose } = pairLists(items("indicator"), items("target"), rows.rowCount);
  const messages = describeErrors(rows);
  if (loose.length > 0 && pairs.length > 0) {
    messages.push(
      message("targets-unpaired", loose[0]!.place!, {
        action: name.text,
        targets: texts("target").length,
        indicators: pairs.length,
      }),
    );
  }
  const value: DraftAction = {
    name,
    benefits: texts("benefits"),
    indicators: pairs.map(({ main, partner }) => ({ ...main, target: partner })),
    looseTargets: loose,
    activities: pairActivities(rows, items, pairs),
    responsible: distinctTexts(texts("responsible")),
    resources: distinctTexts(texts("resource")),
    times: texts("time"),
    ...(rows.attributes.size > 0 && { attributes: attributesOf(rows) }),
    absences: absencesOf(rows, items, fields),
  };
  return { value, messages };
}
