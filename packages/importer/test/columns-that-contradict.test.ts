/** Columns whose cells are not what their heading says, those that no heading names a level, and headings that narrow cells broke. */
import type { Plan } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { type Row, readWhole, workbook } from "./draw.ts";

const read = async (headings: Row, rows: Row[], merges: string[] = []): Promise<Plan> =>
  readWhole(workbook([["PLAN DE ACCIÓN 2025"], headings, ...rows], merges));
const levelsOf = ({ actions }: Plan) =>
  actions.map(({ levels }) => levels.map(({ level, text }) => `${level}: ${text}`).join(" / "));
const activitiesOf = ({ actions }: Plan) => actions.flatMap(({ activities }) => activities);
const indicatorsOf = ({ actions }: Plan) => actions.flatMap(({ indicators }) => indicators);

/** Rows of a program with an activity, who does it and when, and what a further column says of them. */
const HEADINGS = (own: string): Row => ["Programa", own, "Actividad", "Responsable", "Fecha"];
const rowsWith = (...own: string[]): Row[] => [
  ["Personas", own[0]!, "Dictar talleres", "Talento humano", "Marzo"],
  ["Personas", own[1]!, "Celebrar fechas", "Talento humano", "Junio"],
  ["Equipos", own[2]!, "Comprar portátiles", "Sistemas", "Mayo"],
];

describe("how far something is", () => {
  test.each<[string, string[]]>([
    ["Fase", ["En ejecución", "Terminado", "Pendiente"]],
    ["Etapa", ["CUMPLIDA", "En proceso", "Sin iniciar"]],
    ["Componente", ["Por iniciar", "al día", "Suspendido"]],
  ])("%s: no level", async (heading, states) => {
    const plan = await read(HEADINGS(heading), rowsWith(...states));
    expect(levelsOf(plan)).toEqual(["Programa: Personas", "Programa: Equipos"]);
    expect(activitiesOf(plan).map(({ text, attributes }) => [text, attributes?.[heading]?.text])).toEqual([
      ["Dictar talleres", states[0]],
      ["Celebrar fechas", states[1]],
      ["Comprar portátiles", states[2]],
    ]);
  });

  test("names beside it are levels", async () => {
    const plan = await read(HEADINGS("Fase"), rowsWith("Diagnóstico", "Diagnóstico", "Cierre"));
    expect(levelsOf(plan)).toEqual(["Programa: Personas / Fase: Diagnóstico", "Programa: Equipos / Fase: Cierre"]);
  });
});

describe("targets", () => {
  const withTwo = (...codes: string[]): Row[] =>
    codes.map((code, at) => ["Salud", `Puestos dotados ${"abc"[at]}`, code, String(at + 3), "Secretaría de Salud"]);
  const targets = async (...codes: string[]) =>
    indicatorsOf(await read(["Programa", "Indicador", "Meta", "Meta", "Responsable"], withTwo(...codes))).map(
      ({ target }) => target?.text,
    );

  test("numbers of one length are codes from seven digits", async () => {
    expect(await targets("2025019", "2025020", "2025021")).toEqual(["3", "4", "5"]);
    expect(await targets("410100300", "410100301", "410100302")).toEqual(["3", "4", "5"]);
    expect(await targets("202501", "202502", "202503")).toEqual(["202501", "202502", "202503"]);
  });

  test("large quantities are none", async () => {
    expect(await targets("1000000", "25000000", "1200000")).toEqual(["1000000", "25000000", "1200000"]);
  });

  test("money is none", async () => {
    expect(await targets("$ 1.000.000", "$ 20.000.000", "$ 300.000")).toEqual(["3", "4", "5"]);
  });
});

