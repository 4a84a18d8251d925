/** Files as offices make them, drawn in code: bytes of small workbooks. */
import * as XLSX from "xlsx";

export type Rows = readonly (readonly (string | number | null)[])[];

/** A workbook of one sheet. */
export function workbook(rows: Rows, sheetName = "Hoja1"): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheetName);
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** A workbook with a sheet for each. */
export function workbookOfSheets(...sheets: Rows[]): Buffer {
  const book = XLSX.utils.book_new();
  for (const rows of sheets) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])));
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** A zip of files by their names. */
export function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const zip = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(files)) XLSX.CFB.utils.cfb_add(zip, `/${name}`, bytes);
  return XLSX.CFB.write(zip, { type: "buffer", fileType: "zip" }) as Buffer;
}

/** A plan of two actions of a municipality that no sample has. */
export const RESTREPO_PLAN: Rows = [
  ["PLAN DE ACCIÓN GOBIERNO EN LÍNEA"],
  ["Municipio de Restrepo", null, "Departamento del Meta"],
  [],
  ["Línea de acción", "Actividades", "Indicador", "Meta", "Responsable", "Plazo"],
  [
    "Actualización de la página web",
    "- Nombrar un responsable\n- Publicar noticias",
    "Frecuencia de actualización",
    "2 veces por semana",
    "Oficina de sistemas",
    "Primer semestre de 2010",
  ],
  [
    "Avanzar en las fases de Gobierno en Línea",
    "Medir el avance",
    "Porcentaje de criterios cumplidos en la fase de información",
    "90%",
    "Comité GEL-T",
    "2 años",
  ],
];

/** A matrix of today: levels, a product indicator with yearly targets, and columns that no field of the model takes. */
export const JERICO_MATRIX: Rows = [
  ["Plan indicativo, municipio de Jericó, Antioquia"],
  [
    "Eje",
    "Programa",
    "Meta de producto",
    "Indicador de producto",
    "Línea base",
    "Meta cuatrienio",
    "Meta 2024",
    "Meta 2025",
    "Avance 2024",
    "Responsable",
  ],
  [
    "Gobierno cercano",
    "Transparencia",
    "Capacitar a los servidores",
    "Servidores capacitados",
    10,
    40,
    10,
    20,
    5,
    "Secretaría General",
  ],
];

export const emptyWorkbook = (): Buffer => workbook([[]]);

export const budgetSheet = (): Buffer =>
  workbook([
    ["Presupuesto de gastos 2010", null, null],
    ["Rubro", "Apropiación", "Compromisos"],
    ["Servicios personales", 1200, 800],
    ["Gastos generales", 300, 120],
  ]);

/** A compound file with the streams that Office writes when it encrypts. */
export function encryptedWorkbook(): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.from("04000400", "hex"));
  XLSX.CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(512, 7));
  return XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
}

/** The first bytes of a photo. */
export const photo = (): Buffer =>
  Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100", "hex"), Buffer.alloc(400, 1)]);
