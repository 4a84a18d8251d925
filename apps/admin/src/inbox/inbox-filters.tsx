/** Narrows the inbox: by state with its counts, by department, framework, warnings and words. The address holds the choice. */
import { Button, Group, Pill, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { INBOX_VIEWS, type InboxSearch, type InboxView } from "../addresses.ts";
import type { ImportStatus } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { isFiltered, STATUSES } from "./inbox-filter.ts";

const Choices = graphql(`
  query InboxChoices($entity: String!) {
    departments {
      code
      name
    }
    frameworks {
      key
      name
    }
    entity(code: $entity) {
      name
    }
  }
`);

interface Props {
  search: InboxSearch;
  counts: readonly { status: ImportStatus; count: number }[];
  onChange: (next: InboxSearch) => void;
}

/** The states as buttons, each with how many imports stand so. */
export function InboxViews({ search, counts, onChange }: Props) {
  const { t } = useTranslation();
  const shown = search.estado ?? "revisar";
  const countOf = (view: InboxView) =>
    counts.reduce((sum, { status, count }) => sum + (STATUSES[view].includes(status) ? count : 0), 0);
  return (
    <Group gap={6} role="group" aria-label={t("inbox.viewsLabel")}>
      {INBOX_VIEWS.map((view) => (
        <Button
          key={view}
          size="xs"
          radius="xl"
          variant={view === shown ? "filled" : "default"}
          aria-pressed={view === shown}
          onClick={() => onChange({ estado: view === "revisar" ? undefined : view })}
        >
          {t(`inbox.views.${view}`)} · {countOf(view)}
        </Button>
      ))}
    </Group>
  );
}

export function InboxFilters({ search, onChange }: Omit<Props, "counts">) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: Choices,
    variables: { entity: search.entidad ?? "" },
    requestPolicy: "cache-first",
  });
  // What is typed is the input's own; a new input is an empty one.
  const [inputs, setInputs] = useState(0);
  const clear = () => {
    setInputs(inputs + 1);
    onChange({ q: undefined, departamento: undefined, marco: undefined, avisos: undefined, entidad: undefined });
  };
  const searchFor = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), 250);
  const isWarned = (value: string | null) => (value === "con" || value === "sin" ? value : undefined);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing="xs">
        <TextInput
          key={inputs}
          type="search"
          label={t("inbox.text")}
          defaultValue={inputs === 0 ? search.q : ""}
          onChange={(event) => searchFor(event.currentTarget.value)}
        />
        <Select
          label={t("municipalities.department")}
          placeholder={t("municipalities.allDepartments")}
          clearable
          searchable
          data={(data?.departments ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={search.departamento ?? null}
          onChange={(value) => onChange({ departamento: value ?? undefined })}
        />
        <Select
          label={t("inbox.framework")}
          placeholder={t("inbox.allFrameworks")}
          clearable
          data={(data?.frameworks ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          value={search.marco ?? null}
          onChange={(value) => onChange({ marco: value ?? undefined })}
        />
        <Select
          label={t("inbox.warningsLabel")}
          placeholder={t("inbox.warningsFilter.all")}
          clearable
          data={(["con", "sin"] as const).map((value) => ({ value, label: t(`inbox.warningsFilter.${value}`) }))}
          value={search.avisos ?? null}
          onChange={(value) => onChange({ avisos: isWarned(value) })}
        />
      </SimpleGrid>
      {isFiltered(search) && (
        <Group gap="sm">
          {search.entidad && (
            <Pill withRemoveButton onRemove={() => onChange({ entidad: undefined })}>
              {t("inbox.entity", { name: data?.entity?.name ?? search.entidad })}
            </Pill>
          )}
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {t("inbox.clear")}
          </Button>
        </Group>
      )}
    </>
  );
}
