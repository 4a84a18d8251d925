import { describe, expect, test } from "vitest";
import { cellsOf, gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import type { Grid, Paragraph, SourceCell } from "../../read/source-document.ts";
import { identifyOwner, ownerEvidence } from "./identify-owner.ts";

interface Said {
  file?: string;
  grids?: Grid[];
  others?: Grid[];
  above?: SourceCell[];
  paragraphs?: Paragraph[];
}
const identify = ({ file = "x", grids = [], others = [], above = [], paragraphs = [] }: Said) =>
  identifyOwner(file, ownerEvidence(file, grids, others, above, paragraphs));
const owner = (said: Said) => identify(said).value?.name ?? null;

const TITLE = "Municipio de Jericó, Antioquia";
const fill = (count: number) => Array.from({ length: count }, (_, at) => [`renglón ${at}`]);
const prose = (...texts: string[]) => [
  ...fill(6).map(([text]) => paragraphOf(text!)),
  ...texts.map((text) => paragraphOf(text)),
];

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

describe("of two names the stronger evidence wins", () => {
  const [named, other] = ["Municipio de Cáqueza", "Municipio de Aguazul"];
  /** From the strongest: each said of the one, the next of the other. */
  const EVIDENCE: [string, (text: string) => Said][] = [
    [
      "a column",
      (text) => ({
        grids: [
          gridOf([
            ["Entidad territorial", "x"],
            [text, "renglón"],
          ]),
        ],
      }),
    ],
    ["a label", (text) => ({ others: [gridOf([["Municipio", text]])] })],
    ["a title", (text) => ({ paragraphs: [paragraphOf(text)] })],
    ["the text", (text) => ({ paragraphs: prose(text, text) })],
    ["a file's name", (text) => ({ file: `${text}.xlsx` })],
  ];

  test.each(EVIDENCE.slice(1).map(([name, say], at) => [EVIDENCE[at]![0], name, EVIDENCE[at]![1], say] as const))(
    "%s before %s",
    (_, __, stronger, weaker) => {
      expect(owner({ ...weaker(other), ...stronger(named) })).toBe("Cáqueza");
    },
  );

  test("rows above the heading say as much as a title", () => {
    expect(owner({ above: cellsOf([[named]]), others: [gridOf([[other]])] })).toBeNull();
    expect(owner({ above: cellsOf([[named]]), paragraphs: prose(other) })).toBe("Cáqueza");
  });
});

describe("rows", () => {
  const table = (named: number, all: number, text: (at: number) => string) =>
    gridOf(Array.from({ length: all }, (_, at) => [at < named ? text(at) : `renglón ${at}`]));
  const bare = (named: number, all: number) => owner({ grids: [table(named, all, (at) => `Vía ${at} hacia Guatapé`)] });
  const called = (named: number, all: number) =>
    owner({ grids: [table(named, all, (at) => `Vía ${at} del municipio de Guatapé`)] });

  test("by a name alone where one in five prints it", () => {
    expect([bare(2, 10), bare(2, 11)]).toEqual(["Guatapé", null]);
  });

  test("by what they call a municipality where one in twenty prints it, or three do", () => {
    expect([called(1, 20), called(1, 21), called(2, 41), called(3, 100)]).toEqual(["Guatapé", null, null, "Guatapé"]);
  });

  test("where they print others half as often, they say nothing", () => {
    const others = (count: number) =>
      owner({
        grids: [gridOf([...fill(4).map(() => ["municipio de Guatapé"]), ...Array(count).fill(["municipio de Yalí"])])],
      });
    expect([others(2), others(3)]).toEqual(["Guatapé", null]);
  });

  test("that say it seldom and a name that says another leave it open, those that say it often do not", () => {
    const besideName = (all: number) => {
      const grids = [table(3, all, () => "municipio de Guatapé")];
      const { value, messages } = identify({ grids, file: "Plan Yalí.xlsx" });
      return [value?.name ?? null, messages.map(({ code }) => code)];
    };
    expect(besideName(15)).toEqual(["Guatapé", ["owner-by-rows"]]);
    expect(besideName(16)).toEqual([null, ["owner-ambiguous"]]);
  });
});

test("a column says whose all is where two thirds of it say the same", () => {
  const column = (...values: string[]) =>
    identify({ grids: [gridOf([["Municipio", "x"], ...values.map((value) => [value, "y"])])] }).value?.certainty;
  expect(column("Yalí", "Yalí", "Fuente: Planeación")).toBe("named");
  expect(column("Yalí", "Fuente: Planeación")).toBe("inferred");
});

test("one sheet may be another entity's, and the rest say whose plan it is", () => {
  const sheet = (name: string, ...rows: string[]) =>
    gridOf(rows.map((text) => [text])).cells.map((cell) => ({
      ...cell,
      place: { file: "x", sheet: name, cell: "A1" },
    }));
  const [own, others] = [
    sheet("1", "Municipio de Cáqueza"),
    sheet("2", "Municipio de Aguazul", "Personería Municipal"),
  ];
  expect(owner({ above: [...own, ...others] })).toBe("Cáqueza");
  expect(identify({ above: others }).messages[0]?.facts).toEqual({ entity: "Personería Municipal" });
});

test("a letterhead of an office beside another entity's name is the office's", () => {
  expect(owner({ above: cellsOf([["Alcaldía de Cáqueza"], ["Hospital local"]]) })).toBe("Cáqueza");
  expect(owner({ above: cellsOf([["Plan de acción del municipio de Cáqueza"], ["Concejo Municipal"]]) })).toBe(
    "Cáqueza",
  );
  expect(owner({ above: cellsOf([["Municipio de Cáqueza"], ["Concejo Municipal"]]) })).toBeNull();
});

test("hidden sheets tell nothing beside visible ones", () => {
  const column = (name: string, isHidden: boolean) =>
    gridOf(
      [
        ["Municipio", "x"],
        [name, "y"],
      ],
      0,
      { isHidden },
    );
  expect(owner({ grids: [column("Aguazul", true), column("Cáqueza", false)] })).toBe("Cáqueza");
  expect(owner({ grids: [column("Aguazul", true)] })).toBe("Aguazul");
});
