/** "Soporte técnico": the table of problems, what to do and where to ask. */
import { fold, type Plan, type SourcedText } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { type Grid, textOf } from "../../read/source-document.ts";
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
