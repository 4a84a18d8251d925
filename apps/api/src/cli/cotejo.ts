/** The command line `cotejo`: read, inspect, normalise, compare. JSON on standard output and nothing else there. */
import { runCompare } from "./compare.ts";
import { runInspect } from "./inspect.ts";
import { runNormalise } from "./normalise.ts";
import { runRead } from "./read.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Uso:
  cotejo read ARCHIVO        lee un plan y lo imprime como JSON
  cotejo inspect ARCHIVO     muestra lo que hizo cada etapa
  cotejo normalise           formas normales de metas y tiempos (JSON por la entrada estándar)
  cotejo compare ARCHIVO…    compara planes y lo imprime como JSON
`;

/** A command takes its arguments and gives the exit status: 0 done, 3 no plan could be read. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  read: runRead,
  inspect: runInspect,
  normalise: runNormalise,
  compare: runCompare,
};

/** What parsing libraries print must never reach our output. */
function silenceLibraries(): void {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) console[method] = () => {};
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name ?? ""];
  if (!command) throw new UsageError(name ? `No existe la orden «${name}».` : "Falta la orden.");
  return command(args);
}

silenceLibraries();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`Error interno: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
