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
    entity {
      code
      name
      department {
        name
      }
    }
    ...OwnerNote_Import
  }
`);

const ChangesQuery = graphql(`
  query ApplyPanelChanges($id: ID!, $entity: String!) {
    entity(code: $entity) {
      name
      department {
        name
      }
    }
    import(id: $id) {
      id
      preview(entity: $entity) {
        inForce {
          id
          number
        }
        changes {
          ...ChangeSummary_ChangeSet
        }
      }
    }
  }
`);

const ApplyImport = graphql(`
  mutation ApplyImport($id: ID!, $entity: String, $expectedVersion: ID) {
    applyImport(id: $id, entity: $entity, expectedVersion: $expectedVersion) {
      __typename
      ... on Applied {
        version {
          id
          plan {
            id
            entity {
              code
              name
            }
          }
        }
      }
      ... on Problem {
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
  const { id, status, entity } = own;
  const [municipality, setMunicipality] = useState(entity?.code ?? null);
  const [{ data, fetching: isComparing }, reloadChanges] = useQuery({
    query: ChangesQuery,
    variables: { id, entity: municipality ?? "" },
    pause: municipality === null || status === "APPLIED",
    requestPolicy: "network-only",
  });
  const [{ data: applied, error, fetching }, apply] = useMutation(ApplyImport);
  const result = applied?.applyImport;
  if (result?.__typename === "Applied") {
    const { code, name } = result.version.plan.entity;
    return <Applied code={code} text={t("review.appliedNow", { name })} />;
  }
  if (status === "APPLIED") return <Applied code={entity?.code ?? null} text={t("review.applied")} />;

  const preview = municipality === null ? null : data?.import?.preview;
  const name = data?.entity?.name ?? entity?.name ?? "";
  const department = data?.entity?.department.name ?? entity?.department.name ?? "";
  const applyNow = async () => {
    const { data: answer } = await apply({ id, entity: municipality, expectedVersion: preview?.inForce?.id ?? null });
    if (answer?.applyImport.__typename === "Applied") onApplied();
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
          <ChangeSummary changes={preview?.changes} name={name} version={preview?.inForce?.number ?? 0} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 2 }}>
          <Button fullWidth size="md" disabled={!preview || isComparing} loading={fetching} onClick={applyNow}>
            {t("review.apply")}
          </Button>
        </Grid.Col>
      </Grid>
      {(error || result?.__typename === "Problem") && (
        <Alert color="red" role="alert">
          {result?.__typename === "Problem" ? result.message : t("states.failed")}
        </Alert>
      )}
    </Stack>
  );
}
