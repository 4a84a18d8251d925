/** From one import in review to the next, in the inbox's order. */
import { useEffect } from "react";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const InReview = graphql(`
  query ImportsInReview {
    imports(filter: { statuses: [IN_REVIEW] }, first: 200) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
  }
`);

export interface NextInReview {
  /** Null where no other waits. */
  next: string | null;
  /** Its place among those that wait, from 1; null where it waits no more. */
  position: number | null;
  count: number;
}

/**
 * The next import in review after this one, which may be applied already; the first again after the last. Without one: the first.
 * Looks at the newest 200; asks again when `changes` is another number.
 */
export function useNextInReview(id: string | null, changes = 0): NextInReview {
  const [{ data }, ask] = useQuery({ query: InReview, requestPolicy: "cache-and-network" });
  useEffect(() => {
    if (changes > 0) ask({ requestPolicy: "network-only" });
  }, [changes, ask]);
  const ids = (data?.imports.edges ?? []).flatMap((edge) => edge?.node.id ?? []);
  const others = ids.filter((other) => other !== id);
  // Ids are given in the order of time, and the newest stand first.
  const next = (id === null ? null : others.find((other) => other < id)) ?? others[0] ?? null;
  const at = id === null ? -1 : ids.indexOf(id);
  return { next, position: at < 0 ? null : at + 1, count: data?.imports.totalCount ?? ids.length };
}
