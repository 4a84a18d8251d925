/** What a person can mend, as the other half of every mutation's result. */
import { Problem } from "../../problem.ts";
import { builder } from "../builder.ts";

builder.objectType(Problem, {
  name: "Problem",
  description: "No se hizo; nada cambió. · Not done; nothing changed.",
  fields: (t) => ({
    code: t.exposeString("code", {
      description: "Cuál, para programas: not-found, plan-changed … · Which, for programs.",
    }),
    message: t.exposeString("message", {
      description: "Qué pasó y qué hacer, en español. · What happened and what to do, in Spanish.",
    }),
  }),
});
