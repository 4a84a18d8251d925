/** Who answers for a matrix whose rows name nobody: the office that its head or its sheet names. */
import { beginsParty, type Framework, type SourcedText, squeeze, words } from "@cotejo/core";
import { rowsOf } from "../grid/rows.ts";
import type { RoleFinder } from "../locate/headings/heading-role.ts";
import { vocabularyOf } from "../locate/headings/vocabulary.ts";
import { headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";

const MOST_LABEL_WORDS = 3;

/** What a label that names who answers says: after its colon, or in the cell beside it. */
function valueOfLabel(cell: SourceCell, beside: SourceCell | undefined, roleOf: RoleFinder): SourcedText | null {
  const [label = "", rest = ""] = squeeze(textOf(cell)).split(/:\s*/u);
  if (roleOf(label).role !== "responsible" || words(label).length > MOST_LABEL_WORDS) return null;
  if (rest) return { text: rest, place: cell.place };
  return beside ? { text: squeeze(textOf(beside)), place: beside.place } : null;
}

/** "Organismo | Secretaría de Gobierno", "Dependencia: Planeación": a label above the heading, and what stands beside it. */
function labelledOffice(above: readonly SourceCell[], roleOf: RoleFinder): SourcedText | null {
  const values = rowsOf(above).flatMap((cells) => cells.map((cell, at) => valueOfLabel(cell, cells[at + 1], roleOf)));
  return values.find((value) => value !== null) ?? null;
}

/** The office after which the sheet is called; its place is the sheet's heading. */
function sheetOffice(table: PlanTable): SourcedText | null {
  const { grid } = table;
  const [first] = words(grid.name ?? "");
  if (grid.name === null || first === undefined || !beginsParty(first)) return null;
  return { text: squeeze(grid.name), place: headingsOf(table)[0]?.cells[0]?.place ?? null };
}

/** Null where neither the head nor the sheet names an office. */
export function officeOfTable(table: PlanTable, framework: Framework): SourcedText | null {
  if (table.shape === "listed") return null;
  return labelledOffice(table.above, vocabularyOf(framework).role) ?? sheetOffice(table);
}
