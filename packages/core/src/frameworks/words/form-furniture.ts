/**
 * What quality-managed forms print around and below their tables: change logs, who drew up, reviewed and approved, legends. Folded words;
 * a table ends where such a row begins.
 */

/** Alone in a row, what goes before a block of its own ("CONTROL DE CAMBIOS", "Convenciones"). */
export const FURNITURE_TITLES: readonly string[] = [
  "control de cambios",
  "control de los cambios",
  "control de versiones",
  "control de modificaciones",
  "control de documentos",
  "historial de cambios",
  "historial de versiones",
  "historial de revisiones",
  "historia de cambios",
  "registro de cambios",
  "registro de modificaciones",
  "cambios del documento",
  "identificacion de los cambios",
  "lista de distribucion",
  "convenciones",
  "leyenda",
  "observaciones",
  "observaciones generales",
  "instrucciones",
  "instructivo",
  "instrucciones de diligenciamiento",
  "firmas",
  "firmas de aprobacion",
  "aprobaciones",
  "anexos",
  "glosario",
];

/** Labels of who made a document and when: two of them in a row, or one with a colon, are of its signatures. */
export const SIGNATURE_LABELS: readonly string[] = [
  ..."elaboro reviso aprobo proyecto valido consolido verifico autorizo diligencio".split(" "),
  ..."elaborado revisado aprobado proyectado validado".split(" ").flatMap((word) => [word, `${word} por`]),
  ..."firma nombre cargo fecha".split(" "),
  "vo bo",
  "visto bueno",
  "nombre y firma",
  "nombre y cargo",
  "firma del responsable",
];
/** Of those the ones that say who made the document; the others stand beside them. */
export const MAKING_LABELS: readonly string[] = SIGNATURE_LABELS.filter((label) =>
  /^(?:elabor|revis|aprob|valid|consolid|verific|autoriz|diligenci|firma|vo bo|visto)/.test(label),
);

/** Headings of a change log: a version, and what changed in it. */
export const CHANGE_LOG_HEADINGS = {
  version: ["version", "revision", "edicion", "no version", "version no"],
  change: [
    "descripcion del cambio",
    "descripcion de cambios",
    "descripcion de los cambios",
    "descripcion de la modificacion",
    "descripcion de las modificaciones",
    "descripcion",
    "cambio",
    "cambios",
    "cambio realizado",
    "cambios realizados",
    "modificacion",
    "modificaciones",
    "motivo del cambio",
    "naturaleza del cambio",
    "razon del cambio",
  ],
} as const;
