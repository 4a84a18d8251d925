/** What a plan says, action by action, each value with its place. */
import { Accordion, Badge, Group, List, Stack, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActionView_ActionFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "./value-text.tsx";

const SourcedTextValue = graphql(`
  fragment ValueList_SourcedText on SourcedText {
    text
    place {
      ...Place_Place
    }
  }
`);

const Action = graphql(`
  fragment ActionView_Action on Action {
    line
    lineName
    lineStrength
    name {
      ...ValueList_SourcedText
    }
    benefits {
      ...ValueList_SourcedText
    }
    indicators {
      text {
        ...ValueList_SourcedText
      }
      target {
        text
        place {
          ...Place_Place
        }
      }
    }
    looseTargets {
      text
      place {
        ...Place_Place
      }
    }
    activities {
      text {
        ...ValueList_SourcedText
      }
      responsible {
        ...ValueList_SourcedText
      }
      timeframe {
        text
        place {
          ...Place_Place
        }
      }
    }
    responsible {
      ...ValueList_SourcedText
    }
    resources {
      ...ValueList_SourcedText
    }
    timeframe {
      text
      place {
        ...Place_Place
      }
    }
    absences {
      field
      absence
    }
  }
`);

const PlanRecord = graphql(`
  fragment PlanRecordView_PlanRecord on PlanRecord {
    title {
      ...ValueList_SourcedText
    }
    actions {
      ...ActionView_Action
    }
  }
`);

type SourcedText = FragmentType<typeof SourcedTextValue>;
type Field = "benefits" | "indicators" | "activities" | "responsible" | "resources" | "timeframe" | "looseTargets";

const STRENGTH_COLORS: Record<string, string> = { exact: "teal", paraphrase: "blue", variant: "orange", none: "gray" };

function OneText({ value }: { value: SourcedText }) {
  const { text, place } = getFragmentData(SourcedTextValue, value);
  return <ValueText place={place}>{text}</ValueText>;
}

function TextList({ values }: { values: readonly SourcedText[] }) {
  if (values.length === 1) return <OneText value={values[0]!} />;
  return (
    <List size="sm" withPadding={false}>
      {values.map((value, at) => (
        <List.Item key={at}>
          <OneText value={value} />
        </List.Item>
      ))}
    </List>
  );
}

function FieldBlock({
  field,
  action,
  isEmpty,
  children,
}: {
  field: Field;
  action: ActionView_ActionFragment;
  isEmpty: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const absence = action.absences.find((one) => one.field === field)?.absence;
  if (isEmpty && field === "looseTargets") return null;
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" component="h4" m={0}>
        {t(`plan.fields.${field}`)}
      </Text>
      {isEmpty ? (
        <Text size="sm" c="dimmed" fs="italic">
          {t(`plan.absence.${(absence ?? "blank") as "blank"}`)}
        </Text>
      ) : (
        <Text size="sm" component="div">
          {children}
        </Text>
      )}
    </div>
  );
}

function Indicators({ indicators }: { indicators: ActionView_ActionFragment["indicators"] }) {
  const { t } = useTranslation();
  return (
    <Table layout="fixed" verticalSpacing={4} horizontalSpacing={4}>
      <Table.Tbody>
        {indicators.map(({ text, target }, at) => (
          <Table.Tr key={at}>
            <Table.Td>
              <OneText value={text} />
            </Table.Td>
            <Table.Td w="35%">
              {target ? (
                <ValueText place={target.place}>
                  <strong>{target.text}</strong>
                </ValueText>
              ) : (
                <Text size="sm" c="dimmed" fs="italic" span>
                  {t("plan.noTarget")}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Activities({ activities }: { activities: ActionView_ActionFragment["activities"] }) {
  return (
    <List size="sm" withPadding={false}>
      {activities.map(({ text, responsible, timeframe }, at) => (
        <List.Item key={at}>
          <OneText value={text} />
          {(responsible || timeframe) && (
            <Group gap={6} c="dimmed" component="span">
              {responsible && <OneText value={responsible} />}
              {timeframe && <ValueText place={timeframe.place}>· {timeframe.text}</ValueText>}
            </Group>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function ActionPanel({ action }: { action: ActionView_ActionFragment }) {
  const { benefits, indicators, looseTargets, activities, responsible, resources, timeframe } = action;
  return (
    <Stack gap="sm">
      <FieldBlock field="benefits" action={action} isEmpty={benefits.length === 0}>
        <TextList values={benefits} />
      </FieldBlock>
      <FieldBlock field="indicators" action={action} isEmpty={indicators.length === 0}>
        <Indicators indicators={indicators} />
      </FieldBlock>
      <FieldBlock field="looseTargets" action={action} isEmpty={looseTargets.length === 0}>
        {looseTargets.map(({ text, place }) => (
          <div key={text}>
            <ValueText place={place}>{text}</ValueText>
          </div>
        ))}
      </FieldBlock>
      <FieldBlock field="activities" action={action} isEmpty={activities.length === 0}>
        <Activities activities={activities} />
      </FieldBlock>
      <FieldBlock field="responsible" action={action} isEmpty={responsible.length === 0}>
        <TextList values={responsible} />
      </FieldBlock>
      <FieldBlock field="resources" action={action} isEmpty={resources.length === 0}>
        <TextList values={resources} />
      </FieldBlock>
      <FieldBlock field="timeframe" action={action} isEmpty={!timeframe}>
        {timeframe && <ValueText place={timeframe.place}>{timeframe.text}</ValueText>}
      </FieldBlock>
    </Stack>
  );
}

export function PlanRecordView({ record }: { record: FragmentType<typeof PlanRecord> }) {
  const { t } = useTranslation();
  const { title, actions } = getFragmentData(PlanRecord, record);
  const rows = getFragmentData(Action, actions);
  return (
    <Stack gap="xs">
      {title && (
        <Text fw={600} component="div">
          <OneText value={title} />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t("plan.actions", { count: rows.length })}
      </Text>
      <Accordion multiple defaultValue={["0"]} variant="separated" chevronPosition="left">
        {rows.map((action, at) => (
          <Accordion.Item key={at} value={String(at)}>
            <Accordion.Control>
              <Text fw={600} size="sm">
                {getFragmentData(SourcedTextValue, action.name).text}
              </Text>
              <Group gap={6} mt={4}>
                <Badge
                  size="sm"
                  variant="light"
                  color={STRENGTH_COLORS[action.lineStrength]}
                  title={action.lineName}
                  tt="none"
                  fw={500}
                >
                  {t(`plan.strength.${action.lineStrength as "exact"}`)}
                </Badge>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <ActionPanel action={action} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}
