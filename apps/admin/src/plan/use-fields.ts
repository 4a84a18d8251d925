/** The fields of a plan as the API lists them: what people call them, and the columns that may hold them. Asked once. */
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const Fields = graphql(`
  query Fields {
    fields {
      owner
      key
      name
      columns {
        key
        name
      }
    }
  }
`);

export type FieldOwner = "plan" | "action" | "indicator" | "activity";

export function useFields() {
  const [{ data }] = useQuery({ query: Fields });
  const fields = data?.fields ?? [];
  return {
    fields,
    /** What a field is called; its key until the list is there. */
    nameOf: (owner: FieldOwner, key: string): string =>
      fields.find((field) => field.owner === owner && field.key === key)?.name ?? key,
  };
}
