/** Messages as people read them: text made of the catalogue's template and the message's facts, at the edge and nowhere else. */
import { type Message, squeeze } from "@cotejo/core";
import { MESSAGES, type MessageCode, type MessageEntry } from "./catalogue.ts";

export type Language = "es" | "en";

const LONGEST_FACT = 160;

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  es: (count) => ` (${count} casos; este es el primero)`,
  en: (count) => ` (${count} cases; this is the first)`,
};

function fill(template: string, facts: Message["facts"]): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? "");
    return fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact;
  });
}

/** The text of a message; of one that holds in many places it says of how many, where its facts do not. */
export function renderMessage({ code, facts, count = 1 }: Message, language: Language = "es"): string {
  // Messages that were stored may be of an older catalogue.
  const entry: MessageEntry | undefined = MESSAGES[code as MessageCode];
  if (!entry) return code;
  const text = squeeze(fill(entry[language], facts));
  return count > 1 && !entry.joins ? `${text}${MORE[language](count)}` : text;
}
