/** The document's title: what stands around the plan's tables in, the text that names the plan out. */
import { fold, type Place, type SourcedText, squeeze } from "@cotejo/core";
import type { Located } from "../locate/locate.ts";
import { type Paragraph, type SourceCell, textOf } from "../read/source-document.ts";
import type { GatheredTable } from "../stitch/row-group.ts";
import { sourced } from "./group-cells.ts";

/** The document's title, and what it was read from. */
interface Title {
  value: SourcedText;
  cells: SourceCell[];
  lines: Paragraph[];
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
  return cell ? { value: sourced(cell), cells: [cell], lines: [] } : null;
}

/** A text that may be the title, and what it is of. */
interface TitleText {
  text: string;
  place: Place;
  heading: Paragraph["heading"];
  cells: SourceCell[];
  lines: Paragraph[];
}

const ofCell = (cell: SourceCell): TitleText => ({
  ...{ text: textOf(cell), place: cell.place },
  ...{ heading: null, cells: [cell], lines: [] },
});
const ofLine = (line: Paragraph): TitleText => ({
  ...{ text: line.text, place: line.place, heading: line.heading },
  ...{ cells: [], lines: [line] },
});

/** Those that call themselves a plan of action, the likeliest first. */
function planTitles(texts: readonly TitleText[]): TitleText[] {
  return texts
    .filter(({ text }) => /\bplan(es)? (de )?accion\b/.test(fold(text)) && text.length < 300)
    .map((candidate) => ({ ...candidate, score: titleScore(candidate.text, candidate.heading !== null) }))
    .sort((a, b) => b.score - a.score);
}

/** Of forms' heads beside the title: when, which version, which page. */
const FORM_LABEL =
  /^(fecha|version|codigo|pagina|vigencia|elabor\w+|aprob\w+|revis\w+|proceso|dependencia|responsable)\b/;
/** A table of more cells is no form's head. */
const LARGEST_HEAD = 30;

/** The texts of small tables beside the plan's that begin as a title does: letterheads drawn as tables, which may look like headings. */
function ofHeads(sections: Located["sections"], tables: readonly GatheredTable[]): TitleText[] {
  const empty = tables.filter(({ groups }) => groups.length === 0).map(({ table }) => table.grid);
  return [...sections.flatMap(({ grids }) => grids), ...empty]
    .filter(({ cells }) => cells.length <= LARGEST_HEAD)
    .flatMap(({ cells }) => cells.filter((cell) => /^plan\b/.test(fold(textOf(cell)))).map(ofCell));
}

/**
 * The title: what stands above the table and calls itself a plan of action, else what a letterhead says, drawn or at the head of
 * the pages, or what the document marks as
 * its title; with the name of the municipality or department on the next line.
 */
export function findTitle(located: Located, tables: readonly GatheredTable[]): Title | null {
  const { above, paragraphs, sections, furniture, owner } = located;
  const texts = [...above.map(ofCell), ...paragraphs.map(ofLine)];
  const marked = texts.find(({ text, heading }) => heading === "title" && !FORM_LABEL.test(fold(text)));
  const kinds = [texts, ofHeads(sections, tables), furniture.map(ofLine)];
  const [title = marked] = kinds.flatMap((kind) => planTitles(kind).slice(0, 1));
  if (!title) return titleAbove(above);
  const [next] = title.lines.flatMap((line) => paragraphs[paragraphs.indexOf(line) + 1] ?? []);
  const isOwner =
    next !== undefined && [owner?.name, owner?.department].some((name) => name && fold(name) === fold(next.text));
  const text = squeeze(isOwner ? `${title.text} ${next.text}` : title.text);
  return { value: { text, place: title.place }, cells: title.cells, lines: title.lines };
}
