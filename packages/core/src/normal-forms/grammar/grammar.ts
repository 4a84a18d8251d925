/**
 * Small parsers over tokens that are put together to grammars. A parser gives every way it can read the tokens from a place
 * on, so that the reading that fits the whole text is found, and a text with two meanings shows it.
 */
import type { Token } from "./tokens.ts";

export interface Reading<Value> {
  value: Value;
  /** Where the tokens go on. */
  next: number;
}
export type Parser<Value> = (tokens: readonly Token[], at: number) => readonly Reading<Value>[];

/** One token that `pick` makes something of; it gives null for a token that does not fit. */
export const one =
  <Value>(pick: (token: Token) => Value | null): Parser<Value> =>
  (tokens, at) => {
    const token = tokens[at];
    const value = token === undefined ? null : pick(token);
    return value === null ? [] : [{ value, next: at + 1 }];
  };

/** One of some folded words, in a text parted by blanks. */
export const word = (words: string): Parser<string> => {
  const wanted = new Set(words.split(" "));
  return one((token) => (token.kind === "word" && wanted.has(token.word) ? token.word : null));
};

/** One of some signs. */
export const sign = (signs: string): Parser<string> =>
  one((token) => (token.kind === "sign" && signs.includes(token.sign) ? token.sign : null));

export const map =
  <From, To>(parser: Parser<From>, make: (value: From) => To | null): Parser<To> =>
  (tokens, at) =>
    parser(tokens, at).flatMap((reading) => {
      const value = make(reading.value);
      return value === null ? [] : [{ value, next: reading.next }];
    });

/** One parser after the other. */
export const sequence =
  <Values extends readonly unknown[]>(...parsers: { [At in keyof Values]: Parser<Values[At]> }): Parser<Values> =>
  (tokens, at) =>
    parsers.reduce<readonly Reading<unknown[]>[]>(
      (readings, parser: Parser<unknown>) =>
        readings.flatMap(({ value, next }) =>
          parser(tokens, next).map((reading) => ({ value: [...value, reading.value], next: reading.next })),
        ),
      [{ value: [], next: at }],
    ) as readonly Reading<unknown>[] as readonly Reading<Values>[];

/** A phrase word by word. */
export const phrase = (words: string): Parser<string> =>
  words
    .split(" ")
    .map((single) => word(single))
    .reduce((before, single) => map(sequence<[string, string]>(before, single), () => words));

/** Any of several parsers. */
export const either =
  <Value>(...parsers: readonly Parser<Value>[]): Parser<Value> =>
  (tokens, at) =>
    parsers.flatMap((parser) => parser(tokens, at));

/** With it or without it. */
export const optional =
  <Value>(parser: Parser<Value>): Parser<Value | null> =>
  (tokens, at) => [...parser(tokens, at), { value: null, next: at }];

/** As often as it fits, the longest row only: for what bears no meaning in any number. */
export const skipped =
  (parser: Parser<unknown>): Parser<true> =>
  (tokens, at) => {
    const [reading] = parser(tokens, at);
    return reading ? skipped(parser)(tokens, reading.next) : [{ value: true, next: at }];
  };

export interface Row<Item, Mark> {
  items: readonly Item[];
  /** What stands between the items: one fewer than items. */
  marks: readonly Mark[];
}

/** Items with marks between them, every length that fits. */
export const row =
  <Item, Mark>(item: Parser<Item>, mark: Parser<Mark>): Parser<Row<Item, Mark>> =>
  (tokens, at) =>
    item(tokens, at).flatMap((first) => {
      const alone: Reading<Row<Item, Mark>> = { value: { items: [first.value], marks: [] }, next: first.next };
      const longer = mark(tokens, first.next).flatMap((between) =>
        row(item, mark)(tokens, between.next).map(({ value, next }) => ({
          value: { items: [first.value, ...value.items], marks: [between.value, ...value.marks] },
          next,
        })),
      );
      return [alone, ...longer];
    });

/** What a parser makes of all the tokens: each reading that leaves none over. */
export const whole = <Value>(parser: Parser<Value>, tokens: readonly Token[]): Value[] =>
  parser(tokens, 0)
    .filter(({ next }) => next === tokens.length)
    .map(({ value }) => value);
