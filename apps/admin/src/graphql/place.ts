/** Places of values; two with the same key are the same cell or paragraph. */
import { graphql } from "../gql/index.ts";

export const Place = graphql(`
  fragment Place_Place on Place {
    key
    description
    sheet
    cell
    table
    row
    column
    page
  }
`);
