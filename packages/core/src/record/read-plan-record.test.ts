import { expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { PlanRecordError, readPlanRecord } from "./read-plan-record.ts";

const RECORD = {
  municipality: { name: "Jericó", department: "Antioquia", code: "05368" },
  title: "Plan de acción",
  approval: { kind: "Decreto", number: "12", date: "2009-03-01" },
  phaseDeadlines: [{ phase: "informacion", level: "territorial", date: "2008-11-01" }],
  diagnosis: [{ phase: "informacion", percent: 80, asOf: "2009-08" }],
  phaseActions: [{ phase: "interaccion", action: "Abrir un chat", deadline: { text: "Semestre 1" } }],
  support: [{ problem: "El correo falla", procedure: "Llamar", assistance: "Mesa de ayuda" }],
  incentives: [{ title: "Mención", text: "Al mejor funcionario" }],
  signatories: [{ name: "Ana Ruiz", role: "Alcaldesa" }],
  actions: [
    {
      name: "Actualizar el sitio web",
      indicators: [{ text: "Frecuencia", target: { text: "1 vez al mes", raw: "l vez al mes" } }],
    },
  ],
};

test("a record in plain texts and objects becomes a whole plan", () => {
  const plan = readPlanRecord(RECORD, GEL_2008);
  expect(plan).toMatchObject({
    owner: { type: "municipality", ...RECORD.municipality },
    title: { text: "Plan de acción" },
    approval: RECORD.approval,
    phaseDeadlines: RECORD.phaseDeadlines,
    diagnosis: RECORD.diagnosis,
    phaseActions: [{ phase: "interaccion", action: { text: "Abrir un chat" }, deadline: { text: "Semestre 1" } }],
    support: [{ problem: { text: "El correo falla" }, assistance: { text: "Mesa de ayuda" } }],
    incentives: [{ title: { text: "Mención" } }],
    signatories: [{ role: { text: "Alcaldesa" } }],
    actions: [
      {
        line: "site-update",
        indicators: [{ target: { raw: "l vez al mes", normal: { kind: "frequency", value: 1, per: "P1M" } } }],
      },
    ],
  });
});

test("what is of another kind counts as left out", () => {
  const plan = readPlanRecord(
    { actions: [{ name: 3 }, null], diagnosis: "bien", phaseDeadlines: [{ phase: 1 }] },
    GEL_2008,
  );
  expect(plan).toMatchObject({ actions: [], diagnosis: [], phaseDeadlines: [] });
});

test("JSON without actions is no plan", () => {
  expect(() => readPlanRecord({ plans: [] }, GEL_2008)).toThrow(PlanRecordError);
});
