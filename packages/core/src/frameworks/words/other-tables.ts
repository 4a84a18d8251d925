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
