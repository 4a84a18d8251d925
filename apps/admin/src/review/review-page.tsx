/** Review: the source beside the plan that was read from it, its messages, what would change, and apply. */
import { Alert, Badge, Grid, Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { ReviewPageQuery as ReviewPageData } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Failed, Loading, NotFound } from "../layout/page-states.tsx";
import { PlanRecordView } from "../plan/plan-record-view.tsx";
import { SourceLightContext } from "../plan/value-text.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import { ColumnMapping } from "./column-mapping.tsx";
import { MessageList } from "./message-list.tsx";
import { SourceView } from "./source-view.tsx";

const ReviewPageQuery = graphql(`
  query ReviewPage($id: ID!) {
    import(id: $id) {
      id
      fileName
      status
      messages {
        severity
        ...MessageList_Message
      }
      draft {
        ...PlanRecordView_PlanRecord
      }
      columns {
        ...ColumnMapping_SourceColumn
      }
      source {
        ...SourceView_SourceBlock
      }
      ...ApplyPanel_Import
    }
  }
`);

type Import = NonNullable<ReviewPageData["import"]>;

/** A plan first; of a file without one its columns, and why it was not read. */
const firstTab = ({ draft, columns }: Import): string => (draft ? "plan" : columns.length > 0 ? "columns" : "messages");

function ReviewTabs({ row, onMapped }: { row: Import; onMapped: () => void }) {
  const { t } = useTranslation();
  const isMappable = row.columns.length > 0 && row.status !== "APPLIED";
  const warnings = row.messages.filter(({ severity }) => severity !== "info").length;
  return (
    <Tabs defaultValue={firstTab(row)} keepMounted={false}>
      <Tabs.List mb="sm">
        {row.draft && <Tabs.Tab value="plan">{t("review.plan")}</Tabs.Tab>}
        <Tabs.Tab
          value="messages"
          rightSection={
            warnings > 0 && (
              <Badge size="sm" color="orange">
                {warnings}
              </Badge>
            )
          }
        >
          {t("review.messages", { count: row.messages.length })}
        </Tabs.Tab>
        {isMappable && <Tabs.Tab value="columns">{t("mapping.title")}</Tabs.Tab>}
      </Tabs.List>
      {row.draft && (
        <Tabs.Panel value="plan">
          <PlanRecordView record={row.draft} />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="messages">
        <MessageList messages={row.messages} />
      </Tabs.Panel>
      {isMappable && (
        <Tabs.Panel value="columns">
          <ColumnMapping id={row.id} columns={row.columns} onMapped={onMapped} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

export function ReviewPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/revision/$id" });
  const [lit, setLit] = useState<string | null>(null);
  const light = useMemo(() => ({ lit, light: setLit }), [lit]);
  const [{ data, error }, reload] = useQuery({
    query: ReviewPageQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  // What a person mapped is shown from its plan on.
  const [readings, setReadings] = useState(0);
  const showReading = () => {
    reload({ requestPolicy: "network-only" });
    setReadings(readings + 1);
  };
  if (error) return <Failed onRetry={() => reload({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  const row = data.import;
  if (!row) return <NotFound />;
  return (
    <SourceLightContext value={light}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {t("review.title")}
          </Title>
          <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {row.fileName}
          </Text>
        </div>
        {row.draft ? (
          <ApplyPanel row={row} onApplied={() => reload({ requestPolicy: "network-only" })} />
        ) : (
          <Alert color="red" title={t("review.unreadable")}>
            {row.columns.length > 0 && <Text mb="sm">{t("mapping.invite")}</Text>}
            <Group>
              <ButtonLink to="/importar" variant="outline" color="red">
                {t("review.another")}
              </ButtonLink>
            </Group>
          </Alert>
        )}
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Text size="sm" c="dimmed" mb="xs">
              {t("review.source")}. {row.draft && t("review.sourceHint")}
            </Text>
            <SourceView blocks={row.source} lit={lit} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <ReviewTabs key={`${readings} ${row.draft !== null}`} row={row} onMapped={showReading} />
          </Grid.Col>
        </Grid>
      </Stack>
    </SourceLightContext>
  );
}
