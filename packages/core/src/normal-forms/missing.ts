/** What offices print where they have nothing to say. */
import { fold } from "../language/fold.ts";

const PHRASES = new Set([
  "na",
  "n a",
  "nd",
  "n d",
  "s d",
  "sd",
  "no aplica",
  "no disponible",
  "ninguno",
  "ninguna",
  "ningun",
  "por definir",
  "por establecer",
  "por programar",
  "por determinar",
  "por concertar",
  "pendiente",
  "pendiente por definir",
  "pendiente de definir",
  "np",
  "n p",
  "no prog",
  "nr",
  "n r",
  "s i",
  "en blanco",
  "no aplican",
  "no aplica n a",
  "no aplica na",
  "n a no aplica",
  "div 0",
]);
const LACKING =
  /^(?:sin|no (?:se )?(?:hay|tiene|tienen|registra|reporta|presenta|cuenta con)) (?:datos?|(?:una )?metas?|informacion|definir|fechas?|plazos?|programar|programacion|establecer|asignar|determinar|registro|reporte|linea base)(?: (?:programad[ao]s?|definid[ao]s?|establecid[ao]s?|asignad[ao]s?))?(?: WHEN)?$/;
/** "No programado", "No se programó", "No se tiene programada meta para la vigencia 2024". */
const UNPLANNED =
  /^(?:meta )?no (?:(?:se|esta|fue|se encuentra|se tiene|tiene|hay|estaba) )*(?:program(?:o|ad[ao]s?|a|acion|aron)|planead[ao]s?|planeo|previst[ao]s?|preve|definid[ao]s?|definio|establecid[ao]s?|establecio|asignad[ao]s?|proyect(?:o|ad[ao]s?)|contempl(?:o|ad[ao]s?)|disponible)(?: (?:metas?|actividad(?:es)?|avances?))?(?: WHEN)?$/;
const DOES_NOT_APPLY = /^no aplica WHEN$/;
/** The time that there is nothing for: "para la vigencia 2024", "en 2025", "este año". */
const WHEN =
  / (?:(?:para|en|durante) )?(?:(?:el|la|este|esta) )?(?:(?:presente|actual) )?(?:ano|vigencia|periodo|trimestre|semestre|cuatrienio)?(?: ?20\d\d)?$/;
/** Error values that a spreadsheet shows in a cell: "#N/A", "#¡REF!", "#VALUE!". */
const CELL_ERROR = /^#¡?[\p{Lu}\d/]+[!?]?$/u;
/** Dashes, dots and list marks only. */
const MARKS_ONLY = /^[-–—_.·*•$\s\u00A0\u200B\uFEFF]*$/;

/** Whether a printed text says nothing, or that there is nothing: "", "—", "N/A", "No aplica.", "#¡DIV/0!". */
export function isMissing(printed: string): boolean {
  const folded = fold(printed);
  const when = WHEN.exec(folded)?.[0] ?? "";
  const timeless = when.trim() === "" ? folded : `${folded.slice(0, -when.length)} WHEN`;
  const isSaid = (text: string) =>
    PHRASES.has(text) || [LACKING, UNPLANNED, DOES_NOT_APPLY].some((own) => own.test(text));
  return MARKS_ONLY.test(printed) || CELL_ERROR.test(printed.trim()) || isSaid(folded) || isSaid(timeless);
}
