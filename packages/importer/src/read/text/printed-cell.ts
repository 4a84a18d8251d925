/** What a cell of printed text holds: lines in, with the marks of Markdown, HTML and lists that other programs left in them. */
import { isBlank, squeeze } from "@cotejo/core";
import { plainLine, type SourceLine } from "../source-document.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  bull: "•",
  aacute: "á",
  eacute: "é",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  uuml: "ü",
  Aacute: "Á",
  Eacute: "É",
  Iacute: "Í",
  Oacute: "Ó",
  Uacute: "Ú",
  Ntilde: "Ñ",
  Uuml: "Ü",
};

function decodeEntity(entity: string, body: string): string {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body);
  if (!code) return ENTITIES[body] ?? entity;
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}

/** Tags that end a line; others only dress the text. */
const LINE_TAGS = /<\/?(?:br|p|div|ul|ol|li|tr|td|h[1-6])\b[^<>]{0,300}>/gi;
const OTHER_TAGS =
  /<\/?(?:a|b|i|u|em|strong|span|font|sub|sup|small|center|del|ins|code)\b[^<>]{0,300}>|<!--.{0,300}?-->/gi;

/** Takes emphasis, pictures and links off a text of Markdown. */
function undoMarkdown(text: string): string {
  return text
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,300}\)/g, "")
    .replace(/\[([^\]]{1,200})\]\([^)]{1,300}\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\d*])\*(?=[^\s*])([^*]{1,200}?)(?<=[^\s*])\*(?![\p{L}\d*])/gu, "$1")
    .replace(/\*\*/g, "")
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, "$1");
}

/** The lines of a cell's text; several blanks in a row stand where a line ended. */
export function linesOfMarkup(text: string): SourceLine[] {
  return undoMarkdown(text.replace(LINE_TAGS, "\n").replace(OTHER_TAGS, ""))
    .replace(/&(#?[a-z0-9]{1,8});/gi, decodeEntity)
    .split(/\n|\s{2,}/)
    .filter((line) => !isBlank(line))
    .map((line) => plainLine(squeeze(line)));
}

/** A dash before a word of its own, or right before a word after a blank, or glued to the word before: "- Uno - Dos -tres- Cuatro". */
const UPPER_ITEM = /\s+(?=[-–•]\s+(?:\p{Lu}\p{L}|\d))|\s+(?=[-–•]\p{L}{2})|(?<=[\p{L}.)])(?=- \p{Lu}\p{Ll})/gu;
const ANY_ITEM = /\s+(?=[-–•]\s+[\p{L}\d])|\s+(?=[-–•]\p{L}{2})/gu;

/** Cuts a line of a list at the marks inside it; a list in lower case is cut before any word. */
export function splitInlineMarks({ text, isListItem }: SourceLine): SourceLine[] {
  const isLower = /^\s*[-–•]\s*\p{Ll}/u.test(text);
  return text.split(isLower ? ANY_ITEM : UPPER_ITEM).map((part) => ({ text: part, isListItem }));
}
