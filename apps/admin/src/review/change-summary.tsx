/** What applying would change in the plan in force: what would go first, then old → new by field. */
import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ChangeList } from "../plan/change-list.tsx";

const Preview = graphql(`
  fragment ChangeSummary_Preview on Preview {
    inForce {
      id
      number
    }
    loss {
      share
      isMost
      actions
      indicators
      sections
    }
    unplaced {
      indicator
    }
    staleCorrections
    changes {
      isFirst
      added
      removed
      changed
      unchanged
      document {
        name
      }
      ...ChangeList_ChangeSet
    }
  }
`);

interface Props {
  preview: FragmentType<typeof Preview> | null | undefined;
  name: string;
  /** What must be chosen first, where there is no preview. */
  needs: "owner" | "period";
}

export function ChangeSummary({ preview, name, needs }: Props) {
  const { t } = useTranslation();
  const shown = getFragmentData(Preview, preview);
  if (!shown)
    return (
      <Alert p="xs" color="orange">
        {t(`review.changes.needs.${needs}`)}
      </Alert>
    );
  const { inForce, loss, unplaced, staleCorrections, changes } = shown;
  const { isFirst, added, removed, changed, unchanged, document } = changes;
  if (isFirst) return <Alert p="xs">{t("review.changes.first", { name, count: added })}</Alert>;
  if (added + removed + changed + document.length === 0)
    return <Alert p="xs">{t("review.changes.same", { name })}</Alert>;
  const facts = { name, version: inForce?.number ?? 0, added, changed, removed, unchanged };
  return (
    <Alert p="xs" color={loss?.isMost ? "red" : "blue"}>
      {t("review.changes.summary", facts)}
      {loss && loss.share > 0 && (
        <Text c="red" fw={600} size="sm">
          {t("review.loss.what", { actions: loss.actions, indicators: loss.indicators })}
          {loss.sections.length > 0 && ` ${t("review.loss.sections", { sections: loss.sections.join(", ") })}`}
        </Text>
      )}
      {unplaced.length > 0 && <Text size="sm">{t("review.unplaced", { count: unplaced.length })}</Text>}
      {staleCorrections.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      <details>
        <summary>{t("review.changes.each")}</summary>
        <ChangeList changes={changes} />
      </details>
    </Alert>
  );
}
