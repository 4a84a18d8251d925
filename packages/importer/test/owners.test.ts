/** Whose plan it is, as other offices would print it, and what looks like an owner and is none. */
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { importDocument } from "../src/import-document.ts";
import type { Row } from "./draw.ts";

const HEADINGS = ["Acción", "Indicador", "Meta", "Responsable"];
const row = (text: string, responsible = "Planeación"): Row => [text, "Porcentaje de avance", "100%", responsible];
const ROWS: readonly Row[] = [
  row("Actualizar el sitio web"),
  row("Publicar los trámites"),
  row("Capacitar a los servidores"),
  row("Atender las peticiones"),
  row("Rendir cuentas en audiencia"),
  row("Digitalizar el archivo"),
];
const TABLE: readonly Row[] = [HEADINGS, ...ROWS];
/** The table with columns before it, of the same value in each row, or of one value each. */
const columns = (...before: [heading: string, ...values: string[]][]): Row[] => [
  [...before.map(([heading]) => heading), ...HEADINGS],
  ...ROWS.map((cells, at) => [...before.map(([, ...values]) => values[at % values.length]!), ...cells]),
];

interface Drawing {
  file?: string;
  sheets: Record<string, readonly Row[]>;
}
const sheet = (...rows: readonly Row[]): Drawing => ({ sheets: { Plan: rows } });
const titled = (...titles: string[]): Drawing => sheet(...titles.map((title) => [title]), ...TABLE);
const fileNamed = (file: string, rows = TABLE): Drawing => ({ file, sheets: { Hoja1: rows } });

/** Code and certainty, or the code of the message that says why nobody. */
async function ownerOf({ file = "plan.xlsx", sheets }: Drawing): Promise<string> {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((cells) => [...cells])), name);
  const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const { plans, messages } = await importDocument(bytes, file);
  expect(plans).toHaveLength(1);
  const { owner } = plans[0]!;
  const codes = messages.flatMap(({ code }) => (code.startsWith("owner-") ? code : []));
  expect(codes).toHaveLength(owner?.certainty === "named" ? 0 : 1);
  return owner ? `${owner.code} ${owner.certainty}` : codes[0]!;
}

