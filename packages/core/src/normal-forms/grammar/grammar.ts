/**
 * Small parsers over tokens that are put together to grammars. A parser gives every way it can read the tokens from a place
 * on, so that the reading that fits the whole text is found, and a text with two meanings shows it.
 */
import type { NumberToken, Token, Tokens } from "./tokens.ts";

export interface Reading<Value> {
  value: Value;
  /** Where the tokens go on. */
  next: number;
}
export type Parser<Value> = (tokens: Tokens, at: number) => readonly Reading<Value>[];

/** One token that `pick` makes something of; it gives null for a token that does not fit. */
export const one =
  <Value>(pick: (token: Token) => Value | null): Parser<Value> =>
  (tokens, at) => {
    const token = tokens[at];
    const value = token === undefined ? null : pick(token);
    return value === null ? [] : [{ value, next: at + 1 }];
  };

/** A word that `pick` makes something of. */
export const wordAs = <Value>(pick: (word: string) => Value | null): Parser<Value> =>
  one((token) => (token.kind === "word" ? pick(token.word) : null));

/** One of some folded words: a set of them, or a text parted by blanks. */
export const word = (words: string | ReadonlySet<string>): Parser<string> => {
  const wanted = typeof words === "string" ? new Set(words.split(" ")) : words;
  return wordAs((own) => (wanted.has(own) ? own : null));
};

/** A number that `pick` makes something of. */
export const numberAs = <Value>(pick: (number: NumberToken) => Value | null): Parser<Value> =>
  one((token) => (token.kind === "number" ? pick(token) : null));

export const anyNumber: Parser<NumberToken> = numberAs((number) => number);

/** A number as printed in digits that `pick` makes something of. */
export const digitsAs = <Value>(pick: (digits: string) => Value | null): Parser<Value> =>
  numberAs(({ digits }) => (digits === null ? null : pick(digits)));

/** "Un", "una", which may be no more than an article. */
export const article: Parser<true> = numberAs(({ isArticle }) => isArticle || null);

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

/** What a parser reads, as one value whatever it is. */
export const standsFor = <const Value>(value: Value, parser: Parser<unknown>): Parser<Value> =>
  map(parser, () => value);

/** A step of a sequence: a parser whose value is passed over, or parsers by the names that their values are kept under. */
type Step = Parser<unknown> | Readonly<Record<string, Parser<unknown>>>;
type KeptBy<One> =
  One extends Parser<unknown> ? never : { [Name in keyof One]: One[Name] extends Parser<infer Value> ? Value : never };
/** All members of a union at once. */
type AllOf<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** One parser after the other: `sequence(word("cada"), { count, unit })` gives what `count` and `unit` read, by those names. */
export const sequence = <const Steps extends readonly Step[]>(
  ...steps: Steps
): Parser<AllOf<KeptBy<Steps[number]>>> => {
  const parsers = steps.flatMap((step): [string | null, Parser<unknown>][] =>
    typeof step === "function" ? [[null, step]] : Object.entries(step),
  );
  const read: Parser<object> = (tokens, at) =>
    parsers.reduce<readonly Reading<object>[]>(
      (readings, [name, parser]) =>
        readings.flatMap(({ value, next }) =>
          parser(tokens, next).map((own) => ({
            value: name === null ? value : { ...value, [name]: own.value },
            next: own.next,
          })),
        ),
      [{ value: {}, next: at }],
    );
  // Each step has put its values under its names.
  return read as Parser<AllOf<KeptBy<Steps[number]>>>;
};

/** What stands behind something that is passed over. */
export const behind =
  <Value>(passed: Parser<unknown>, parser: Parser<Value>): Parser<Value> =>
  (tokens, at) =>
    passed(tokens, at).flatMap(({ next }) => parser(tokens, next));

/** Any of several parsers. */
export const either =
  <Values extends readonly unknown[]>(
    ...parsers: { [At in keyof Values]: Parser<Values[At]> }
  ): Parser<Values[number]> =>
  (tokens, at) =>
    parsers.flatMap((parser) => parser(tokens, at));

/** One of some phrases, word by word. */
export const phrase = (...phrases: readonly string[]): Parser<string> =>
  either(
    ...phrases.map((words) =>
      words
        .split(" ")
        .map((one) => word(one))
        .reduce((before, next) => behind(before, next)),
    ),
  );

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

/** The longest reading from a place on, the first of equals. */
export const longest = <Value>(parser: Parser<Value>, tokens: Tokens, at: number): Reading<Value> | null =>
  parser(tokens, at).reduce<Reading<Value> | null>(
    (best, reading) => (best === null || reading.next > best.next ? reading : best),
    null,
  );

/** The tokens, those that a parser reads replaced by what it makes of them. */
export function rewritten(tokens: Tokens, parser: Parser<Tokens>): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longest(parser, tokens, at);
    result.push(...(found?.value ?? [tokens[at]!]));
    at = found?.next ?? at + 1;
  }
  return result;
}

/** What a parser makes of all the tokens: each reading that leaves none over. */
export const whole = <Value>(parser: Parser<Value>, tokens: Tokens): Value[] =>
  parser(tokens, 0)
    .filter(({ next }) => next === tokens.length)
    .map(({ value }) => value);
