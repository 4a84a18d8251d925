/** Infinitives: the words that say what is to be done ("Capacitar", "publicarlos"). Takes folded words. */

/** With the pronouns that may hang on it. A stem has a vowel, which tells "PTAR" from a verb; no verb has forty letters. */
const INFINITIVE = /^(?=[a-z]{4,40}$)[a-z]*[aeiou][a-z]*[aei]r(?:se|l[aeo]s?)?$/;

/** Things that end as infinitives do. */
const NOUNS = new Set(
  (
    "taller lugar hogar celular escolar lider familiar titular ejemplar auxiliar militar " +
    "bachiller preescolar alfiler placer mujer cancer caracter charla charlas hangar azucar " +
    "pilar popular particular regular similar solar polar insular peninsular estelar ocular " +
    "lunar vehicular multifamiliar unifamiliar bifamiliar interescolar extraescolar curricular molecular modular circular"
  ).split(" "),
);

/** Whether a folded word is an infinitive by its form, and no noun or adjective known to end as one. */
export const isInfinitive = (word: string): boolean => INFINITIVE.test(word) && !NOUNS.has(word);
