/** What the addresses of pages hold behind their question mark. */

/** Of the list of municipalities. */
export interface MunicipalitiesSearch {
  q?: string;
  departamento?: string;
  plan?: "con" | "sin";
}

/** Of the comparison. */
export interface CompareSearch {
  /** DIVIPOLA codes joined by points, as short as an address can be. */
  m?: string;
  diferencias?: true;
}
