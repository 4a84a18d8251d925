/** Progress on standard error: a bar where a person looks at it, a line now and then where it is written to a file. */
import { readdir, readFile } from "node:fs/promises";

export interface Progress {
  done: number;
  total: number;
  /** Bytes. */
  memory: number;
}

const WIDTH = 30;
const LINE_SECONDS = 10;
const MB = 1024 * 1024;

const oneDecimal = new Intl.NumberFormat("es-CO", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function drawBar({ done, total, memory }: Progress, seconds: number): string {
  const filled = total === 0 ? WIDTH : Math.round((WIDTH * Math.min(done, total)) / total);
  const speed = oneDecimal.format(seconds > 0 ? done / seconds : 0);
  const bar = "▓".repeat(filled) + "░".repeat(WIDTH - filled);
  return `${bar} ${done} de ${total} leídos · ${speed} archivos/s · ${Math.round(memory / MB)} MB`;
}

export class ProgressBar {
  readonly #began = performance.now();
  #peakMemory = 0;
  #lineAt = 0;

  show(progress: Progress): void {
    this.#peakMemory = Math.max(this.#peakMemory, progress.memory);
    const seconds = this.#seconds();
    const text = drawBar(progress, seconds);
    if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001B[K`);
    else if (seconds - this.#lineAt >= LINE_SECONDS) {
      process.stderr.write(`${text}\n`);
      this.#lineAt = seconds;
    }
  }

  end(): { seconds: number; peakMemory: number } {
    if (process.stderr.isTTY) process.stderr.write("\n");
    return { seconds: this.#seconds(), peakMemory: this.#peakMemory };
  }

  #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }
}

interface Process {
  pid: number;
  parent: number;
  memory: number;
}

async function readProcess(pid: string): Promise<Process | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const numberOf = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return status ? { pid: Number(pid), parent: numberOf("PPid"), memory: numberOf("VmRSS") * 1024 } : null;
}

/** Memory of this process and those that it started; of this one alone where the system does not tell. */
export async function memoryOfProcesses(): Promise<number> {
  const own = process.memoryUsage().rss;
  const pids = await readdir("/proc").catch(() => []);
  const all = (await Promise.all(pids.filter((name) => /^\d+$/.test(name)).map(readProcess))).filter(
    (one) => one !== null,
  );
  const ofParent = (parent: number): number =>
    all.filter((one) => one.parent === parent).reduce((sum, { pid, memory }) => sum + memory + ofParent(pid), 0);
  return own + ofParent(process.pid);
}