describe("times", () => {
  const times = async (...own: string[]) => {
    const rows = own.map(
      (time, at): Row => ["Salud", `Dotar el puesto ${"abc"[at]}`, time, "Secretaría de Salud", "3"],
    );
    const plan = await read(["Programa", "Actividad", "Plazo", "Responsable", "Meta"], rows);
    return activitiesOf(plan).map(({ timeframe }) => timeframe?.text ?? null);
  };

  test.each([
    [["$ 200.000.000", "$ 30.000.000", "$ 1.500.000"]],
    [["200.000.000", "30.000.000", "1.500.000"]],
    [["0,45", "45 %", "12,5"]],
  ])("%j are sums", async (sums) => expect(await times(...sums)).toEqual([null, null, null]));

  test.each([[["3", "6", "120"]], [["2025", "2025", "1999"]], [["3 meses", "Junio", "30/06/2025"]]])(
    "%j are times",
    async (own) => expect(await times(...own)).toEqual(own),
  );
});

describe("what groups rows, whatever heads it", () => {
  const rows = (...own: (string | null)[]): Row[] =>
    own.map((text, at) => [text, `Visitar la vereda ${"abcd"[at]}`, "Talento humano", "Marzo"]);
  const levels = async (heading: string, own: (string | null)[], merges: string[] = []) =>
    levelsOf(await read([heading, "Actividad", "Responsable", "Fecha"], rows(...own), merges));

  test.each(["Frente", "Rol", "Asunto"])("%s: texts that rows share", async (heading) => {
    const personas = [`${heading}: Personas`, `${heading}: Equipos`];
    expect(await levels(heading, ["Personas", "Personas", "Personas", "Equipos"])).toEqual(personas);
    expect(await levels(heading, ["Personas", null, "Equipos", null], ["A3:A4", "A5:A6"])).toEqual(personas);
    expect(await levels(heading, ["Personas", null, null, "Equipos"])).toEqual(personas);
  });

  test("three texts of four rows are shared; four are not, nor are numbers", async () => {
    expect(await levels("Frente", ["Uno", "Uno", "Otro", "Tercero"])).toEqual([
      "Frente: Uno",
      "Frente: Otro",
      "Frente: Tercero",
    ]);
    const plan = ["Plan: PLAN DE ACCIÓN 2025"];
    expect(await levels("Frente", ["Uno", "Dos", "Otro", "Tercero"])).toEqual(plan);
    expect(await levels("Frente", ["12", "12", "12", "13"])).toEqual(plan);
  });
});

describe("what is done, and its parts", () => {
  test.each(["Acción", "ACCIONES"])("%s beside activities is their level", async (heading) => {
    const plan = await read(
      [heading, "Actividades", "Responsable", "Meta"],
      [
        ["Modernizar el archivo", "Comprar estantes", "Archivo", "4"],
        [null, "Digitalizar expedientes", "Archivo", "200"],
        ["Formar a los servidores", "Dictar talleres", "Talento humano", "3"],
      ],
    );
    expect(levelsOf(plan)).toEqual([`${heading}: Modernizar el archivo`, `${heading}: Formar a los servidores`]);
    expect(plan.actions.map(({ activities }) => activities.map(({ text }) => text))).toEqual([
      ["Comprar estantes", "Digitalizar expedientes"],
      ["Dictar talleres"],
    ]);
    expect(indicatorsOf(plan).map(({ target }) => target?.text)).toEqual(["4", "200", "3"]);
  });

  test("alone under a program it is what is done", async () => {
    const rows = [
      ["Personas", "Dictar talleres", "Talento humano", "3"],
      ["Personas", "Medir el clima", "Talento humano", "1"],
    ];
    const plan = await read(["Programa", "Acción", "Responsable", "Meta"], rows);
    expect(levelsOf(plan)).toEqual(["Programa: Personas"]);
    expect(activitiesOf(plan).map(({ text }) => text)).toEqual(["Dictar talleres", "Medir el clima"]);
  });

  test.each(["Producto", "Productos", "Producto esperado"])(
    "%s beside activities is what is measured",
    async (heading) => {
      const rows = [
        ["Personas", "Dictar talleres", "Listas de los talleres", "3", "Talento humano"],
        ["Equipos", "Comprar", "Portátiles entregados", "20", "Sistemas"],
      ];
      const plan = await read(["Programa", "Actividad", heading, "Meta", "Responsable"], rows);
      expect(indicatorsOf(plan).map(({ text, target }) => [text, target?.text])).toEqual([
        ["Listas de los talleres", "3"],
        ["Portátiles entregados", "20"],
      ]);
      expect(activitiesOf(plan).map(({ text, indicator }) => [text, indicator])).toEqual([
        ["Dictar talleres", 0],
        ["Comprar", 0],
      ]);
    },
  );
});

