/** Turns are the same however the bytes of a client arrive. */
import { expect, test } from "vitest";
import { FrontendMessages, type Turn } from "./frontend-messages.ts";

const message = (type: string, body = ""): Buffer => {
  const bytes = Buffer.alloc(5 + Buffer.byteLength(body));
  bytes.write(type, "latin1");
  bytes.writeUInt32BE(bytes.length - 1, 1);
  bytes.write(body, 5);
  return bytes;
};

const start = (code: number, body = ""): Buffer => {
  const bytes = Buffer.alloc(8 + Buffer.byteLength(body));
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(code, 4);
  bytes.write(body, 8);
  return bytes;
};

const STARTUP = start(196_608, "user\0postgres\0application_name\0cotejo-jobs\0\0");

/** The turns of the bytes, in pieces of `size`. */
function turnsOf(bytes: Buffer, size: number): Turn[] {
  const messages = new FrontendMessages();
  const turns: Turn[] = [];
  for (let at = 0; at < bytes.length; at += size) turns.push(...messages.push(bytes.subarray(at, at + size)));
  return turns;
}

const told = (turn: Turn): string => {
  if (turn.kind === "startup") return `startup as ${turn.parameters.get("application_name")}`;
  if (turn.kind !== "statements") return turn.kind;
  return `${Buffer.from(turn.bytes)
    .toString("latin1")
    .replace(/[^A-Za-z ]/g, "")}${turn.isOpen ? "…" : ""}`;
};

const asked = Buffer.concat([
  start(80_877_103),
  STARTUP,
  message("Q", "BEGIN"),
  message("P", "select"),
  message("B", "x".repeat(300)),
  message("E"),
  message("S"),
  message("P", "part"),
  message("H"),
  message("S"),
  message("X"),
]);

test.each([1, 2, 3, 7, 64, 10_000])("a session that arrives in pieces of %i bytes", (size) => {
  expect(turnsOf(asked, size).map(told)).toEqual([
    "encryption",
    "startup as cotejo-jobs",
    "QBEGIN",
    expect.stringMatching(/^Pselect+B.*x{300}ES$/),
    "PpartH…",
    "S",
    "end",
  ]);
});

test("a message that is not whole is no turn", () => {
  const bytes = Buffer.concat([STARTUP, message("P", "select"), message("S").subarray(0, 4)]);
  expect(turnsOf(bytes, 10_000).map(told)).toEqual(["startup as cotejo-jobs"]);
});

test("a request to cancel, and a protocol that nobody speaks, end the connection", () => {
  expect(turnsOf(start(80_877_102, "12345678"), 5)).toEqual([{ kind: "end" }]);
  expect(turnsOf(Buffer.from("GET / HTTP/1.1\r\n\r\n"), 100)).toEqual([{ kind: "end" }]);
});
