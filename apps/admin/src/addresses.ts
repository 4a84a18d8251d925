/** What the addresses of pages hold behind their question mark. */

/** Of the list of municipalities. */
export interface MunicipalitiesSearch {
  q?: string;
  departamento?: string;
  plan?: "con" | "sin";
}

/** Of the inbox. */
export interface InboxSearch {
  estado?: InboxView | undefined;
  q?: string | undefined;
  departamento?: string | undefined;
  marco?: string | undefined;
  avisos?: "con" | "sin" | undefined;
  /** Code of an entity. */
  entidad?: string | undefined;
  /** The page after this place in the list, or before it. */
  despues?: string | undefined;
  antes?: string | undefined;
}

export const INBOX_VIEWS = ["revisar", "leyendo", "ilegibles", "aplicadas", "apartadas", "todas"] as const;
/** What the inbox shows; by default what is to be reviewed. */
export type InboxView = (typeof INBOX_VIEWS)[number];

/** Which of an entity's plans: /plan/25151?marco=gel-2008&periodo=2008-2012. By default the one that came into force last. */
export interface PlanSearch {
  marco?: string | undefined;
  periodo?: string | undefined;
}

/** Of the comparison. */
export interface CompareSearch {
  /** DIVIPOLA codes joined by points, as short as an address can be. */
  m?: string | undefined;
  marco?: string | undefined;
  periodo?: string | undefined;
  diferencias?: true | undefined;
}
