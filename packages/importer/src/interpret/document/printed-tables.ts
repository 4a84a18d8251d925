/** Small tables that came as lines of text: the legal deadlines of the phases, and the table of technical support. */
import {
  type Framework,
  fold,
  joinLines,
  normaliseTimeframe,
  type Plan,
  type SourcedText,
  squeeze,
} from "@cotejo/core";
import { runsOf } from "../../grid/runs.ts";
import { lineOf } from "../../locate/shapes/running-text/units.ts";
import type { Paragraph } from "../../read/source-document.ts";

type PhaseDeadline = Plan["phaseDeadlines"][number];
type Support = Plan["support"][number];

const DAY = /\d{1,2}\s*(?:[°º.]|ro)?\.?\s*de\s+\p{L}+\s+del?\s+(?:19|20)\d{2}/giu;
const LINE = /^(?:fase de(?: la)? )?(?:e )?(\w+)\b/;

function datesOf(text: string): string[] {
  return [...text.matchAll(DAY)].flatMap(([found]) => {
    const form = normaliseTimeframe(found);
    return form.kind === "interval" && form.precision === "day" ? [form.start ?? form.end] : [];
  });
}

/**
 * "Fase de Interacción 1° de diciembre de 2008 1° de diciembre de 2009": where lines hold two dates, the first is the national
 * one, as every decree's table prints it; a line with one of the two unreadable keeps the one it has by its end.
 */
export function readPrintedDeadlines(
  paragraphs: readonly Paragraph[],
  framework: Framework,
): { deadlines: PhaseDeadline[]; consumed: Paragraph[] } {
  const phases = new Map(framework.phases.map(({ key, name }) => [fold(name), key]));
  const lines = paragraphs.flatMap((paragraph) => {
    const phase = phases.get(LINE.exec(fold(paragraph.text))?.[1] ?? "");
    const dates = datesOf(paragraph.text);
    return phase && dates.length > 0 && dates.length <= 2 ? [{ paragraph, phase, dates }] : [];
  });
  if (new Set(lines.map(({ phase }) => phase)).size < 3) return { deadlines: [], consumed: [] };
  const deadlines = lines.flatMap(({ phase, dates }): PhaseDeadline[] => {
    const [territorial, national] = [...dates].reverse();
    return [
      ...(national ? [{ phase, level: "nacional" as const, date: national }] : []),
      ...(territorial ? [{ phase, level: "territorial" as const, date: territorial }] : []),
    ];
  });
  return { deadlines, consumed: lines.map(({ paragraph }) => paragraph) };
}

const SUPPORT_HEADING = /^problemas? procedimientos? asistencia$/;

/** Cells as runs of lines without a blank line between them. */
function cellsOf(paragraphs: readonly Paragraph[]): SourcedText[] {
  const runs = runsOf(paragraphs, (own, paragraph) => lineOf(paragraph) - lineOf(own.at(-1)!) <= 1);
  return runs.map((own) => ({
    text: squeeze(own.map(({ text }) => text).reduce(joinLines)),
    place: own[0].place,
  }));
}

/** Cells in their order, three a row; nothing where they do not come in threes. */
export function readPrintedSupport(paragraphs: readonly Paragraph[]): { support: Support[]; consumed: Paragraph[] } {
  const heading = paragraphs.findIndex(({ text }) => SUPPORT_HEADING.test(fold(text)));
  const rows = heading < 0 ? [] : paragraphs.slice(heading + 1);
  const cells = cellsOf(rows);
  if (cells.length === 0 || cells.length % 3 !== 0) return { support: [], consumed: [] };
  const support = Array.from({ length: cells.length / 3 }, (_, row) => {
    const [problem, procedure, assistance] = cells.slice(row * 3, row * 3 + 3) as [
      SourcedText,
      SourcedText,
      SourcedText,
    ];
    return { problem, procedure, assistance };
  });
  return { support, consumed: paragraphs.slice(heading) };
}
