/** A plan in force of a municipality or department, of its drawers the one that the address names; with its versions. */
import { Accordion, Group, Stack, Text, Title } from "@mantine/core";
import { useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Empty, Failed, Loading, NotFound } from "../layout/page-states.tsx";
import { CorrectedImportContext } from "./correcting.ts";
import { CorrectionList } from "./correction-list.tsx";
import { DrawerSwitch } from "./drawer-switch.tsx";
import { PlanRecordView } from "./plan-record-view.tsx";
import { readPeriod } from "./read-period.ts";
import { VersionHistory } from "./version-history.tsx";
import { yearsOf } from "./years-of.ts";

const PlanPageQuery = graphql(`
  query PlanPage($code: String!, $framework: String, $period: PeriodInput) {
    entity(code: $code) {
      name
      type
      department {
        name
      }
      plans {
        ...DrawerSwitch_Plan
      }
    }
    plan(entity: $code, framework: $framework, period: $period) {
      id
      frameworkName
      period {
        start
        end
      }
      ...DrawerSwitch_Plan
      ...VersionHistory_Plan
      inForce {
        id
        number
        import {
          id
          fileName
          corrections {
            id
            ...CorrectionList_Correction
          }
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
  const { marco, periodo } = useSearch({ from: "/plan/$code" });
  const [{ data, error }, reload] = useQuery({
    query: PlanPageQuery,
    variables: { code, framework: marco, period: readPeriod(periodo) },
  });
  const again = () => reload({ requestPolicy: "network-only" });
  if (error) return <Failed onRetry={again} />;
  if (!data) return <Loading />;
  if (!data.entity) return <NotFound />;
  const { entity, plan } = data;
  const name = entity.type === "DEPARTMENT" ? entity.name : `${entity.name} (${entity.department.name})`;
  const version = plan?.inForce;
  return (
    <Stack gap="md" maw={900} mx="auto">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {t("plan.title", { name })}
          </Title>
          {plan && version && (
            <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {t("plan.drawer", { framework: plan.frameworkName, years: yearsOf(plan.period) })}.{" "}
              {t("plan.version", { version: version.number, file: version.import.fileName })}
            </Text>
          )}
        </div>
        {version && (
          <Group className="no-print">
            <ButtonLink to="/revision/$id" params={{ id: version.import.id }} variant="default">
              {t("plan.source")}
            </ButtonLink>
            <ButtonLink to="/comparar" search={{ m: code }} variant="light">
              {t("nav.compare")}
            </ButtonLink>
          </Group>
        )}
      </Group>
      <DrawerSwitch code={code} plans={entity.plans} shown={plan ?? null} />
      {version ? (
        <CorrectedImportContext value={version.import.id}>
          <PlanRecordView record={version.record} />
        </CorrectedImportContext>
      ) : (
        <Empty text={t("plan.none", { name })}>
          <ButtonLink to="/importar">{t("plan.import")}</ButtonLink>
        </Empty>
      )}
      {version && version.import.corrections.length > 0 && (
        <Accordion variant="separated" chevronPosition="left" className="no-print">
          <Accordion.Item value="corrections">
            <Accordion.Control>
              <Text fw={600} size="sm">
                {t("correct.title", { count: version.import.corrections.length })}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <CorrectionList corrections={version.import.corrections} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
      {plan && <VersionHistory plan={plan} onRestored={again} />}
    </Stack>
  );
}
