/** Whose plan it is, how sure that is, and what a person is told where it is not. */
import {
  identifyOwner as identify,
  type Message,
  type Place,
  type PlanOwner,
  type Result,
  type Territory,
} from "@cotejo/core";
import { message } from "../../messages/catalogue.ts";
import type { Grid, Paragraph, SourceCell } from "../../read/source-document.ts";
import { type Clue, coverClues, labelsOf, nameClues, paragraphClues, rowClues, rowsAbove } from "./owner-evidence.ts";

/** How people tell one municipality from another of its name. */
const describeTerritory = ({ type, name, department }: Territory): string =>
  type === "department" ? `departamento ${name}` : `${name} (${department.name})`;

const ownerOf = ({ type, code, name, department }: Territory, isStated: boolean, place: Place): PlanOwner => ({
  ...{ type, name, department: department.name, code },
  certainty: isStated ? "named" : "inferred",
  place,
});

/** What the whole document says, in no order. `others`: grids that hold no plan. */
export function ownerEvidence(
  file: string,
  grids: readonly Grid[],
  others: readonly Grid[],
  above: readonly SourceCell[],
  paragraphs: readonly Paragraph[],
): Clue[] {
  const visible = grids.some(({ isHidden }) => !isHidden) ? grids.filter(({ isHidden }) => !isHidden) : grids;
  const shown = others.filter(({ isHidden }) => !isHidden);
  return [
    ...[...visible, ...shown].flatMap(labelsOf),
    ...rowsAbove(above),
    ...coverClues(shown, visible),
    ...paragraphClues(paragraphs),
    ...rowClues(visible),
    ...nameClues(file, visible),
  ];
}

/** Takes what a document says of its owner; gives the owner, or nobody where it leaves that open. */
export function identifyOwner(file: string, evidence: readonly Clue[]): Result<PlanOwner | null> {
  const found = identify(evidence);
  switch (found.kind) {
    case "found": {
      const { owner, isStated, source, origin } = found;
      return {
        value: ownerOf(owner, isStated, origin),
        messages: isStated ? [] : [describeInferred(owner, source, origin)],
      };
    }
    case "ambiguous": {
      const candidates = found.candidates.map(describeTerritory).join(", ");
      return { value: null, messages: [message("owner-ambiguous", found.origin, { candidates })] };
    }
    case "other":
      return { value: null, messages: [message("owner-is-other", found.origin, { entity: found.entity })] };
    case "none":
      return { value: null, messages: [message("owner-not-found", { file })] };
  }
}

/** No column and no title says whose plan it is: what does, so that a person can judge it. */
function describeInferred(owner: Territory, source: Clue["source"], place: Place): Message {
  const code = source === "row" || source === "text" ? "owner-by-rows" : "owner-by-name";
  return message(code, place, { owner: describeTerritory(owner) });
}

/** As `identifyOwner`, of a part of a document that was divided by its owners. */
export function ownerOfPart(owner: PlanOwner): Result<PlanOwner | null> {
  const { place, certainty, name, department } = owner;
  const isNamed = certainty === "named" || !place;
  return {
    value: owner,
    messages: isNamed ? [] : [message("owner-by-name", place, { owner: `${name} (${department})` })],
  };
}
