/** The latest uploads of anyone, with their state. */
import { Badge, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { ImportStatus } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { AnchorLink } from "../layout/links.tsx";
import { Failed, Loading } from "../layout/page-states.tsx";

const RecentImportsQuery = graphql(`
  query RecentImports {
    imports(first: 50) {
      edges {
        node {
          id
          fileName
          status
          createdAt
        }
      }
    }
  }
`);

const COLORS: Record<ImportStatus, string> = {
  RECEIVED: "gray",
  READING: "blue",
  IN_REVIEW: "orange",
  APPLIED: "teal",
  DISCARDED: "gray",
  UNREADABLE: "red",
  UNDONE: "gray",
  UNPACKED: "gray",
};
const dates = new Intl.DateTimeFormat("es-CO", { dateStyle: "medium", timeStyle: "short", timeZone: "America/Bogota" });

export function RecentImports() {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: RecentImportsQuery, requestPolicy: "network-only" });
  const imports = (data?.imports.edges ?? []).flatMap((edge) => edge?.node ?? []);
  return (
    <Stack component="section" gap="xs" aria-labelledby="recent">
      <Title order={2} size="h4" id="recent">
        {t("import.recent")}
      </Title>
      {error && <Failed onRetry={() => reload()} />}
      {!data && !error && <Loading />}
      {data && imports.length === 0 && <Text c="dimmed">{t("import.noRecent")}</Text>}
      {imports.length > 0 && (
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("import.columns.file")}</Table.Th>
              <Table.Th visibleFrom="xs">{t("import.columns.date")}</Table.Th>
              <Table.Th>{t("import.columns.status")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map(({ id, fileName, status, createdAt }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  <AnchorLink to="/revision/$id" params={{ id }}>
                    {fileName}
                  </AnchorLink>
                </Table.Td>
                <Table.Td visibleFrom="xs">{dates.format(new Date(createdAt))}</Table.Td>
                <Table.Td>
                  <Badge color={COLORS[status]} variant="light">
                    {t(`import.status.${status}`)}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
