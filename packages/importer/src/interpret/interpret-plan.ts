/** The stage interpret: action tables → one draft plan a municipality. Pairs and lists only as the document shows them. */
import { type Framework, fold, type Message, type Place, type Result, type SourcedText, squeeze } from "@cotejo/core";
import type { Owner } from "../locate/identify-owner.ts";
import type { Located } from "../locate/locate-tables.ts";
import { message } from "../messages/catalogue.ts";
import { type Grid, type Paragraph, type SourceCell, textOf } from "../read/source-document.ts";
import type { ActionTable, Stitched } from "../stitch/action-table.ts";
import { type DocumentFields, interpretDocument } from "./document/interpret-document.ts";
import type { DraftAction } from "./draft.ts";
import { interpretAction } from "./interpret-action.ts";
import { interpretMatrices } from "./interpret-matrix.ts";
import { ownerOfMatrix } from "./matrix-owner.ts";
import { mendActions } from "./mend-actions.ts";

export interface DraftPlan {
  file: string;
  owner: Owner;
  title: SourcedText | null;
  fields: DocumentFields;
  actions: DraftAction[];
  /** What of the document around the tables became values. */
  consumed: { paragraphs: ReadonlySet<Place>; grids: ReadonlySet<Grid>; cells: ReadonlySet<SourceCell> };
  /** Cells whose values stand in attributes. */
  attributes: ReadonlySet<SourceCell>;
}

interface Title {
  value: SourcedText;
  from: Paragraph | SourceCell;
}

/** How much a text that says "plan de acción" looks like the document's title, and not like a sentence or a file's bookmark. */
function titleScore(text: string, isHeading: boolean): number {
  const folded = fold(text).replace(/^\d+ /, "");
  const signs = [
    isHeading,
    folded.startsWith("plan"),
    /\bgobierno (en linea|digital)\b|\bgel\b/.test(folded),
    /\bmunicip/.test(folded),
    text === text.toUpperCase(),
    !/[.;:,]\s*$/.test(text),
  ];
  return signs.filter(Boolean).length;
}

/** Plans of other names: what stands above a spreadsheet's table and says so. */
const OTHER_PLAN =
  /^plan(?:es)? (?:indicativo|operativo|estrategico|institucional|integral|anual|territorial|anticorrupcion|de (?:desarrollo|seguridad|accion|tratamiento|bienestar))\b/;

function titleAbove(above: readonly SourceCell[]): Title | null {
  const cell = above.find((one) => OTHER_PLAN.test(fold(textOf(one))) && textOf(one).length < 300);
  return cell ? { value: { text: squeeze(textOf(cell)), place: cell.place }, from: cell } : null;
}

/**
 * The title: what stands above the table and calls itself a plan of action, else what the document marks as its title; with the
 * name of the municipality or department on the next line.
 */
function findTitle({ above, paragraphs, owner }: Located): Title | null {
  const texts = [
    ...above.map((cell) => ({ text: textOf(cell), from: cell, heading: null })),
    ...paragraphs.map((paragraph) => ({ text: paragraph.text, from: paragraph, heading: paragraph.heading })),
  ];
  const isPlan = ({ text }: { text: string }) => /\bplan(es)? (de )?accion\b/.test(fold(text)) && text.length < 300;
  const [title = texts.find(({ heading }) => heading === "title")] = texts
    .filter(isPlan)
    .map((candidate) => ({ ...candidate, score: titleScore(candidate.text, candidate.heading !== null) }))
    .sort((a, b) => b.score - a.score);
  if (!title) return titleAbove(above);
  const next = "kind" in title.from ? paragraphs[paragraphs.indexOf(title.from) + 1] : undefined;
  const isOwner =
    next !== undefined &&
    [owner.municipality?.name, owner.municipality?.department.name].some(
      (name) => name && fold(name) === fold(next.text),
    );
  const text = squeeze(isOwner ? `${title.text} ${next.text}` : title.text);
  return { value: { text, place: title.from.place }, from: title.from };
}

/** What stays outside is named: each table, and how many paragraphs. */
function describeOutside(
  { sections, sectionHeadings, paragraphs, file }: Located,
  { paragraphs: read, grids }: DraftPlan["consumed"],
): Message[] {
  const outside = sections
    .flatMap((section) => section.grids)
    .filter((grid) => grid.cells.length > 0 && !grids.has(grid));
  const lines = paragraphs.filter(
    (paragraph) => !read.has(paragraph.place) && !sectionHeadings.includes(paragraph),
  ).length;
  const blocks = outside.map((grid) => {
    const { place } = grid.cells[0]!;
    return message("block-outside", place, {
      name: grid.name ?? `Tabla ${"table" in place ? place.table : ""}`,
      cells: grid.cells.length,
    });
  });
  return lines > 0 ? [...blocks, message("text-outside", { file }, { lines })] : blocks;
}

const attributeCells = ({ actions }: ActionTable): SourceCell[] =>
  actions.flatMap(({ attributes }) => [...attributes.values()].flat());

/** Where the names of a table's actions stand: a paragraph may be one. */
const namePlaces = ({ actions }: ActionTable): Place[] =>
  actions.flatMap(({ cells }) => cells.get("action")?.map(({ cell }) => cell.place) ?? []);

export function interpret(located: Located, { tables, matrices }: Stitched, framework: Framework): Result<DraftPlan> {
  const results = tables.flatMap((table) => table.actions.map((rows) => interpretAction(rows, table.fields)));
  const actions = mendActions(
    results.map((result) => result.value),
    located,
    framework,
  );
  const inMatrices = interpretMatrices(
    matrices.map((table) => ({ table, owner: ownerOfMatrix(table.located, framework) })),
  );
  const title = findTitle(located);
  const { fields, consumed: read } = interpretDocument(located.sections, framework);
  const cardPlaces = [...located.cardParagraphs].map(({ place }) => place);
  const titleParagraph = title && "kind" in title.from ? [title.from.place] : [];
  const titleCell = title && !("kind" in title.from) ? [title.from] : [];
  const consumed = {
    paragraphs: new Set([
      ...read.paragraphs.map(({ place }) => place),
      ...titleParagraph,
      ...tables.flatMap(namePlaces),
      ...matrices.flatMap(({ located: { outer } }) => outer.map(({ cell }) => cell.place)),
      ...cardPlaces,
    ]),
    grids: new Set(read.grids),
    cells: new Set([...titleCell, ...inMatrices.value.use.fields]),
  };
  const value = {
    file: located.file,
    owner: located.owner,
    title: title?.value ?? null,
    fields,
    actions: [...actions.value, ...inMatrices.value.actions],
    consumed,
    attributes: new Set([...tables.flatMap(attributeCells), ...inMatrices.value.use.attributes]),
  };
  const outside = tables.length + matrices.length > 0 ? describeOutside(located, consumed) : [];
  const messages = [...results, actions, inMatrices].flatMap((result) => result.messages);
  return { value, messages: [...messages, ...outside] };
}
