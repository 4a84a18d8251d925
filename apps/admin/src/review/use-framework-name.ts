/** Names of frameworks by their keys. */
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const Frameworks = graphql(`
  query Frameworks {
    frameworks {
      key
      name
    }
  }
`);

/** The framework's name; its key while names are not known yet. */
export function useFrameworkName(key: string): string {
  const [{ data }] = useQuery({ query: Frameworks, requestPolicy: "cache-first" });
  return data?.frameworks.find((framework) => framework.key === key)?.name ?? key;
}
