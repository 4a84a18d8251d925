/** Who answers for actions in plans of any era, by the names that offices give them. */
import type { NamedEntry } from "../catalogue.ts";

export const PLAN_PARTIES: readonly NamedEntry[] = [
  {
    key: "gel-committee",
    name: "Comité GEL-T",
    terms: [
      "comite gel",
      "comite gelt",
      "comite de gobierno en linea",
      "comite de gobierno",
      "comite antitramites",
      "gel t",
      "comite institucional de gestion",
    ],
  },
  {
    key: "webmaster",
    name: "Webmaster",
    terms: [
      "webmaster",
      "web master",
      "administrador del sitio",
      "administrador de la pagina",
      "administrador del portal",
    ],
  },
  {
    key: "press",
    name: "Prensa y comunicaciones",
    terms: ["prensa", "comite de redaccion", "comunicaciones", "comunicador*"],
  },
  {
    key: "incoming-officials",
    name: "Funcionarios entrantes",
    terms: ["funcionarios entrantes", "administracion entrante"],
  },
  {
    key: "outgoing-officials",
    name: "Funcionarios salientes",
    terms: ["funcionarios salientes", "entrantes y salientes", "administracion saliente"],
  },
  {
    key: "officials",
    name: "Funcionarios públicos",
    terms: ["funcionarios publicos", "funcionarios", "servidores publicos", "empleados publicos"],
  },
  {
    key: "departments",
    name: "Dependencias de la alcaldía",
    terms: ["dependencias", "todas las areas", "secretarias de despacho"],
  },
  { key: "internal-control", name: "Control interno", terms: ["control interno"] },
  { key: "finance", name: "Secretaría de Hacienda", terms: ["hacienda", "tesoreria"] },
  { key: "planning", name: "Planeación", terms: ["planeacion"] },
  { key: "council", name: "Concejo municipal", terms: ["concejo"] },
  { key: "ombudsman", name: "Personería", terms: ["personeria", "personero"] },
  { key: "mayor", name: "Alcalde", terms: ["alcalde", "alcaldes*", "despacho del alcalde"] },
  {
    key: "it-office",
    name: "Oficina de sistemas o TIC",
    terms: [
      "oficina de sistemas",
      "oficina tic",
      "area de sistemas",
      "ingeniero de sistemas",
      "enlace tic",
      "lider de gobierno digital",
    ],
  },
  {
    key: "government-secretary",
    name: "Secretaría de Gobierno o General",
    terms: ["secretaria de gobierno", "secretaria general"],
  },
  {
    key: "utilities",
    name: "Empresa de servicios públicos",
    terms: ["empresa de servicios publicos", "empresas publicas"],
  },
  { key: "civil-society", name: "Sociedad civil", terms: ["sociedad civil", "comunidad", "juntas de accion comunal"] },
];
