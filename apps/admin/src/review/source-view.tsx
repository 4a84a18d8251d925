/** The source document as the office made it: its paragraphs and tables, with the cell of the chosen value lit. */
import { Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SourceView_SourceBlockFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { Place } from "../graphql/place.ts";
import classes from "./source-view.module.css";

const SourceBlock = graphql(`
  fragment SourceView_SourceBlock on SourceBlock {
    kind
    text
    place {
      ...Place_Place
    }
    name
    rowCount
    columnCount
    rows(first: 500) {
      cells {
        row
        column
        rowSpan
        columnSpan
        text
        place {
          ...Place_Place
        }
      }
    }
  }
`);

type Cell = SourceView_SourceBlockFragment["rows"][number]["cells"][number];

interface DrawnRow {
  number: number;
  cells: (Cell | "blank")[];
}

/** Columns beyond these, and rows of blanks beyond two in a row, are not drawn: a stray cell far off must not fill the page. */
const MOST_COLUMNS = 60;
const MOST_BLANK_ROWS = 2;

/** One row: cells that start in it, blanks, nothing under a merged cell; `covered` holds the row where each column is free again. */
function layOutRow(
  row: number,
  columns: number,
  starts: ReadonlyMap<string, Cell>,
  covered: Map<number, number>,
): DrawnRow["cells"] {
  const drawn: DrawnRow["cells"] = [];
  for (let column = 0; column < columns; column++) {
    if ((covered.get(column) ?? 0) > row) continue;
    const cell = starts.get(`${row}|${column}`);
    drawn.push(cell ?? "blank");
    const end = cell ? Math.min(column + cell.columnSpan, columns) : column;
    for (let c = column; cell && c < end; c++) covered.set(c, row + cell.rowSpan);
  }
  return drawn;
}

/** The grid as rows to draw. */
function layOut({ columnCount, rows: given }: SourceView_SourceBlockFragment): DrawnRow[] {
  const cells = given.flatMap((row) => row.cells);
  const starts = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  const filled = new Set(cells.map(({ row }) => row));
  const columns = Math.min(columnCount, MOST_COLUMNS);
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), 0);
  const covered = new Map<number, number>();
  const rows: DrawnRow[] = [];
  let blank = 0;
  for (let row = 0; row <= lastRow; row++) {
    blank = filled.has(row) ? 0 : blank + 1;
    const drawn = layOutRow(row, columns, starts, covered);
    if (blank <= MOST_BLANK_ROWS || drawn.length < columns) rows.push({ number: row + 1, cells: drawn });
  }
  return rows;
}

function GridView({ block, label, lit }: { block: SourceView_SourceBlockFragment; label: string; lit: string | null }) {
  return (
    <table className={classes.grid} aria-label={label}>
      <caption className={classes.caption}>{label}</caption>
      {block.name && <ColumnLetters count={Math.min(block.columnCount, MOST_COLUMNS)} />}
      <tbody>
        {layOut(block).map(({ number, cells }) => (
          <tr key={number}>
            <th scope="row" className={classes.number}>
              {number}
            </th>
            {cells.map((cell, column) =>
              cell === "blank" ? (
                <td key={column} className={classes.blank} />
              ) : (
                <SourceCell key={`${cell.row}|${cell.column}`} cell={cell} lit={lit} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 0 gives A, 26 gives AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A sheet's column letters, so that its cells can be named as places name them. */
function ColumnLetters({ count }: { count: number }) {
  return (
    <thead>
      <tr>
        <td className={classes.letter} />
        {Array.from({ length: count }, (_, column) => columnLetters(column)).map((letters) => (
          <th key={letters} scope="col" className={classes.letter}>
            {letters}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Brings what was chosen into sight. */
function useInSight<Shown extends HTMLElement>(isLit: boolean) {
  const ref = useRef<Shown>(null);
  useEffect(() => {
    if (isLit) ref.current?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
  }, [isLit]);
  return ref;
}

function SourceParagraph({ block, lit }: { block: SourceView_SourceBlockFragment; lit: string | null }) {
  const place = getFragmentData(Place, block.place);
  const isLit = place != null && place.key === lit;
  const ref = useInSight<HTMLParagraphElement>(isLit);
  return (
    <p ref={ref} className={classes.paragraph} data-lit={isLit || undefined}>
      {block.text}
    </p>
  );
}

function SourceCell({ cell, lit }: { cell: Cell; lit: string | null }) {
  const place = getFragmentData(Place, cell.place);
  const isLit = place.key === lit;
  const ref = useInSight<HTMLTableCellElement>(isLit);
  return (
    <td
      ref={ref}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-lit={isLit || undefined}
      title={place.description}
    >
      {cell.text}
    </td>
  );
}

export function SourceView({
  blocks,
  lit,
}: {
  blocks: readonly FragmentType<typeof SourceBlock>[];
  lit: string | null;
}) {
  const { t } = useTranslation();
  const read = getFragmentData(SourceBlock, blocks);
  if (read.length === 0) return <Text c="dimmed">{t("review.noSource")}</Text>;
  let tables = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.source} aria-label={t("review.source")} tabIndex={0}>
      {read.map((block, at) => {
        if (block.kind === "paragraph") {
          return <SourceParagraph key={at} block={block} lit={lit} />;
        }
        tables++;
        const label = block.name ? t("review.sheet", { name: block.name }) : t("review.table", { number: tables });
        return <GridView key={at} block={block} label={label} lit={lit} />;
      })}
    </section>
  );
}
