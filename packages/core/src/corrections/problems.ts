/** Why a correction cannot be made or holds no more: a code with facts, and their texts for people. `{fact}` stands for a fact. */

interface ProblemText {
  es: string;
  en: string;
}

/** Texts by code; those of facts are as the file or the table of fields says them. */
export const CORRECTION_PROBLEMS = {
  "field-unknown": {
    es: "No hay un campo «{field}» que se pueda corregir.",
    en: "There is no field «{field}» that can be corrected.",
  },
  "change-unfit": {
    es: "«{field}» no admite este cambio.",
    en: "«{field}» does not take this change.",
  },
  "action-gone": {
    es: "La acción que se corrigió ya no está en el plan.",
    en: "The action that was corrected is no longer in the plan.",
  },
  "part-gone": {
    es: "El indicador o la actividad que se corrigió ya no está en la acción «{action}».",
    en: "The indicator or activity that was corrected is no longer in the action «{action}».",
  },
  "item-gone": {
    es: "«{field}» ya no dice «{before}».",
    en: "«{field}» no longer says «{before}».",
  },
  "item-repeated": {
    es: "«{field}» dice «{before}» más de una vez, y no se sabe cuál se corrigió.",
    en: "«{field}» says «{before}» more than once, and which one was corrected is not known.",
  },
  "says-otherwise": {
    es: "«{field}» decía «{before}» cuando se corrigió, y ahora el archivo dice «{now}».",
    en: "«{field}» said «{before}» when it was corrected, and now the file says «{now}».",
  },
  "already-said": {
    es: "«{field}» ya dice «{text}».",
    en: "«{field}» already says «{text}».",
  },
  superseded: {
    es: "Otra corrección posterior del mismo valor la reemplaza.",
    en: "A later correction of the same value takes its place.",
  },
  "text-empty": {
    es: "Escriba el valor, o diga por qué no lo hay: en blanco, no lo dice o ilegible.",
    en: "Write the value, or say why there is none: blank, not stated or unreadable.",
  },
  "text-unfit": {
    es: "«{text}» no puede ser el valor de «{field}».",
    en: "«{text}» cannot be the value of «{field}».",
  },
  "not-digits": {
    es: "«{text}» no es un código de «{field}»: se espera un número con todas sus cifras.",
    en: "«{text}» is no code of «{field}»: a number with all its digits is wanted.",
  },
  "not-a-date": {
    es: "«{text}» no es una fecha: escriba día, mes y año («01/03/2025»), o el mes y el año, o el año.",
    en: "«{text}» is no date: write day, month and year («01/03/2025»), or month and year, or the year.",
  },
  "member-needed": {
    es: "«{field}» tiene varias partes: diga cuál corrige.",
    en: "«{field}» has several parts: say which one you correct.",
  },
  "split-into-one": {
    es: "Para separar hacen falta al menos dos textos.",
    en: "Splitting takes two texts at least.",
  },
  "join-of-one": {
    es: "Para unir hacen falta al menos dos.",
    en: "Joining takes two at least.",
  },
  "join-would-lose": {
    es: "Los dos dicen algo distinto en «{field}»: al unirlos se perdería uno.",
    en: "Both say something different in «{field}»: joining them would lose one.",
  },
  "indicator-gone": {
    es: "El indicador al que se unió la meta ya no está en la acción «{action}».",
    en: "The indicator that the target was tied to is no longer in the action «{action}».",
  },
  "indicator-has-target": {
    es: "El indicador «{indicator}» ya tiene la meta «{target}».",
    en: "The indicator «{indicator}» already has the target «{target}».",
  },
  "owner-unknown": {
    es: "«{text}» no es el código de un municipio ni de un departamento.",
    en: "«{text}» is the code of no municipality and no department.",
  },
  "framework-unknown": {
    es: "No se conoce el marco «{text}».",
    en: "The framework «{text}» is not known.",
  },
  "period-unfit": {
    es: "«{text}» no es un período: escriba un año, o el primero y el último («2024-2027»).",
    en: "«{text}» is no period: write a year, or the first and the last («2024-2027»).",
  },
} as const satisfies Record<string, ProblemText>;

export type CorrectionProblemCode = keyof typeof CORRECTION_PROBLEMS;

/** Why a correction does not hold or cannot be made; text is made at the edge (`renderCorrectionProblem`). */
export interface CorrectionProblem {
  code: CorrectionProblemCode;
  facts: Readonly<Record<string, string | number>>;
}

export const problem = (code: CorrectionProblemCode, facts: CorrectionProblem["facts"] = {}): CorrectionProblem => ({
  code,
  facts,
});

/** A problem as people read it. */
export function renderCorrectionProblem({ code, facts }: CorrectionProblem, language: "es" | "en" = "es"): string {
  // One that was stored may be of an older catalogue.
  const text: ProblemText | undefined = CORRECTION_PROBLEMS[code];
  return text ? text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "")) : code;
}
