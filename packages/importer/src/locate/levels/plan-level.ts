/**
 * The level of a table that names none: the plan itself, by what stands over the table. Takes what stands there; gives the level that all
 * its rows stand under.
 */
import { fold, squeeze } from "@cotejo/core";
import { cellOfText, type Paragraph, type SourceCell, textOf } from "../../read/source-document.ts";
import type { Level } from "./level-names.ts";

const LONGEST_TITLE = 250;
/** What forms print beside their titles: codes, versions, dates, pages. */
const FORM_LABEL = /^(?:formato|codigo|version|fecha|pagina|vigencia|proceso|logo)\b/;
/** Names that programs give to sheets. */
const GENERIC_SHEET = /^(?:hoja|sheet|table|tabla|libro|plan1|planilha)?\s*\d*$/;

const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && (text.match(/\p{L}{3,}/gu) ?? []).length >= 2 && !FORM_LABEL.test(fold(text));

/** What a level is called that is the plan itself. */
const PLAN_LEVEL = "Plan";

/**
 * `above`: the cells above the heading; `paragraph`: what stands right before the table in a text document. Of these the lowest that
 * reads as a title names the plan, else its sheet, else its file.
 */
export function planLevel(
  above: readonly SourceCell[],
  paragraph: Paragraph | undefined,
  sheet: string | null,
  file: string,
): Level {
  const titles = above.filter((cell) => !cell.isCovered && isTitle(squeeze(textOf(cell))));
  const [widest] = [...titles].sort((a, b) => b.columnSpan - a.columnSpan || b.row - a.row);
  const level = (cell: SourceCell): Level => ({ heading: PLAN_LEVEL, key: "plan", cell: { ...cell, sources: [cell] } });
  if (widest) return level(widest);
  if (paragraph && isTitle(paragraph.text)) return level(cellOfText(squeeze(paragraph.text), paragraph.place));
  const named = sheet !== null && !GENERIC_SHEET.test(fold(sheet)) ? sheet : file.replace(/\.\w{1,5}$/, "");
  const place = { file };
  return { heading: PLAN_LEVEL, key: "plan", cell: { ...cellOfText(named, place), sources: [] } };
}
