/** Every message of the catalogue, produced from bytes through the whole pipeline. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { DEFAULT_WORKER, type ImportOutcome, ImportWorker, joinOutcomes } from "../src/import-in-worker.ts";
import type { Layout } from "../src/locate/headings/layout.ts";
import { type Mapping, readMapping } from "../src/locate/headings/mapping.ts";
import { readSheetChoice } from "../src/locate/sheet-choice.ts";
import { MESSAGES, type MessageCode, message } from "../src/messages/catalogue.ts";
import { renderMessage } from "../src/messages/render.ts";
import { renderMessageDocs } from "../src/messages/render-docs.ts";
import { unreadableOutcome } from "../src/outcome.ts";
import { UnreadableFile } from "../src/read/unreadable.ts";
import type { Row } from "./draw.ts";
import { edited } from "./draw-files.ts";
import { CASES, matrix, plan, ROW } from "./message-cases.ts";

const WORKER_SCRIPT = new URL("../../../scripts/import-worker.cjs", import.meta.url);

/** A mapping that a person made for another file. */
const LAYOUT: Layout = {
  name: "plan-de-jerico.xlsx",
  columns: { Reto: "action", Padrino: "responsible", Señal: "indicator" },
};

/** What a person says of this file's columns, where that is what is told. */
const MAPPINGS: Partial<Record<MessageCode, Mapping>> = {
  "column-left-out": readMapping({ columns: { "Hoja1!D": "leaveOut" } }),
  "mapped-column-unknown": readMapping({ columns: { "Anexo!D": "leaveOut" } }),
};

/** What a person says of sheets. */
const SHEETS = readSheetChoice({ sheets: { leaveOut: ["Borrador"], takeIn: ["Anexo"] } })!;

/** Reading in a worker that has no time at all. */
async function readInNoTime(bytes: Buffer): Promise<ImportOutcome> {
  const worker = new ImportWorker({ ...DEFAULT_WORKER, seconds: 0.001, script: WORKER_SCRIPT });
  return joinOutcomes(await worker.read(bytes, "plan.xlsx"), "plan.xlsx");
}

function read(code: MessageCode, bytes: Buffer): Promise<Pick<ImportOutcome, "messages">> {
  if (code === "file-takes-too-long") return readInNoTime(bytes);
  // Nothing that a file holds makes it: who keeps files says so of itself.
  if (code.startsWith("kept-")) return Promise.resolve({ messages: [message(code, { file: "plan.xlsx" })] });
  if (code === "file-not-read")
    return Promise.resolve(unreadableOutcome(new UnreadableFile("our-fault", ""), "plan.xlsx"));
  const mapping = MAPPINGS[code];
  const options = { layouts: [LAYOUT], sheets: SHEETS, framework: "gel-2008", ...(mapping && { mapping }) };
  return importDocument(bytes, "plan.xlsx", options);
}

test.each(Object.keys(MESSAGES) as MessageCode[])("%s", async (code) => {
  const { messages } = await read(code, CASES[code]());
  const found = messages.find((message) => message.code === code);
  expect(messages.map((message) => message.code)).toContain(code);
  expect(found?.severity).toBe(MESSAGES[code].severity);
  for (const language of ["es", "en"] as const) expect(renderMessage(found!, language)).not.toMatch(/[{}]|undefined/);
  expect(found?.place.file).toBe("plan.xlsx");
});

test("an error in a cell leaves its value unreadable, never guessed", async () => {
  const { plans } = await importDocument(
    edited(plan(ROW), ({ Sheets }) => Object.assign(Sheets.Hoja1!, { C3: { t: "e", v: 0x17, w: "#REF!" } })),
    "plan.xlsx",
    { framework: "gel-2008" },
  );
  expect(plans[0]?.actions[0]?.indicators[0]?.target).toBeNull();
  expect(plans[0]?.actions[0]?.absences.looseTargets).toBe("unreadable");
});

test("damaged characters leave a value unreadable; a number cut short stays as it is shown", async () => {
  const damaged = await importDocument(CASES["text-unreadable"](), "plan.xlsx", { framework: "gel-2008" });
  expect(damaged.plans[0]?.actions[0]?.absences.looseTargets).toBe("unreadable");
  const cut = await importDocument(CASES["number-cut"](), "plan.xlsx");
  expect(cut.plans[0]?.actions[0]?.indicators[0]?.target?.text).toBe("2,02425E+12");
});

test("a matrix tells errors, damaged characters and numbers cut short once a column and kind", async () => {
  const values = ["#N/A", "\uFFFD\uFFFD\uFFFD", "2,02425E+12", "#N/A"];
  const row = (value: string, at: number): Row => [
    ...["Gobierno", "Transparencia", `Capacitar ${at} oficinas`, `Oficinas capacitadas ${at}`, "0", "40"],
    value,
  ];
  const bytes = matrix(...values.map(row));
  const { messages } = await importDocument(bytes, "plan.xlsx");
  const found = messages.filter(({ code }) => /^(?:cells-in-error|text-unreadable|number-cut)$/.test(code));
  expect(found.map(({ code, facts }) => [code, facts.cells])).toEqual([
    ["cells-in-error", 2],
    ["text-unreadable", 1],
    ["number-cut", 1],
  ]);
});

test("docs/messages.md says what the catalogue says; write it with: pnpm --filter @cotejo/importer messages", () => {
  expect(readFileSync(new URL("../../../docs/messages.md", import.meta.url), "utf8")).toBe(renderMessageDocs());
});
