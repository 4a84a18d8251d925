/** The source's blocks without their rows, by windows until all are there. */
import { useEffect, useMemo, useState } from "react";
import { useClient } from "urql";
import type { Place_PlaceFragment, SourceBlocksQuery } from "../../gql/graphql.ts";
import { getFragmentData, graphql } from "../../gql/index.ts";
import { Place } from "../../graphql/place.ts";
import { positionOfCell } from "./lay-out-rows.ts";
import type { SourceBlock } from "./source-blocks.ts";

const SourceBlocks = graphql(`
  query SourceBlocks($id: ID!, $from: Int!) {
    import(id: $id) {
      id
      source(from: $from) {
        position
        kind
        text
        place {
          ...Place_Place
        }
        name
        rowCount
        columnCount
        rows(first: 3) {
          cells {
            place {
              table
              page
            }
          }
        }
      }
    }
  }
`);

const WINDOW = 200;
const MOST_HEADINGS = 3;

type Block = NonNullable<SourceBlocksQuery["import"]>["source"][number];

/** Rows of a table's headings, by where its columns were found; none where they would fill the page. */
function headingsOf(name: string | null, table: number | null, columns: readonly Place_PlaceFragment[]): number[] {
  const own = columns.filter((place) =>
    name !== null ? place.sheet === name : table !== null && place.table === table,
  );
  const rows = own.flatMap((place) => (place.cell ? (positionOfCell(place.cell)?.row ?? []) : (place.row ?? 1) - 1));
  const unique = [...new Set(rows)].sort((a, b) => a - b);
  const [first] = unique;
  return first === undefined ? [] : unique.filter((row) => row < first + MOST_HEADINGS);
}

function blockOf(columns: readonly Place_PlaceFragment[]) {
  return ({ kind, position, text, place, name, rowCount, columnCount, rows }: Block): SourceBlock => {
    if (kind === "paragraph") return { kind, position, text: text ?? "", place: getFragmentData(Place, place) ?? null };
    const [first] = rows.flatMap(({ cells }) => cells);
    const table = first?.place.table ?? null;
    const page = first?.place.page ?? null;
    const headings = headingsOf(name ?? null, table, columns);
    return { kind: "grid", position, name: name ?? null, table, page, rowCount, columnCount, headings };
  };
}

/** Sheets of one form tell their headings once: the others of as many columns have theirs in the same rows. */
function withHeadings(blocks: readonly SourceBlock[]): SourceBlock[] {
  const known = blocks.flatMap((block) =>
    block.kind === "grid" && block.name && block.headings.length > 0 ? block : [],
  );
  return blocks.map((block) => {
    if (block.kind === "paragraph" || !block.name || block.headings.length > 0) return block;
    const alike = known.find(({ columnCount }) => columnCount === block.columnCount);
    return { ...block, headings: (alike?.headings ?? []).filter((row) => row < block.rowCount) };
  });
}

/** `columns`: where headings of tables stand. Null until the first window is there. */
export function useSourceBlocks(importId: string, columns: readonly Place_PlaceFragment[]) {
  const client = useClient();
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    if (hasFailed) return;
    const read = async () => {
      const all: Block[] = [];
      for (let from = 0; !isGone; from += WINDOW) {
        const { data } = await client.query(SourceBlocks, { id: importId, from }).toPromise();
        if (isGone) return;
        if (!data?.import) return setFailed(true);
        all.push(...data.import.source);
        setBlocks([...all]);
        if (data.import.source.length < WINDOW) return;
      }
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [client, importId, hasFailed]);
  const read = useMemo(() => blocks && withHeadings(blocks.map(blockOf(columns))), [blocks, columns]);
  return { blocks: read, hasFailed, retry: () => setFailed(false) };
}
