import { describe, expect, test } from "vitest";
import { cellsOf, gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import type { Grid, Paragraph, SourceCell } from "../../read/source-document.ts";
import { identifyOwner } from "./identify-owner.ts";

interface Said {
  file?: string;
  grids?: Grid[];
  others?: Grid[];
  above?: SourceCell[];
  paragraphs?: Paragraph[];
  context?: string[];
}
const owner = ({ file = "x", grids = [], others = [], above = [], paragraphs = [], context = [] }: Said) =>
  identifyOwner(file, grids, others, above, paragraphs, context).value?.name ?? null;

const TITLE = "Municipio de Jericó, Antioquia";
const fill = (count: number) => Array.from({ length: count }, (_, at) => [`renglón ${at}`]);

describe("a cover", () => {
  test("holds up to sixty cells", () => {
    expect(owner({ others: [gridOf([[TITLE], ...fill(59)])] })).toBe("Jericó");
    expect(owner({ others: [gridOf([[TITLE], ...fill(60)])] })).toBeNull();
  });

  test("in rows of up to three", () => {
    expect(owner({ others: [gridOf([[TITLE, "a", "b"]])] })).toBe("Jericó");
    expect(owner({ others: [gridOf([[TITLE, "a", "b", "c"]])] })).toBeNull();
  });
});

describe("of two names in the same words the stronger evidence wins", () => {
  const [named, other] = ["Municipio de Cáqueza", "Municipio de Aguazul"];
  /** From the strongest: each said of the one, the next of the other. */
  const EVIDENCE: [string, (text: string) => Said][] = [
    ["a title", (text) => ({ paragraphs: [paragraphOf(text)] })],
    ["a cover", (text) => ({ others: [gridOf([[text]])] })],
    ["the text", (text) => ({ paragraphs: [paragraphOf("Plan"), paragraphOf(text)] })],
    ["a table", (text) => ({ grids: [gridOf([[text]])] })],
    ["a file's name", (text) => ({ file: `${text}.xlsx` })],
    ["the rest of a workbook", (text) => ({ context: [text] })],
  ];
  const both = (a: Said, b: Said): Said => ({
    ...a,
    ...b,
    paragraphs: [...(a.paragraphs ?? []), ...(b.paragraphs ?? [])],
  });

  test.each(EVIDENCE.slice(1).map(([name, say], at) => [EVIDENCE[at]![0], name, EVIDENCE[at]![1], say] as const))(
    "%s before %s",
    (_, __, stronger, weaker) => {
      expect(owner(both(stronger(named), weaker(other)))).toBe("Cáqueza");
    },
  );

  test.each<[string, Said, Said]>([
    [
      "a name of two words in the text before a municipality in a table",
      EVIDENCE[2]![1]("San Gil"),
      EVIDENCE[3]![1](other),
    ],
    [
      "a municipality in a file's name before a name in a table",
      EVIDENCE[4]![1]("Municipio de San Gil"),
      EVIDENCE[3]![1]("Puerto Guzmán"),
    ],
    [
      "a name of two words in a file's name before a municipality elsewhere",
      EVIDENCE[4]![1]("San Gil"),
      EVIDENCE[5]![1](other),
    ],
    [
      "a municipality elsewhere before a name of one word in a file's name",
      EVIDENCE[5]![1]("Municipio de San Gil"),
      EVIDENCE[4]![1]("Aguazul"),
    ],
  ])("%s", (_, stronger, weaker) => {
    expect(owner(both(stronger, weaker))).toBe("San Gil");
  });

  test("rows above the heading say as much as a title", () => {
    expect(owner({ above: cellsOf([[named]]), others: [gridOf([[other]])] })).toBe("Cáqueza");
    expect(owner({ above: cellsOf([[named]]), paragraphs: [paragraphOf(other)] })).toBeNull();
  });
});
