/** Why no plan could be read of a file, and what to do about it. */
import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";

const Reason = graphql(`
  query UnreadableReason($id: ID!) {
    import(id: $id) {
      id
      columns {
        heading
      }
      messages {
        severity
        text
      }
    }
  }
`);

const MOST_SHOWN = 2;

export function UnreadableReason({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: Reason, variables: { id }, requestPolicy: "cache-first" });
  if (error)
    return (
      <Button size="compact-sm" variant="default" onClick={() => reload({ requestPolicy: "network-only" })}>
        {t("states.retry")}
      </Button>
    );
  if (!data?.import) return <Text size="sm">{t("states.loading")}</Text>;
  const { messages, columns } = data.import;
  const errors = messages.filter(({ severity }) => severity === "error").slice(0, MOST_SHOWN);
  return (
    <>
      <Text size="sm">{t("inbox.reason", { reason: errors.map(({ text }) => text).join(" ") })}</Text>
      {columns.length > 0 ? (
        <>
          <Text size="sm" c="dimmed" mb={6}>
            {t("inbox.todoColumns")}
          </Text>
          <ButtonLink to="/revision/$id" params={{ id }} size="compact-sm" variant="default">
            {t("inbox.map")}
          </ButtonLink>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t("inbox.todoOther")}
        </Text>
      )}
    </>
  );
}
