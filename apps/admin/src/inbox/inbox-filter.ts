/** The inbox's address as the API's filter. */
import type { InboxSearch, InboxView } from "../addresses.ts";
import type { ImportFilter, ImportStatus } from "../gql/graphql.ts";

/** The states that each view shows. An archive is none: its documents are the imports. */
export const STATUSES: Record<InboxView, readonly ImportStatus[]> = {
  revisar: ["IN_REVIEW"],
  leyendo: ["RECEIVED", "READING"],
  ilegibles: ["UNREADABLE"],
  aplicadas: ["APPLIED"],
  apartadas: ["DISCARDED", "UNDONE"],
  todas: ["IN_REVIEW", "RECEIVED", "READING", "UNREADABLE", "APPLIED", "DISCARDED", "UNDONE"],
};

/** All but the state. */
export function filterOf({ q, departamento, marco, avisos, entidad }: InboxSearch): ImportFilter {
  return {
    ...(q && { text: q }),
    ...(departamento && { department: departamento }),
    ...(marco && { framework: marco }),
    ...(avisos && { hasWarnings: avisos === "con" }),
    ...(entidad && { entity: entidad }),
  };
}

export const isFiltered = (search: InboxSearch): boolean => Object.keys(filterOf(search)).length > 0;
