/** Review: the source beside the plan that was read from it, its messages, what would change, and apply. */
import { Alert, Group, Text, Title } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { Place_PlaceFragment, ReviewPageQuery as ReviewPageData } from "../gql/graphql.ts";
import { getFragmentData, graphql } from "../gql/index.ts";
import { Place } from "../graphql/place.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Failed, Loading, NotFound } from "../layout/page-states.tsx";
import { CorrectedImportContext } from "../plan/correcting.ts";
import { SourceLightContext } from "../plan/value-text.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import classes from "./review-page.module.css";
import { ReviewTabs } from "./review-tabs.tsx";
import { SourceView } from "./source/source-view.tsx";

const ReviewPageQuery = graphql(`
  query ReviewPage($id: ID!) {
    import(id: $id) {
      id
      fileName
      status
      draft {
        id
      }
      columns {
        place {
          ...Place_Place
        }
      }
      ...ApplyPanel_Import
      ...ReviewTabs_Import
    }
  }
`);

type Import = NonNullable<ReviewPageData["import"]>;

const isCorrectable = ({ status, draft }: Import) => draft !== null && (status === "IN_REVIEW" || status === "APPLIED");

function Unreadable({ isMappable }: { isMappable: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={t("review.unreadable")}>
      {isMappable && <Text mb="sm">{t("mapping.invite")}</Text>}
      <Group>
        <ButtonLink to="/importar" variant="outline" color="red">
          {t("review.another")}
        </ButtonLink>
      </Group>
    </Alert>
  );
}

export function ReviewPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/revision/$id" });
  const [lit, setLit] = useState<Place_PlaceFragment | null>(null);
  const light = useMemo(() => ({ lit, light: setLit }), [lit]);
  const [{ data, error }, reload] = useQuery({
    query: ReviewPageQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const read = data?.import?.columns;
  const columns = useMemo(() => read?.map(({ place }) => getFragmentData(Place, place)) ?? [], [read]);
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
      <div className={classes.page}>
        <Group align="baseline" gap="sm">
          <Title order={1} size="h3">
            {t("review.title")}
          </Title>
          <Text c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {row.fileName}
          </Text>
        </Group>
        {row.draft ? (
          <ApplyPanel key={row.id} row={row} onApplied={() => reload({ requestPolicy: "network-only" })} />
        ) : (
          <Unreadable isMappable={row.columns.length > 0} />
        )}
        <div className={classes.panes}>
          <SourceView key={`${row.id} ${readings}`} importId={row.id} lit={lit} columns={columns} />
          <CorrectedImportContext value={isCorrectable(row) ? row.id : null}>
            <ReviewTabs key={`${row.id} ${readings} ${row.draft !== null}`} row={row} onMapped={showReading} />
          </CorrectedImportContext>
        </div>
      </div>
    </SourceLightContext>
  );
}
