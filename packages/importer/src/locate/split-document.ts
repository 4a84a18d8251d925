/**
 * A workbook that holds the plans of several municipalities, a sheet or several each, as one document a municipality. Sheets that
 * name none go with the one before them; a workbook that names one municipality, or none, stays whole.
 */
import { type Evidence, type Framework, identifyMunicipality, type Place } from "@cotejo/core";
import { type Grid, type SourceDocument, textOf } from "../read/source-document.ts";
import { findHeadings, type Heading } from "./find-heading.ts";
import { capitalise, rowsAbove } from "./identify-owner.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** What a sheet says of its owner above its plan's heading and in its name; null where it holds no plan or names nobody. */
function ownerOf(
  grid: Grid,
  heading: Heading | undefined,
  shared: readonly Evidence<Place>[],
  file: string,
): string | null {
  if (!heading) return null;
  const above = grid.cells.filter(({ row }) => row < heading.firstRow);
  const name = { text: capitalise(grid.name ?? ""), weight: 1, origin: { file } };
  const found = identifyMunicipality([...rowsAbove(above), name, ...shared]);
  const own = identifyMunicipality([...rowsAbove(above), name]);
  if (found.kind !== "found" || own.kind === "none") return null;
  return found.municipality.code;
}

export function splitDocument(document: SourceDocument, framework: Framework): SourceDocument[] {
  const { heading } = vocabularyOf(framework);
  const sheets = document.blocks.filter((block): block is Grid => block.kind === "grid" && block.name !== null);
  const headings = new Map(sheets.map((grid) => [grid, findHeadings(grid, heading)[0]]));
  if ([...headings.values()].filter(Boolean).length < 2) return [document];
  // What the other sheets and the file's name say holds for all: above all, the department.
  const shared = [
    ...sheets.filter((grid) => !headings.get(grid)).flatMap((grid) => grid.cells.map(textOf)),
    capitalise(document.file.replace(/\.[^.]*$/, "")),
  ].map((text) => ({ text, weight: 0.1, origin: { file: document.file } }));
  const owners = sheets.map((grid) => ownerOf(grid, headings.get(grid), shared, document.file));
  if (new Set(owners.filter((owner) => owner !== null)).size < 2) return [document];
  const first = owners.find((owner) => owner !== null)!;
  const parts = new Map<string, Grid[]>();
  let current = first;
  sheets.forEach((grid, at) => {
    current = owners[at] ?? current;
    parts.set(current, [...(parts.get(current) ?? []), grid]);
  });
  const context = shared.map(({ text }) => text);
  return [...parts.values()].map((blocks) => ({ ...document, blocks, context }));
}
