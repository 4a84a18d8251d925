/**
 * The line of an action: by its name first; then by what its indicators and activities speak of, each kind a vote with the share of its
 * texts that speak of the line. What nothing tells, or as much tells of two lines, is "other".
 */
import { wordsOfConcepts } from "../language/concepts.ts";
import type { LineReason, MatchStrength } from "../model/plan.ts";
import type { LineRule } from "./catalogue.ts";
import type { Framework } from "./framework.ts";
import { hitsOf, type LineHit, type LineReading, readLine } from "./read-line.ts";

export const OTHER_LINE = "other";

export interface LineMatch {
  line: string;
  strength: MatchStrength;
  /** The words of its parts that tell the line; none for "other". */
  reason: LineReason[];
}

/** The texts of an action that may tell its line. */
export interface LineTexts {
  name: string;
  indicators?: readonly string[];
  activities?: readonly string[];
}

const NO_LINE: LineMatch = { line: OTHER_LINE, strength: "none", reason: [] };

/** What a name's word weighs: all else together is 3, so that a name that tells its line decides. */
const NAME_POINTS: Readonly<Record<LineRule["strength"], number>> = {
  exact: 6,
  paraphrase: 4.5,
  variant: 2.5,
  hint: 1.5,
};
const TEXT_SHARES: Readonly<Record<LineRule["strength"], number>> = {
  exact: 1,
  paraphrase: 1,
  variant: 0.5,
  hint: 0.5,
};
const PART_POINTS = { indicators: 2, activities: 1 } as const;
/** Points of indicators and activities that tell a line where the name hints at it, says nothing, or speaks of something else. */
const ENOUGH = { hinted: 0.75, plain: 1, foreign: 1.2, sure: 2 } as const;
/** Lines with so little between them are told as much. */
const SAME = 0.01;

const PARTS = ["indicators", "activities"] as const;
type Part = (typeof PARTS)[number];

interface TextHit extends LineHit {
  /** Told by the text together with the name ("Sitio web": "actualizaciones al mes"). */
  isJoined: boolean;
}

/** What a text of an action speaks of, by itself or as said of what the name names; what the name speaks of, the text does, too. */
function hitOf(text: string, name: LineReading, framework: Framework): TextHit | undefined {
  const own = readLine(text, framework);
  const [hit] = name.isPlain || !own.isPlain ? own.hits : hitsOf(own.concepts, false, framework);
  const alone = hit && { ...hit, isJoined: false };
  if ((hit && hit.strength !== "hint") || own.isElsewhere || own.concepts.size === 0) return alone;
  const both = hitsOf(new Map([...name.concepts, ...own.concepts]), own.isPlain && name.isPlain, framework);
  const isOfBoth = ({ strength, concepts }: LineHit) =>
    strength !== "hint" && [own, name].every((part) => concepts.some((concept) => part.concepts.has(concept)));
  const joined = both.find(isOfBoth);
  return joined ? { ...joined, strength: "hint", isJoined: true } : alone;
}

function votesOf(part: Part, texts: readonly string[], name: LineReading, framework: Framework): Vote[] {
  const weight = PART_POINTS[part] / texts.length;
  return texts.flatMap((text) => {
    const hit = hitOf(text, name, framework);
    return hit ? [{ ...hit, points: weight * TEXT_SHARES[hit.strength], part, text }] : [];
  });
}

interface Vote extends TextHit {
  points: number;
  part: Part;
  text: string;
}

interface Candidate {
  line: string;
  /** What the name says of it. */
  named: LineRule["strength"] | null;
  /** Of indicators and activities. */
  told: number;
  points: number;
}

function candidatesOf({ hits, denied }: LineReading, votes: readonly Vote[]): Candidate[] {
  const lines = new Set([...hits, ...votes].map(({ line }) => line).filter((line) => !denied.includes(line)));
  const candidates = [...lines].map((line): Candidate => {
    const own = votes.filter((vote) => vote.line === line);
    const told = own.reduce((sum, { points }) => sum + points, 0);
    const hit =
      hits.find((one) => one.line === line)?.strength ?? (own.some(({ isJoined }) => isJoined) ? "hint" : null);
    // A hint is none where nothing else speaks of the line.
    const named = hit === "hint" && told < ENOUGH.hinted ? null : hit;
    return { line, named, told, points: told + (named ? NAME_POINTS[named] : 0) };
  });
  return candidates.sort((a, b) => b.points - a.points);
}

/** How surely the first of the candidates is the line; `none` where it is not. */
function strengthOf([first, second]: readonly Candidate[], { isPlain }: LineReading): MatchStrength {
  if (!first) return "none";
  const { named, told, points } = first;
  if (named && named !== "hint") return named;
  if (second && points - second.points < SAME) return "none";
  if (named) return "paraphrase";
  if (isPlain && told >= ENOUGH.sure) return "paraphrase";
  return told >= (isPlain ? ENOUGH.plain : ENOUGH.foreign) ? "variant" : "none";
}

function reasonOf(line: string, name: string, votes: readonly Vote[], framework: Framework): LineReason[] {
  const own = votes.filter((vote) => vote.line === line);
  const told = readLine(name, framework).hits.filter((hit) => hit.line === line);
  const joined = own.filter(({ isJoined }) => isJoined);
  const concepts = [...told, ...joined].flatMap((hit) => hit.concepts);
  const texts = [{ part: "name" as const, text: name, concepts }, ...own];
  return (["name", ...PARTS] as const)
    .map((part): LineReason => {
      const found = texts.filter((one) => one.part === part);
      return {
        part,
        words: [...new Set(found.flatMap((one) => wordsOfConcepts(one.text, one.concepts, framework.concepts)))],
      };
    })
    .filter(({ words }) => words.length > 0);
}

/** The line of an action, with why; "other" with strength `none` where none is told. */
export function recogniseLine({ name, indicators = [], activities = [] }: LineTexts, framework: Framework): LineMatch {
  const reading = readLine(name, framework);
  if (reading.isElsewhere) return NO_LINE;
  const voters = framework.vocabulary ? { indicators, activities } : { indicators: [], activities: [] };
  const votes = PARTS.flatMap((part) => votesOf(part, voters[part], reading, framework));
  const candidates = candidatesOf(reading, votes);
  const strength = strengthOf(candidates, reading);
  const [first] = candidates;
  if (!first || strength === "none") return NO_LINE;
  return { line: first.line, strength, reason: reasonOf(first.line, name, votes, framework) };
}
