/**
 * A document that holds the plans of several municipalities, as one document each: a sheet or several a municipality, a column that
 * names them, a title above each table. Sheets that name none go with the one before them.
 */
import {
  type Framework,
  groupBy,
  mentionsTerritory,
  type OwnerLabel,
  ownerLabelOf,
  type PlanOwner,
} from "@cotejo/core";
import { type Block, type Grid, type Paragraph, type SourceDocument, textOf } from "../../read/source-document.ts";
import type { DocumentMapping } from "../headings/document-mapping.ts";
import { isTableField } from "../headings/mapping.ts";
import { findPlanHeadings, type PlanHeading } from "../headings/plan-heading.ts";
import { type Vocabulary, vocabularyOf } from "../headings/vocabulary.ts";
import { identifyOwner } from "./identify-owner.ts";
import { type Clue, capitalise, labelsOf, rowsAbove } from "./owner-evidence.ts";

/** Whom evidence names, beside what is told of all; null where it is no municipality by itself, or the two leave it open. */
function municipalityOf(own: readonly Clue[], shared: readonly Clue[], file: string): PlanOwner | null {
  if (identifyOwner(file, own).messages[0]?.code === "owner-not-found") return null;
  const { value: owner } = identifyOwner(file, [...own, ...shared]);
  return owner?.type === "municipality" ? owner : null;
}

/**
 * What a sheet says of its owner above its plan's heading, in its columns and in its name; null where it holds no plan or names nobody.
 * Under a letterhead of the department, which gathers the plans of its municipalities, the sheet's name tells whose it is.
 */
function ownerOf(
  grid: Grid,
  heading: PlanHeading | undefined,
  shared: readonly Clue[],
  file: string,
): PlanOwner | null {
  if (!heading) return null;
  const above = rowsAbove(grid.cells.filter(({ row }) => row < heading.firstRow));
  const name: Clue = { text: capitalise(grid.name ?? ""), source: "sheet", origin: { file } };
  const gathered = above.map((clue): Clue => ({ ...clue, source: "context" }));
  return (
    municipalityOf([...labelsOf(grid), ...above, name], shared, file) ??
    municipalityOf([name], [...gathered, ...shared], file)
  );
}

/** Whether sheets are of several municipalities. Names alone may be anything: they are believed where all are of one department. */
function areOfSeveral(owners: readonly PlanOwner[]): boolean {
  const several = (own: readonly PlanOwner[]) => new Set(own.map(({ code }) => code)).size > 1;
  const departments = new Set(owners.map(({ department }) => department));
  return (
    several(owners) && (departments.size === 1 || several(owners.filter(({ certainty }) => certainty === "named")))
  );
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
  ]
    .filter(mentionsTerritory)
    .map((text): Clue => ({ text, source: "context", origin: { file: document.file } }));
  const told = sheets.map((grid) => ownerOf(grid, headings.get(grid), shared, document.file));
  if (!areOfSeveral(told.filter((owner) => owner !== null))) return [document];
  let current = told.find((owner) => owner !== null)!;
  const carried = told.map((owner) => {
    current = owner ?? current;
    return current;
  });
  const parts = groupBy(sheets, (grid) => carried[sheets.indexOf(grid)]!.code);
  return [...parts].map(([code, blocks]) => ({
    ...document,
    blocks,
    owner: carried.find((one) => one.code === code)!,
  }));
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
): Map<number, PlanOwner> {
  const owners = new Map<number, PlanOwner>();
  let current: PlanOwner | null = null;
  for (const cell of grid.cells) {
    if (cell.row < firstRow) continue;
    if (cell.column === column) {
      const clue: Clue = { text: textOf(cell), source: asked, origin: cell.place };
      current = municipalityOf([clue], shared, cell.place.file) ?? current;
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
    const shared = around
      .map(capitalise)
      .filter(mentionsTerritory)
      .map((text): Clue => ({ text, source: "context", origin: { file: document.file } }));
    const owners = ownersOfRows(grid, named, heading.lastRow + 1, shared);
    const distinct = [...groupBy(owners.values(), ({ code }) => code).values()].map(([first]) => first!);
    if (distinct.length < 2) continue;
    const rowsFor = ({ code }: PlanOwner): Grid => ({
      ...grid,
      cells: grid.cells.filter(({ row }) => row <= heading.lastRow || (owners.get(row) ?? distinct[0]!).code === code),
    });
    return distinct.map((owner) => ({
      ...document,
      owner,
      blocks: document.blocks.map((block) => (block === grid ? rowsFor(owner) : block)),
    }));
  }
  return [document];
}

/** A title is short; "municipio de X" inside a sentence names a neighbour as often as the owner. */
const LONGEST_TITLE = 120;

/** The municipality that a title above a table calls one. */
function ownerOfTitle({ text, place }: Paragraph): PlanOwner | null {
  if (text.length > LONGEST_TITLE || !/\b(?:municipio|municipal|alcald[ií]a)\b/i.test(text)) return null;
  return municipalityOf([{ text, source: "title", origin: place }], [], place.file);
}

/** Plans below each other, each under a title that names its municipality: cut before each title of another one. */
function splitByTitles(document: SourceDocument, { heading: match }: Vocabulary): SourceDocument[] {
  const titles = document.blocks.flatMap((block) => (block.kind === "paragraph" ? (ownerOfTitle(block) ?? []) : []));
  if (new Set(titles.map(({ code }) => code)).size < 2) return [document];
  const parts: { blocks: Block[]; owner?: PlanOwner }[] = [{ blocks: [] }];
  let hasTable = false;
  for (const block of document.blocks) {
    const named = block.kind === "paragraph" && !block.isPageHead ? ownerOfTitle(block) : null;
    const owner = parts.at(-1)!.owner;
    if (named && owner && named.code !== owner.code && hasTable) {
      parts.push({ blocks: [] });
      hasTable = false;
    }
    const part = parts.at(-1)!;
    if (named) part.owner = named;
    if (block.kind === "grid" && findPlanHeadings(block, match).length > 0) hasTable = true;
    part.blocks.push(block);
  }
  return parts.length > 1 && hasTable ? parts.map((part) => ({ ...document, ...part })) : [document];
}

/** Takes a document; gives one for each municipality that it holds a plan of, itself where that is one or none. */
export function splitDocument(
  document: SourceDocument,
  framework: Framework,
  mapping?: DocumentMapping,
): SourceDocument[] {
  const vocabulary = vocabularyOf(framework, mapping);
  for (const split of [splitBySheets, splitByColumn, splitByTitles]) {
    const parts = split(document, vocabulary);
    if (parts.length > 1) return parts;
  }
  return [document];
}
