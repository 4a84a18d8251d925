/** Places of values, and whether two are the same cell or paragraph. */

import type { Place_PlaceFragment } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";

export const Place = graphql(`
  fragment Place_Place on Place {
    description
    sheet
    cell
    table
    row
    column
    paragraph
  }
`);

/** Text that is the same for the same place of one document. */
export function placeKey({ sheet, cell, table, row, column, paragraph }: Place_PlaceFragment): string {
  return [sheet, cell, table, row, column, paragraph].map((part) => part ?? "").join("|");
}
