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

/** The department of a two-digit code, or null. */
export function departmentOf(code: string): Department | null {
  return departmentByCode.get(code) ?? null;
}

/** Who may own a plan: a municipality or a department. */
export interface Territory {
  type: "municipality" | "department";
  /** DIVIPOLA text: five digits of a municipality, two of a department. */
  code: string;
  name: string;
  /** Of a department itself. */
  department: Department;
}

export const territoryOfMunicipality = ({ code, name, department }: Municipality): Territory => ({
  ...{ type: "municipality", code, name, department },
});

/** The capital is a municipality and its own department: as an owner, the municipality. */
const CAPITAL_DEPARTMENT = "11";
const CAPITAL = "11001";

export const territoryOfDepartment = (department: Department): Territory =>
  department.code === CAPITAL_DEPARTMENT
    ? territoryOfMunicipality(municipalityByCode.get(CAPITAL)!)
    : { type: "department", code: department.code, name: department.name, department };

/** Whose a printed code is: five digits of a municipality; two, or five that end in 000, of a department; one zero in front may be lost. */
export function territoryOfCode(digits: string): Territory | null {
  const code = digits.padStart(digits.length > 2 ? 5 : 2, "0");
  const department = departmentByCode.get(code.length === 2 ? code : code.replace(/000$/, ""));
  if (department) return territoryOfDepartment(department);
  const municipality = municipalityByCode.get(code);
  return municipality ? territoryOfMunicipality(municipality) : null;
}

/** The text that a search without accents and case looks in: name and department, folded. */
export function searchText(municipality: Municipality): string {
  return fold(`${municipality.name} ${municipality.department.name}`);
}
