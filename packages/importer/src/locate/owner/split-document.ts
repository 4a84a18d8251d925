/**
 * A document that holds the plans of several municipalities, as one document each: a sheet or several a municipality, a column that
 * names them, a title above each table. Sheets that name none go with the one before them.
 */
import { type Framework, groupBy, identifyOwner, type OwnerLabel, ownerLabelOf } from "@cotejo/core";
import { type Block, type Grid, type Paragraph, type SourceDocument, textOf } from "../../read/source-document.ts";
import type { Mapping } from "../headings/mapping.ts";
import { isTableField } from "../headings/mapping.ts";
import { findPlanHeadings, type PlanHeading } from "../headings/plan-heading.ts";
import { type Vocabulary, vocabularyOf } from "../headings/vocabulary.ts";
import { type Clue, capitalise, labelsOf, rowsAbove } from "./owner-evidence.ts";

/** A municipality that a part is said to be of: stated by a label or a title, or by no more than a name. */
interface PartOwner {
  code: string;
  isStated: boolean;
}

/** Whom evidence names, beside what is told of all; null where it is no municipality by itself, or the two leave it open. */
function municipalityOf(own: readonly Clue[], shared: readonly Clue[]): PartOwner | null {
  const found = identifyOwner([...own, ...shared]);
  if (found.kind !== "found" || found.owner.type !== "municipality") return null;
  return identifyOwner(own).kind === "none" ? null : { code: found.owner.code, isStated: found.isStated };
}

/** What a sheet says of its owner above its plan's heading, in its columns and in its name; null where it holds no plan or names nobody. */
function ownerOf(
  grid: Grid,
  heading: PlanHeading | undefined,
  shared: readonly Clue[],
  file: string,
): PartOwner | null {
  if (!heading) return null;
  const above = grid.cells.filter(({ row }) => row < heading.firstRow);
  const name: Clue = { text: capitalise(grid.name ?? ""), source: "sheet", origin: { file } };
  return municipalityOf([...labelsOf(grid), ...rowsAbove(above), name], shared);
}

/** Whether sheets are of several municipalities. Names alone may be anything: they are believed where all are of one department. */
function areOfSeveral(owners: readonly PartOwner[]): boolean {
  const several = (own: readonly PartOwner[]) => new Set(own.map(({ code }) => code)).size > 1;
  const departments = new Set(owners.map(({ code }) => code.slice(0, 2)));
  return several(owners) && (departments.size === 1 || several(owners.filter(({ isStated }) => isStated)));
}

/** A sheet a municipality. */
function splitBySheets(document: SourceDocument, { heading }: Vocabulary): SourceDocument[] {
  const sheets = document.blocks.filter((block): block is Grid => block.kind === "grid" && block.name !== null);
  if (sheets.length < 2) return [document];
  const headings = new Map(sheets.map((grid) => [grid, findPlanHeadings(grid, heading)[0]]));
  if ([...headings.values()].filter(Boolean).length < 2) return [document];
  // What the other sheets and the file's name say holds for all: above all, the department.
  const shared = [
    ...sheets.filter((grid) => !headings.get(grid)).flatMap((grid) => grid.cells.map(textOf)),
    capitalise(document.file.replace(/\.[^.]*$/, "")),
  ].map((text): Clue => ({ text, source: "context", origin: { file: document.file } }));
  const told = sheets.map((grid) => ownerOf(grid, headings.get(grid), shared, document.file));
  if (!areOfSeveral(told.filter((owner) => owner !== null))) return [document];
  const owners = told.map((owner) => owner?.code ?? null);
  const first = owners.find((owner) => owner !== null)!;
  let current = first;
  const carried = owners.map((owner) => {
    current = owner ?? current;
    return current;
  });
  const parts = groupBy(sheets, (grid) => carried[sheets.indexOf(grid)]);
  const context = shared.map(({ text }) => text);
  return [...parts.values()].map((blocks) => ({ ...document, blocks, context }));
}

/**
 * The column that says whose row it is: it asks for the municipality or the entity, and stands before what the plan says. Behind that, a
 * municipality is where something is done.
 */
