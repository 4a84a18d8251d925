/** Text that stands where a value should and is none: errors of formulas, characters that were damaged, digits that are gone. */
import { type SourceCell, textOf } from "../source-document.ts";

const ERROR_NAMES = [
  "REF|DIV/0|NULL|NULO|NUM|N/A|N/D|VALUE|VALOR|NAME|NOMBRE",
  "SPILL|DESBORDAMIENTO|CALC|FIELD|CAMPO|CONNECT|CONECTAR|BLOCKED|BLOQUEADO|BUSY|OCUPADO|UNKNOWN|DESCONOCIDO",
  "GETTING_DATA|OBTENIENDO_DATOS",
].join("|");
/** As Excel and LibreOffice print them in English and in Spanish; the mark before the word may itself be damaged. */
const FORMULA_ERROR = new RegExp(`^(?:#[¡¿\uFFFD]?(?:${ERROR_NAMES})[!?]?|Err:\\d{3})$`, "i");

/** Whether a text is a formula's error and nothing else: "#REF!", "#¡VALOR!", "#N/D", "Err:502". */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text.trim());
}

/** A text is unreadable where more than this share of its letters and digits are U+FFFD: a stray one in words is not. */
const MOST_DAMAGED = 0.5;

/** Whether most of a text's letters are damaged ("�����"): whoever saved it had lost them. */
export function isDamaged(text: string): boolean {
  if (!text.includes("\uFFFD")) return false;
  const damaged = text.match(/\uFFFD/g)!.length;
  const sound = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return damaged / (damaged + sound) > MOST_DAMAGED;
}

/** A number as spreadsheets shorten it: one digit, perhaps decimals, and a power of ten with its sign and two digits or more. */
const SHORTENED = /^[-(]?\d(?:[.,](?<decimals>\d+))?E\+(?<power>\d{2,3})\)?$/i;
/** Hash signs that a cell is filled with where its number has no room; fewer are somebody's sign for a number. */
const NO_ROOM = /^#{3,}$/;

/** Whether a text is the print of a number whose digits it no longer has: "2,02425E+12" has six of thirteen, "####" none. */
export function hasLostDigits(text: string): boolean {
  const trimmed = text.trim();
  if (NO_ROOM.test(trimmed)) return true;
  const { decimals = "", power } = SHORTENED.exec(trimmed)?.groups ?? {};
  return power !== undefined && Number(power) > decimals.length;
}

/** Whether a text fills a cell that had no room for its number: it says nothing at all. */
export function isFilling(text: string): boolean {
  return NO_ROOM.test(text.trim());
}

/** Why a cell has no value, or not all of it: its digits were cut, its characters damaged, or its formula failed; null for others. */
export function troubleOf(cell: SourceCell): "cut" | "damaged" | "error" | null {
  if (cell.isCut) return "cut";
  if (!cell.isError) return null;
  return isDamaged(textOf(cell)) ? "damaged" : "error";
}