test.each<[string, Drawing, string]>([
  ["a column of codes", sheet(...columns(["Código DANE", "25175"])), "25175 named"],
  ["a column of codes that lost a zero", sheet(...columns(["Cód. DANE", "5368"])), "05368 named"],
  ["a department's code", sheet(...columns(["Código DANE", "41"], ["Entidad territorial", "Huila"])), "41 named"],
  ["a department's code of five digits", sheet(...columns(["Código DIVIPOLA", "25000"])), "25 named"],
  ["the column of the entity", sheet(...columns(["Entidad territorial", "Gachancipá"])), "25295 named"],
  [
    "department and municipality as columns",
    sheet(...columns(["Departamento", "Nariño"], ["Municipio", "La Unión"])),
    "52399 named",
  ],
  ["an office as entity", sheet(...columns(["Entidad", "ALCALDÍA MUNICIPAL DE SUPATÁ"])), "25777 named"],
  ["a label and its value beside it", sheet(["Municipio:", "Chía"], ["Vigencia:", "2025"], ...TABLE), "25175 named"],
  ["a label with its value", sheet(["Nombre de la entidad: Alcaldía de Tenjo"], ...TABLE), "25799 named"],
  [
    "labels above their values",
    sheet(["Departamento", "Municipio", "Vigencia"], ["Caldas", "La Dorada", "2024"], [], ...TABLE),
    "17380 named",
  ],
  ["a label asking for the department's office", sheet(["Entidad", "Gobernación de Boyacá"], ...TABLE), "15 named"],
  ["a label of the department alone", sheet(["Departamento:", "Quindío"], ...TABLE), "63 named"],
  ["an office above the table", titled("ALCALDIA DE NEMOCON", "Plan de acción 2024"), "25486 named"],
  [
    "a municipality and its department above the table",
    titled("PLAN INDICATIVO 2024-2027", "AGUAZUL - CASANARE"),
    "85010 named",
  ],
  [
    "a letterhead from the country down",
    titled("República de Colombia", "Departamento de Cundinamarca", "Municipio de Cota"),
    "25214 named",
  ],
  [
    "a letterhead that names the governor's office, too",
    titled("Gobernación de Cundinamarca", "Alcaldía Municipal de Cota"),
    "25214 named",
  ],
  ["a department's office above the table", titled("GOBERNACIÓN DEL HUILA", "Plan de acción"), "41 named"],
  ["a department above the table", titled("Departamento del Magdalena", "Plan indicativo"), "47 named"],
  ["a district with all its titles", titled("Distrito Turístico, Cultural e Histórico de Santa Marta"), "47001 named"],
  ["the capital", titled("Alcaldía Mayor de Bogotá, D.C."), "11001 named"],
  ["the municipality called as the country is", titled("Municipio de Colombia, Huila"), "41206 named"],
  ["a municipality called as a common word", titled("ALCALDÍA DE CONTRATACIÓN"), "68211 named"],
  [
    "a cover",
    { sheets: { Portada: [["Plan de desarrollo municipal"], ["Municipio de Sopó"]], Plan: TABLE } },
    "25758 named",
  ],
  [
    "a ministry's form that a municipality filled in",
    titled("Ministerio de Comunicaciones", "Municipio de Piedras, Tolima"),
    "73547 named",
  ],
  ["a development plan of a place", titled("PLAN DE DESARROLLO MUNICIPAL DE TENJO 2024-2027"), "25799 named"],
  [
    "rows that call it so",
    sheet(HEADINGS, ...ROWS, row("Divulgar los servicios del municipio de Tabio")),
    "25785 inferred",
  ],
  [
    "a name in row after row",
    sheet(HEADINGS, ...ROWS.map(([text, ...rest]) => [`${text} en Cajicá`, ...rest])),
    "25126 inferred",
  ],
  ["a file's name", fileNamed("plan-accion-guatape-2024.xlsx"), "05321 inferred"],
  ["a file's name that is a surname, too", fileNamed("PlanAccionRestrepo_Meta.xlsx"), "50606 inferred"],
  ["a file's name with an article", fileNamed("plan-la-dorada.xlsx"), "17380 inferred"],
  ["a file's name of a department", fileNamed("boyaca_plan_indicativo_v2.xlsx"), "15 inferred"],
  ["a sheet's name", { sheets: { Zipaquirá: TABLE } }, "25899 inferred"],
])("an owner: %s", async (_, drawing, expected) => {
  expect(await ownerOf(drawing)).toBe(expected);
});

