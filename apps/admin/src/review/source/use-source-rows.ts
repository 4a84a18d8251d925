/** Rows of a block of the source, asked for by windows as they come into sight and kept. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { SourceRowsQuery } from "../../gql/graphql.ts";
import { getFragmentData, graphql } from "../../gql/index.ts";
import { Place } from "../../graphql/place.ts";

const SourceRows = graphql(`
  query SourceRows($id: ID!, $block: Int!, $from: Int!) {
    import(id: $id) {
      id
      source(from: $block, first: 1) {
        position
        rows(from: $from, first: 100) {
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
    }
  }
`);

const WINDOW = 100;

type Read = NonNullable<SourceRowsQuery["import"]>["source"][number]["rows"][number]["cells"][number];

/** A cell with its place at hand. */
const placed = ({ place, ...cell }: Read) => ({ ...cell, place: getFragmentData(Place, place) });
export type SourceCell = ReturnType<typeof placed>;

type Windows = ReadonlyMap<number, readonly SourceCell[]>;
const NONE: Windows = new Map();

export interface SourceRowsRead {
  cells: readonly SourceCell[];
  hasFailed: boolean;
  retry: () => void;
}

/** Cells of the rows from the first to the last, and of a window before them, where merged cells may begin. */
export function useSourceRows(importId: string, block: number, first: number, last: number): SourceRowsRead {
  const client = useClient();
  const [windows, setWindows] = useState(NONE);
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef(new Set<number>());
  const from = Math.max(0, Math.floor(first / WINDOW) - 1);
  const to = Math.max(from, Math.floor(last / WINDOW));
  const ask = useCallback(async () => {
    for (let at = from; at <= to; at++) {
      if (asked.current.has(at)) continue;
      asked.current.add(at);
      const variables = { id: importId, block, from: at * WINDOW };
      const { data } = await client.query(SourceRows, variables, { requestPolicy: "cache-first" }).toPromise();
      const rows = data?.import?.source[0]?.rows;
      if (rows)
        setWindows((known) =>
          new Map(known).set(
            at,
            rows.flatMap(({ cells }) => cells.map(placed)),
          ),
        );
      else {
        asked.current.delete(at);
        return setFailed(true);
      }
    }
  }, [client, importId, block, from, to]);
  useEffect(() => {
    void ask();
  }, [ask]);
  const retry = () => {
    setFailed(false);
    void ask();
  };
  const cells = [];
  for (let at = from; at <= to; at++) cells.push(...(windows.get(at) ?? []));
  return { cells, hasFailed, retry };
}
