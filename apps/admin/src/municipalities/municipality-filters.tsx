/** Narrows the list of municipalities: by name, by department, by whether they have a plan. The address holds the choice. */
import { SegmentedControl, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { MunicipalitiesSearch } from "../addresses.ts";

interface MunicipalityFiltersProps {
  search: MunicipalitiesSearch;
  departments: readonly { code: string; name: string }[];
  onChange: (next: Partial<MunicipalitiesSearch>) => void;
}

export function MunicipalityFilters({ search, departments, onChange }: MunicipalityFiltersProps) {
  const { t } = useTranslation();
  const searchFor = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), 250);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="sm" style={{ alignItems: "end" }}>
      <TextInput
        type="search"
        label={t("municipalities.search")}
        placeholder={t("municipalities.searchHint")}
        defaultValue={search.q}
        onChange={(event) => searchFor(event.currentTarget.value)}
      />
      <Select
        label={t("municipalities.department")}
        placeholder={t("municipalities.allDepartments")}
        clearable
        searchable
        data={departments.map(({ code, name }) => ({ value: code, label: name }))}
        value={search.departamento ?? null}
        onChange={(departamento) => onChange({ departamento: departamento ?? undefined })}
      />
      <SegmentedControl
        aria-label={t("municipalities.filterLabel")}
        fullWidth
        data={[
          { value: "", label: t("municipalities.filter.all") },
          { value: "con", label: t("municipalities.filter.with") },
          { value: "sin", label: t("municipalities.filter.without") },
        ]}
        value={search.plan ?? ""}
        onChange={(plan) => onChange({ plan: plan === "con" || plan === "sin" ? plan : undefined })}
      />
    </SimpleGrid>
  );
}
