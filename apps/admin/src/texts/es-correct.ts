/** Texts of corrections and of the review, Spanish. */
export const correct = {
  edit: "Corregir «{{text}}»",
  nothing: "lo que no dice",
  text: "Qué dice",
  printed: "En el archivo: «{{before}}»",
  printedNothing: "El archivo no dice nada aquí.",
  save: "Guardar",
  cancel: "Cancelar",
  failed: "No se guardó la corrección. Lo que escribió sigue aquí: vuelva a intentarlo.",
  title_one: "{{count}} corrección",
  title_other: "{{count}} correcciones",
  none: "Nadie ha corregido nada. El lápiz junto a cada valor lo corrige.",
  said: "Decía",
  says: "dice",
  nothingSaid: "nada",
  by: "{{actor}}, {{date}}",
  undo: "Deshacer",
  undoOne: "Deshacer la corrección de «{{text}}»",
  undone: "deshecha",
} as const;

export const reviewing = {
  lookAt: "Mírelo antes de aplicar:",
  kinds: {
    filter: "Qué mensajes mostrar",
    all: "Todos",
    count_one: "{{count}} vez",
    count_other: "{{count}} veces",
    places_one: "y {{count}} lugar más",
    places_other: "y {{count}} lugares más",
    more_one: "y {{count}} mensaje más",
    more_other: "y {{count}} mensajes más",
    less: "Ver menos",
  },
  keys: {
    on: "Teclas",
    J: "valor siguiente",
    K: "anterior",
    M: "mensaje",
    E: "corregir",
    Enter: "guardar",
  },
} as const;
