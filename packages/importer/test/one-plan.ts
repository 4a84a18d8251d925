/** A plan of two actions, as layouts of any kind must read it. */
import type { Row } from "./draw.ts";

export const HEADINGS = [
  "Acción",
  "Beneficios",
  "Indicadores",
  "Metas",
  "Actividades",
  "Responsables",
  "Recursos",
  "Tiempos",
];
export const ROWS: Row[] = [
  [
    "Actualizar el portal",
    "Información al día",
    "- Noticias publicadas\n- Visitas al portal",
    "- 10 al mes\n- 5.000",
    "- Redactar noticias\n- Publicarlas",
    "- Oficina de prensa\n- Webmaster",
    "- Portal\n- Correo",
    "1 año",
  ],
  [
    "Simplificar los trámites",
    "Menos filas",
    "Trámites simplificados",
    "80%",
    "- Listar los trámites\n- Medir sus tiempos\n- Quitar requisitos",
    "Secretaría General",
    "Manual de procedimientos",
    "2 años",
  ],
];
export const TITLE: Row[] = [["PLAN DE ACCIÓN"], ["Municipio de Jericó, Antioquia"]];

export const plan = (headings: Row, rows: readonly Row[]) => [...TITLE, headings, ...rows];
