/** The stage interpret: action tables → one draft plan a municipality. Pairs and lists only as the document shows them. */
import { fold, type Result, type SourcedText, squeeze } from "@cotejo/core";
import type { Owner } from "../locate/identify-owner.ts";
import type { Located } from "../locate/locate-tables.ts";
import { textOf } from "../read/source-document.ts";
import type { ActionTable } from "../stitch/action-table.ts";
import type { DraftAction } from "./draft.ts";
import { interpretAction } from "./interpret-action.ts";

export interface DraftPlan {
  owner: Owner;
  title: SourcedText | null;
  actions: DraftAction[];
}

/** The title: what stands above the table and calls itself a plan of action, else what the document marks as its title. */
function findTitle({ above, paragraphs }: Located): SourcedText | null {
  const texts = [
    ...above.map((cell) => ({ text: textOf(cell), place: cell.place, isMarked: false })),
    ...paragraphs.map((p) => ({ ...p, isMarked: p.heading === "title" })),
  ];
  const isPlan = ({ text }: { text: string }) => /\bplan(es)? (de )?accion\b/.test(fold(text)) && text.length < 300;
  const title = texts.find(isPlan) ?? texts.find(({ isMarked }) => isMarked);
  return title ? { text: squeeze(title.text), place: title.place } : null;
}

export function interpret(located: Located, tables: readonly ActionTable[]): Result<DraftPlan> {
  const results = tables.flatMap((table) => table.actions.map((rows) => interpretAction(rows, table.fields)));
  const value = { owner: located.owner, title: findTitle(located), actions: results.map((result) => result.value) };
  return { value, messages: results.flatMap(({ messages }) => messages) };
}
