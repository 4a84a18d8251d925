/** Enablers ("habilitadores") that the two decrees of Gobierno Digital share (Decreto 1008 of 2018, Decreto 767 of 2022). */
import type { Component } from "../catalogue.ts";

export const ARQUITECTURA: Component = {
  key: "arquitectura",
  name: "Arquitectura",
  terms: ["arquitectura", "arquitectura empresarial", "marco de referencia de arquitectura"],
};
export const SEGURIDAD: Component = {
  key: "seguridad",
  name: "Seguridad y privacidad de la información",
  terms: ["seguridad y privacidad", "seguridad de la informacion", "privacidad de la informacion", "mspi"],
};
export const SERVICIOS_CIUDADANOS: Component = {
  key: "servicios-ciudadanos-digitales",
  name: "Servicios ciudadanos digitales",
  terms: ["servicios ciudadanos digitales", "carpeta ciudadana", "autenticacion digital", "interoperabilidad"],
};
