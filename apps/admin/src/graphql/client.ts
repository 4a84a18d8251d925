/** The GraphQL client: asks the same address that served the page; subscriptions come as server-sent events. */
import { Client, cacheExchange, fetchExchange } from "urql";

export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetchSubscriptions: true,
  requestPolicy: "cache-and-network",
});

// A subscription that is left breaks off its stream, and the stream says so to nobody in particular.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});
