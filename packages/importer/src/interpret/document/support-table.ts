/** "Soporte técnico": the table of problems, what to do and where to ask; as a grid, and as lines of text that it came as. */
import { fold, joinLines, type Plan, runsOf, type SourcedText, squeeze } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { lineOf } from "../../locate/shapes/running-text/units.ts";
import { type Grid, type Paragraph, textOf } from "../../read/source-document.ts";
import { sourced } from "../group-cells.ts";

type Support = Plan["support"][number];

const COLUMNS: readonly [keyof Support, RegExp][] = [
  ["problem", /^(problema|inconveniente|dificultad|situacion)/],
  ["procedure", /^(procedimiento|que hacer|accion|solucion)/],
  ["assistance", /^(asistencia|contacto|soporte|medio|canal)/],
];

/** Null where the first row does not name all three columns. */
export function readSupportTable(grid: Grid): Support[] | null {
  const [heading, ...rows] = rowsOf(grid.cells);
  const columnOf = ([, pattern]: (typeof COLUMNS)[number]) =>
    heading?.find((cell) => pattern.test(fold(textOf(cell))))?.column;
  const [problem, procedure, assistance] = COLUMNS.map(columnOf);
  if (problem === undefined || procedure === undefined || assistance === undefined) return null;
  return rows.flatMap((row) => {
    const at = (column: number): SourcedText => {
      const cell = row.find((one) => one.column === column);
      return cell ? sourced(cell) : { text: "", place: row[0]!.place };
    };
    return [{ problem: at(problem), procedure: at(procedure), assistance: at(assistance) }];
  });
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
