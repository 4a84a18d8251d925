/** Asks the API as a program would, without a port. */
import { createGraphql } from "../src/http/create-handler.ts";
import type { Stores } from "../src/context.ts";

export interface Answer<Data> {
  data: Data;
  errors?: { message: string }[];
}

export function asker(stores: Stores) {
  const yoga = createGraphql(stores);
  const read = async <Data>(response: Response): Promise<Answer<Data>> => (await response.json()) as Answer<Data>;
  return {
    async ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
      const body = JSON.stringify({ query, variables });
      return read(
        await yoga.fetch("http://localhost/graphql", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        }),
      );
    },
    /** `isTrusted` false: as a foreign page's form would send it. */
    async upload<Data>(selection: string, name: string, bytes: Buffer, isTrusted = true): Promise<Answer<Data>> {
      const form = new FormData();
      const query = `mutation ($file: File!) { uploadPlan(file: $file) { __typename ... on Upload { imports { ${selection} } } ... on UnreadableDocument { message messages { code } imports { ${selection} } } } }`;
      form.append("operations", JSON.stringify({ query, variables: { file: null } }));
      form.append("map", JSON.stringify({ 0: ["variables.file"] }));
      form.append("0", new File([new Uint8Array(bytes)], name));
      const headers: Record<string, string> = isTrusted ? { "x-graphql-yoga-csrf": "1" } : {};
      return read(await yoga.fetch("http://localhost/graphql", { method: "POST", headers, body: form }));
    },
  };
}
