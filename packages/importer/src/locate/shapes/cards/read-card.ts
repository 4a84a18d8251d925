/** A form's labels with their values: beside them, below them, or in a table that stands within the form. */
import { squeeze } from "@cotejo/core";
import { type SourceCell, textOf } from "../../../read/source-document.ts";
import type { Token, TokenRow } from "./label-tokens.ts";

/** A label with its values, each with the row where it stands. */
export interface Entry {
  label: Token;
  /** What stands above it and says what it is of. */
  section: Token | null;
  values: { row: number; cell: SourceCell }[];
  /** The row of labels that it is of, where their values stand below; null for a label beside its value. */
  layout: string | null;
  /** It heads a column of a table within the form. */
  isInTable: boolean;
}

type IsCommon = (token: Token) => boolean;

/** Whether what a row says stands under labels of the row above. */
const overlaps = (a: Token, b: Token): boolean => a.cell.column < b.end && b.cell.column < a.end;

/** A row of labels alone, told by them; null for one that holds values. */
const layoutOf = (row: TokenRow, isCommon: IsCommon): string | null =>
  row.every((token) => token.part === null && isCommon(token)) ? row.map(({ key }) => key).join("|") : null;

const holdsLabel = (row: TokenRow, isCommon: IsCommon): boolean =>
  row.some(({ part, known }) => part === "label" || known === "sure") || (row[0].part === null && isCommon(row[0]));

/** Whether the row below a row of labels holds their values. */
function areValues(labels: TokenRow, next: TokenRow | undefined, isCommon: IsCommon): boolean {
  if (!next || holdsLabel(next, isCommon)) return false;
  if (!next.every((token) => labels.some((label) => overlaps(label, token)))) return false;
  const own = next.filter((token) => !isCommon(token)).length;
  return labels.length > 1 ? own * 2 >= next.length : next.length === 1 && own === 1;
}

/** Rows of labels below which values stand, in any of the forms. */
export function layoutsAbove(cards: readonly TokenRow[][], isCommon: IsCommon): Set<string> {
  return new Set(
    cards.flatMap((rows) =>
      rows.flatMap((row, at) => {
        const layout = layoutOf(row, isCommon);
        return layout !== null && areValues(row, rows[at + 1], isCommon) ? layout : [];
      }),
    ),
  );
}

/** Columns in which values stand, and no label that surely is one. */
function valueColumns(cards: readonly (readonly TokenRow[])[], isCommon: IsCommon): Set<number> {
  const tokens = cards.flat(2).filter(({ part }) => part === null);
  const labelled = new Set(tokens.flatMap(({ known, cell }) => (known === "sure" ? cell.column : [])));
  return new Set(
    tokens.flatMap((token) => (isCommon(token) || labelled.has(token.cell.column) ? [] : token.cell.column)),
  );
}

/** Of a row with labels and values beside them: which of its tokens are labels. */
function labelsOf(row: TokenRow, isCommon: IsCommon, ofValues: ReadonlySet<number>): Set<Token> {
  const labels = new Set<Token>();
  let open: Token | null = null;
  for (const token of row) {
    const { column } = token.cell;
    const isBeside: boolean = open !== null && (open.end === column || ofValues.has(column));
    const isLabel: boolean =
      token.part === "label" || (token.part === null && isCommon(token) && (token.known === "sure" || !isBeside));
    if (isLabel) labels.add(token);
    open = isLabel ? token : null;
  }
  return labels;
}

/** A text alone in its row that no value follows, as titles of sections are printed: in capitals, over several columns, no label that plans use. */
const isTitle = ({ cell, part, known }: Token): boolean =>
  part === null &&
  (known === null || cell.columnSpan > 1 || squeeze(textOf(cell)) === squeeze(textOf(cell)).toUpperCase());

class CardReader {
  readonly entries: Entry[] = [];
  private section: Token | null = null;
  /** Labels whose values stand below them. */
  private above: Entry[] = [];

  private readonly isCommon: IsCommon;
  private readonly layouts: ReadonlySet<string>;
  private readonly ofValues: ReadonlySet<number>;

  constructor(isCommon: IsCommon, layouts: ReadonlySet<string>, ofValues: ReadonlySet<number>) {
    this.isCommon = isCommon;
    this.layouts = layouts;
    this.ofValues = ofValues;
  }

  private begin(label: Token, layout: string | null): Entry {
    const entry: Entry = { label, section: this.section, values: [], layout, isInTable: false };
    this.entries.push(entry);
    return entry;
  }

  add(row: TokenRow, at: number): void {
    const layout = layoutOf(row, this.isCommon);
    if (layout !== null && this.layouts.has(layout)) this.above = row.map((label) => this.begin(label, layout));
    else if (this.above.length > 0 && !holdsLabel(row, this.isCommon)) this.addBelow(row, at);
    else this.addBeside(row, at);
  }

  private addBelow(row: TokenRow, at: number): void {
    for (const token of row) {
      const entry = this.above.find(({ label }) => overlaps(label, token));
      entry?.values.push({ row: at, cell: token.cell });
    }
  }

  private addBeside(row: TokenRow, at: number): void {
    this.above = [];
    const labels = labelsOf(row, this.isCommon, this.ofValues);
    if (row.length === 1 && labels.size === 1 && isTitle(row[0])) {
      this.section = row[0];
      return;
    }
    let entry: Entry | null = null;
    for (const token of row) {
      if (labels.has(token)) {
        entry = this.begin(token, null);
        continue;
      }
      const { column } = token.cell;
      // A row without a label goes on the values above it.
      const own = entry ?? this.entries.findLast(({ values }) => values.some(({ cell }) => cell.column === column));
      own?.values.push({ row: at, cell: token.cell });
    }
  }
}

/** Reads forms of one kind; `layouts`: rows of labels with their values below, in several rows a table of any of them. */
export function readCards(
  cards: readonly (readonly TokenRow[])[],
  isCommon: IsCommon,
  layouts: ReadonlySet<string>,
): Entry[][] {
  const ofValues = valueColumns(cards, isCommon);
  const read = cards.map((rows) => {
    const reader = new CardReader(isCommon, layouts, ofValues);
    for (const [at, row] of rows.entries()) reader.add(row, at);
    return reader.entries;
  });
  const isTable = ({ values }: Entry) => new Set(values.map(({ row }) => row)).size > 1;
  const tables = new Set(read.flat().flatMap((entry) => (entry.layout !== null && isTable(entry) ? entry.layout : [])));
  return read.map((card) =>
    card.map((entry) => ({ ...entry, isInTable: entry.layout !== null && tables.has(entry.layout) })),
  );
}
