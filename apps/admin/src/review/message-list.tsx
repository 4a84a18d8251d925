/** What the reading has to say of the document: warnings first, each with its place. */
import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";

const Message = graphql(`
  fragment MessageList_Message on Message {
    severity
    text
    place {
      description
      ...Place_Place
    }
  }
`);

const ORDER = ["error", "warning", "info"];
const COLORS: Record<string, string> = { error: "red", warning: "orange", info: "gray" };

export function MessageList({ messages }: { messages: readonly FragmentType<typeof Message>[] }) {
  const { t } = useTranslation();
  const rows = [...getFragmentData(Message, messages)].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  if (rows.length === 0) return <Text c="dimmed">{t("review.noMessages")}</Text>;
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {rows.map(({ severity, text, place }, at) => (
        <li key={at}>
          <Group gap="xs" mb={2}>
            <Badge color={COLORS[severity]} variant="light" size="sm">
              {t(`review.severity.${severity as "info"}`)}
            </Badge>
            <Text size="xs" c="dimmed" component="span">
              <ValueText place={place}>{place.description}</ValueText>
            </Text>
          </Group>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {text}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
