/** When rows are done, by marks under months, quarters and what stands for them; and what is no schedule. */
import { describe, expect, test } from "vitest";
import { type Row, readWhole, workbook } from "./draw.ts";

const TITLE: Row = ["PLAN DE ACCIÓN 2025"];
const MONTHS = "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic".split(" ");
const NUMBERS = MONTHS.map((_, at) => String(at + 1));
/** "X..X" as cells. */
const marks = (drawn: string): Row => [...drawn].map((mark) => (mark === "." ? null : mark));
const blanks = (count: number): Row => Array.from({ length: count }, () => null);

async function timesOf(rows: Row[], merges: string[] = []) {
  const { actions } = await readWhole(workbook(rows, merges));
  return actions.flatMap(({ activities }) =>
    activities.map(({ text, responsible, timeframe }) => [
      text,
      responsible?.text ?? null,
      timeframe?.normal.kind === "months" ? timeframe.normal.months : (timeframe?.text ?? null),
    ]),
  );
}

/** Three activities of twelve months each, under headings of one or two rows. */
const TWELVE = (mark: string): Row[] => [
  ["Salud", "Vacunar perros", "Secretaría de Salud", ...marks("XXX.........".replaceAll("X", mark))],
  ["Salud", "Visitar veredas", "Secretaría de Salud", ...marks(".....X......".replaceAll("X", mark))],
  ["Cultura", "Prestar libros", "Biblioteca", ...marks("X..........X".replaceAll("X", mark))],
];
const READ_TWELVE = [
  ["Vacunar perros", "Secretaría de Salud", [1, 2, 3]],
  ["Visitar veredas", "Secretaría de Salud", [6]],
  ["Prestar libros", "Biblioteca", [1, 12]],
];

describe("marks under months", () => {
  test.each([
    ["short names", MONTHS, "X"],
    ["initials", [..."EFMAMJJASOND"], "x"],
    [
      "names in full, with other marks",
      "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre".split(" "),
      "●",
    ],
    ["P for planned", MONTHS, "P"],
  ])("%s", async (_, months, mark) => {
    expect(await timesOf([TITLE, ["Programa", "Actividad", "Responsable", ...months], ...TWELVE(mark)])).toEqual(
      READ_TWELVE,
    );
  });

  test.each(["MES", "Meses", "Mes de ejecución"])("numbers 1 to 12 under %s", async (over) => {
    const rows = [TITLE, ["Programa", "Actividad", "Responsable", over, ...blanks(11)], [null, null, null, ...NUMBERS]];
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:O2"];
    expect(await timesOf([...rows, ...TWELVE("X")], merges)).toEqual(READ_TWELVE);
  });

  test("numbers of twelve sedes are no months", async () => {
    const rows = [
      TITLE,
      ["Programa", "Actividad", "Responsable", "Sede", ...blanks(11)],
      [null, null, null, ...NUMBERS],
    ];
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:O2"];
    const read = await timesOf([...rows, ...TWELVE("X")], merges);
    expect(read.map(([text, , time]) => [text, time])).toEqual([
      ["Vacunar perros", null],
      ["Visitar veredas", null],
      ["Prestar libros", null],
    ]);
  });

  test("amounts under months are no marks", async () => {
    const ofYear = (amount: string): Row => MONTHS.map(() => amount);
    const { actions } = await readWhole(
      workbook([
        TITLE,
        ["Programa", "Indicador", "Meta", "Responsable", ...MONTHS],
        ["Salud", "Perros vacunados", "12", "Secretaría de Salud", ...ofYear("1")],
        ["Salud", "Veredas visitadas", "24", "Secretaría de Salud", ...ofYear("2")],
        ["Cultura", "Libros prestados", "36", "Biblioteca", ...ofYear("3")],
      ]),
    );
    const indicators = actions.flatMap((action) => action.indicators);
    expect(actions.map(({ timeframe }) => timeframe)).toEqual([null, null]);
    expect(indicators.map(({ text, target, attributes }) => [text, target?.text, attributes?.Dic?.text])).toEqual([
      ["Perros vacunados", "12", "1"],
      ["Veredas visitadas", "24", "2"],
      ["Libros prestados", "36", "3"],
    ]);
  });

  test("of the year that stands over them", async () => {
    const rows = [
      TITLE,
      ["Programa", "Actividad", "Responsable", "Cronograma 2026", ...blanks(11)],
      [null, null, null, ...MONTHS],
    ];
    const { actions } = await readWhole(workbook([...rows, ...TWELVE("X")], ["A2:A3", "B2:B3", "C2:C3", "D2:O2"]));
    const times = actions.flatMap(({ activities }) => activities.map(({ timeframe }) => timeframe?.normal));
    expect(times).toEqual([
      { kind: "interval", start: "2026-01-01", end: "2026-03-31", precision: "month" },
      { kind: "interval", start: "2026-06-01", end: "2026-06-30", precision: "month" },
      { kind: "months", months: [1, 12], year: 2026 },
    ]);
  });
});

