/** What a flattened cell or item says: its lines joined, cells that print put on one line parted. */
import { beginsMeasure, beginsParty, beginsResource, endsUnfinished, joinLines, runsOf, words } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";

export interface Unit {
  text: string;
  lines: Paragraph[];
}

/** The number of the line that a paragraph of plain text stands in. */
export const lineOf = ({ place }: Paragraph): number => ("line" in place ? place.line : 0);

/** "100% Definir mecanismos", "6 Promocionar el servicio": a target and the activity beside it. */
const TARGET_THEN_ACTIVITY =
  /^(\d[\d.,]*\s?%?(?:\s(?:veces?|al|por|cada|mensual\w*|anual\w*)[\p{Ll}\s]{0,25})?)\s+(?=\p{L}\p{Ll}+(?:ar|er|ir|arse)\s)/u;
const TIME = String.raw`\d{1,2}\s(?:a[ñn]os?|mes(?:es)?|semanas?|d[ií]as)`;
/** "tecnológica. 5 años": the last cell of a row on the line of the one before. */
const TIME_AT_END = new RegExp(String.raw`^(.+\S)\s+(${TIME})$`, "u");
const TIME_ALONE = new RegExp(`^${TIME}$`, "u");

/** Words cut by a narrow column: "interadministrat", below it "ivos". */
function joinCut(above: string, below: string): string {
  if (/^[.,;:)]/.test(below)) return above + below;
  const [last, first] = [words(above).at(-1) ?? "", words(below)[0] ?? ""];
  const isCut =
    /\p{Ll}$/u.test(above) && last.length >= 8 && /^(?:n|s|ón|ión|ivos?|ivas?|os|as|es|mente)$/u.test(first);
  return isCut ? above + below : joinLines(above, below);
}

function parts(text: string): string[] {
  const target = TARGET_THEN_ACTIVITY.exec(text)?.[1];
  if (target) return [target.trim(), text.slice(target.length).trim()];
  const [, before, time] = TIME_AT_END.exec(text) ?? [];
  return before && time ? [before, time] : [text];
}

/** Runs of lines without a blank line between; a time on a line of its own stands alone. */
function blocksOf(lines: readonly Paragraph[]): Paragraph[][] {
  return runsOf(lines, (block, line) => {
    const before = block.at(-1)!;
    const isNext = !line.startsPage && lineOf(line) - lineOf(before) <= 1;
    return isNext && !TIME_ALONE.test(line.text) && !TIME_ALONE.test(before.text);
  });
}

/** Whether a unit is the rest of the one before: that was left unfinished, or this goes on in lower case. */
function isRest(text: string, before: Unit | undefined): boolean {
  if (!before || /^\d/.test(text) || /^\d+\s?%?$/.test(before.text) || TIME_ALONE.test(before.text)) return false;
  const [first = "", firstBefore = ""] = [words(text)[0], words(before.text)[0]];
  // What begins a resource does not go on a party, nor the other way round.
  if ((beginsResource(first) && beginsParty(firstBefore)) || (beginsParty(first) && beginsResource(firstBefore)))
    return false;
  const isLower = /^\p{Ll}/u.test(text);
  if (endsUnfinished(before.text)) return isLower || !(before.text.endsWith("-") || beginsMeasure(first));
  return /^[\p{Ll},;.]/u.test(text) && !/[.:;]$/.test(before.text);
}

export function unitsOf(lines: readonly Paragraph[]): Unit[] {
  const units: Unit[] = [];
  for (const block of blocksOf(lines)) {
    const text = block.map((line) => line.text.trim()).reduce(joinCut);
    for (const part of parts(text)) {
      const before = units.at(-1);
      if (isRest(part, before)) {
        before!.text = joinCut(before!.text, part);
        before!.lines.push(...block.filter((line) => !before!.lines.includes(line)));
      } else units.push({ text: part, lines: block });
    }
  }
  return units;
}
