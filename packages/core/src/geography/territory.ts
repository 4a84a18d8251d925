/** The territory: departments and municipalities by code and by name. */
import { fold } from "../language/fold.ts";
import { DEPARTMENT_ROWS, MUNICIPALITY_ROWS } from "./divipola.ts";

export interface Department {
  /** Two-digit DIVIPOLA text. */
  code: string;
  name: string;
}

export interface Municipality {
  /** Five-digit DIVIPOLA text; its first two digits are the department's. */
  code: string;
  name: string;
  department: Department;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

export const DEPARTMENTS: readonly Department[] = DEPARTMENT_ROWS.map(([code, name]) => ({ code, name }));

const departmentByCode = new Map(DEPARTMENTS.map((department) => [department.code, department]));

export const MUNICIPALITIES: readonly Municipality[] = MUNICIPALITY_ROWS.map(([code, name, latitude, longitude]) => ({
  code,
  name,
  department: departmentByCode.get(code.slice(0, 2))!,
  latitude,
  longitude,
}));

const municipalityByCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));

/** The municipality of a five-digit code, or null. */
export function municipalityOf(code: string): Municipality | null {
  return municipalityByCode.get(code) ?? null;
}

/** The text that a search without accents and case looks in: name and department, folded. */
export function searchText(municipality: Municipality): string {
  return fold(`${municipality.name} ${municipality.department.name}`);
}
