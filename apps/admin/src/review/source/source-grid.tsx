/** A table of the source: the rows in sight, its headings that stay, and the cell of the chosen value lit. */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "../../layout/page-states.tsx";
import { columnLetters, columnWidths, type DrawnCell, layOutRows, runsOf } from "./lay-out-rows.ts";
import type { LitPlace, SourceTable } from "./source-blocks.ts";
import classes from "./source-view.module.css";
import { type SourceCell, useSourceRows } from "./use-source-rows.ts";

/** A stray cell far off must not fill the page. */
const MOST_COLUMNS = 100;
const NUMBER_WIDTH = 48;
const ROW_HEIGHT = 27;
const LETTERS_HEIGHT = 22;

interface Props {
  importId: string;
  table: SourceTable;
  label: string;
  lit: LitPlace | null;
  scroller: HTMLElement;
}

/** Whether a cell is that of the lit place: by its key, or where it stands. */
function isLitCell({ place, row, column, rowSpan, columnSpan }: SourceCell, lit: LitPlace | null): boolean {
  if (!lit) return false;
  if (place.key === lit.key) return true;
  const { row: litRow, column: litColumn } = lit;
  if (litRow === null || litColumn === null) return false;
  return litRow >= row && litRow < row + rowSpan && litColumn >= column && litColumn < column + columnSpan;
}

/** Brings what was chosen into sight. */
export function useInSight<Shown extends HTMLElement>(isLit: boolean, when: unknown) {
  const ref = useRef<Shown>(null);
  useEffect(() => {
    if (isLit) ref.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isLit, when]);
  return ref;
}

function Cell({ drawn, lit }: { drawn: DrawnCell<SourceCell>; lit: LitPlace | null }) {
  const { cell, rowSpan, columnSpan, isContinued } = drawn;
  const isLit = cell !== null && isLitCell(cell, lit);
  const ref = useInSight<HTMLTableCellElement>(isLit, lit);
  if (!cell) return <td className={classes.blank} />;
  return (
    <td ref={ref} rowSpan={rowSpan} colSpan={columnSpan} data-lit={isLit || undefined} title={cell.place.description}>
      {isContinued ? <div className={classes.continued}>{cell.text}</div> : cell.text}
    </td>
  );
}

/** A sheet's column letters, so that its cells can be named as places name them. */
function ColumnLetters({ count }: { count: number }) {
  return (
    <thead>
      <tr>
        <td className={classes.letter} />
        {Array.from({ length: count }, (_, column) => (
          <th key={column} scope="col" className={classes.letter}>
            {columnLetters(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Where the table begins within what scrolls. */
function useOffset(scroller: HTMLElement) {
  const ref = useRef<HTMLTableElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const { top } = scroller.getBoundingClientRect();
    const own = ref.current?.getBoundingClientRect().top;
    if (own === undefined) return;
    const found = Math.round(own - top + scroller.scrollTop);
    if (Math.abs(found - offset) > 2) setOffset(found);
  });
  return { ref, offset };
}

/** The rows in sight by windows, with those of the headings. */
function useRowsInSight({ importId, table, lit, scroller }: Props, offset: number) {
  const { headings, rowCount, position } = table;
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    scrollMargin: offset,
    rangeExtractor: (range) => [...new Set([...headings, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();
  const inSight = items.filter(({ index }) => !headings.includes(index));
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  const read = useSourceRows(importId, position, first, last);
  const heading = useSourceRows(importId, position, headings[0] ?? 0, headings.at(-1) ?? 0);
  const byKey = useMemo(() => read.cells.find((cell) => cell.place.key === lit?.key)?.row ?? null, [read.cells, lit]);
  const litRow = lit === null ? null : (lit.row ?? byKey);
  const isDrawn = items.length > headings.length;
  useEffect(() => {
    if (!isDrawn || lit === null || litRow === null || litRow >= rowCount) return;
    virtualizer.scrollToIndex(litRow, { align: "center" });
  }, [virtualizer, isDrawn, lit, litRow, rowCount]);
  const cells = useMemo(() => [...new Set([...heading.cells, ...read.cells])], [heading.cells, read.cells]);
  return { virtualizer, items, ...read, cells };
}

export function SourceGrid(props: Props) {
  const { t } = useTranslation();
  const { table, label, lit, scroller } = props;
  const { ref, offset } = useOffset(scroller);
  const { virtualizer, items, cells, hasFailed, retry } = useRowsInSight(props, offset);
  const columns = Math.min(table.columnCount, MOST_COLUMNS);
  const widths = useRef<number[] | null>(null);
  if (!widths.current && cells.length > 0) widths.current = columnWidths(cells, columns);
  const shown = widths.current ?? Array.from({ length: columns }, () => 120);
  const width = shown.reduce((sum, one) => sum + one, NUMBER_WIDTH);
  const byRow = new Map(items.map((item) => [item.index, item]));
  const firstHeading = byRow.get(table.headings[0] ?? -1)?.start ?? 0;
  let end = 0;
  const placeOf = (row: number) => {
    const item = byRow.get(row)!;
    const gap = item.start - offset - end;
    end = item.end - offset;
    const top = (table.name ? LETTERS_HEIGHT : 0) + item.start - firstHeading;
    return { gap, top: table.headings.includes(row) ? { "--frozen-top": `${top}px` } : undefined };
  };
  return (
    <table ref={ref} className={classes.grid} style={{ width }} aria-label={label} aria-rowcount={table.rowCount}>
      <caption className={classes.hidden}>{label}</caption>
      <colgroup>
        <col style={{ width: NUMBER_WIDTH }} />
        {shown.map((one, column) => (
          <col key={column} style={{ width: one }} />
        ))}
      </colgroup>
      {table.name && <ColumnLetters count={columns} />}
      <tbody>
        {hasFailed && (
          <tr>
            <td colSpan={columns + 1}>
              <Failed detail={t("review.rowsFailed")} onRetry={retry} />
            </td>
          </tr>
        )}
        {runsOf(items.map(({ index }) => index)).flatMap(([from, to]) =>
          layOutRows(cells, from, to, columns).map(({ row, cells: drawn }) => {
            const { gap, top } = placeOf(row);
            return (
              <Fragment key={row}>
                {gap > 1 && row === from && <tr aria-hidden style={{ height: gap }} className={classes.gap} />}
                <tr
                  ref={virtualizer.measureElement}
                  data-index={row}
                  aria-rowindex={row + 1}
                  className={top && classes.frozen}
                  style={top as CSSProperties}
                >
                  <th scope="row" className={classes.number}>
                    {row + 1}
                  </th>
                  {drawn.map((cell) => (
                    <Cell key={cell.column} drawn={cell} lit={lit} />
                  ))}
                </tr>
              </Fragment>
            );
          }),
        )}
        {virtualizer.getTotalSize() - end > 1 && (
          <tr aria-hidden style={{ height: virtualizer.getTotalSize() - end }} className={classes.gap} />
        )}
      </tbody>
    </table>
  );
}
