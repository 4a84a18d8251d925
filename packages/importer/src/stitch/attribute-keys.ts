/** Names of the attributes that columns without a field give. */
import type { HeadingColumn } from "../locate/find-heading.ts";

/** Headings as keys, by column: a second one of the same name gets "(2)". */
export function attributeKeys(headings: readonly HeadingColumn[]): Map<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    headings.map(({ column, heading }) => {
      const count = (counts.get(heading) ?? 0) + 1;
      counts.set(heading, count);
      return [column, count === 1 ? heading : `${heading} (${count})`];
    }),
  );
}
