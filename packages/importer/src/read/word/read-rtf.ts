/**
 * Reads rich text (.rtf): bytes in, paragraphs and tables out, in their order. Follows the tables of the specification 1.9.1:
 * cells end at \cell and \nestcell, rows at \row, their edges and merges stand in the row's own definition (\trowd … \cellx).
 */
import type { Block } from "../source-document.ts";
import { RtfLayout } from "./rtf-layout.ts";
import { type RtfToken, tokenise } from "./rtf-tokens.ts";
import { CHARACTERS, codePageOf, codePageOfCharset, INNER_ROW, PAGE_HEADS, TEXT_BOX, UNREAD } from "./rtf-words.ts";

/** What holds inside a group and ends with it. */
interface Group {
  isUnread: boolean;
  /** Of a page's head or foot: unread as body, and kept. */
  isPageHead: boolean;
  /** The group names fonts or styles, which are learnt and not shown. */
  learns: "font" | "style" | null;
  isHidden: boolean;
  codePage: string;
  /** Characters that stand after "\u" for readers without Unicode. */
  fallback: number;
}

/** Follows groups, code pages and destinations, and hands what is seen to the layout. */
class RtfReader {
  private readonly layout: RtfLayout;
  private readonly groups: Group[] = [];
  private group: Group = {
    isUnread: false,
    isPageHead: false,
    learns: null,
    isHidden: false,
    codePage: "windows-1252",
    fallback: 1,
  };
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, string>();
  private learnt = { number: 0, name: "" };
  private documentPage = "windows-1252";

  private pageHead = "";
  private bytes: number[] = [];
  private skip = 0;
  private isFirstOfGroup = false;

  constructor(file: string) {
    this.layout = new RtfLayout(file, this.styles);
  }

  take(token: RtfToken): void {
    if (token.kind !== "byte") this.flushBytes();
    if (token.kind === "open") {
      this.groups.push({ ...this.group });
      this.isFirstOfGroup = true;
      return;
    }
    if (token.kind === "close") this.closeGroup();
    else if (token.kind === "byte") this.takeByte(token.byte);
    else if (token.kind === "text") this.write(token.text);
    else if (token.kind === "symbol") this.takeSymbol(token.symbol);
    else this.takeWord(token.word, token.parameter);
    if (!(token.kind === "symbol" && token.symbol === "*")) this.isFirstOfGroup = false;
  }

  finish(): Block[] {
    this.flushBytes();
    return this.layout.finish();
  }

  private closeGroup(): void {
    if (this.group.learns) this.learn();
    if (this.group.isPageHead && !this.groups.at(-1)?.isPageHead) this.endPageHead();
    this.group = this.groups.pop() ?? this.group;
    this.skip = 0;
  }

  private endPageHead(): void {
    this.layout.addPageHeads(this.pageHead);
    this.pageHead = "";
  }

  private learn(): void {
    const { number, name } = this.learnt;
    if (this.group.learns === "style" && name) this.styles.set(number, name.replace(/;\s*$/, "").trim());
    this.learnt = { number: 0, name: "" };
  }

  private takeByte(byte: number): void {
    if (this.skip > 0) this.skip--;
    else this.bytes.push(byte);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const text = new TextDecoder(this.group.codePage).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.append(text);
  }

  /** Text of the file: what stands after "\u" for older readers is passed over. */
  private write(text: string): void {
    const skipped = Math.min(this.skip, text.length);
    this.skip -= skipped;
    this.append(text.slice(skipped));
  }

  private append(text: string): void {
    if (this.group.isPageHead) this.pageHead += text;
    else if (this.group.learns) this.learnt.name += text;
    else if (!this.group.isUnread && !this.group.isHidden) this.layout.write(text);
  }

  private takeSymbol(symbol: string): void {
    if (symbol === "*") {
      if (this.isFirstOfGroup) this.group.isUnread = true;
    } else if (symbol === "\n" || symbol === "\r") this.layout.endParagraph();
    else if (symbol === "~" || symbol === "_") this.write(CHARACTERS[symbol]!);
    else if ("\\{}".includes(symbol)) this.write(symbol);
  }

  private takeWord(word: string, parameter: number | null): void {
    if (this.takeDestination(word)) return;
    if (word === "u") {
      this.append(String.fromCharCode(((parameter ?? 63) + 65536) % 65536));
      this.skip = this.group.fallback;
    } else if (Object.hasOwn(CHARACTERS, word)) this.write(CHARACTERS[word]!);
    else if (Object.hasOwn(this.characterWords, word)) this.characterWords[word]!(parameter);
    else if (this.group.isPageHead && /^(?:par|cell|row|sect)$/.test(word)) this.pageHead += "\n";
    else if (!this.group.isUnread) this.layout.take(word, parameter);
  }

  private takeDestination(word: string): boolean {
    if (word === "fonttbl" || word === "stylesheet") {
      this.group.learns = word === "fonttbl" ? "font" : "style";
      return true;
    }
    if (word === "listtext" || word === "pntext") {
      this.layout.markListItem();
      this.group.isUnread = true;
      return true;
    }
    if (word === INNER_ROW) {
      this.group.isUnread = this.groups.at(-1)?.isUnread ?? false;
      return false;
    }
    if (word === TEXT_BOX && !this.group.isPageHead && this.layout.isBetween) {
      this.group.isUnread = false;
      return true;
    }
    if (!UNREAD.has(word) && !PAGE_HEADS.has(word)) return false;
    this.group.isPageHead = PAGE_HEADS.has(word);
    this.group.isUnread = true;
    return true;
  }

  private readonly characterWords: Readonly<Record<string, (parameter: number | null) => void>> = {
    uc: (parameter) => {
      this.group.fallback = parameter ?? 1;
    },
    ansicpg: (parameter) => this.useDocumentPage(codePageOf(parameter)),
    mac: () => this.useDocumentPage("macintosh"),
    fcharset: (parameter) => this.fonts.set(this.learnt.number, codePageOfCharset(parameter ?? 0)),
    v: (parameter) => this.hide(parameter !== 0),
    deleted: (parameter) => this.hide(parameter !== 0),
    plain: () => this.hide(false),
    f: (parameter) => {
      this.learnt.number = parameter ?? 0;
      this.group.codePage = this.fonts.get(parameter ?? 0) || this.documentPage;
    },
    s: (parameter) => {
      if (this.group.learns === "style") this.learnt.number = parameter ?? 0;
      else this.layout.setStyle(parameter);
    },
  };

  private useDocumentPage(page: string): void {
    this.documentPage = page;
    this.group.codePage = page;
  }

  private hide(isHidden: boolean): void {
    this.group.isHidden = isHidden;
  }
}

/** Throws `UnreadableFile`: without a word. What is damaged is read as far as it goes. */
export function readRtf(bytes: Buffer, file: string): Block[] {
  const reader = new RtfReader(file);
  for (const token of tokenise(bytes.toString("latin1"))) reader.take(token);
  return reader.finish();
}
