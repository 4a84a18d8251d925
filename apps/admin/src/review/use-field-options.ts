/** What a column may hold, grouped and in Spanish, for a list to choose from. */
import { useTranslation } from "react-i18next";

const OF_ACTIONS = [
  "action",
  "indicator",
  "target",
  "activity",
  "responsible",
  "time",
  "resource",
  "benefits",
] as const;
const OF_MATRICES = [
  "level",
  "description",
  "baseline",
  "unit",
  "start",
  "end",
  "result_description",
  "result_indicator",
  "result_target",
] as const;
const TERM = 4;

interface Column {
  heading: string;
  field?: string | null;
}

/** Years that headings or fields name; a term around this year where none does. */
function yearsOf(columns: readonly Column[]): number[] {
  const named = columns.flatMap(({ heading, field }) => `${heading} ${field ?? ""}`.match(/\b20\d\d\b/g) ?? []);
  const thisYear = new Date().getFullYear();
  const around = Array.from({ length: 2 * TERM }, (_, at) => thisYear - TERM + 1 + at);
  return [...new Set(named.length > 0 ? named.map(Number) : around)].sort((a, b) => a - b);
}

/** The API's name of a field: keys of texts hold no points. */
const nameOf = (key: string): string => key.replace("_", ".");

export function useFieldOptions(columns: readonly Column[]) {
  const { t } = useTranslation();
  const option = (key: (typeof OF_ACTIONS)[number] | (typeof OF_MATRICES)[number]) => ({
    value: nameOf(key),
    label: t(`mapping.fields.${key}`),
  });
  return [
    { group: t("mapping.groups.none"), items: [{ value: "attribute", label: t("mapping.fields.attribute") }] },
    { group: t("mapping.groups.actions"), items: OF_ACTIONS.map(option) },
    { group: t("mapping.groups.matrices"), items: OF_MATRICES.map(option) },
    {
      group: t("mapping.groups.years"),
      items: yearsOf(columns).map((year) => ({ value: `target:${year}`, label: t("mapping.fields.year", { year }) })),
    },
  ];
}
