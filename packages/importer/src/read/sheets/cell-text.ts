/** What to read of a workbook's cell: its text as people see it in Colombia, but a number whose print has lost digits as it is stored. */
import { isBlank, remember } from "@cotejo/core";
import type { CellObject } from "xlsx";
import { colombianDate, colombianNumber, saysInColombian } from "./colombian-print.ts";
import { hasNoRoom, inFull, readInFull } from "./stored-number.ts";

type Formats = typeof import("xlsx")["SSF"];

export interface CellText {
  text: string;
  /** What the sheet shows, only where it is another text. */
  printed?: string;
}

/** Dates print day first, as in Colombia, whatever the office's machine was set to. */
export const DATE_FORMAT = "dd/mm/yyyy";
const TIME_FORMAT = "hh:mm:ss";
/** What Excel shows of a number that is no date under a date's format, as wide as the column. */
const NO_ROOM = "####";

const read = (text: string, printed: string): CellText => (text === printed ? { text } : { text, printed });

/**
 * What gives the texts of a workbook's cells. `isVerbatim`: prints are kept in the file, in the language of who saved it
 * (OpenDocument), and not made by the library.
 */
export function cellTexts(formats: Formats, isVerbatim: boolean): (cell: CellObject) => CellText {
  const isDate = remember((format: string) => format !== "" && Boolean(formats.is_date(format)));
  /** A date without room as a date; a number that is none (a code in a column of dates) as it is stored. */
  const ofDate = (value: number, printed: string): CellText => {
    const isFilled = hasNoRoom(printed);
    if (!isFilled && !isBlank(printed)) return { text: printed };
    const date: string = formats.format(Math.abs(value) < 1 ? TIME_FORMAT : DATE_FORMAT, value);
    if (isBlank(date)) return { text: inFull(value), printed: isFilled ? printed : NO_ROOM };
    return isFilled ? { text: date, printed } : { text: printed };
  };
  const ofNumber = (value: number, printed: string, format: string): CellText => {
    if (isDate(format)) return ofDate(value, colombianDate(printed));
    const shown = isVerbatim && saysInColombian(printed, value) ? printed : colombianNumber(printed);
    return read(readInFull(shown, value, format) ?? shown, shown);
  };
  return (cell) => {
    const printed = cell.w ?? (cell.v === undefined ? "" : String(cell.v));
    if (cell.t === "n" && typeof cell.v === "number" && Number.isFinite(cell.v))
      return ofNumber(cell.v, printed, typeof cell.z === "string" ? cell.z : "");
    return { text: /\r|_x000D_/.test(printed) ? printed.replace(/\r\n?/g, "\n").replace(/_x000D_/g, "") : printed };
  };
}
