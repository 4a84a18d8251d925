/** Numbers as Colombian offices write them: 1.500, 2,5, "dos", "Cinco (5)", "treinta y uno". */

const UNITS: Readonly<Record<string, number>> = {
  cero: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  mil: 1000,
};

/** Reads digits: a point before three digits groups thousands, any other point or comma is the decimal sign. */
export function readDigits(text: string): number | null {
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)
    ? text.replaceAll(".", "").replace(",", ".")
    : /^\d{1,3}(,\d{3}){2,}$/.test(text)
      ? text.replaceAll(",", "")
      : text.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Writes number words as digits, "treinta y uno" as "31"; takes and gives lower case without accents. */
function replaceNumberWords(text: string): string {
  const tens = "treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa";
  return text
    .replace(
      new RegExp(`\\b(${tens}) y (un|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\\b`, "g"),
      (_, ten, unit) => String(UNITS[ten]! + UNITS[unit]!),
    )
    .replace(/\b[a-z]+\b/g, (word) => (word in UNITS ? String(UNITS[word]) : word));
}

/**
 * A text in lower case without accents, its number words as digits and "dos (2)" as "2", so that one grammar serves.
 * Signs that carry meaning (% / . , - ° < >) stay.
 */
export function withDigits(text: string): string {
  const plain = text
    .replace(/[º°]/g, "°")
    .replace(/½/g, ",5")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[–—−‐‑]/g, "-")
    .replace(/\bpor ?ciento\b/g, "%")
    .replace(/(\d)['’´](?=\d{3})/g, "$1.")
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, " ")
    .trim();
  return replaceNumberWords(plain)
    .replace(/(\d+) ?\( ?(\d+)( ?%)? ?\)/g, (whole, word, digits, percent) =>
      word === digits ? `${digits}${percent ?? ""}` : whole,
    )
    .replace(/\( ?(\d+) ?\)/g, "$1");
}
