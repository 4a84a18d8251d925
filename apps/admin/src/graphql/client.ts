/** The GraphQL client: asks the same address that served the page. */
import { Client, cacheExchange, fetchExchange } from "urql";

export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  requestPolicy: "cache-and-network",
});
