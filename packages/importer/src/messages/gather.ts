/** Messages of one kind as one: with how often it holds, all its places, and its facts joined or added up where the catalogue says so. */
import { groupBy, type Message } from "@cotejo/core";
import { MESSAGES, type MessageCode, type MessageEntry } from "./catalogue.ts";

/** Places kept of a message; of more the first ones. */
const MOST_PLACES = 200;
/** Facts that are named one by one; of more, how many there are. */
const MOST_JOINED = 6;

function joined(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const rest = distinct.length - MOST_JOINED;
  // Templates print such facts between quotation marks.
  const named = distinct.slice(0, MOST_JOINED).join("», «");
  return rest > 0 ? `${named}», …«+${rest}` : named;
}

function gather(own: readonly Message[]): Message {
  const [first] = own as [Message, ...Message[]];
  const count = own.reduce((sum, one) => sum + (one.count ?? 1), 0);
  if (count === 1) return first;
  const { joins, sums = [] }: MessageEntry = MESSAGES[first.code as MessageCode];
  const facts = { ...first.facts };
  if (joins) facts[joins] = joined(own.map((one) => String(one.facts[joins] ?? "")));
  for (const name of sums) facts[name] = own.reduce((sum, one) => sum + Number(one.facts[name] ?? 0), 0);
  const places = own.flatMap((one) => one.places ?? [one.place]).slice(0, MOST_PLACES);
  return { ...first, count, places, facts };
}

/** Takes messages in their order; gives one of each kind, in the order in which kinds appear. */
export const gatherMessages = (messages: readonly Message[]): Message[] =>
  [...groupBy(messages, ({ code }) => code).values()].map(gather);
