/** What changed from one version of a plan to the next. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";
import { Failed, Loading } from "../layout/page-states.tsx";
import { ChangeList } from "./change-list.tsx";

const Difference = graphql(`
  query VersionDifference($from: ID!, $to: ID!) {
    versionDiff(from: $from, to: $to) {
      added
      removed
      changed
      ...ChangeList_ChangeSet
    }
  }
`);

export function VersionDifference({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: Difference, variables: { from, to } });
  if (error) return <Failed onRetry={() => reload({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  const { added, removed, changed } = data.versionDiff;
  return (
    <div>
      <Text size="sm">{t("plan.versions.summary", { added, removed, changed })}</Text>
      <ChangeList changes={data.versionDiff} />
    </div>
  );
}
