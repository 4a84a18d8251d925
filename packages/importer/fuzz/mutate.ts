/** Damaged copies of a file: its bytes, or the parts inside of it where it is a zip. Takes bytes; gives others, never larger than twice. */
import { unzipSync, zipSync } from "fflate";
import type { Random } from "./random.ts";

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const cutEnd: Mutation = (bytes, { below }) => bytes.subarray(0, below(bytes.length));

const flipBytes: Mutation = (bytes, { below }) => {
  const copy = Buffer.from(bytes);
  for (let left = 1 + below(16); left > 0; left--) copy[below(copy.length)] = below(256);
  return copy;
};

/** A stretch of the file, and where it would stand. */
function stretch(bytes: Buffer, { below }: Random): { from: number; to: number } {
  const from = below(bytes.length);
  return { from, to: Math.min(bytes.length, from + 1 + below(Math.max(1, bytes.length >> 3))) };
}

const dropStretch: Mutation = (bytes, random) => {
  const { from, to } = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const repeatStretch: Mutation = (bytes, random) => {
  const { from, to } = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
};

/** What makes parsers stumble: numbers past any sheet, entities, nesting, texts of other scripts, formulas. */
const TEXTS = [
  ..."0 -1 1048577 16385 4294967296 1e308 NaN XFD1048576 A0:ZZZ9".split(" "),
  ..."&#0; &#xFFFF; &lol; <![CDATA[ ]]> <!-- </w:tbl> <row> </c> %PDF {\\rtf1 \\u-1?".split(" "),
  ..."=HYPERLINK(1) \u202e \u0000 \ud83d\ude00 ١٢٣ ".split(" "),
  // Rules that look again and again at the same text show by these.
  ...["A", "a ", "1", "1,", ", ", " ", "- ", "(", ". "].map((run) => run.repeat(40_000 / run.length)),
];

/** Puts a text in the place of a number or of a tag's content. */
const replaceToken: Mutation = (bytes, { below, pick }) => {
  const text = bytes.toString("latin1");
  const tokens = [...text.matchAll(/\d+|"[^"]{0,40}"|>[^<]{1,60}</g)];
  if (tokens.length === 0) return bytes;
  const { index, 0: found } = pick(tokens);
  const isQuoted = /^["<>]/.test(found);
  const [from, to] = isQuoted ? [index + 1, index + found.length - 1] : [index, index + found.length];
  const put = below(4) === 0 ? "" : pick(TEXTS);
  return Buffer.from(text.slice(0, from) + put + text.slice(to), "latin1");
};

const MUTATIONS: readonly Mutation[] = [cutEnd, flipBytes, dropStretch, repeatStretch, replaceToken, replaceToken];

/** Changes one part of a zip and packs it again, so that the reader gets past the zip. */
const insideZip: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  const changed = random.pick(MUTATIONS)(Buffer.from(parts[name]!), random);
  return Buffer.from(zipSync({ ...parts, [name]: new Uint8Array(changed) }, { level: 1 }));
};

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString("latin1") === "PK";

/** A copy of a file, damaged in one to three places. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let copy = bytes;
  for (let left = 1 + random.below(3); left > 0 && copy.length > 0; left--) {
    const isInside = isZip(copy) && random.below(3) > 0;
    try {
      copy = (isInside ? insideZip : random.pick(MUTATIONS))(copy, random);
    } catch {
      // A zip that an earlier change broke is changed as bytes.
      copy = random.pick(MUTATIONS)(copy, random);
    }
  }
  return copy.subarray(0, bytes.length * 2 + 100_000);
}
