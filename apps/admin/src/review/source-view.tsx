/** The source document as the office made it: its paragraphs and tables, with the cell of the chosen value lit. */
import { Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SourceView_SourceBlockFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { Place, placeKey } from "../graphql/place.ts";
import classes from "./source-view.module.css";

const SourceBlock = graphql(`
  fragment SourceView_SourceBlock on SourceBlock {
    kind
    text
    name
    rowCount
    columnCount
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
`);

type Cell = SourceView_SourceBlockFragment["cells"][number];

/** Table rows with every column filled: cells that start there, blanks elsewhere, nothing under a merged cell. */
function layOut({ rowCount, columnCount, cells }: SourceView_SourceBlockFragment): (Cell | "blank")[][] {
  const starts = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  const covered = new Set<string>();
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) if (r !== row || c !== column) covered.add(`${r}|${c}`);
  }
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => `${row}|${column}`).flatMap((key) =>
      covered.has(key) ? [] : (starts.get(key) ?? "blank"),
    ),
  );
}

function GridView({ block, label, lit }: { block: SourceView_SourceBlockFragment; label: string; lit: string | null }) {
  return (
    <table className={classes.grid} aria-label={label}>
      <caption className={classes.caption}>{label}</caption>
      {block.name && <ColumnLetters count={block.columnCount} />}
      <tbody>
        {layOut(block).map((row, at) => (
          <tr key={at}>
            <th scope="row" className={classes.number}>
              {at + 1}
            </th>
            {row.map((cell, column) =>
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

function SourceCell({ cell, lit }: { cell: Cell; lit: string | null }) {
  const place = getFragmentData(Place, cell.place);
  const isLit = placeKey(place) === lit;
  const ref = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (isLit) ref.current?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "smooth" });
  }, [isLit]);
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
          return (
            <p key={at} className={classes.paragraph}>
              {block.text}
            </p>
          );
        }
        tables++;
        const label = block.name ? t("review.sheet", { name: block.name }) : t("review.table", { number: tables });
        return <GridView key={at} block={block} label={label} lit={lit} />;
      })}
    </section>
  );
}
