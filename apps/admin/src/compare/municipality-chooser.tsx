/** Chooses municipalities of any department by typing parts of their names. */
import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const MunicipalityChooserQuery = graphql(`
  query MunicipalityChooser($search: String, $hasPlan: Boolean) {
    entities(search: $search, hasPlan: $hasPlan, first: 20) {
      edges {
        node {
          code
          name
          planState
          department {
            name
          }
        }
      }
    }
  }
`);

interface Props {
  codes: readonly string[];
  /** Labels of those chosen. */
  known: readonly { value: string; label: string }[];
  onChange: (codes: readonly string[]) => void;
}

export function MunicipalityChooser({ codes, known, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  // With nothing typed, those with a plan are offered.
  const [{ data }] = useQuery({
    query: MunicipalityChooserQuery,
    variables: { search, hasPlan: search ? undefined : true },
  });
  const found = (data?.entities.edges ?? []).flatMap((edge) => {
    if (!edge) return [];
    const { code, name, department, planState } = edge.node;
    const absence = planState === "NO_PLAN" ? ` · ${t("compare.noPlan")}` : "";
    return { value: code, label: `${name} (${department.name})${absence}` };
  });
  const labels = codes.map((code) => known.find(({ value }) => value === code) ?? { value: code, label: code });
  const options = [...labels, ...found.filter(({ value }) => !codes.includes(value))];
  return (
    <MultiSelect
      label={t("compare.choose")}
      placeholder={codes.length === 0 ? t("compare.chooseHint") : undefined}
      searchable
      clearable
      hidePickedOptions
      data={options}
      filter={({ options: all }) => all}
      value={[...codes]}
      onChange={onChange}
      onSearchChange={setTyped}
      style={{ flex: "1 1 420px", minWidth: 0 }}
    />
  );
}
