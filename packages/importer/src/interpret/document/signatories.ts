/** Who signs: at the end of the document, a name in capitals and under it the office held. */
import { type Plan, squeeze, words } from "@cotejo/core";
import type { Paragraph } from "../../read/source-document.ts";

type Signatory = Plan["signatories"][number];

const ROLE =
  /\b(alcalde|alcaldesa|secretari[oa]|personer[oa]|president[ea]|director|directora|jefe|lider|coordinador|coordinadora|asesor|asesora|gerente|gobernador|gobernadora|webmaster)\b/;

/** Two to six words, all in capitals, no figures. */
function isName(text: string): boolean {
  const count = words(text).length;
  return count >= 2 && count <= 6 && !/\d/.test(text) && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

export interface Signatures {
  signatories: Signatory[];
  consumed: Paragraph[];
}

export function findSignatories(paragraphs: readonly Paragraph[]): Signatures {
  const consumed: Paragraph[] = [];
  const signatories = paragraphs.flatMap((paragraph, at): Signatory[] => {
    const next = paragraphs[at + 1];
    const lines = paragraph.text.split("\n").map(squeeze).filter(Boolean);
    const [name, role] =
      lines.length > 1 ? [lines[0]!, lines.slice(1).join(" ")] : [lines[0] ?? "", next ? squeeze(next.text) : ""];
    if (!isName(name) || !ROLE.test(words(role).join(" ")) || words(role).length > 12) return [];
    consumed.push(...(lines.length > 1 || !next ? [paragraph] : [paragraph, next]));
    return [
      {
        name: { text: name, place: paragraph.place },
        role: { text: role, place: (lines.length > 1 ? paragraph : next!).place },
      },
    ];
  });
  return { signatories, consumed };
}
