/**
 * What a client of PostgreSQL sends, cut into turns: all messages up to one that asks for an answer. Only whole turns are executed,
 * since clients of PGlite share one session, and with it the statement that a client has prepared and not yet run.
 */
const VERSION_3 = 196_608;
const TLS_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;

/** Bytes of a message that begins a session; another program's first words read as far more. */
const LONGEST_START = 10_000;

/** Query, Sync, Flush, FunctionCall. */
const ASKS = new Set([..."QSHF"].map((letter) => letter.charCodeAt(0)));
const FLUSH = "H".charCodeAt(0);
const TERMINATE = "X".charCodeAt(0);

export type Turn =
  | { kind: "startup"; bytes: Uint8Array; parameters: ReadonlyMap<string, string> }
  /** It asks for encryption, of which a socket of our own has no need. */
  | { kind: "encryption" }
  | { kind: "end" }
  /** `isOpen`: the client has asked for what is there so far, and goes on with the same statement. */
  | { kind: "statements"; bytes: Uint8Array; isOpen: boolean };

/** Names and values, each ended by a zero byte, after length and version. */
function readParameters(message: Buffer): ReadonlyMap<string, string> {
  const texts = message.toString("utf8", 8).split("\0");
  const pairs = texts.flatMap((name, at): [string, string][] =>
    at % 2 === 0 && name ? [[name, texts[at + 1] ?? ""]] : [],
  );
  return new Map(pairs);
}

/** Takes what arrives, however it is cut, and gives the turns that are whole. */
export class FrontendMessages {
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes without which nothing more is whole; large parameters are joined once. */
  #needed = 8;
  /** Bytes of the turn begun that are known to be whole messages. */
  #whole = 0;
  #hasStarted = false;

  push(chunk: Buffer): Turn[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return [];
    let rest = Buffer.concat(this.#chunks);
    const turns: Turn[] = [];
    for (let cut = this.#cut(rest); cut; cut = this.#cut(rest)) {
      turns.push(cut.turn);
      rest = rest.subarray(cut.length);
      this.#whole = 0;
    }
    this.#chunks = [rest];
    this.#size = rest.length;
    return turns;
  }

  #cut(bytes: Buffer): { turn: Turn; length: number } | null {
    return this.#hasStarted ? this.#cutStatements(bytes) : this.#cutStart(bytes);
  }

  #cutStart(bytes: Buffer): { turn: Turn; length: number } | null {
    const length = bytes.length < 8 ? 8 : bytes.readUInt32BE(0);
    if (length < 8 || length > LONGEST_START) return { turn: { kind: "end" }, length: bytes.length };
    this.#needed = length;
    if (bytes.length < length) return null;
    const code = bytes.readUInt32BE(4);
    if (code === TLS_REQUEST || code === GSS_REQUEST) return { turn: { kind: "encryption" }, length };
    if (code !== VERSION_3) return { turn: { kind: "end" }, length: bytes.length };
    this.#hasStarted = true;
    const message = bytes.subarray(0, length);
    return { turn: { kind: "startup", bytes: message, parameters: readParameters(message) }, length };
  }

  #cutStatements(bytes: Buffer): { turn: Turn; length: number } | null {
    for (;;) {
      const at = this.#whole;
      const end = bytes.length < at + 5 ? at + 5 : at + 1 + bytes.readUInt32BE(at + 1);
      this.#needed = end;
      if (bytes.length < end) return null;
      this.#whole = end;
      const type = bytes[at]!;
      if (type === TERMINATE) return { turn: { kind: "end" }, length: end };
      if (ASKS.has(type))
        return { turn: { kind: "statements", bytes: bytes.subarray(0, end), isOpen: type === FLUSH }, length: end };
    }
  }
}
