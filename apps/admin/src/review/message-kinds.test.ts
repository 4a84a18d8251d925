import { expect, test } from "vitest";
import { messageKinds } from "./message-kinds.ts";

const message = (severity: string, code: string, count = 1) => ({ severity, code, count });

test("messages of a kind stand together with the places of all, errors first", () => {
  const kinds = messageKinds([
    message("info", "hidden-rows"),
    message("warning", "no-target", 3),
    message("info", "hidden-rows", 2),
    message("error", "cut"),
  ]);
  expect(kinds.map(({ code, count, messages }) => [code, count, messages.length])).toEqual([
    ["cut", 1, 1],
    ["no-target", 3, 1],
    ["hidden-rows", 3, 2],
  ]);
  expect(messageKinds([])).toEqual([]);
});
