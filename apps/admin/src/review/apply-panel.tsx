/** Whose plan it is, what would change, and the button that applies it. */
import { Alert, Button, Grid, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation, useQuery } from "urql";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { MunicipalityPicker } from "./municipality-picker.tsx";
import { OwnerNote } from "./owner-note.tsx";

const ApplyPanelImport = graphql(`
  fragment ApplyPanel_Import on Import {
    id
    status
    appliedTo {
      code
    }
    draft {
      municipalityCode
      municipalityName
      departmentName
      actions {
        line
      }
    }
    ...OwnerNote_Import
  }
`);

const ChangesQuery = graphql(`
  query ApplyPanelChanges($id: ID!, $municipality: String!) {
    municipality(code: $municipality) {
      name
      department {
        name
      }
    }
    import(id: $id) {
      id
      changes(municipality: $municipality) {
        inForce {
          versionId
        }
        ...ChangeSummary_ChangeSet
      }
    }
  }
`);

const ApplyImport = graphql(`
  mutation ApplyImport($id: ID!, $municipality: String, $expectedVersion: ID) {
    applyImport(id: $id, municipality: $municipality, expectedVersion: $expectedVersion) {
      __typename
      ... on Plan {
        id
        municipality {
          code
          name
        }
      }
      ... on ApplyProblem {
        message
      }
    }
  }
`);

interface Props {
  row: FragmentType<typeof ApplyPanelImport>;
  onApplied: () => void;
}

function Applied({ code, text }: { code: string | null; text: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="teal" role="status">
      <Group justify="space-between">
        {text}
        {code && (
          <Group>
            <ButtonLink to="/plan/$code" params={{ code }} variant="light" color="teal">
              {t("import.see")}
            </ButtonLink>
            <ButtonLink to="/comparar" search={{ m: code }} color="teal">
              {t("review.compareNow")}
            </ButtonLink>
          </Group>
        )}
      </Group>
    </Alert>
  );
}

export function ApplyPanel({ row, onApplied }: Props) {
  const { t } = useTranslation();
  const own = getFragmentData(ApplyPanelImport, row);
  const { id, status, appliedTo, draft } = own;
  const [municipality, setMunicipality] = useState(draft?.municipalityCode ?? null);
  const [{ data, fetching: isComparing }, reloadChanges] = useQuery({
    query: ChangesQuery,
    variables: { id, municipality: municipality ?? "" },
    pause: municipality === null || status === "APPLIED",
    requestPolicy: "network-only",
  });
  const [{ data: applied, error, fetching }, apply] = useMutation(ApplyImport);
  const result = applied?.applyImport;
  if (result?.__typename === "Plan")
    return (
      <Applied code={result.municipality.code} text={t("review.appliedNow", { name: result.municipality.name })} />
    );
  if (status === "APPLIED") return <Applied code={appliedTo?.code ?? null} text={t("review.applied")} />;

  const changes = municipality === null ? null : data?.import?.changes;
  const name = data?.municipality?.name ?? draft?.municipalityName ?? "";
  const department = data?.municipality?.department.name ?? draft?.departmentName ?? "";
  const applyNow = async () => {
    const { data: answer } = await apply({ id, municipality, expectedVersion: changes?.inForce?.versionId ?? null });
    if (answer?.applyImport.__typename === "Plan") onApplied();
    else reloadChanges({ requestPolicy: "network-only" });
  };
  return (
    <Stack gap="sm">
      <Grid align="flex-end">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <MunicipalityPicker
            chosen={municipality ? { code: municipality, label: `${name} (${department})` } : null}
            onChoose={setMunicipality}
          />
          <OwnerNote row={own} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <ChangeSummary changes={changes} name={name} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 2 }}>
          <Button fullWidth size="md" disabled={!changes || isComparing} loading={fetching} onClick={applyNow}>
            {t("review.apply")}
          </Button>
        </Grid.Col>
      </Grid>
      {(error || result?.__typename === "ApplyProblem") && (
        <Alert color="red" role="alert">
          {result?.__typename === "ApplyProblem" ? result.message : t("states.failed")}
        </Alert>
      )}
    </Stack>
  );
}
