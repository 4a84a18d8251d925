/** The words of rich text that stand for something else than layout: characters, code pages, and groups that are no part of the body. */

/** Groups of the pages' heads and feet. */
export const PAGE_HEADS = new Set("header headerl headerr headerf footer footerl footerr footerf".split(" "));
/** The group of a row's definition in a table inside a cell: marked as one that older readers pass over. */
export const INNER_ROW = "nesttableprops";
/** The group of a drawn box's text, inside others that are no part of the body. */
export const TEXT_BOX = "shptxt";
/** Groups whose text is no part of the body: tables of the file, notes, pictures, fields' instructions. */
export const UNREAD = new Set(
  `fonttbl colortbl info pict footnote annotation fldinst
  listtable listoverridetable revtbl filetbl xmlnstbl rsidtbl themedata datastore latentstyles objdata nonesttables
  bkmkstart bkmkend tc xe private`.split(/\s+/),
);
/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emdash: "—",
  endash: "–",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  "~": "\u00A0",
  _: "-",
};
/** Windows code pages by a font's character set ("\fcharset"); others are read by the document's own. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  161: "windows-1253",
  162: "windows-1254",
  204: "windows-1251",
  238: "windows-1250",
};

/** The code page of a font's character set; empty where the document's own holds. */
export const codePageOfCharset = (charset: number): string => CODE_PAGES[charset] ?? "";

/** The code page of a number ("\\ansicpg1252"). */
export function codePageOf(number: number | null): string {
  if (number === 65001) return "utf-8";
  return number !== null && ((number >= 1250 && number <= 1258) || number === 874)
    ? `windows-${number}`
    : "windows-1252";
}
