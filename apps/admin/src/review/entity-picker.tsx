/** Chooses one municipality or department by typing a part of its name, accents aside. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const EntityPickerQuery = graphql(`
  query EntityPicker($search: String!) {
    entities(search: $search, first: 20) {
      edges {
        node {
          code
          name
          department {
            name
          }
        }
      }
    }
  }
`);

interface Props {
  chosen: { code: string; label: string } | null;
  onChoose: (code: string | null) => void;
}

export function EntityPicker({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(chosen?.label ?? "");
  const [search] = useDebouncedValue(typed, 250);
  const [{ data }] = useQuery({ query: EntityPickerQuery, variables: { search } });
  const found = (data?.entities.edges ?? []).flatMap((edge) =>
    edge ? { value: edge.node.code, label: `${edge.node.name} (${edge.node.department.name})` } : [],
  );
  const known =
    chosen && !found.some(({ value }) => value === chosen.code) ? [{ value: chosen.code, label: chosen.label }] : [];
  return (
    <Select
      label={t("review.municipality")}
      placeholder={t("review.choose")}
      style={{ flex: "1 1 260px", maxWidth: 420 }}
      searchable
      data={[...known, ...found]}
      // The server has searched already, with its own rules.
      filter={({ options }) => options}
      value={chosen?.code ?? null}
      onChange={onChoose}
      onSearchChange={setTyped}
    />
  );
}
