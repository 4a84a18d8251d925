/** Times tasks side by side: every round runs each of them once, so that what slows the machine slows all alike. */

export interface Task {
  name: string;
  run: () => unknown;
}

export interface Timing {
  name: string;
  /** Milliseconds, of all rounds. */
  median: number;
  least: number;
  most: number;
  /** The median of the rounds' own ratios to the first task. */
  ratio: number;
}

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

async function time(task: Task): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await task.run();
  return performance.now() - start;
}

/** Runs the tasks once to warm them, then `rounds` times in turn; gives a timing for each, the first being what others are told by. */
export async function runRounds(tasks: readonly Task[], rounds: number): Promise<Timing[]> {
  for (const task of tasks) await task.run();
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, task] of tasks.entries()) times[at]!.push(await time(task));
  return tasks.map(({ name }, at) => ({
    name,
    median: medianOf(times[at]!),
    least: Math.min(...times[at]!),
    most: Math.max(...times[at]!),
    ratio: medianOf(times[at]!.map((one, round) => one / times[0]![round]!)),
  }));
}
