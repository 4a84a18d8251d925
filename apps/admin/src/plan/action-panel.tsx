/** All that a plan says of one action, field by field, absences named. */
import { Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActionView_ActionFragment } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { Attributes, IndicatorList } from "./indicator-list.tsx";
import { OneText, TextList } from "./text-list.tsx";
import { useFields } from "./use-fields.ts";
import classes from "./value-text.module.css";
import { ValueText } from "./value-text.tsx";

export const ActionView = graphql(`
  fragment ActionView_Action on Action {
    line
    lineName
    lineStrength
    lineReason {
      part
      words
    }
    levels {
      value {
        text
      }
    }
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
      level
      yearly {
        year
        value {
          text
          place {
            ...Place_Place
          }
        }
      }
      measurements {
        period
        planned {
          ...ValueList_SourcedText
        }
        executed {
          ...ValueList_SourcedText
        }
        percent {
          ...ValueList_SourcedText
        }
      }
      amounts {
        year
        source
        value
        place {
          ...Place_Place
        }
      }
      printed {
        field
        value {
          ...ValueList_SourcedText
        }
      }
      attributes {
        name
        value {
          ...ValueList_SourcedText
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
      attributes {
        name
        value {
          ...ValueList_SourcedText
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
    attributes {
      name
      value {
        ...ValueList_SourcedText
      }
    }
    absences {
      field
      absence
    }
  }
`);

type Field = "benefits" | "indicators" | "activities" | "responsible" | "resources" | "timeframe" | "looseTargets";

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
  const { nameOf } = useFields();
  const absence = action.absences.find((one) => one.field === field)?.absence;
  if (isEmpty && field === "looseTargets") return null;
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" component="h4" m={0}>
        {nameOf("action", field)}
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

function Activities({ activities }: { activities: ActionView_ActionFragment["activities"] }) {
  return (
    <ul className={classes.list}>
      {activities.map(({ text, responsible, timeframe, attributes }, at) => (
        <li key={at}>
          <OneText value={text} />
          {(responsible || timeframe) && (
            <Group gap={6} c="dimmed" component="span">
              {responsible && <OneText value={responsible} />}
              {timeframe && <ValueText place={timeframe.place}>· {timeframe.text}</ValueText>}
            </Group>
          )}
          <Attributes attributes={attributes} />
        </li>
      ))}
    </ul>
  );
}

export function ActionPanel({ action }: { action: ActionView_ActionFragment }) {
  const { benefits, indicators, looseTargets, activities, responsible, resources, timeframe } = action;
  return (
    <Stack gap="sm">
      <FieldBlock field="benefits" action={action} isEmpty={benefits.length === 0}>
        <TextList values={benefits} />
      </FieldBlock>
      <FieldBlock field="indicators" action={action} isEmpty={indicators.length === 0}>
        <IndicatorList indicators={indicators} />
      </FieldBlock>
      <FieldBlock field="looseTargets" action={action} isEmpty={looseTargets.length === 0}>
        {looseTargets.map(({ text, place }, at) => (
          <div key={`${text}|${at}`}>
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
      <Attributes attributes={action.attributes} />
    </Stack>
  );
}
