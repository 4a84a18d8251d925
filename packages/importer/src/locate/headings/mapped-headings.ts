/** Headings as a person says, before what the catalogues make of them: as fields of a table of actions, and as roles of a matrix. */
import type { HeadingRoleName } from "@cotejo/core";
import type { SourceCell } from "../../read/source-document.ts";
import type { HeadingRole, RoleFinder } from "./heading-role.ts";
import { isTableField, type MappedField } from "./mapping.ts";
import type { HeadingMatch, HeadingMatcher } from "./match-heading.ts";

/** What a person says of a printed heading, by its cells where they are given; undefined for nothing. */
export type SaidOf = (heading: string, cells?: readonly SourceCell[]) => MappedField | undefined;

/** The term of a match that a person made. */
export const MAPPED = "mapping";

/** Names headings as a person does, and by `match` where nobody says anything of them. */
export function mappedHeadings(saidOf: SaidOf, match: HeadingMatcher): HeadingMatcher {
  return (text, cells): HeadingMatch | null => {
    const said = saidOf(text, cells);
    if (said === undefined) return match(text);
    const meaning = isTableField(said) ? said : said === "leaveOut" ? "number" : "follow-up";
    return { meaning, confidence: 1, term: MAPPED, said };
  };
}

/** The columns of a mapping that other roles stand for. */
const ROLES: Readonly<Partial<Record<string, HeadingRoleName>>> = {
  action: "group",
  level: "group",
  activity: "description",
  attribute: "aside",
  leaveOut: "aside",
};
/** Roles that belong to one kind of indicator. */
const OF_PRODUCTS: ReadonlySet<HeadingRoleName> = new Set(["indicator", "target", "description", "baseline", "unit"]);
const OF_RESULTS = "result.";

/** The role of a mapped field, and the kind of indicator that it belongs to. */
function roleOfField(name: string): Pick<HeadingRole, "role" | "scope"> {
  const isOfResult = name.startsWith(OF_RESULTS);
  const bare = isOfResult ? name.slice(OF_RESULTS.length) : name;
  // All that a mapping names and that is not in the list above is a role of the same name.
  const role = ROLES[bare] ?? (bare as HeadingRoleName);
  return { role, scope: isOfResult ? "resultado" : OF_PRODUCTS.has(role) ? "producto" : null };
}

/** Finds roles as a person says, and by `find` where nobody says anything of a heading. */
export function mappedRoles(saidOf: SaidOf, find: RoleFinder): RoleFinder {
  return (heading, cells) => {
    const said = saidOf(heading, cells);
    if (said === undefined) return find(heading);
    const [name = "", year] = said.split(":");
    const { role, scope } = roleOfField(name);
    const own = find(heading);
    // Where the words say the same they say more: of what level it is, that one column names several.
    if (role === "group" && (own.role === role || (own.role === "hierarchy" && name === "level")))
      return { ...own, said };
    return {
      role,
      scope,
      years: year ? [Number(year)] : [],
      isValue: role === "target",
      level: null,
      isActivity: name === "activity",
      isAction: false,
      isMade: false,
      said,
    };
  };
}
