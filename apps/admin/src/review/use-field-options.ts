/** What a column may hold, grouped and in Spanish, for a list to choose from: as the API's table of fields says. */
import { useTranslation } from "react-i18next";
import { useFields } from "../plan/use-fields.ts";

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

/** Null until the API has answered. */
export function useFieldOptions(columns: readonly Column[]) {
  const { t } = useTranslation();
  const { fields } = useFields();
  const columnsOf = (owner: string) =>
    fields
      .filter((field) => field.owner === owner)
      .flatMap((field) => field.columns.map(({ key, name }) => ({ value: key, label: name })));
  if (fields.length === 0) return null;
  return [
    { group: t("mapping.groups.none"), items: [{ value: "attribute", label: t("mapping.attribute") }] },
    { group: t("mapping.groups.action"), items: columnsOf("action") },
    { group: t("mapping.groups.indicator"), items: columnsOf("indicator") },
    {
      group: t("mapping.groups.years"),
      items: yearsOf(columns).map((year) => ({ value: `target:${year}`, label: t("mapping.year", { year }) })),
    },
  ];
}
