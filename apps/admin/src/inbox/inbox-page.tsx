/** The inbox: what came in, how it stands, and what to do with many at once. The address holds what is shown. */
import { Alert, Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useDisclosure, useDocumentTitle } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { InboxSearch } from "../addresses.ts";
import type { InboxPageQuery as InboxPageData } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { Empty, Failed, Loading } from "../layout/page-states.tsx";
import { CleanDialog } from "./clean-dialog.tsx";
import { filterOf, isFiltered, STATUSES } from "./inbox-filter.ts";
import { InboxFilters, InboxViews } from "./inbox-filters.tsx";
import { InboxList } from "./inbox-list.tsx";
import { useReading } from "./reading.ts";
import { type Notice, useInboxActions } from "./use-inbox-actions.ts";
import { useNextInReview } from "./use-next-in-review.ts";

const InboxPageQuery = graphql(`
  query InboxPage($filter: ImportFilter!, $others: ImportFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    importCounts(filter: $others) {
      status
      count
    }
    imports(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          ...InboxRow_Import
        }
      }
    }
  }
`);

const PAGE = 50;

function ReadingProgress() {
  const { t } = useTranslation();
  const { unread, done } = useReading();
  if (unread === 0) return null;
  const total = unread + done;
  const text = t("inbox.progress", { done, total });
  return (
    <div style={{ minWidth: 220 }} role="status">
      <Text size="sm">{text}</Text>
      <Progress value={(100 * done) / total} animated aria-label={text} />
    </div>
  );
}

function Told({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // The button that did it may be gone: the keyboard goes on from what came of it.
  useEffect(() => {
    if (notice) box.current?.focus();
  }, [notice]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color={notice.isFailure ? "red" : "teal"}
      role={notice.isFailure ? "alert" : "status"}
      withCloseButton
      closeButtonLabel={t("inbox.close")}
      onClose={onClose}
    >
      {notice.lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  );
}

type PageInfo = InboxPageData["imports"]["pageInfo"];

function Pager({ pageInfo, onGo }: { pageInfo: PageInfo; onGo: (place: InboxSearch) => void }) {
  const { t } = useTranslation();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Group justify="center">
      <Button variant="default" disabled={!hasPreviousPage} onClick={() => onGo({ antes: startCursor ?? undefined })}>
        {t("inbox.previous")}
      </Button>
      <Button variant="default" disabled={!hasNextPage} onClick={() => onGo({ despues: endCursor ?? undefined })}>
        {t("inbox.next")}
      </Button>
    </Group>
  );
}

function Heading({ onApplyClean }: { onApplyClean: () => void }) {
  const { t } = useTranslation();
  const { changes } = useReading();
  const { next, count } = useNextInReview(null, changes);
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={1} size="h2">
          {t("inbox.title")}
        </Title>
        <Text c="dimmed">{t("inbox.intro")}</Text>
      </div>
      <Group gap="sm">
        {next && (
          <ButtonLink to="/revision/$id" params={{ id: next }} variant="default">
            {t("inbox.start")}
          </ButtonLink>
        )}
        {count > 0 && <Button onClick={onApplyClean}>{t("inbox.clean.button")}</Button>}
      </Group>
    </Group>
  );
}

/** The page that the address names, asked again whenever imports change. */
function useInbox(search: InboxSearch) {
  const { despues, antes } = search;
  const others = filterOf(search);
  const filter = { ...others, statuses: [...STATUSES[search.estado ?? "revisar"]] };
  const place = antes ? { last: PAGE, before: antes } : { first: PAGE, after: despues ?? null };
  const [{ data, error, fetching }, ask] = useQuery({
    query: InboxPageQuery,
    variables: { filter, others, ...place },
    requestPolicy: "cache-and-network",
  });
  const { changes } = useReading();
  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current !== changes) ask({ requestPolicy: "network-only" });
    seen.current = changes;
  }, [changes, ask]);
  return { data, error, fetching, reload: () => ask({ requestPolicy: "network-only" }) };
}

export function InboxPage() {
  const { t } = useTranslation();
  useDocumentTitle(`${t("inbox.title")} · ${t("app.name")}`);
  const search = useSearch({ from: "/bandeja" });
  const navigate = useNavigate({ from: "/bandeja" });
  const { data, error, fetching, reload } = useInbox(search);
  const { notice, closeNotice, discard, undo, isBusy } = useInboxActions();
  const [isCleanOpen, clean] = useDisclosure(false);
  const go = (next: InboxSearch, replace: boolean) =>
    void navigate({
      search: (before: InboxSearch) => ({ ...before, despues: undefined, antes: undefined, ...next }),
      replace,
    });
  const change = (next: InboxSearch) => go(next, true);
  const imports = (data?.imports.edges ?? []).flatMap((edge) => edge?.node ?? []);
  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Heading onApplyClean={clean.open} />
      <Group justify="space-between">
        <InboxViews search={search} counts={data?.importCounts ?? []} onChange={change} />
        <ReadingProgress />
      </Group>
      <InboxFilters search={search} onChange={change} />
      {notice && <Told notice={notice} onClose={closeNotice} />}
      {error && <Failed onRetry={reload} />}
      {!data && fetching && <Loading />}
      {data && (
        <>
          <Text size="sm" c="dimmed" aria-live="polite">
            {t("inbox.count", { count: data.imports.totalCount })}
          </Text>
          {imports.length === 0 ? (
            <Empty text={isFiltered(search) ? t("inbox.none") : t("inbox.empty")}>
              <ButtonLink to="/importar" variant="light">
                {t("import.title")}
              </ButtonLink>
            </Empty>
          ) : (
            <InboxList imports={imports} isBusy={isBusy} onDiscard={discard} onUndo={undo} />
          )}
          <Pager pageInfo={data.imports.pageInfo} onGo={(place) => go(place, false)} />
        </>
      )}
      {isCleanOpen && <CleanDialog filter={filterOf(search)} onClose={clean.close} />}
    </Stack>
  );
}
