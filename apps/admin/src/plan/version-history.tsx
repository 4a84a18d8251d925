/** A plan's versions: where each comes from, what it changed, and back to it. */
import { Accordion, Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import type { VersionHistory_PlanFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { VersionDifference } from "./version-difference.tsx";

const Plan = graphql(`
  fragment VersionHistory_Plan on Plan {
    id
    versionCount
    versions {
      id
      number
      origin
      basedOn
      inForce
      createdAt
      actor
      import {
        id
        fileName
      }
    }
  }
`);

const Restore = graphql(`
  mutation RestoreVersion($id: ID!) {
    restoreVersion(id: $id) {
      __typename
      ... on PlanVersion {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

const dates = new Intl.DateTimeFormat("es-CO", { dateStyle: "medium", timeStyle: "short", timeZone: "America/Bogota" });

type Version = VersionHistory_PlanFragment["versions"][number];

interface RowProps {
  version: Version;
  before: Version | undefined;
  onRestore: () => void;
}

function VersionRow({ version, before, onRestore }: RowProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { number, origin, basedOn, inForce, createdAt, import: source } = version;
  return (
    <Stack gap={4} component="li">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600} size="sm">
            {t("plan.versions.number", { number })} · {t(`plan.versions.origin.${origin}`, { number: basedOn ?? 0 })}{" "}
            {inForce && <Badge color="teal">{t("plan.versions.inForce")}</Badge>}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {dates.format(new Date(createdAt))} ·{" "}
            <a href={`/files/${source.id}`} download>
              {source.fileName}
            </a>
          </Text>
        </div>
        <Group gap="xs">
          {before && (
            <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t("plan.versions.changes")}
            </Button>
          )}
          {!inForce && (
            <Button size="xs" variant="default" onClick={onRestore}>
              {t("plan.versions.restore")}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && before && <VersionDifference from={before.id} to={version.id} />}
    </Stack>
  );
}

export function VersionHistory({ plan, onRestored }: { plan: FragmentType<typeof Plan>; onRestored: () => void }) {
  const { t } = useTranslation();
  const { versions, versionCount } = getFragmentData(Plan, plan);
  const [{ data, error }, restore] = useMutation(Restore);
  const problem = data?.restoreVersion.__typename === "Problem" ? data.restoreVersion.message : null;
  const bringBack = async (id: string) => {
    const { data: answer } = await restore({ id });
    if (answer?.restoreVersion.__typename === "PlanVersion") onRestored();
  };
  return (
    <Accordion variant="separated" chevronPosition="left" className="no-print">
      <Accordion.Item value="versions">
        <Accordion.Control>
          <Text fw={600} size="sm">
            {t("plan.versions.title", { count: versionCount })}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          {(error || problem) && (
            <Alert color="red" role="alert" mb="sm">
              {problem ?? t("states.failed")}
            </Alert>
          )}
          <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
            {versions.map((version, at) => (
              <VersionRow
                key={version.id}
                version={version}
                before={versions[at + 1]}
                onRestore={() => void bringBack(version.id)}
              />
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
