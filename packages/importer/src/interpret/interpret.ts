/** The stage interpret: action tables → one draft plan a municipality. Pairs and lists only as the document shows them. */
import type { Framework, Message, PlanOwner, SourcedText } from "@cotejo/core";
import type { Claim, StageResult } from "../claims.ts";
import type { Located } from "../locate/locate.ts";
import type { PlanTable } from "../locate/plan-table.ts";
import { message } from "../messages/catalogue.ts";
import type { Paragraph } from "../read/source-document.ts";
import type { GatheredTable } from "../stitch/row-group.ts";
import { type InterpretedDocument, interpretDocument } from "./document/interpret-document.ts";
import type { DraftAction } from "./draft.ts";
import { findTitle } from "./find-title.ts";
import { interpretTable } from "./interpret-table.ts";
import { mendActions } from "./mend-actions.ts";
import { mergeSheets } from "./sheets/merge-sheets.ts";
import { periodOfSheet } from "./sheets/sheet-period.ts";
import { officeOfTable } from "./table-office.ts";

export interface DraftPlan {
  file: string;
  /** Null where the document does not say whose it is. */
  owner: PlanOwner | null;
  title: SourcedText | null;
  fields: InterpretedDocument["fields"];
  actions: DraftAction[];
}

/** What stays outside is named: each table, and how many paragraphs. */
function describeOutside(
  { sections, sectionHeadings, paragraphs, file }: Located,
  read: ReadonlySet<Paragraph>,
  document: InterpretedDocument,
): Message[] {
  const isRead = new Set(document.consumed.grids);
  const outside = sections
    .flatMap((section) => section.grids)
    .filter((grid) => grid.cells.length > 0 && !isRead.has(grid));
  const lines = paragraphs.filter((paragraph) => !read.has(paragraph) && !sectionHeadings.includes(paragraph)).length;
  const blocks = outside.map((grid) => {
    const { place } = grid.cells[0]!;
    const name = grid.name ?? `Tabla ${"table" in place ? place.table : ""}`;
    return message("block-outside", place, { name, cells: grid.cells.length });
  });
  return lines > 0 ? [...blocks, message("text-outside", { file }, { lines })] : blocks;
}

/** Paragraphs that name levels, or the actions of a table: those of the places where such cells stand. */
function namingParagraphs(paragraphs: readonly Paragraph[], tables: readonly GatheredTable[]): Paragraph[] {
  const places = new Set(
    tables.flatMap(({ table, groups }) => [
      ...table.outer.map(({ cell }) => cell.place),
      ...groups.flatMap(({ levels }) => levels.map(({ cell }) => cell.place)),
    ]),
  );
  return paragraphs.filter(({ place }) => places.has(place));
}

/** The actions of all tables: those of sheets merged where they repeat each other, those of print mended. */
function interpretTables(
  tables: readonly GatheredTable[],
  located: Located,
  framework: Framework,
): StageResult<DraftAction[]> {
  const read = tables.map((one) => ({ one, result: interpretTable(one, officeOfTable(one.table, framework)) }));
  const isOfSheet = (table: PlanTable) => table.shape === "measured" || table.grid.name !== null;
  const mended = mendActions(
    read.flatMap(({ one, result }) => (isOfSheet(one.table) ? [] : result.value)),
    located,
    framework,
  );
  const merged = mergeSheets(
    read.flatMap(({ one: { table }, result }) =>
      isOfSheet(table)
        ? {
            sheet: table.grid.name,
            place: table.grid.cells[0]!.place,
            actions: result.value,
            period: periodOfSheet(table),
          }
        : [],
    ),
  );
  return {
    value: [...mended.value, ...merged.value],
    messages: [...read.map(({ result }) => result), mended, merged].flatMap(({ messages }) => messages),
    claims: read.flatMap(({ result }) => result.claims),
  };
}

export function interpret(
  located: Located,
  tables: readonly GatheredTable[],
  framework: Framework,
): StageResult<DraftPlan> {
  const actions = interpretTables(tables, located, framework);
  const title = findTitle(located, tables);
  const document = interpretDocument(located.sections, framework);
  // What sections cut out of a paragraph is told by its place.
  const places = new Set(document.consumed.paragraphs.map(({ place }) => place));
  const lines = [
    ...located.paragraphs.filter(({ place }) => places.has(place)),
    ...(title?.lines ?? []),
    ...namingParagraphs(located.paragraphs, tables),
    ...located.cardParagraphs,
  ];
  const claims: Claim[] = [
    ...actions.claims,
    { use: "fields", cells: [...(title?.cells ?? []), ...document.consumed.grids.flatMap(({ cells }) => cells)] },
    { use: "fields", lines },
  ];
  const value = {
    file: located.file,
    owner: located.owner,
    title: title?.value ?? null,
    fields: document.fields,
    actions: actions.value,
  };
  const outside = tables.length > 0 ? describeOutside(located, new Set(lines), document) : [];
  return { value, messages: [...actions.messages, ...outside], claims };
}
