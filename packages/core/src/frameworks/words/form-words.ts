/** Words of forms of labels and values that are no part of what they hold: folded. */

/** What says who made a form and which edition it is. */
export const FORM_LABELS: ReadonlySet<string> = new Set([
  ...["version", "pagina", "pag", "codigo del formato", "codigo formato", "codigo del documento", "vigente desde"],
  ...["firma", "firmas", "nit", "vo bo", "fecha de aprobacion", "fecha de elaboracion", "fecha de diligenciamiento"],
  ...["elaboro", "reviso", "aprobo", "proyecto y reviso", "valido", "elaborado por", "revisado por", "aprobado por"],
]);

/** Verbs by which a form says what to write in it ("Escriba aquí la meta"). */
export const INSTRUCTING_VERBS: ReadonlySet<string> = new Set(
  (
    "escriba registre indique diligencie seleccione describa relacione senale ingrese coloque defina identifique mencione " +
    "determine especifique incluya consigne marque anote enuncie enumere explique elija detalle"
  ).split(" "),
);
