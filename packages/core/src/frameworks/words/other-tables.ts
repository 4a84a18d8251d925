/**
 * Tables that offices keep beside their plans and send by mistake, by the words of their headings: each needs a word of every group.
 * Words are folded; terms of several words stand whole.
 */
export interface OtherTable {
  /** In Spanish, as a sentence goes on: "parece …". */
  name: string;
  all: readonly (readonly string[])[];
}

export const OTHER_TABLES: readonly OtherTable[] = [
  {
    name: "un plan anual de adquisiciones",
    all: [
      ["unspsc", "modalidad de seleccion", "modalidad de contratacion", "modalidad"],
      ["valor", "fuente", "duracion", "fecha estimada"],
    ],
  },
  {
    name: "un mapa de riesgos",
    all: [
      ["riesgo", "riesgos"],
      ["control", "controles", "probabilidad", "impacto", "causa", "causas"],
    ],
  },
  {
    name: "un presupuesto",
    all: [
      ["rubro", "codigo presupuestal", "apropiacion", "presupuesto inicial", "fuente"],
      ["compromisos", "pagos", "definitivo", "ejecucion", "apropiacion definitiva", "valor", "obligaciones"],
    ],
  },
  {
    name: "una nómina",
    all: [
      ["salario", "sueldo", "asignacion basica"],
      ["cargo", "cedula", "nombre", "nombres"],
    ],
  },
  {
    name: "una matriz de requisitos legales",
    all: [
      ["norma", "normas", "articulo", "articulos", "requisito legal", "tipo de norma", "articulo aplicable"],
      ["organismo emisor", "entidad emisora", "emisor", "expedida por", "emitida por", "vigente", "derogada"],
      ["cumple", "cumplimiento", "tema regulado", "aplicabilidad", "obligacion", "evidencia"],
    ],
  },
  {
    name: "una lista de asistencia",
    all: [["firma"], ["nombre", "nombres", "nombres y apellidos"], ["cedula", "documento", "identificacion", "correo"]],
  },
  {
    name: "una relación de contratos",
    all: [
      ["contratista", "proponente"],
      ["objeto", "objeto del contrato", "objeto contractual"],
      ["valor", "plazo", "supervisor", "fecha de inicio", "valor del contrato"],
    ],
  },
  {
    name: "un registro de peticiones",
    all: [
      ["radicado", "numero de radicado", "peticionario", "solicitante"],
      ["respuesta", "fecha de respuesta", "fecha respuesta"],
    ],
  },
  {
    name: "una tabla de retención documental",
    all: [
      ["serie", "series", "subserie", "subseries"],
      ["disposicion final", "retencion", "archivo central", "archivo gestion"],
    ],
  },
  {
    name: "un listado de documentos",
    all: [
      ["version"],
      ["documento", "nombre del documento", "titulo del documento"],
      ["codigo"],
      ["fecha", "ubicacion"],
    ],
  },
  {
    name: "un inventario",
    all: [
      ["placa", "serial", "inventario", "marca"],
      ["modelo", "estado", "cantidad", "ubicacion"],
    ],
  },
  {
    name: "un directorio",
    all: [
      ["telefono", "celular", "correo", "email"],
      ["nombre", "nombres", "cargo", "dependencia"],
    ],
  },
];
