/** The plan in force of a municipality. */
import { Group, Stack, Text, Title } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Empty, Failed, Loading, NotFound } from "../layout/page-states.tsx";
import { PlanRecordView } from "./plan-record-view.tsx";

const PlanPageQuery = graphql(`
  query PlanPage($code: String!) {
    entity(code: $code) {
      name
      department {
        name
      }
    }
    plan(entity: $code) {
      id
      frameworkName
      inForce {
        id
        number
        import {
          id
          fileName
        }
        record {
          ...PlanRecordView_PlanRecord
        }
      }
    }
  }
`);

export function PlanPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: "/plan/$code" });
  const [{ data, error }, reload] = useQuery({ query: PlanPageQuery, variables: { code } });
  if (error) return <Failed onRetry={() => reload({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  if (!data.entity) return <NotFound />;
  const name = `${data.entity.name} (${data.entity.department.name})`;
  const plan = data.plan?.inForce;
  return (
    <Stack gap="md" maw={900} mx="auto">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {t("plan.title", { name })}
          </Title>
          {plan && (
            <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {t("plan.version", { version: plan.number, file: plan.import.fileName })}
            </Text>
          )}
        </div>
        {plan && (
          <ButtonLink to="/comparar" search={{ m: code }} variant="light">
            {t("nav.compare")}
          </ButtonLink>
        )}
      </Group>
      {plan ? (
        <PlanRecordView record={plan.record} />
      ) : (
        <Empty text={t("plan.none", { name })}>
          <ButtonLink to="/importar">{t("plan.import")}</ButtonLink>
        </Empty>
      )}
    </Stack>
  );
}
