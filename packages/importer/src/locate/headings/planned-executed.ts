/** Labels that tell what is planned from what was executed: "P", "Prog.", "E", "Ejecutado". Of rows and of columns alike. */
import { fold } from "@cotejo/core";

const PLANNED = /^(?:p|prog|programad[oa]|planead[oa]|planificad[oa]|proyectad[oa])$/;
const EXECUTED = /^(?:e|ej|ejec|ejecutad[oa]|realizad[oa]|cumplid[oa]|logrado|r|avance)$/;

const folded = (text: string): string => fold(text).replace(/\.$/, "");

export const isPlannedLabel = (text: string): boolean => PLANNED.test(folded(text));
export const isExecutedLabel = (text: string): boolean => EXECUTED.test(folded(text));
