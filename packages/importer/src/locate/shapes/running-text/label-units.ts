/**
 * Which field each text of a flattened table fills: the best path through the texts, by what each says and by the order of the
 * columns. Takes texts in their order, gives a field for each.
 */
import {
  beginsMeasure,
  beginsParty,
  beginsResource,
  fold,
  isInfinitive,
  normaliseTarget,
  normaliseTimeframe,
  TABLE_FIELDS,
  type TableField,
  words,
} from "@cotejo/core";

/** What benefits speak of, in any office's plan. */
const GAINS =
  /\b(ciudadan\w+|mejor\w*|mayor\w*|oportun\w+|transparen\w+|participa\w+|facilit\w+|reduccion|eficien\w+|continuidad|aplicabilidad|beneficio\w*|garantiza\w*)\b/g;
const UNDERTAKINGS = new Set(
  "accion acciones estrategia estrategias procedimiento procedimientos linea proyecto".split(" "),
);

/** What of an action's name holds in a text: the share of the words of the likest declared line that it has. */
function likeliestLine(found: readonly string[], declared: readonly string[][]): number {
  return declared.reduce((best, line) => {
    const shared = line.filter((word) => found.includes(word)).length;
    return Math.max(best, shared / Math.max(line.length, found.length));
  }, 0);
}

/** What a text shows of itself. */
interface Signs {
  folded: string;
  found: readonly string[];
  first: string;
  isShort: boolean;
  isFigure: boolean;
  hasPercent: boolean;
  /** Names with commas between. */
  isListed: boolean;
  isTime: boolean;
  declared: readonly string[][];
}

function signsOf(text: string, declared: readonly string[][]): Signs {
  const found = words(text);
  const isShort = found.length <= 7;
  const time = normaliseTimeframe(text).kind;
  const target = normaliseTarget(text).kind;
  return {
    folded: fold(text),
    found,
    first: found[0] ?? "",
    isShort,
    isFigure: target !== "qualitative" && target !== "missing" && time !== "duration" && (isShort || /^\d/.test(text)),
    isListed: (text.match(/,\s/g) ?? []).length >= 2,
    hasPercent: /\d\s?%/.test(text),
    isTime: time !== "missing" && time !== "unknown" && isShort,
    declared,
  };
}

/** How well a text fits each field; about 5 where it is plain, below 0 where it speaks against it. */
const SCORES: Readonly<Record<TableField, (signs: Signs) => number>> = {
  action: ({ found, first, declared }) => {
    if (likeliestLine(found, declared) > 0.55) return 8;
    return UNDERTAKINGS.has(first) && found.length > 3 ? 2 : -2;
  },
  benefits: ({ folded, found }) => {
    const gains = [...folded.matchAll(GAINS)].length;
    return gains > 0 ? 2 + gains * 0.75 : found.length > 1 ? 0.5 : -1;
  },
  indicator: ({ first }) => (beginsMeasure(first) ? 5 : -1.5),
  target: ({ isFigure, hasPercent }) => (isFigure ? 5 : hasPercent ? 3 : -2),
  activity: ({ first, found }) => {
    if (isInfinitive(first)) return 4;
    if (/(?:cion|miento|aje)$/.test(first)) return 2.5;
    return found.length > 2 ? 0.5 : -1;
  },
  responsible: ({ first, folded, isShort }) => {
    if (beginsParty(first)) return 4;
    return isShort && /\b(webmaster|gel ?t)\b/.test(folded) ? 3 : -1.5;
  },
  resource: ({ first, isShort, isListed }) => {
    if (beginsResource(first)) return isShort || isListed ? 3 : 1.5;
    return isShort ? 0 : -1;
  },
  time: ({ isTime }) => (isTime ? 6 : -6),
};

const ORDER = new Map(TABLE_FIELDS.map((field, at) => [field, at]));

/** What going from a field to the next costs: columns follow each other, then comes the next action. */
function stepCost(from: TableField, to: TableField): number {
  const step = ORDER.get(to)! - ORDER.get(from)!;
  if (step === 0) return 0.2;
  if (step > 0) return (step - 1) * 0.5;
  return to === "action" ? 0.5 : 1.5;
}

interface Path {
  score: number;
  fields: TableField[];
}

/** The first of the best. */
const bestOf = (paths: readonly Path[]): Path | undefined => [...paths].sort((a, b) => b.score - a.score)[0];

/** `declared`: the lines of action that the document lists, as words. `fields`: those the table has a heading for. */
export function labelUnits(
  texts: readonly string[],
  declared: readonly string[][],
  fields: readonly TableField[],
): TableField[] {
  let paths = new Map<TableField, Path>();
  for (const text of texts) {
    const signs = signsOf(text, declared);
    const next = new Map<TableField, Path>();
    for (const field of fields) {
      const before = bestOf(
        [...paths.values()].map((path) => ({ ...path, score: path.score - stepCost(path.fields.at(-1)!, field) })),
      );
      next.set(field, {
        score: (before?.score ?? 0) + SCORES[field](signs),
        fields: [...(before?.fields ?? []), field],
      });
    }
    paths = next;
  }
  return bestOf([...paths.values()])?.fields ?? [];
}
