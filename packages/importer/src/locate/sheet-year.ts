/** The one year that a sheet is called after: "Plan 2025", "METAS 2024 (v2)". Null for none or several. */
export function yearOfName(name: string | null): number | null {
  const years = new Set((name ?? "").match(/(?<!\d)20\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}
