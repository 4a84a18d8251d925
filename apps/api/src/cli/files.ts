/** Files given on the command line. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { UsageError } from "./usage-error.ts";

export interface GivenFile {
  /** As given. */
  path: string;
  /** Its name without folders. */
  name: string;
  bytes: Buffer;
}

/** Package managers run scripts in the project's folder; paths are meant from where the person stands. */
export const standingIn = process.env.INIT_CWD ?? process.cwd();

/** Throws `UsageError` where there is no such file. */
export async function readGivenFile(path: string): Promise<GivenFile> {
  try {
    return { path, name: basename(path), bytes: await readFile(resolve(standingIn, path)) };
  } catch (cause) {
    throw new UsageError(`No se puede leer el archivo «${path}»: ${(cause as NodeJS.ErrnoException).code ?? cause}.`);
  }
}

/** Takes an option and its value off arguments: `--mapping FILE`. Throws `UsageError` where its value is missing. */
export function takeOption(args: readonly string[], name: string): { value: string | null; rest: string[] } {
  const at = args.indexOf(name);
  if (at < 0) return { value: null, rest: [...args] };
  const value = args[at + 1];
  if (!value || value.startsWith("--")) throw new UsageError(`Falta el valor de ${name}.`);
  return { value, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

/** The one file of commands that take one. */
export async function readOnlyFile(args: readonly string[]): Promise<GivenFile> {
  const [path, ...more] = args;
  if (!path || more.length > 0 || path.startsWith("--")) throw new UsageError("Se espera un solo archivo.");
  return readGivenFile(path);
}

export async function print(value: unknown): Promise<void> {
  const text = typeof value === "string" ? value : `${JSON.stringify(value, null, 1)}\n`;
  await new Promise<void>((done) => process.stdout.write(text, () => done()));
}
