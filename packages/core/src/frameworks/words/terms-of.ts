import type { ConceptCatalogue } from "../../language/concepts.ts";

/** Terms as catalogues write them, apart: words by blanks, the words of one term by strokes. */
export const termsOf = <Key extends string>(
  catalogue: Readonly<Record<Key, string>>,
): Readonly<Record<Key, readonly string[]>> & ConceptCatalogue =>
  // The keys are those of what is given.
  Object.fromEntries(
    Object.entries<string>(catalogue).map(([key, terms]) => [
      key,
      terms.split(" ").map((term) => term.replaceAll("|", " ")),
    ]),
  ) as unknown as Record<Key, readonly string[]>;
