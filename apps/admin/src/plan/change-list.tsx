/** Changes one by one, old → new by field; what goes is red. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChangeList_ChangeSetFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";

const ChangeSet = graphql(`
  fragment ChangeList_ChangeSet on ChangeSet {
    added
    removed
    changed
    document {
      name
      before
      after
    }
    actions(first: 100) {
      kind
      name
      fields {
        name
        before
        after
      }
      parts {
        kind
        owner
        text
        fields {
          name
          before
          after
        }
      }
    }
  }
`);

const LONGEST_SHOWN = 80;
const SIGNS: Readonly<Record<string, string>> = { added: "+", removed: "−", changed: "±" };

/** A value on one line, cut where it is long; a dash for none. */
function short(value: string | null | undefined): string {
  const text = (value ?? "").replace(/\s+/g, " ");
  if (text === "") return "—";
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

interface FieldChange {
  name: string;
  before?: string | null;
  after?: string | null;
}

function Field({ name, before, after }: FieldChange) {
  return (
    <Text size="xs" c={after ? "dimmed" : "red"} style={{ overflowWrap: "anywhere" }}>
      {name}: <del>{short(before)}</del> → <ins>{short(after)}</ins>
    </Text>
  );
}

function Action({ action }: { action: ChangeList_ChangeSetFragment["actions"][number] }) {
  const { kind, name, fields, parts } = action;
  return (
    <List.Item c={kind === "removed" ? "red" : undefined}>
      {SIGNS[kind]} {name}
      {fields.map((field) => (
        <Field key={field.name} {...field} />
      ))}
      {parts.map((part) => (
        <Text
          key={`${part.owner} ${part.text}`}
          size="sm"
          component="div"
          pl="sm"
          c={part.kind === "removed" ? "red" : undefined}
        >
          {SIGNS[part.kind]} {short(part.text)}
          {part.fields.map((field) => (
            <Field key={field.name} {...field} />
          ))}
        </Text>
      ))}
    </List.Item>
  );
}

export function ChangeList({ changes }: { changes: FragmentType<typeof ChangeSet> }) {
  const { t } = useTranslation();
  const { document, actions, added, removed, changed } = getFragmentData(ChangeSet, changes);
  const more = added + removed + changed - actions.length;
  return (
    <List size="sm" mt="xs" style={{ maxHeight: 260, overflowY: "auto" }} tabIndex={0}>
      {document.length > 0 && (
        <List.Item>
          {document.map((field) => (
            <Field key={field.name} {...field} />
          ))}
        </List.Item>
      )}
      {actions.map((action, at) => (
        <Action key={`${at} ${action.name}`} action={action} />
      ))}
      {more > 0 && <List.Item>{t("plan.versions.more", { count: more })}</List.Item>}
    </List>
  );
}
