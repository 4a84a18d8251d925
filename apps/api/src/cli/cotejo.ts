/** The command line `cotejo`: read, inspect, normalise, compare, import. JSON on standard output and nothing else there. */
import { StartError } from "../start-error.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Uso:
  cotejo read ARCHIVO [--mapping JSON] [--framework CLAVE]  lee un plan y lo imprime como JSON
  cotejo inspect ARCHIVO     muestra lo que hizo cada etapa
  cotejo normalise           formas normales de metas y tiempos (JSON por la entrada estándar)
  cotejo compare ARCHIVO…    compara planes y lo imprime como JSON
  cotejo import CARPETA [--apply] [--database URL]          carga todos los archivos de una carpeta; con --apply aplica los limpios

JSON de --mapping: {"columns": {CLAVE: CAMPO, …}, "sheets": {"leaveOut": [HOJA, …], "takeIn": [HOJA, …]}}
  CLAVE  un encabezado como está impreso ("Reto del año"), o una columna de una hoja o tabla: "Hoja1!D", "tabla 2!C",
         "Hoja1!D5" (la columna bajo el encabezado de esa celda). Vale la más exacta.
  CAMPO  action, indicator, target, target:2025, responsible …; "attribute" guarda la columna aparte, "leaveOut" no la carga
`;

/** A command takes its arguments and gives the exit status: 0 done, 3 no plan could be read. */
type Command = (args: readonly string[]) => Promise<number>;

/** Each command loads what it needs and no more. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./read.ts")).runRead,
  inspect: async () => (await import("./inspect.ts")).runInspect,
  normalise: async () => (await import("./normalise.ts")).runNormalise,
  compare: async () => (await import("./compare.ts")).runCompare,
  import: async () => (await import("./import.ts")).runImport,
};

/** What parsing libraries print must never reach our output. */
function silenceLibraries(): void {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => {};
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS[name ?? ""];
  if (!load) throw new UsageError(name ? `No existe la orden «${name}».` : "Falta la orden.");
  return (await load())(args);
}

silenceLibraries();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof StartError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    process.stderr.write(`Error interno: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
