/** The years of a period in words: one year alone, else the first and the last. */
export const yearsOf = ({ start, end }: { start: number; end: number }): string =>
  start === end ? `${start}` : `${start}-${end}`;
