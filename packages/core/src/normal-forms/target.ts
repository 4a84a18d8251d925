/** Targets ("Metas"): a printed text in, its normal form out; never a guess beyond the words. */
import type { Comparator, SimpleTargetForm, TargetForm } from "./forms.ts";
import { readDigits, withDigits } from "./numbers.ts";
import { durationOf, recurrenceOf, UNIT_WORDS } from "./periods.ts";

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const MISSING =
  /^(|[-–_.·*•\s]+|n\/?\.?a\.?|no aplica|no disponible|s\/?d|sin (dato|meta|informacion|definir)s?|ningun[oa]?|por definir|pendiente)$/;
/** "no menos de" is a least, though it holds "menos de". */
const AT_LEAST =
  /\b(minimo|minima|al menos|por lo menos|no menos de|mas de|superior a|mayor o igual|mayor (?:a|de|que))\b|[>≥]/;
const AT_MOST =
  /\b(maximo|maxima|a lo sumo|hasta|no mas de|menos de|inferior a|menor o igual|menor (?:a|de|que))\b|[<≤]/;
/** Numbers that name something and count nothing: acts, articles, phases, years. */
const NAMING_NUMBER = new RegExp(
  String.raw`\b(?:ley|decreto|resolucion|acuerdo|ordenanza|articulo|art\.?|numeral|fase|version|ano|vigencia|conpes|n°|no\.)\s*(?:n°|no\.?|numero)?\s*${NUMBER}|\b(?:de|en|del)\s+(?:19|20)\d\d\b`,
  "g",
);

function comparatorOf(text: string): Comparator {
  if (AT_LEAST.test(text)) return "gte";
  return AT_MOST.test(text) ? "lte" : "eq";
}

function readPercent(text: string): SimpleTargetForm | null {
  const [, digits] = new RegExp(`(${NUMBER}) ?(?:%|por ?ciento\\b)`).exec(text) ?? [];
  const value = digits === undefined ? null : readDigits(digits);
  return value === null ? null : { kind: "percent", comparator: comparatorOf(text), value };
}

function frequency(text: string, value: number | null, per: string | null): SimpleTargetForm | null {
  return value === null || per === null ? null : { kind: "frequency", comparator: comparatorOf(text), value, per };
}

/** "4 veces al mes", "5 al año", "1 vez en el mes", "2 reuniones por cada semestre", "3 veces cada 2 años". */
function readTimesPerPeriod(text: string): SimpleTargetForm | null {
  const pattern = new RegExp(
    `(${NUMBER})(?: [a-z]+){0,3}? (?:al|a la|por cada|por|cada|en cada|en el|en la|en un|en una|durante el|/)\\s*(${NUMBER})? ?(${UNIT_WORDS})\\b`,
  );
  const [, times, count, unit] = pattern.exec(text) ?? [];
  if (times === undefined || unit === undefined) return null;
  return frequency(text, readDigits(times), durationOf(count ? (readDigits(count) ?? 1) : 1, unit));
}

/** "cada quince días", "cada mes". */
function readEveryPeriod(text: string): SimpleTargetForm | null {
  const [, count, unit] = new RegExp(`\\bcada (${NUMBER})? ?(${UNIT_WORDS})\\b`).exec(text) ?? [];
  return unit === undefined ? null : frequency(text, 1, durationOf(count ? (readDigits(count) ?? 1) : 1, unit));
}

/** "semestral", "Semanalmente", "4 reuniones anuales", "una vez mensual". */
function readRecurrence(text: string): SimpleTargetForm | null {
  const found = text
    .match(/[a-z]+/g)
    ?.map(recurrenceOf)
    .find((recurrence) => recurrence !== null);
  if (!found) return null;
  const [, times] = new RegExp(`^[^\\d]*(${NUMBER})\\b`).exec(text) ?? [];
  const value = times === undefined ? found.value : readDigits(times);
  return frequency(text, value, found.per);
}

