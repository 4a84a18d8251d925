/** How far something is, as status columns print it; folded. A column of these ("Fase", "Etapa", "Estado") names no level of a plan. */
export const STATES: ReadonlySet<string> = new Set([
  ..."terminado terminada finalizado finalizada cumplido cumplida incumplido pendiente iniciado iniciada activo activa".split(
    " ",
  ),
  ..."suspendido suspendida aplazado aplazada cancelado cancelada vigente vencido vencida liquidado contratado".split(
    " ",
  ),
  ..."ejecutado ejecutada ejecucion planeacion precontractual contractual poscontractual abierto abierta cerrado cerrada".split(
    " ",
  ),
  "en ejecucion",
  "en proceso",
  "en curso",
  "en tramite",
  "en desarrollo",
  "en contratacion",
  "en formulacion",
  "en planeacion",
  "en estructuracion",
  "sin iniciar",
  "sin ejecutar",
  "no iniciado",
  "no iniciada",
  "no cumplido",
  "por iniciar",
  "por ejecutar",
  "al dia",
  "atrasado",
]);
