/** For tests that end the embedded database's process. */
import { readdirSync, readFileSync } from "node:fs";

/** Numbers of the processes that have the database of a data folder open. */
export function databaseProcesses(dataDir: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return command.includes("database-process.cjs") && command.includes(dataDir);
      } catch {
        return false;
      }
    })
    .map(Number);
}
