/** What applying would change in the plan in force. */
import { Alert, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";

const ChangeSet = graphql(`
  fragment ChangeSummary_ChangeSet on ChangeSet {
    isFirst
    added
    removed
    changed
    unchanged
    document {
      name
    }
    actions {
      kind
      name
      fields {
        name
        before
        after
      }
      parts {
        owner
        text
      }
    }
  }
`);

const MOST_SHOWN = 6;
const LONGEST_SHOWN = 80;

/** A value on one line, cut where it is long; a dash for none. */
function short(value: string | null | undefined): string {
  const text = (value ?? "").replace(/\s+/g, " ");
  if (text === "") return "—";
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

export function ChangeSummary({
  changes,
  name,
  version,
}: {
  changes: FragmentType<typeof ChangeSet> | null | undefined;
  name: string;
  /** Number of the version in force; 0 where there is none. */
  version: number;
}) {
  const { t } = useTranslation();
  const set = getFragmentData(ChangeSet, changes);
  if (!set) return <Alert color="orange">{t("review.changes.unknown")}</Alert>;
  const { isFirst, actions, document, added, changed, removed, unchanged } = set;
  if (isFirst)
    return <Alert title={t("review.changes.title")}>{t("review.changes.first", { name, count: added })}</Alert>;
  if (actions.length + document.length === 0)
    return <Alert title={t("review.changes.title")}>{t("review.changes.same", { name })}</Alert>;
  const facts = {
    name,
    version,
    added,
    changed,
    removed,
    unchanged,
  };
  return (
    <Alert title={t("review.changes.title")}>
      {t("review.changes.summary", facts)}
      <List size="sm" mt="xs">
        {document.length > 0 && <List.Item>± {document.map((field) => field.name).join(", ")}</List.Item>}
        {actions.slice(0, MOST_SHOWN).map(({ kind, name: action, fields, parts }, at) => (
          <List.Item key={`${action}|${at}`}>
            {kind === "added" ? "+ " : kind === "removed" ? "− " : "± "}
            {action}
            {parts.length > 0 && `: ${t("review.changes.parts", { count: parts.length })}`}
            {fields.slice(0, MOST_SHOWN).map((field) => (
              <Text key={field.name} size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                {field.name}: <del>{short(field.before)}</del> → <ins>{short(field.after)}</ins>
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
