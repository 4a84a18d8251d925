/**
 * What stands in the cells of a form, piece by piece: labels, values, both in one cell ("Meta: 4"). Takes rows of cells; gives tokens,
 * of which only those of one cell with its label are told apart yet.
 */
import { fold, groupBy, squeeze, words } from "@cotejo/core";
import { type SourceCell, type SourceLine, textOf } from "../../../read/source-document.ts";
import { GRADES } from "../../headings/match-heading.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";

export interface Token {
  cell: SourceCell;
  /** Without its number and colon. */
  text: string;
  /** The text, folded: the same label stands in every form. */
  key: string;
  /** How surely it is a label by its words: a field's own name or a colon behind it, a word of plans, or not at all. */
  known: "sure" | "maybe" | null;
  /** Where one cell holds a label and its value: which of them it is. */
  part: "label" | "value" | null;
  /** The first column after it. */
  end: number;
}

/** The tokens of a row, from the left. */
export type TokenRow = readonly [Token, ...Token[]];

const LONGEST_LABEL = 80;
/** Of a label that is none by its words alone. */
const MOST_WORDS = 6;
const SURE = GRADES.strong * 0.9;
/** Words that stand as values, too: "No", "Enero". */
const VALUES: ReadonlySet<string> = new Set(["number", "schedule"]);
/** "1.", "2.1", "IV." before a label, and a number behind it. */
const NUMBER_BEFORE = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)-]?|[IVX]{1,4}[.)-])\s+(?=\p{L})/u;
const NUMBER_BEHIND = /(?<=\p{L}.*)\s+(?:n[°ºo]\.?\s*|#\s*)?\d{1,2}\.?$/iu;

/** A label without what numbers it and the colon behind it. */
const bareLabel = (text: string): string =>
  text.length > LONGEST_LABEL
    ? squeeze(text)
    : squeeze(text).replace(/\s*:$/u, "").replace(NUMBER_BEFORE, "").replace(NUMBER_BEHIND, "");

function knownAs(text: string, { heading, role }: Vocabulary): Token["known"] {
  const bare = bareLabel(text);
  if (!/\p{L}{3}|^20\d\d$/u.test(bare) || bare.length > LONGEST_LABEL) return null;
  const match = heading(bare);
  if (match?.said) return "sure";
  if (match && match.confidence >= SURE && !VALUES.has(match.meaning)) return "sure";
  if (/\p{L}\s*:\s*$/u.test(text)) return "sure";
  return words(bare).length > MOST_WORDS || role(bare).role === "aside" ? null : "maybe";
}

/** "Label: value" on a line. */
const LABELLED = /^\s*([^:]{2,60}?)\s*:\s*(\S.*)$/u;

/** Makes tokens of cells; a text before a colon is a label where its words or its coming back show it. */
export class Tokenizer {
  private readonly vocabulary: Vocabulary;
  /** How often each text stands before a colon. */
  private readonly before: ReadonlyMap<string, readonly string[]>;

  constructor(cells: readonly SourceCell[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    const labels = cells.flatMap(({ lines }) => lines.flatMap(({ text }) => LABELLED.exec(text)?.[1] ?? []));
    this.before = groupBy(labels, (text) => fold(bareLabel(text)));
  }

  /** The rows of cells that people see. */
  rowsOf(cells: readonly SourceCell[]): TokenRow[] {
    const visible = cells.filter(({ isCovered }) => !isCovered);
    const rows = [...groupBy(visible, ({ row }) => row)].sort(([a], [b]) => a - b);
    return rows.map(([, [first, ...more]]) => {
      const [own, ...rest] = this.tokensOf(first!) as [Token, ...Token[]];
      return [own, ...rest, ...more.flatMap((cell) => this.tokensOf(cell))];
    });
  }

  private isLabelBefore(text: string): boolean {
    return knownAs(text, this.vocabulary) !== null || (this.before.get(fold(bareLabel(text)))?.length ?? 0) > 1;
  }

  /** A cell whose lines begin with labels is cut at each. */
  private tokensOf(cell: SourceCell): Token[] {
    const labelOf = ({ text }: SourceLine) => {
      const found = LABELLED.exec(text);
      return found && this.isLabelBefore(found[1]!) ? { label: found[1]!, rest: found[2]! } : null;
    };
    const [first] = cell.lines;
    if (!first || !labelOf(first)) return [this.token(cell, null)];
    const parts: { label: string; lines: SourceLine[] }[] = [];
    for (const line of cell.lines) {
      const found = labelOf(line);
      if (found) parts.push({ label: found.label, lines: [{ ...line, text: found.rest }] });
      else parts.at(-1)!.lines.push(line);
    }
    return parts.flatMap(({ label, lines }) => [
      this.token({ ...cell, lines: [{ text: label, isListItem: false }], sources: [cell] }, "label"),
      this.token({ ...cell, lines, sources: [cell] }, "value"),
    ]);
  }

  private token(cell: SourceCell, part: Token["part"]): Token {
    const printed = textOf(cell);
    const text = bareLabel(printed);
    const known = part === null ? knownAs(printed, this.vocabulary) : part === "label" ? "sure" : null;
    return { cell, text, key: fold(text), known, part, end: cell.column + cell.columnSpan };
  }
}
