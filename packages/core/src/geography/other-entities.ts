/** Entities that are neither a municipality nor a department, in titles, labels and names: their plans are nobody's of ours. */
import { fold, squeeze } from "../language/fold.ts";
import { ISSUERS, OTHER_ENTITIES, OTHER_ENTITIES_AT_START } from "./owner-words.ts";

/** The parts of a title, each of which may name somebody. */
const partsOf = (title: string): string[] => title.split(/[\n|;]|\s[-–—]\s/).map(squeeze);

/** What leads to a name in a title: "Plan de acción 2024 de la …", "Informe del …". */
const LEAD = /^(?:(?:plan|programa|matriz|informe|seguimiento|formato|cronograma|mapa|tablero|cuadro)\b.*? )(?=\S)/;

/** Whether a folded part of a title names one of some entities, at its start or after "plan de acción (de la)". */
function names(part: string, entities: readonly RegExp[]): boolean {
  const start = part.replace(/^(?:el|la|los|las) /, "");
  if (entities.some((entity) => entity.test(start))) return true;
  if (!LEAD.test(part)) return false;
  const words = part.split(" ");
  // "con la Contraloría", "a la Personería": somebody else's plan that has to do with it.
  return words.some((_, at) => {
    const lead = words[at - 1] === "la" || words[at - 1] === "el" ? words[at - 2] : words[at - 1];
    const isLed = /^(?:del?|\d+|accion|anual|institucional|estrategico|desarrollo|indicativo|mejoramiento)$/.test(
      lead ?? "",
    );
    return isLed && entities.some((entity) => entity.test(words.slice(at).join(" ")));
  });
}

/** The part of a title, or of a file's name, that names an entity which is neither a municipality nor a department; null where none does. */
export function otherEntityIn(title: string): string | null {
  return (
    partsOf(title).find((part) => {
      const folded = fold(part);
      return names(folded, OTHER_ENTITIES) || OTHER_ENTITIES_AT_START.some((entity) => entity.test(folded));
    }) ?? null
  );
}

/** The part of a title that names who gives out forms for others to fill in: a ministry, a national agency. */
export const issuerIn = (title: string): string | null =>
  partsOf(title).find((part) => ISSUERS.test(fold(part).replace(/^(?:el|la) /, ""))) ?? null;

/** As `otherEntityIn`, for the name of a file, which has no parts: any word may begin it. */
export function otherEntityInName(name: string): boolean {
  const words = fold(name).split(" ");
  return words.some((_, at) => OTHER_ENTITIES.some((entity) => entity.test(words.slice(at).join(" "))));
}
