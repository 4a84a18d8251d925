/** Undoing an applied import: what came back, and what of later work was kept. */
import { graphql } from "../gql/index.ts";

export const UndoImport = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) {
      __typename
      ... on Undone {
        kept
        stale
        version {
          id
          number
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