describe("headings", () => {
  test("words that narrow cells broke", async () => {
    const rows = [
      ["Salud", "Vacunar niños", "Secretaría de Salud", "Niños vacunados", "300"],
      ["Cultura", "Prestar libros", "Biblioteca", "Libros prestados", "120"],
    ];
    for (const [who, what] of [
      ["RESPONSA BLE", "INDICA DOR"],
      ["Respon sable", "Indi cador"],
    ]) {
      const plan = await read(["Programa", "Actividad", who!, what!, "META"], rows);
      expect(activitiesOf(plan).map(({ responsible }) => responsible?.text)).toEqual([
        "Secretaría de Salud",
        "Biblioteca",
      ]);
      expect(indicatorsOf(plan).map(({ text }) => text)).toEqual(["Niños vacunados", "Libros prestados"]);
    }
  });

  test("of up to four words, and of words that mean nothing by themselves", async () => {
    const who = async (heading: string) => {
      const rows = [
        ["Salud", "Vacunar niños", "Secretaría de Salud", "300"],
        ["Cultura", "Prestar libros", "Biblioteca", "120"],
      ];
      const plan = await read(["Programa", "Actividad", heading, "Meta"], rows);
      return activitiesOf(plan).map(({ responsible }) => responsible?.text ?? null);
    };
    const offices = ["Secretaría de Salud", "Biblioteca"];
    expect(await who("RESPONSA BLE")).toEqual(offices);
    expect(await who("DATO GRAL RESPONSA BLE")).toEqual(offices);
    expect(await who("OTRO DATO GRAL RESPONSA BLE")).toEqual([null, null]);
    expect(await who("VISITA BLE")).toEqual([null, null]);
  });

  test("who is to do it is no report on it, and when a form was filled in is no time", async () => {
    const rows = [
      ["Salud", "Vacunar niños", "Secretaría de Salud", "02/02/2025", "300"],
      ["Cultura", "Prestar libros", "Biblioteca", "03/02/2025", "120"],
    ];
    for (const who of ["Responsable de la ejecución", "RESPONSABLE DEL CUMPLIMIENTO"]) {
      const read2 = activitiesOf(await read(["Programa", "Actividad", who, "Fecha de registro", "Meta"], rows));
      expect(read2.map(({ responsible, timeframe }) => [responsible?.text, timeframe])).toEqual([
        ["Secretaría de Salud", null],
        ["Biblioteca", null],
      ]);
    }
  });

  test.each([
    ["Nivel 1", "Nivel 2"],
    ["Programa", "Nombre BP"],
  ])("%s over %s", async (outer, inner) => {
    const rows = [
      ["Social", "Salud", "Niños vacunados", "300", "Salud"],
      ["Social", "Salud", "Perros vacunados", "50", "Salud"],
      ["Social", "Cultura", "Libros prestados", "120", "Biblioteca"],
    ];
    const plan = await read([outer, inner, "Indicador", "Meta", "Responsable"], rows);
    expect(levelsOf(plan)).toEqual([`${outer}: Social / ${inner}: Salud`, `${outer}: Social / ${inner}: Cultura`]);
    expect(plan.actions.map(({ indicators }) => indicators.length)).toEqual([2, 1]);
  });
});
