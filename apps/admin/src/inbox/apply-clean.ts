/** Applies what needs no person's eye, one after the other, each after its preview; tells what was applied and why the rest stays. */
import type { CleanImportsQuery, ImportFilter } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { client } from "../graphql/client.ts";

const CleanImports = graphql(`
  query CleanImports($filter: ImportFilter!, $after: String) {
    imports(filter: $filter, first: 200, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          fileName
          framework
          kind
          ownerCertainty
          errors
          warnings
          period {
            start
            end
          }
          entity {
            code
            name
            department {
              name
            }
          }
        }
      }
    }
  }
`);

const CleanPreview = graphql(`
  query CleanPreview($id: ID!) {
    import(id: $id) {
      id
      status
      preview {
        inForce {
          id
        }
        loss {
          isMost
        }
        staleCorrections
        unplaced {
          indicator
        }
      }
    }
  }
`);

const ApplyClean = graphql(`
  mutation ApplyClean($id: ID!, $expectedVersion: ID) {
    applyImport(id: $id, expectedVersion: $expectedVersion) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

type Edge = NonNullable<CleanImportsQuery["imports"]["edges"][number]>;
export type Candidate = Edge["node"];

export type Reason =
  | "owner"
  | "inferred"
  | "framework"
  | "period"
  | "errors"
  | "warnings"
  | "twin"
  | "most"
  | "stale"
  | "unplaced"
  | "changed"
  | "offline"
  | "stopped";

export interface Staying {
  row: Candidate;
  reason: Reason | { message: string };
}

/** All in review under these filters; throws when the server does not answer. */
export async function findCandidates(filter: ImportFilter): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (let after: string | null = null; ; ) {
    const variables: { filter: ImportFilter; after: string | null } = {
      filter: { ...filter, statuses: ["IN_REVIEW"] },
      after,
    };
    const { data } = await client.query(CleanImports, variables, { requestPolicy: "network-only" }).toPromise();
    if (!data) throw new Error("offline");
    found.push(...data.imports.edges.flatMap((edge) => edge?.node ?? []));
    if (!data.imports.pageInfo.hasNextPage) return found;
    after = data.imports.pageInfo.endCursor ?? null;
  }
}

const drawerKey = ({ entity, framework, period }: Candidate): string =>
  [entity?.code, framework, period?.start, period?.end].join(" ");

function reasonToStay(row: Candidate, drawers: ReadonlyMap<string, number>, withWarnings: boolean): Reason | null {
  if (!row.entity) return "owner";
  if (row.ownerCertainty === "inferred") return "inferred";
  if (row.ownerCertainty !== "named" && row.ownerCertainty !== "chosen") return "owner";
  if (!row.framework) return "framework";
  if (!row.period) return "period";
  if (row.errors > 0) return "errors";
  // Which of two would end in force is a person's to say.
  if ((drawers.get(drawerKey(row)) ?? 0) > 1) return "twin";
  return !withWarnings && row.warnings > 0 ? "warnings" : null;
}

/** Those that say all that applying needs, and the others with why they stay. */
export function partCandidates(rows: readonly Candidate[], withWarnings: boolean) {
  const drawers = new Map<string, number>();
  for (const row of rows) drawers.set(drawerKey(row), (drawers.get(drawerKey(row)) ?? 0) + 1);
  const clean: Candidate[] = [];
  const staying: Staying[] = [];
  for (const row of rows) {
    const reason = reasonToStay(row, drawers, withWarnings);
    if (reason === null) clean.push(row);
    else staying.push({ row, reason });
  }
  return { clean, staying };
}

/** Null when it is applied, otherwise why it stays. */
export async function applyOne({ id }: Candidate): Promise<Staying["reason"] | null> {
  const { data: asked } = await client.query(CleanPreview, { id }, { requestPolicy: "network-only" }).toPromise();
  if (!asked) return "offline";
  const preview = asked.import?.preview;
  if (asked.import?.status !== "IN_REVIEW" || !preview) return "changed";
  if (preview.loss?.isMost) return "most";
  if (preview.staleCorrections.length > 0) return "stale";
  if (preview.unplaced.length > 0) return "unplaced";
  const expectedVersion = preview.inForce?.id ?? null;
  const { data } = await client.mutation(ApplyClean, { id, expectedVersion }).toPromise();
  if (!data) return "offline";
  return data.applyImport.__typename === "Problem" ? { message: data.applyImport.message } : null;
}
