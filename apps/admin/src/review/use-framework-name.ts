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

export function useFrameworks() {
  const [{ data }] = useQuery({ query: Frameworks, requestPolicy: "cache-first" });
  return data?.frameworks ?? [];
}

/** The framework's name; its key while names are not known yet. */
export function useFrameworkName(key: string): string {
  return useFrameworks().find((framework) => framework.key === key)?.name ?? key;
}
