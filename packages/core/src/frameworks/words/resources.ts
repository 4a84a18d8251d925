/** What actions need in plans of any era, by the names that offices give it. */
import type { NamedEntry } from "../catalogue.ts";

export const PLAN_RESOURCES: readonly NamedEntry[] = [
  { key: "website", name: "Sitio web", terms: ["sitio web", "pagina web", "portal", "sitio"] },
  { key: "email", name: "Correos electrónicos", terms: ["correo", "correos", "cuentas de correo"] },
  { key: "information", name: "Información de las dependencias", terms: ["informacion"] },
  { key: "agreements", name: "Convenios", terms: ["convenio", "convenios", "interadministrativ*", "alianzas"] },
  {
    key: "equipment",
    name: "Equipos de cómputo",
    terms: ["equipo de computo", "equipos", "computador*", "hardware", "servidor"],
  },
  { key: "internet", name: "Conexión a internet", terms: ["internet", "conectividad", "banda ancha"] },
  { key: "software", name: "Programas", terms: ["software", "aplicativo*", "plataforma*", "sistemas de informacion"] },
  {
    key: "budget",
    name: "Presupuesto",
    terms: ["presupuest*", "recursos financieros", "recursos economicos", "costos"],
  },
  { key: "staff", name: "Recurso humano", terms: ["humano", "humanos", "personal", "funcionarios"] },
  {
    key: "method",
    name: "Metodología y guías",
    terms: ["metodologia*", "manual", "manuales", "guia", "guias", "lineamientos"],
  },
  {
    key: "procedures-register",
    name: "SUIT y hojas de vida de trámites",
    terms: ["suit", "hoja de vida", "hojas de vida"],
  },
  { key: "surveys", name: "Encuestas", terms: ["encuesta*", "cuestionario*"] },
  {
    key: "media",
    name: "Medios de difusión",
    terms: ["emisora", "perifoneo", "radio", "prensa", "volantes", "television"],
  },
  { key: "training", name: "Capacitación", terms: ["capacitacion*", "talleres"] },
];