function ownerColumn({ columns }: PlanHeading): { column: number; asked: OwnerLabel } | null {
  for (const { column, heading, match } of columns) {
    const asked = ownerLabelOf(heading);
    if (asked === "municipality" || asked === "entity") return { column, asked };
    if (match && isTableField(match.meaning)) return null;
  }
  return null;
}

/** For each row below a heading, the municipality that a column names, carried down where it is blank or merged. */
function ownersOfRows(
  grid: Grid,
  { column, asked }: { column: number; asked: OwnerLabel },
  firstRow: number,
  shared: readonly Clue[],
): Map<number, string> {
  const owners = new Map<number, string>();
  let current: string | null = null;
  for (const cell of grid.cells) {
    if (cell.row < firstRow) continue;
    if (cell.column === column) {
      const clue: Clue = { text: textOf(cell), source: asked, origin: cell.place };
      current = municipalityOf([clue], shared)?.code ?? current;
    }
    if (current) owners.set(cell.row, current);
  }
  return owners;
}

/** A table of many municipalities with a column that names them: the rows of each with the heading above them. */
function splitByColumn(document: SourceDocument, { heading: match }: Vocabulary): SourceDocument[] {
  for (const grid of document.blocks) {
    if (grid.kind !== "grid" || !grid.cells.some((cell) => ownerLabelOf(textOf(cell)))) continue;
    const [heading] = findPlanHeadings(grid, match);
    const named = heading && ownerColumn(heading);
    if (!named) continue;
    const around = [...grid.cells.filter(({ row }) => row < heading.firstRow).map(textOf), document.file];
    const shared = around.map((text): Clue => {
      return { text: capitalise(text), source: "context", origin: { file: document.file } };
    });
    const owners = ownersOfRows(grid, named, heading.lastRow + 1, shared);
    const codes = [...new Set(owners.values())];
    if (codes.length < 2) continue;
    const ofOwner = (code: string): Grid => ({
      ...grid,
      cells: grid.cells.filter(({ row }) => row <= heading.lastRow || (owners.get(row) ?? codes[0]) === code),
    });
    return codes.map((code) => ({
      ...document,
      context: around,
      blocks: document.blocks.map((block) => (block === grid ? ofOwner(code) : block)),
    }));
  }
  return [document];
}

/** A title is short; "municipio de X" inside a sentence names a neighbour as often as the owner. */
const LONGEST_TITLE = 120;

/** The municipality that a title above a table calls one. */
function ownerOfTitle({ text, place }: Paragraph): string | null {
  if (text.length > LONGEST_TITLE || !/\b(?:municipio|municipal|alcald[ií]a)\b/i.test(text)) return null;
  const found = identifyOwner([{ text, source: "title", origin: place }]);
  return found.kind === "found" && found.owner.type === "municipality" ? found.owner.code : null;
}

/** Plans below each other, each under a title that names its municipality: cut before each title of another one. */
function splitByTitles(document: SourceDocument, { heading: match }: Vocabulary): SourceDocument[] {
  const titles = document.blocks.flatMap((block) => (block.kind === "paragraph" ? (ownerOfTitle(block) ?? []) : []));
  if (new Set(titles).size < 2) return [document];
  const parts: Block[][] = [[]];
  let owner: string | null = null;
  let hasTable = false;
  for (const block of document.blocks) {
    const named = block.kind === "paragraph" && !block.isPageHead ? ownerOfTitle(block) : null;
    if (named && owner && named !== owner && hasTable) {
      parts.push([]);
      hasTable = false;
    }
    owner = named ?? owner;
    if (block.kind === "grid" && findPlanHeadings(block, match).length > 0) hasTable = true;
    parts.at(-1)!.push(block);
  }
  return parts.length > 1 && hasTable ? parts.map((blocks) => ({ ...document, blocks })) : [document];
}

/** Takes a document; gives one for each municipality that it holds a plan of, itself where that is one or none. */
export function splitDocument(document: SourceDocument, framework: Framework, mapping?: Mapping): SourceDocument[] {
  const vocabulary = vocabularyOf(framework, mapping);
  for (const split of [splitBySheets, splitByColumn, splitByTitles]) {
    const parts = split(document, vocabulary);
    if (parts.length > 1) return parts;
  }
  return [document];
}
