/** What the document says around its table: vision, objectives, declared lines, deadlines, diagnosis, support and the rest. */
import { type DocumentFields, type Framework, type Plan, type SourcedText, squeeze } from "@cotejo/core";
import type { Section } from "../../locate/around/find-sections.ts";
import type { Grid, Paragraph } from "../../read/source-document.ts";
import { isMarkedList, splitItems } from "../split-list.ts";
import { classifyActs, findActs, findGuides } from "./acts.ts";
import { readPhaseActions } from "./phase-actions.ts";
import { readPhaseTable } from "./phase-tables.ts";
import { readPrintedDeadlines, readPrintedSupport } from "./printed-tables.ts";
import { findSignatories } from "./signatories.ts";
import { readSupportTable } from "./support-table.ts";

type SectionFields = Omit<DocumentFields, "title">;

export interface InterpretedDocument {
  fields: SectionFields;
  consumed: { paragraphs: Paragraph[]; grids: Grid[] };
}

/**
 * Paragraphs as the items of a list: list items of the document, marks, or a sentence each. What introduces a list ("…:") or
 * stands unmarked before it is no item; after a page's end an item goes on unmarked, in lower case.
 */
function items(paragraphs: readonly Paragraph[]): SourcedText[] {
  const lines = paragraphs.filter(({ text, isListItem }) => isListItem || !/:\s*$/.test(text));
  const first = isMarkedList(lines) ? lines.findIndex((line) => isMarkedList([line])) : 0;
  const listed = lines.slice(first).filter((line, at) => at === 0 || !lines[first]!.isListItem || goesOnList(line));
  return splitItems(listed, "sentences").map(({ text, line }) => ({ text, place: listed[line]!.place }));
}

const goesOnList = ({ text, isListItem }: Paragraph): boolean => isListItem || /^\s*\p{Ll}/u.test(text);

function joined(paragraphs: readonly Paragraph[]): SourcedText | null {
  const [first] = paragraphs;
  return first ? { text: squeeze(paragraphs.map(({ text }) => text).join(" ")), place: first.place } : null;
}

/** "Título. Explicación": the title is the first sentence. */
function incentive({ text, place }: SourcedText): Plan["incentives"][number] {
  const [, title, rest] = /^(.{3,120}?)\s*(?:\.{1,2}|:)\s+(.+)$/su.exec(text) ?? [];
  return { title: { text: title ?? text, place }, text: { text: rest ?? "", place } };
}

const GRID_READERS: readonly ((grid: Grid, framework: Framework) => Partial<SectionFields> | null)[] = [
  (grid) => {
    const support = readSupportTable(grid);
    return support && { support };
  },
  (grid, framework) => {
    const table = readPhaseTable(grid, framework);
    return table && { phaseDeadlines: table.deadlines, diagnosis: table.diagnosis };
  },
];

function readGrids(sections: readonly Section[], framework: Framework) {
  const fields = {
    support: [] as Plan["support"],
    phaseDeadlines: [] as Plan["phaseDeadlines"],
    diagnosis: [] as Plan["diagnosis"],
  };
  const consumed: Grid[] = [];
  for (const grid of sections.flatMap(({ grids }) => grids)) {
    const read = GRID_READERS.map((reader) => reader(grid, framework)).find((found) => found !== null);
    if (!read) continue;
    consumed.push(grid);
    fields.support.push(...(read.support ?? []));
    fields.phaseDeadlines.push(...(read.phaseDeadlines ?? []));
    fields.diagnosis.push(...(read.diagnosis ?? []));
  }
  const rest = sections.flatMap(({ grids }) => grids).filter((grid) => !consumed.includes(grid));
  const phases = readPhaseActions(rest, framework);
  return { fields: { ...fields, phaseActions: phases.actions }, consumed: [...consumed, ...phases.consumed] };
}

/** Sections whose paragraphs become values; acts and norms are read from all of them. */
const READ_SECTIONS = [
  "legal",
  "vision",
  "generalObjective",
  "specificObjectives",
  "actionLines",
  "monitoring",
  "incentives",
] as const;

/** What no grid told and lines do: deadlines of the phases, the table of support. */
function readPrinted(
  sections: readonly Section[],
  all: readonly Paragraph[],
  known: Pick<Plan, "phaseDeadlines" | "support">,
  framework: Framework,
) {
  const fields: Partial<Pick<Plan, "phaseDeadlines" | "support">> = {};
  const consumed: Paragraph[] = [];
  if (known.phaseDeadlines.length === 0) {
    const read = readPrintedDeadlines(all, framework);
    if (read.deadlines.length > 0) fields.phaseDeadlines = read.deadlines;
    consumed.push(...read.consumed);
  }
  if (known.support.length === 0) {
    const read = readPrintedSupport(
      sections.filter(({ key }) => key === "support").flatMap(({ paragraphs }) => paragraphs),
    );
    if (read.support.length > 0) fields.support = read.support;
    consumed.push(...read.consumed);
  }
  return { fields, consumed };
}

export function interpretDocument(sections: readonly Section[], framework: Framework): InterpretedDocument {
  const { signatories, consumed: signed } = findSignatories(sections.at(-1)?.paragraphs ?? []);
  const unsigned = (paragraphs: readonly Paragraph[]) => paragraphs.filter((paragraph) => !signed.includes(paragraph));
  const of = (key: (typeof READ_SECTIONS)[number]) =>
    unsigned(sections.filter((section) => section.key === key).flatMap(({ paragraphs }) => paragraphs));
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const { approval, committee, norms } = classifyActs(all.flatMap(({ text }) => findActs(text)));
  const normPlace = (citation: string) =>
    all.find(({ text }) => findActs(text).some((act) => act.citation === citation))?.place ?? null;
  const guides = all.flatMap(({ text, place }) => findGuides(text).map((found) => ({ text: found, place })));
  const { fields, consumed: grids } = readGrids(sections, framework);
  const printed = readPrinted(sections, all, fields, framework);
  return {
    fields: {
      approval,
      committee,
      legalNorms: [...norms.map((text) => ({ text, place: normPlace(text) })), ...guides],
      ...fields,
      ...printed.fields,
      vision: joined(of("vision")),
      generalObjective: joined(of("generalObjective")),
      specificObjectives: items(of("specificObjectives")),
      actionLines: items(of("actionLines")),
      monitoring: items(of("monitoring")),
      incentives: items(of("incentives")).map(incentive),
      signatories,
    },
    consumed: { paragraphs: [...READ_SECTIONS.flatMap(of), ...signed, ...printed.consumed], grids },
  };
}
