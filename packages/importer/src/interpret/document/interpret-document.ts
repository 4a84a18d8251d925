/** What the document says around its table: vision, objectives, declared lines, deadlines, diagnosis, support and the rest. */
import {
  type DocumentFields,
  type Framework,
  type Plan,
  type SectionKey,
  type SourcedText,
  squeeze,
} from "@cotejo/core";
import type { Section } from "../../locate/around/find-sections.ts";
import type { Grid, Paragraph } from "../../read/source-document.ts";
import { isMarkedList, splitItems } from "../split-list.ts";
import { classifyActs, findActs, findGuides } from "./acts.ts";
import { readPhaseActions } from "./phase-actions.ts";
import { readPhaseTable, readPrintedDeadlines } from "./phase-tables.ts";
import { findSignatories } from "./signatories.ts";
import { readPrintedSupport, readSupportTable } from "./support-table.ts";

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

/** What small tables tell: each is of support, of phases, or of what is done in these. `consumed`: those that told something. */
function readGrids(grids: readonly Grid[], framework: Framework) {
  const read = grids.map((grid) => {
    const support = readSupportTable(grid);
    return { grid, support, phases: support ? null : readPhaseTable(grid, framework) };
  });
  const consumed = read.filter(({ support, phases }) => support ?? phases).map(({ grid }) => grid);
  const rest = grids.filter((grid) => !consumed.includes(grid));
  const { actions, consumed: ofPhases } = readPhaseActions(rest, framework);
  return {
    fields: {
      support: read.flatMap(({ support }) => support ?? []),
      phaseDeadlines: read.flatMap(({ phases }) => phases?.deadlines ?? []),
      diagnosis: read.flatMap(({ phases }) => phases?.diagnosis ?? []),
      phaseActions: actions,
    },
    consumed: [...consumed, ...ofPhases],
  };
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
] as const satisfies readonly SectionKey[];

/** What no grid told and lines do: deadlines of the phases, the table of support. */
function readPrinted(
  paragraphsOf: (key: SectionKey) => Paragraph[],
  all: readonly Paragraph[],
  { phaseDeadlines, support }: Pick<Plan, "phaseDeadlines" | "support">,
  framework: Framework,
) {
  const deadlines = readPrintedDeadlines(phaseDeadlines.length > 0 ? [] : all, framework);
  const printed = readPrintedSupport(support.length > 0 ? [] : paragraphsOf("support"));
  return {
    fields: {
      phaseDeadlines: [...phaseDeadlines, ...deadlines.deadlines],
      support: [...support, ...printed.support],
    },
    consumed: [...deadlines.consumed, ...printed.consumed],
  };
}

export function interpretDocument(sections: readonly Section[], framework: Framework): InterpretedDocument {
  const { signatories, consumed: signed } = findSignatories(sections.at(-1)?.paragraphs ?? []);
  const unsigned = (paragraphs: readonly Paragraph[]) => paragraphs.filter((paragraph) => !signed.includes(paragraph));
  const paragraphsOf = (key: SectionKey) =>
    sections.filter((section) => section.key === key).flatMap(({ paragraphs }) => paragraphs);
  const of = (key: SectionKey) => unsigned(paragraphsOf(key));
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const { approval, committee, norms } = classifyActs(all.flatMap(({ text }) => findActs(text)));
  const normPlace = (citation: string) =>
    all.find(({ text }) => findActs(text).some((act) => act.citation === citation))?.place ?? null;
  const guides = all.flatMap(({ text, place }) => findGuides(text).map((found) => ({ text: found, place })));
  const { fields, consumed: grids } = readGrids(
    sections.flatMap((section) => section.grids),
    framework,
  );
  const printed = readPrinted(paragraphsOf, all, fields, framework);
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
