/** What applying would change in the plan in force. */
import { Alert, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";

const ChangeSet = graphql(`
  fragment ChangeSummary_ChangeSet on ChangeSet {
    inForce {
      version
    }
    unchanged
    actions {
      kind
      name
      fields
    }
  }
`);

const MOST_SHOWN = 6;

export function ChangeSummary({
  changes,
  name,
}: {
  changes: FragmentType<typeof ChangeSet> | null | undefined;
  name: string;
}) {
  const { t } = useTranslation();
  const set = getFragmentData(ChangeSet, changes);
  if (!set) return <Alert color="orange">{t("review.changes.unknown")}</Alert>;
  const { inForce, actions, unchanged } = set;
  const count = (kind: string) => actions.filter((action) => action.kind === kind).length;
  if (!inForce)
    return (
      <Alert title={t("review.changes.title")}>{t("review.changes.first", { name, count: actions.length })}</Alert>
    );
  if (actions.length === 0)
    return <Alert title={t("review.changes.title")}>{t("review.changes.same", { name })}</Alert>;
  const facts = {
    name,
    version: inForce.version,
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    unchanged,
  };
  return (
    <Alert title={t("review.changes.title")}>
      {t("review.changes.summary", facts)}
      <List size="sm" mt="xs">
        {actions.slice(0, MOST_SHOWN).map(({ kind, name: action, fields }, at) => (
          <List.Item key={`${action}|${at}`}>
            {kind === "added" ? "+ " : kind === "removed" ? "− " : "± "}
            {action}
            {fields.length > 0 && `: ${fields.map((field) => t(`plan.fields.${field as "name"}`)).join(", ")}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
