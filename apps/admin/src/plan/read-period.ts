/** Years of a plan as addresses hold them. */

/** "2024-2027" as years; null for anything else. */
export function readPeriod(text: string | undefined) {
  const [, start, end] = /^(\d{4})-(\d{4})$/.exec(text ?? "") ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}
