import type { Message } from "@cotejo/core";
import { expect, test } from "vitest";
import { renderMessage } from "./render.ts";

const said = (text: string): Message => ({
  ...{ code: "row-is-total", severity: "info", place: { file: "plan.txt" } },
  facts: { text },
});

test("facts of up to 160 letters are told whole, longer ones cut", () => {
  expect(renderMessage(said("a".repeat(160)))).toContain(`«${"a".repeat(160)}»`);
  expect(renderMessage(said("a".repeat(161)))).toContain(`«${"a".repeat(160)}…»`);
});

test("a fact that is missing leaves no trace of the template, and line breaks are blanks", () => {
  expect(renderMessage({ ...said(""), facts: {} })).not.toMatch(/[{}]|undefined/);
  expect(renderMessage(said("dos\n  líneas"))).toContain("«dos líneas»");
});

test("a code that the catalogue no longer has is told as it is", () => {
  expect(renderMessage({ ...said("x"), code: "gone" })).toBe("gone");
});
