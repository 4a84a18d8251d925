/** The GraphQL client: asks the same address that served the page; subscriptions come as server-sent events. */
import { Client, cacheExchange, fetchExchange } from "urql";

export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetchSubscriptions: true,
  requestPolicy: "cache-and-network",
});