test.each<[string, Drawing, string]>([
  ["who signs", sheet(...TABLE, ["Elaboró: Pedro Córdoba", null, "Revisó: Ana Medina Padilla"]), "owner-not-found"],
  ["a surname in every row", sheet(HEADINGS, ...ROWS.map(([text]) => row(text!, "Luis Garzón"))), "owner-not-found"],
  ["a surname above the table", titled("Plan de acción", "Responsable: Nariño Pérez"), "owner-not-found"],
  ["the country's congress", sheet(HEADINGS, ...ROWS, row("Ley 1712 del Congreso de Colombia")), "owner-not-found"],
  ["the country above the table", titled("República de Colombia", "Plan de acción"), "owner-not-found"],
  [
    "any municipality of the country",
    sheet(HEADINGS, ...ROWS, row("Ser el primer municipio de Colombia sin papel")),
    "owner-not-found",
  ],
  ["a union of states", titled("Convenio con la Unión Europea", "Plan de acción"), "owner-not-found"],
  ["a word above the table", titled("PLAN DE CONTRATACIÓN", "JARDÍN Y RETIRO"), "owner-not-found"],
  ["streets", sheet(["Dirección: Calle Jericó No. 4"], ...TABLE), "owner-not-found"],
  ["where it was signed", titled("Plan de acción", "Ciudad: Medellín"), "owner-not-found"],
  [
    "a place in one row of many",
    sheet(HEADINGS, ...ROWS, row("Pavimentar la vía Tunja - Paipa"), row("Visitar Duitama")),
    "owner-not-found",
  ],
  [
    "a departmental control body",
    titled("CONTRALORÍA GENERAL DEL DEPARTAMENTO DEL TOLIMA", "Plan de acción"),
    "owner-is-other",
  ],
  [
    "a hospital called after a city",
    titled("E.S.E. Hospital San Juan de Pasto", "Plan de acción 2024"),
    "owner-is-other",
  ],
  [
    "a hospital in a municipality",
    sheet(["Entidad:", "E.S.E. Hospital San José"], ["Municipio:", "Guaduas"], ...TABLE),
    "owner-is-other",
  ],
  ["a regional corporation", titled("Corporación Autónoma Regional del Atlántico", "Plan de acción"), "owner-is-other"],
  ["a municipal ombudsman", titled("PERSONERÍA MUNICIPAL DE CHÍA", "Plan de acción"), "owner-is-other"],
  [
    "a municipal ombudsman after the plan's name",
    titled("PLAN DE ACCIÓN 2024 DE LA PERSONERÍA DE CHÍA"),
    "owner-is-other",
  ],
  ["a council under a letterhead", titled("Municipio de Sopó", "Concejo Municipal"), "owner-is-other"],
  ["an institute of sport after the plan's name", titled("PLAN DE ACCIÓN IMDER ENVIGADO"), "owner-is-other"],
  [
    "an institute of the municipality",
    titled("Plan de acción del Instituto Municipal de Cultura de Guaduas"),
    "owner-is-other",
  ],
  ["a university", titled("Universidad del Magdalena", "Plan de acción"), "owner-is-other"],
  ["a company", titled("Empresa de Servicios Públicos de Tenjo S.A. E.S.P."), "owner-is-other"],
  ["another country's office", titled("Ayuntamiento de Granada", "Plan de actuación"), "owner-is-other"],
  ["another country's province", titled("Municipalidad Provincial de Sucre"), "owner-is-other"],
  [
    "a ministry whose rows name a municipality",
    sheet(["Ministerio de Minas y Energía"], ...TABLE, row("Visitar el municipio de Ayapel")),
    "owner-is-other",
  ],
  ["several of one name", titled("Municipio de La Unión"), "owner-ambiguous"],
  [
    "two that are named alike",
    titled("Plan de los municipios", "Municipio de Cota", "Municipio de Tenjo"),
    "owner-ambiguous",
  ],
  [
    "a file that says other than a row",
    { file: "Cajica.xlsx", sheets: { Hoja1: [HEADINGS, ...ROWS, ...ROWS, row("Visitar el municipio de Tabio")] } },
    "owner-ambiguous",
  ],
  ["a file of a hospital", fileNamed("hospital-guaduas-plan.xlsx"), "owner-not-found"],
  ["a file about peace", fileNamed("plan para la paz.xlsx"), "owner-not-found"],
  ["a file about contracts", fileNamed("Plan de Contratación 2024.xlsx"), "owner-not-found"],
])("no owner: %s", async (_, drawing, expected) => {
  expect(await ownerOf(drawing)).toBe(expected);
});

test.each<[string, Drawing, string]>([
  [
    "a municipality of a row",
    sheet(["Gobernación de Huila"], ...TABLE, row("Dotar el hospital del municipio de Pitalito")),
    "41 named",
  ],
  ["a municipality above the table", titled("Gobernación de Huila", "Sede Pitalito"), "41 named"],
  [
    "a municipality in its code",
    sheet(...columns(["Código DANE", "25"]), row("Semáforos en el municipio de Cota")),
    "25 named",
  ],
])("a department's plan is not that of %s", async (_, drawing, expected) => {
  expect(await ownerOf(drawing)).toBe(expected);
});

test("where a municipality stands behind what the plan says, it is where something is done: one plan", async () => {
  const places = ["Cota", "Tenjo", "Tabio"];
  const rows: Row[] = [
    ["Gobernación de Cundinamarca"],
    [...HEADINGS, "Municipio"],
    ...ROWS.map((cells, at) => [...cells, places[at % 3]!]),
  ];
  expect(await ownerOf(sheet(...rows))).toBe("25 named");
});

test("sheets called by surnames, words and neighbourhoods are of one plan", async () => {
  const sheets = Object.fromEntries(["Garzón", "Medina", "Contratación", "Montebello"].map((name) => [name, TABLE]));
  expect(await ownerOf({ sheets: { Portada: [["Alcaldía de Yumbo"]], ...sheets } })).toBe("76892 named");
});
