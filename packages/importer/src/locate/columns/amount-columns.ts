/** Columns of money programmed for a year, each by its source: "Recursos propios 2024", "SGP educación 2024", "Total 2024". */
import { AMOUNT_WORDS, findConcepts, labelWords, runsOf, squeeze } from "@cotejo/core";
import { isMoney, isNearlyAll } from "../../grid/profile.ts";
import type { Columns } from "../../grid/rows.ts";
import type { AmountColumn } from "../plan-table.ts";

interface Heading {
  column: number;
  heading: string;
}
interface Named extends AmountColumn {
  isMoney: boolean;
}

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const SCALE = /\((?:en )?(?:miles|millones)[^)]*\)/giu;
const isSum = (text: string): boolean => /^(?:\$\s*)?(?:[\d.,' ]+|-)$/.test(text);

/** How many pesos a printed one stands for. */
function scaleOf(found: ReadonlyMap<string, number>): number {
  return (found.has("thousands") ? 1e3 : 1) * (found.has("millions") ? 1e6 : 1);
}

function readHeading({ column, heading }: Heading, below: Columns): Named | null {
  const years = new Set(heading.match(YEAR));
  const cells = below.get(column) ?? [];
  const found = findConcepts(labelWords(heading), AMOUNT_WORDS);
  const isNamed = years.size === 1 || (years.size === 0 && found.has("money"));
  const isAside = !isNamed || found.has("spent") || found.has("other") || heading.includes("%");
  if (isAside || (cells.length > 0 && !isNearlyAll(cells, isSum))) return null;
  return {
    column,
    year: years.size === 1 ? Number([...years][0]) : null,
    source: squeeze(heading.replace(YEAR, " ").replace(SCALE, " ")).replace(/[\s:;,-]+$/u, "") || heading,
    scale: scaleOf(found),
    isTotal: !found.has("source"),
    isMoney: found.has("money") || isMoney(cells),
  };
}

/**
 * Columns one beside the other of the same year are of money where one of them is called so. Of a column that names no year the rows
 * have to say it. Several totals of one year are stages of a budget, and none is what was programmed.
 */
export function amountColumns(headings: readonly Heading[], below: Columns, hasRowYears: boolean): AmountColumn[] {
  const read = headings.flatMap((one) => readHeading(one, below) ?? []);
  const isNext = (before: Named, one: Named) => before.year === one.year && before.column + 1 === one.column;
  const runs = runsOf(read, (run, one) => isNext(run.at(-1)!, one));
  // What a total says of thousands holds for what it adds up.
  const scaled = (run: readonly Named[]) => {
    const scale = Math.max(...run.map((one) => one.scale));
    return run.map((one) => ({ ...one, scale }));
  };
  const money = runs.filter((run) => run.some((one) => one.isMoney)).flatMap(scaled);
  const known = money.filter(({ year, isMoney: isCalled }) => (year === null ? hasRowYears && isCalled : true));
  const isOnly = (one: Named) => known.filter(({ year, isTotal }) => isTotal && year === one.year).length === 1;
  return known.filter((one) => !one.isTotal || isOnly(one)).map(({ isMoney: _, ...column }) => column);
}
