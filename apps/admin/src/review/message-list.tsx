/** What the reading has to say of the document, by kinds: how many there are, where, and those of one severity alone. */
import { Badge, Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageList_MessageFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";
import { type MessageKind, messageKinds } from "./message-kinds.ts";

const Message = graphql(`
  fragment MessageList_Message on Message {
    code
    severity
    count
    text
    place {
      description
      ...Place_Place
    }
    places {
      description
      ...Place_Place
    }
  }
`);

type Read = MessageList_MessageFragment;

const COLORS: Record<string, string> = { error: "red", warning: "orange", info: "gray" };
const FEW = 3;

/** Places of a message, each lights its cell. */
function Places({ message: { place, places } }: { message: Read }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const all = places.length > 0 ? places : [place];
  const shown = isOpen ? all : all.slice(0, FEW);
  return (
    <Group gap="xs">
      {shown.map((one, at) => (
        <Text key={at} size="xs" c="dimmed" component="span">
          <ValueText place={one}>{one.description}</ValueText>
        </Text>
      ))}
      {all.length > FEW && (
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("review.kinds.less") : t("review.kinds.places", { count: all.length - FEW })}
        </Button>
      )}
    </Group>
  );
}

function Kind({ kind: { severity, count, messages } }: { kind: MessageKind<Read> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? messages : messages.slice(0, FEW);
  return (
    <li>
      <Badge color={COLORS[severity]} variant="light" size="sm" tt="none">
        {t(`review.severity.${severity as "info"}`)}
        {count > 1 && ` · ${t("review.kinds.count", { count })}`}
      </Badge>
      {shown.map((message, at) => (
        <div key={at} data-message>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {message.text}
          </Text>
          <Places message={message} />
        </div>
      ))}
      {messages.length > FEW && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("review.kinds.less") : t("review.kinds.more", { count: messages.length - FEW })}
        </Button>
      )}
    </li>
  );
}

export function MessageList({ messages }: { messages: readonly FragmentType<typeof Message>[] }) {
  const { t } = useTranslation();
  const rows = getFragmentData(Message, messages);
  const kinds = useMemo(() => messageKinds(rows), [rows]);
  const [chosen, setChosen] = useState("all");
  if (kinds.length === 0) return <Text c="dimmed">{t("review.noMessages")}</Text>;
  const severities = [...new Set(kinds.map(({ severity }) => severity))];
  const countOf = (severity: string) =>
    kinds.filter((kind) => kind.severity === severity).reduce((sum, { count }) => sum + count, 0);
  const shown = chosen === "all" ? kinds : kinds.filter(({ severity }) => severity === chosen);
  return (
    <Stack gap="sm">
      {severities.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t("review.kinds.filter")}
          value={chosen}
          onChange={setChosen}
          data={[
            { value: "all", label: t("review.kinds.all") },
            ...severities.map((severity) => ({
              value: severity,
              label: `${t(`review.severity.${severity as "info"}`)} (${countOf(severity)})`,
            })),
          ]}
        />
      )}
      <Stack gap="md" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {shown.map((kind) => (
          <Kind key={`${kind.severity} ${kind.code}`} kind={kind} />
        ))}
      </Stack>
    </Stack>
  );
}
