/** Municipalities side by side, across departments. The address holds the choice. */
import { Button, Group, Select, Stack, Switch, Text, Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { CompareSearch } from "../addresses.ts";
import { graphql } from "../gql/index.ts";
import { Empty, Failed, Loading } from "../layout/page-states.tsx";
import { readPeriod } from "../plan/read-period.ts";
import { useFrameworks } from "../review/use-framework-name.ts";
import { ComparisonMatrix } from "./comparison-matrix.tsx";
import { MunicipalityChooser } from "./municipality-chooser.tsx";

const ComparePageQuery = graphql(`
  query ComparePage($codes: [String!]!, $framework: String, $period: PeriodInput) {
    comparison(entities: $codes, framework: $framework, period: $period) {
      framework
      period {
        start
        end
      }
      columns {
        code
        name
        department
      }
      ...ComparisonMatrix_Comparison
    }
  }
`);

const WithPlanQuery = graphql(`
  query CompareSuggestion {
    municipalities(hasPlan: true, first: 12) {
      edges {
        node {
          code
        }
      }
    }
  }
`);

function Suggestion({ onChoose }: { onChoose: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: WithPlanQuery });
  const codes = data?.municipalities.edges.flatMap((edge) => edge?.node.code ?? []) ?? [];
  return (
    <Empty text={t("compare.empty")}>
      {codes.length > 0 && (
        <Button variant="light" onClick={() => onChoose(codes)}>
          {t("compare.suggest")}
        </Button>
      )}
    </Empty>
  );
}

/** Plans of one framework stand side by side: which one the address says. */
function FrameworkChooser({ chosen, onChoose }: { chosen: string; onChoose: (framework: string) => void }) {
  const { t } = useTranslation();
  const frameworks = useFrameworks();
  return (
    <Select
      label={t("mapping.framework")}
      data={frameworks.map(({ key, name }) => ({ value: key, label: name }))}
      value={chosen}
      onChange={(framework) => framework && onChoose(framework)}
      allowDeselect={false}
    />
  );
}

export function ComparePage() {
  const { t } = useTranslation();
  const { m, marco, periodo, diferencias } = useSearch({ from: "/comparar" });
  const navigate = useNavigate({ from: "/comparar" });
  const codes = m?.split(".").filter(Boolean) ?? [];
  const [{ data, error, fetching }, reload] = useQuery({
    query: ComparePageQuery,
    variables: { codes, framework: marco, period: readPeriod(periodo) },
    pause: codes.length === 0,
  });
  const change = (next: CompareSearch) =>
    void navigate({ search: (before: CompareSearch) => ({ ...before, ...next }), replace: true });
  const choose = (chosen: readonly string[]) => change({ m: chosen.join(".") || undefined });
  const comparison = codes.length > 0 ? data?.comparison : undefined;
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">
          {t("compare.title")}
        </Title>
        <Text c="dimmed">{t("compare.intro")}</Text>
      </div>
      <Group align="flex-end" gap="lg">
        <MunicipalityChooser
          codes={codes}
          known={
            comparison?.columns.map(({ code, name, department }) => ({
              value: code,
              label: `${name} (${department})`,
            })) ?? []
          }
          onChange={choose}
        />
        {comparison && (
          <FrameworkChooser
            chosen={comparison.framework}
            onChoose={(framework) => change({ marco: framework, periodo: undefined })}
          />
        )}
        <Switch
          label={t("compare.onlyDifferences")}
          checked={diferencias === true}
          onChange={(event) => change({ diferencias: event.currentTarget.checked || undefined })}
          mb={8}
        />
      </Group>
      {codes.length === 0 && <Suggestion onChoose={choose} />}
      {error && (
        <Failed detail={error.graphQLErrors[0]?.message} onRetry={() => reload({ requestPolicy: "network-only" })} />
      )}
      {!comparison && fetching && <Loading />}
      {comparison && !error && <ComparisonMatrix comparison={comparison} isOnlyDifferences={diferencias === true} />}
    </Stack>
  );
}
