/** Municipalities by department with the state of their plan; several can be chosen and compared. */
import { Affix, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { MunicipalitiesSearch } from "../addresses.ts";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Empty, Failed, Loading } from "../layout/page-states.tsx";
import { DepartmentProgress } from "./department-progress.tsx";
import { MunicipalityFilters } from "./municipality-filters.tsx";
import { MunicipalityTable } from "./municipality-table.tsx";

const MunicipalitiesPageQuery = graphql(`
  query MunicipalitiesPage($search: String, $department: String, $hasPlan: Boolean, $first: Int!) {
    departments {
      code
      name
      planCount
      ...DepartmentProgress_Department
    }
    municipalities(search: $search, department: $department, hasPlan: $hasPlan, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          code
          ...MunicipalityTable_Municipality
        }
      }
    }
  }
`);

const PAGE = 50;
const MOST = 200;
const HAS_PLAN = { con: true, sin: false } as const;

export function MunicipalitiesPage() {
  const { t } = useTranslation();
  useDocumentTitle(`${t("municipalities.title")} · ${t("app.name")}`);
  const search = useSearch({ from: "/" });
  const navigate = useNavigate({ from: "/" });
  const [first, setFirst] = useState(PAGE);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [{ data, error, fetching }, reload] = useQuery({
    query: MunicipalitiesPageQuery,
    variables: {
      search: search.q,
      department: search.departamento,
      hasPlan: search.plan && HAS_PLAN[search.plan],
      first,
    },
  });

  const change = (next: Partial<MunicipalitiesSearch>) => {
    setFirst(PAGE);
    void navigate({ search: (before: MunicipalitiesSearch) => ({ ...before, ...next }), replace: true });
  };
  const toggle = (code: string) =>
    setChosen((before) => (before.includes(code) ? before.filter((other) => other !== code) : [...before, code]));
  const municipalities = data?.municipalities.edges.flatMap((edge) => edge?.node ?? []) ?? [];

  return (
    <Stack gap="md" maw={1100} mx="auto" pb={chosen.length > 0 ? 72 : 0}>
      <div>
        <Title order={1} size="h2">
          {t("municipalities.title")}
        </Title>
        <Text c="dimmed">{t("municipalities.intro")}</Text>
      </div>
      <MunicipalityFilters search={search} departments={data?.departments ?? []} onChange={change} />
      {error && <Failed onRetry={() => reload({ requestPolicy: "network-only" })} />}
      {!data && fetching && <Loading />}
      {data && (
        <>
          {!search.departamento && (
            <DepartmentProgress
              departments={data.departments.filter(({ planCount }) => planCount > 0)}
              onChoose={(code) => change({ departamento: code })}
            />
          )}
          <Text size="sm" c="dimmed" aria-live="polite">
            {t("municipalities.count", { count: data.municipalities.totalCount ?? 0 })}
          </Text>
          {municipalities.length === 0 ? (
            <Empty text={t("municipalities.none")}>
              <ButtonLink variant="light" to="/" search={{}}>
                {t("municipalities.clear")}
              </ButtonLink>
            </Empty>
          ) : (
            <MunicipalityTable municipalities={municipalities} chosen={chosen} onToggle={toggle} />
          )}
          {data.municipalities.pageInfo.hasNextPage && first < MOST && (
            <Button
              variant="default"
              loading={fetching}
              onClick={() => setFirst((before) => Math.min(before + PAGE, MOST))}
            >
              {t("municipalities.more")}
            </Button>
          )}
        </>
      )}
      {chosen.length > 0 && (
        <Affix position={{ bottom: 16, right: 16 }}>
          <Group>
            <ButtonLink to="/comparar" search={{ m: chosen.join(".") }} size="md">
              {t("municipalities.compare", { count: chosen.length })}
            </ButtonLink>
          </Group>
        </Affix>
      )}
    </Stack>
  );
}