describe("planned and executed", () => {
  test.each([
    ["P", "E"],
    ["Prog.", "Ejec."],
    ["Programado", "Realizado"],
  ])("%s and %s under each month: what is planned is the time, the rest stays beside it", async (planned, executed) => {
    const pairs = MONTHS.slice(0, 4).flatMap((month): Row => [month, null]);
    const rows: Row[] = [
      TITLE,
      ["Programa", "Actividad", "Responsable", ...pairs],
      [null, null, null, ...blanks(4).flatMap(() => [planned, executed])],
      ["Gestión", "Contar los bienes", "Almacén", ...marks("X..X....")],
      ["Gestión", "Dictar talleres", "Almacén", ...marks("....X.XX")],
      ["Control", "Auditar", "Control interno", ...marks("XXXXXX..")],
    ];
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:K2"];
    expect(await timesOf(rows, merges)).toEqual([
      ["Contar los bienes", "Almacén", [1]],
      ["Dictar talleres", "Almacén", [3, 4]],
      ["Auditar", "Control interno", [1, 2, 3]],
    ]);
    const { actions } = await readWhole(workbook(rows, merges));
    expect(Object.keys(actions[0]!.activities[0]!.attributes ?? {})).toEqual([`Feb ${executed}`]);
  });

  test("a row each: the executed one is no activity of its own", async () => {
    const rows: Row[] = [
      TITLE,
      ["Programa", "Actividad", "Responsable", "P/E", ...MONTHS],
      ["Gestión", "Contar los bienes", "Almacén", "P", ...marks("X...........")],
      [null, null, null, "E", ...marks(".X..........")],
      ["Gestión", "Dictar talleres", "Almacén", "P", ...marks("..XX........")],
      [null, null, null, "E", ...marks("...X........")],
    ];
    expect(await timesOf(rows, ["A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"])).toEqual([
      ["Contar los bienes", "Almacén", [1]],
      ["Dictar talleres", "Almacén", [3, 4]],
    ]);
  });

  test("a legend of both beside the table tells of no row what it is; what half the rows have is of them", async () => {
    const names = ["Vacunar niños", "Vacunar perros", "Visitar veredas", "Abrir salas", "Prestar libros"];
    const legend = [
      ["P", "Programado"],
      ["E", "Ejecutado"],
    ];
    const besides = async (count: number) => {
      const rows = names
        .slice(0, count)
        .map((name, at): Row => ["Salud", name, "Secretaría de Salud", String(at + 1), null, ...(legend[at] ?? [])]);
      const { actions } = await readWhole(workbook([TITLE, ["Programa", "Actividad", "Responsable", "Meta"], ...rows]));
      const [{ indicators, activities }] = actions as [(typeof actions)[number]];
      expect(activities.map(({ text }) => text)).toEqual(names.slice(0, count));
      expect(indicators.map(({ target }) => target?.text)).toEqual(
        names.slice(0, count).map((_, at) => String(at + 1)),
      );
      return indicators.flatMap(({ attributes = {} }) => Object.values(attributes).map(({ text }) => text));
    };
    expect(await besides(5)).toEqual([]);
    expect(await besides(4)).toEqual(["P", "Programado", "E", "Ejecutado"]);
  });
});

test.each([
  ["Trimestre de ejecución", ["I", "II", "III", "IV"]],
  ["Trimestre", ["1", "2", "3", "4"]],
])("quarters under %s", async (over, quarters) => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Actividad", "Responsable", over, null, null, null],
    [null, null, null, ...quarters],
    ["Gestión", "Contar los bienes", "Almacén", ...marks("X...")],
    ["Gestión", "Dictar talleres", "Almacén", ...marks(".XX.")],
    ["Control", "Auditar", "Control interno", ...marks("...X")],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:G2"];
  expect(await timesOf(rows, merges)).toEqual([
    ["Contar los bienes", "Almacén", [1, 2, 3]],
    ["Dictar talleres", "Almacén", [4, 5, 6, 7, 8, 9]],
    ["Auditar", "Control interno", [10, 11, 12]],
  ]);
  const [first, second, third, fourth] = quarters.map((quarter) => `Trimestre ${quarter}`);
  const { actions } = await readWhole(workbook(rows, merges));
  expect(actions.flatMap(({ activities }) => activities.map(({ timeframe }) => timeframe?.text))).toEqual([
    first,
    `${second}, ${third}`,
    fourth,
  ]);
});

describe("what a schedule puts in time, whatever heads it", () => {
  const TEXTS = ["Manejo del archivo en las oficinas", "Trato amable a los vecinos", "Uso responsable del agua"];
  const scheduled = (heading: string, months: readonly string[], ...before: string[]): Row[] => [
    TITLE,
    ["No.", heading, ...before, ...months],
    ...TEXTS.map(
      (text, at): Row => [
        String(at + 1),
        text,
        ...before.map(() => "Todos"),
        ...months.map((_, k) => (k === at ? "X" : null)),
      ],
    ),
  ];

  test.each(["Tema", "Evento", "Contenido"])("%s", async (heading) => {
    expect(await timesOf(scheduled(heading, MONTHS))).toEqual(TEXTS.map((text, at) => [text, null, [at + 1]]));
  });

  test("three months are a schedule, two are none", async () => {
    const read = await timesOf(scheduled("Tema", MONTHS.slice(0, 3), "Responsable"));
    expect(read.map(([text, , time]) => [text, time])).toEqual(TEXTS.map((text, at) => [text, [at + 1]]));
    await expect(readWhole(workbook(scheduled("Tema", MONTHS.slice(0, 2), "Responsable")))).rejects.toThrow("0 plans");
  });
});
