/** What the addresses of pages hold behind their question mark. */

/** Of the list of municipalities. */
export interface MunicipalitiesSearch {
  q?: string;
  departamento?: string;
  plan?: "con" | "sin";
}

/** Which of an entity's plans: /plan/25151?marco=gel-2008&periodo=2008-2012. By default the one that came into force last. */
export interface PlanSearch {
  marco?: string | undefined;
  periodo?: string | undefined;
}

/** Of the comparison. */
export interface CompareSearch {
  /** DIVIPOLA codes joined by points, as short as an address can be. */
  m?: string;
  diferencias?: true;
}
