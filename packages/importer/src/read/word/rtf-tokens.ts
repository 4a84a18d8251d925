/** The tokens of rich text: groups, control words and symbols, bytes and plain text. Takes the file's bytes as Latin-1. */

export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  /** "\cellx1659": word "cellx", parameter 1659. */
  | { kind: "word"; word: string; parameter: number | null }
  /** "\~", "\*": a control of one character. */
  | { kind: "symbol"; symbol: string }
  /** "\'f1": a byte of the code page in force. */
  | { kind: "byte"; byte: number }
  | { kind: "text"; text: string };

const TOKEN = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^\\{}\r\n]+)|[\r\n]+|\\/giy;

function readToken([, brace, word, parameter, hex, symbol, text]: RegExpExecArray): RtfToken | null {
  if (brace) return { kind: brace === "{" ? "open" : "close" };
  if (word) return { kind: "word", word, parameter: parameter === undefined ? null : Number(parameter) };
  if (hex) return { kind: "byte", byte: Number.parseInt(hex, 16) };
  if (symbol) return { kind: "symbol", symbol };
  return text ? { kind: "text", text } : null;
}

/** Reads them one by one; the bytes of "\bin" are skipped, being pictures. */
export function* tokenise(rtf: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let found = pattern.exec(rtf); found; found = pattern.exec(rtf)) {
    const token = readToken(found);
    if (token?.kind === "word" && token.word === "bin") pattern.lastIndex += Math.max(0, token.parameter ?? 0);
    else if (token) yield token;
  }
}
