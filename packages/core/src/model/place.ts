/** Where a value stands in its source file, so that a person can be shown it; all but cells and points counted from 1. */
export type Place =
  /** A cell of a spreadsheet, or a range of merged cells ("D12:D15"). */
  | { file: string; sheet: string; cell: string }
  /** A cell of a table of a text document. */
  | { file: string; table: number; row: number; column: number }
  /** A paragraph outside tables. */
  | { file: string; paragraph: number }
  /** A box on a page of a PDF: left, top, right, bottom, in points from the top left. */
  | { file: string; page: number; box: [number, number, number, number] }
  /** A line of a text file. */
  | { file: string; line: number }
  /** The file as a whole, for what has no narrower place. */
  | { file: string };

/** A sheet's cell or a table's as column and row, for ordering; others stay as they stand. */
function positionOf(place: Place): [number, number] {
  if ("column" in place) return [place.column, place.row];
  const [, letters = "", row = "0"] = "cell" in place ? (/^([A-Z]+)(\d+)/.exec(place.cell) ?? []) : [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column, Number(row)];
}

/** Orders places of one row of a table by their columns. */
export function comparePlaces(a: Place | null, b: Place | null): number {
  if (!a || !b) return 0;
  const [[columnA, rowA], [columnB, rowB]] = [positionOf(a), positionOf(b)];
  return columnA - columnB || rowA - rowB;
}

/** A key that two places share only where they are the same one: of every kind of place all that it says. */
export function placeKey(place: Place): string {
  const { file, ...own } = place as Place & Readonly<Record<string, unknown>>;
  const parts = Object.keys(own)
    .sort()
    .map((name) => `${name}=${String(own[name])}`);
  return [file, ...parts].join("|");
}

/** A place in words for a Spanish reader: "hoja «Plan», celda D12". */
export function describePlace(place: Place): string {
  if ("sheet" in place) return `hoja «${place.sheet}», celda ${place.cell}`;
  if ("table" in place) return `tabla ${place.table}, fila ${place.row}, columna ${place.column}`;
  if ("paragraph" in place) return `párrafo ${place.paragraph}`;
  if ("page" in place) return `página ${place.page}`;
  if ("line" in place) return `línea ${place.line}`;
  return `archivo «${place.file}»`;
}
