/**
 * A document that holds the plans of several municipalities, as one document each: a sheet or several a municipality, a column that
 * names them, a title above each table. Sheets that name none go with the one before them.
 */
import { type Evidence, type Framework, fold, groupBy, identifyMunicipality, type Place } from "@cotejo/core";
import {
  type Block,
  type Grid,
  type Paragraph,
  type SourceCell,
  type SourceDocument,
  textOf,
} from "../../read/source-document.ts";
import type { Mapping } from "../headings/mapping.ts";
import { findPlanHeadings, type PlanHeading } from "../headings/plan-heading.ts";
import { type Vocabulary, vocabularyOf } from "../headings/vocabulary.ts";
import { capitalise, rowsAbove } from "./identify-owner.ts";

/** What a sheet says of its owner above its plan's heading and in its name; null where it holds no plan or names nobody. */
function ownerOf(
  grid: Grid,
  heading: PlanHeading | undefined,
  shared: readonly Evidence<Place>[],
  file: string,
): string | null {
  if (!heading) return null;
  const above = grid.cells.filter(({ row }) => row < heading.firstRow);
  const name = { text: capitalise(grid.name ?? ""), weight: 1, origin: { file } };
  return municipalityOf([...rowsAbove(above), name], shared);
}

/** Whom evidence names, beside what is told of all; null where it is nobody by itself, or the two leave it open. */
function municipalityOf(own: readonly Evidence<Place>[], shared: readonly Evidence<Place>[]): string | null {
  const found = identifyMunicipality([...own, ...shared]);
  return found.kind === "found" && identifyMunicipality(own).kind !== "none" ? found.municipality.code : null;
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
  ].map((text) => ({ text, weight: 0.1, origin: { file: document.file } }));
  const owners = sheets.map((grid) => ownerOf(grid, headings.get(grid), shared, document.file));
  if (new Set(owners.filter((owner) => owner !== null)).size < 2) return [document];
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

/** Headings of the column that says whose row it is. */
const OWNER_HEADING = /^(?:municipios?|nombre (?:del )?municipio|entidad territorial|alcaldia)$/;

const namesOwnerColumn = (cell: SourceCell): boolean => {
  const text = textOf(cell);
  return text.length < 40 && OWNER_HEADING.test(fold(text));
};

/** For each row below a heading, the municipality that a column names, carried down where it is blank or merged. */
function ownersOfRows(
  grid: Grid,
  column: number,
  firstRow: number,
  shared: readonly Evidence<Place>[],
): Map<number, string> {
  const owners = new Map<number, string>();
  let current: string | null = null;
  for (const cell of grid.cells) {
    if (cell.row < firstRow) continue;
    if (cell.column === column) {
      const evidence = { text: `Municipio de ${textOf(cell)}`, weight: 3, origin: cell.place };
      current = municipalityOf([evidence], shared) ?? current;
    }
    if (current) owners.set(cell.row, current);
  }
  return owners;
}

/** A table of many municipalities with a column that names them: the rows of each with the heading above them. */
function splitByColumn(document: SourceDocument, { heading: match }: Vocabulary): SourceDocument[] {
  for (const grid of document.blocks) {
    if (grid.kind !== "grid" || !grid.cells.some(namesOwnerColumn)) continue;
    const [heading] = findPlanHeadings(grid, match);
    const named = heading?.columns.find((column) => OWNER_HEADING.test(fold(column.heading)));
    if (!heading || !named) continue;
    const around = [...grid.cells.filter(({ row }) => row < heading.firstRow).map(textOf), document.file];
    const shared = around.map((text) => ({ text: capitalise(text), weight: 0.1, origin: { file: document.file } }));
    const owners = ownersOfRows(grid, named.column, heading.lastRow + 1, shared);
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

/** The municipality that a title above a table names. */
function ownerOfTitle({ text }: Paragraph): string | null {
  if (text.length > LONGEST_TITLE || !/\b(?:municipio|municipal|alcald[ií]a)\b/i.test(text)) return null;
  const found = identifyMunicipality([{ text, weight: 1, origin: null }]);
  return found.kind === "found" ? found.municipality.code : null;
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
