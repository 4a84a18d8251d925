/** What each column of the source was read as, for a person to correct; read again so, and kept for files with the same headings. */
import { Alert, Button, Group, Loader, Select, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";
import classes from "./column-mapping.module.css";
import { useFieldOptions } from "./use-field-options.ts";

const Column = graphql(`
  fragment ColumnMapping_SourceColumn on SourceColumn {
    heading
    field
    confidence
    reason
    samples
    place {
      description
      ...Place_Place
    }
  }
`);

const MapImport = graphql(`
  mutation MapImport($id: ID!, $columns: [ColumnMapping!]!, $keep: Boolean!) {
    readImportAgain(id: $id, columns: $columns, keep: $keep) {
      __typename
      ... on Imports {
        imports {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** The choice of a column that fills no field. */
const NONE = "attribute";

interface Props {
  id: string;
  columns: readonly FragmentType<typeof Column>[];
  onMapped: () => void;
}

export function ColumnMapping({ id, columns: given, onMapped }: Props) {
  const { t } = useTranslation();
  const columns = getFragmentData(Column, given);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(columns.map(({ heading, field }) => [heading, field ?? NONE])),
  );
  const [isKept, setKept] = useState(true);
  const [{ data, error, fetching }, map] = useMutation(MapImport);
  const options = useFieldOptions(columns);
  const problem = data?.readImportAgain.__typename === "Problem" ? data.readImportAgain.message : null;

  const readAgain = async () => {
    const mapped = columns.map(({ heading }) => ({ heading, field: chosen[heading] ?? NONE }));
    const { data: answer } = await map({ id, columns: mapped, keep: isKept });
    if (answer?.readImportAgain.__typename === "Imports") onMapped();
  };

  if (!options) return <Loader />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("mapping.intro")}
      </Text>
      <ul className={classes.columns}>
        {columns.map(({ heading, confidence, reason, samples, place }) => (
          <li key={heading} className={classes.column}>
            <div className={classes.source}>
              <Text fw={600} size="sm">
                {heading}{" "}
                <Text span size="xs" c="dimmed" fw={400}>
                  <ValueText place={place}>{place.description}</ValueText>
                </Text>
              </Text>
              {samples.map((sample) => (
                <Text key={sample} size="xs" c="dimmed" lineClamp={2}>
                  {sample}
                </Text>
              ))}
            </div>
            <div>
              <Select
                aria-label={t("mapping.fieldOf", { heading })}
                data={options}
                value={chosen[heading] ?? NONE}
                onChange={(value) => setChosen({ ...chosen, [heading]: value ?? NONE })}
                allowDeselect={false}
                searchable
                nothingFoundMessage={t("mapping.noField")}
              />
              {reason && confidence !== null && (
                <Text size="xs" c="dimmed" mt={4}>
                  {t("mapping.suggested", { percent: Math.round(confidence * 100), reason })}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
      {(problem || error) && (
        <Alert color="red" role="alert">
          {problem ?? t("states.failed")}
        </Alert>
      )}
      <Group justify="space-between">
        <Switch
          checked={isKept}
          onChange={({ currentTarget }) => setKept(currentTarget.checked)}
          label={t("mapping.keep")}
        />
        <Button onClick={readAgain} loading={fetching}>
          {t("mapping.read")}
        </Button>
      </Group>
    </Stack>
  );
}
