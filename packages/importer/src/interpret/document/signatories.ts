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

/** A role may go over lines ("Alcalde Municipal", "Líder del Comité"), each of them naming an office. */
const MOST_ROLE_LINES = 3;

export function findSignatories(paragraphs: readonly Paragraph[]): {
  signatories: Signatory[];
  consumed: Paragraph[];
} {
  const consumed: Paragraph[] = [];
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.text.split("\n").flatMap((text) => (squeeze(text) ? { text: squeeze(text), paragraph } : [])),
  );
  const isRole = (text: string) => ROLE.test(words(text).join(" ")) && words(text).length <= 12;
  const signatories = lines.flatMap(({ text, paragraph }, at): Signatory[] => {
    if (!isName(text) || isRole(text)) return [];
    const after = lines.slice(at + 1, at + 1 + MOST_ROLE_LINES);
    const end = after.findIndex((line) => !isRole(line.text) || isName(line.text));
    const roles = after.slice(0, end < 0 ? undefined : end);
    if (roles.length === 0) return [];
    consumed.push(paragraph, ...roles.map((line) => line.paragraph));
    const role = { text: roles.map((line) => line.text).join(" "), place: roles[0]!.paragraph.place };
    return [{ name: { text, place: paragraph.place }, role }];
  });
  return { signatories, consumed };
}
