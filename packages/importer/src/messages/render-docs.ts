/** The catalogue of messages as a page of documentation: Markdown out. */
import { MESSAGES } from "./catalogue.ts";

const SEVERITIES = [
  ["error", "Errors: no plan could be read"],
  ["warning", "Warnings: to be looked at before applying"],
  ["info", "Notes: what was done, and what was left out"],
] as const;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The page `docs/messages.md`; a test compares the two. */
export function renderMessageDocs(): string {
  const sections = SEVERITIES.map(([severity, title]) => {
    const rows = Object.entries(MESSAGES)
      .filter(([, entry]) => entry.severity === severity)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([code, { doc, es }]) => `| \`${code}\` | ${cell(doc)} | ${cell(es)} |`);
    return [`## ${title}`, "", "| code | meaning | what the user reads |", "|---|---|---|", ...rows].join("\n");
  });
  const head =
    "# Messages of the importer\n\nGenerated from `packages/importer/src/messages/catalogue.ts` with `pnpm --filter @cotejo/importer messages`. Words in braces are facts of the case; every message names its place in the file.";
  return `${[head, ...sections].join("\n\n")}\n`;
}