/** A bare length of time where a target should stand says how often: "6 meses" is once in six months (domain §2.5). */
function readBareDuration(text: string): SimpleTargetForm | null {
  const [, count, unit] = new RegExp(`^[^a-z0-9]*(${NUMBER}) ?(${UNIT_WORDS})[^a-z0-9]*$`).exec(text) ?? [];
  const size = count === undefined ? null : readDigits(count);
  return unit === undefined || size === null ? null : frequency(text, 1, durationOf(size, unit));
}

/** The first number that counts something. "una página" is an article and no count unless it opens the text. */
function readCount(text: string, printed: string): SimpleTargetForm | null {
  const counted = text.replace(NAMING_NUMBER, " ");
  const [whole, digits] = new RegExp(`(?<![\\d/.,])(${NUMBER})(?![\\d/])`).exec(counted) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const isPrintedDigit = printed.includes(digits);
  const opens = new RegExp(`^[^a-z0-9]*${digits}\\b`).test(counted.replace(AT_LEAST, "").replace(AT_MOST, ""));
  if (!isPrintedDigit && digits === "1" && !opens) return null;
  const value = readDigits(digits);
  return value === null
    ? null
    : { kind: "count", comparator: comparatorOf(text), value: value * scaleOf(text, digits) };
}

function readSimple(text: string, printed: string): SimpleTargetForm {
  return (
    readPercent(text) ??
    readTimesPerPeriod(text) ??
    readEveryPeriod(text) ??
    readBareDuration(text) ??
    readRecurrence(text) ??
    readCount(text, printed) ?? { kind: "qualitative" }
  );
}

const MILLION = 1_000_000;

/** "5 millones". */
function scaleOf(text: string, digits: string): number {
  return new RegExp(`${digits.replace(/[.]/g, "\\.")} millon(es)?\\b`).test(text) ? MILLION : 1;
}

/** "entre 5 y 10", "de 10% a 50%", "50% - 80%": a least and a most. */
function readRange(text: string): SimpleTargetForm[] {
  const between = new RegExp(`^[^\\d]*\\bentre (?:el )?(${NUMBER}) ?(%?) y (?:el )?(${NUMBER}) ?(%?)`).exec(text);
  const fromTo =
    new RegExp(`^(?:del? )?(${NUMBER}) ?(%?) ?(?:al?|-|hasta el) (?:el )?(${NUMBER}) ?(%)`).exec(text) ??
    new RegExp(`^(${NUMBER}) ?(%)-(${NUMBER}) ?(%)`).exec(text);
  const [, low, , high, percent] = between ?? fromTo ?? [];
  const values = [low, high].map((digits) => (digits === undefined ? null : readDigits(digits)));
  if (values.some((value) => value === null)) return [];
  const kind = percent ? "percent" : "count";
  return [
    { kind, comparator: "gte", value: values[0]! },
    { kind, comparator: "lte", value: values[1]! },
  ];
}

/** Parts joined by "y", "+" or ";" that are each a target with a number of its own; otherwise none. */
function readCompound(text: string, printed: string): SimpleTargetForm[] {
  const parts = text.split(/ y (?=[^a-z]*\d)| ?\+ ?| ?; ?|, (?=[^,]*%)/);
  if (parts.length < 2 || !parts.every((part) => /\d/.test(part))) return [];
  const forms = parts.map((part) => readSimple(part.replace(/^.*:\s*/, ""), printed));
  const isBareNumber = parts.some((part) => /^[\d.,\s]+$/.test(part));
  return isBareNumber || forms.some((form) => form.kind === "qualitative") ? [] : forms;
}

/**
 * Reads a target as printed ("Metas": "- 100%", "Mínimo una vez a la semana", "26 documentos").
 * Gives `missing` for nothing and "N/A", `qualitative` for words without a measure.
 */
export function normaliseTarget(printed: string): TargetForm {
  const text = withDigits(printed.replace(/^[\s\-–—•·*o]*(?=[\s\-–—•·*])/u, ""));
  if (MISSING.test(text)) return { kind: "missing" };
  const range = readRange(text);
  const parts = range.length > 0 ? range : readCompound(text, printed);
  return parts.length > 1 ? { kind: "compound", parts } : readSimple(text, printed);
}
