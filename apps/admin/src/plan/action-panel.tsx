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
import { CorrectableText } from "./value-text.tsx";

export const ActionView = graphql(`
  fragment ActionView_Action on Action {
    key
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
      key
      target {
        text
        place {
          ...Place_Place
        }
        corrected {
          before
        }
      }
      level
      yearly {
        year
        value {
          ...ValueList_SourcedText
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
      corrected {
        before
      }
    }
    activities {
      key
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
        corrected {
          before
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
      corrected {
        before
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

type Field =
  | "name"
  | "benefits"
  | "indicators"
  | "activities"
  | "responsible"
  | "resources"
  | "timeframe"
  | "looseTargets";

interface BlockProps {
  field: Field;
  action: ActionView_ActionFragment;
  isEmpty: boolean;
  children: ReactNode;
}

/** Fields that have fields of their own: what is missing of them is no text to be written. */
const CHILDREN: readonly Field[] = ["indicators", "activities"];

function FieldBlock({ field, action, isEmpty, children }: BlockProps) {
  const { t } = useTranslation();
  const { nameOf } = useFields();
  const absence = action.absences.find((one) => one.field === field)?.absence;
  if (isEmpty && field === "looseTargets") return null;
  const absent = (
    <Text size="sm" c="dimmed" fs="italic" span>
      {t(`plan.absence.${(absence ?? "blank") as "blank"}`)}
    </Text>
  );
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" component="h4" m={0}>
        {nameOf("action", field)}
      </Text>
      <Text size="sm" component="div">
        {!isEmpty && children}
        {isEmpty && CHILDREN.includes(field) && absent}
        {isEmpty && !CHILDREN.includes(field) && (
          <CorrectableText value={null} at={{ action: action.key, field }}>
            {absent}
          </CorrectableText>
        )}
      </Text>
    </div>
  );
}

function Activities({ action: { key: action, activities } }: { action: ActionView_ActionFragment }) {
  return (
    <ul className={classes.list}>
      {activities.map(({ key, text, responsible, timeframe, attributes }) => {
        const at = { action, part: { owner: "activity" as const, key } };
        return (
          <li key={key}>
            <OneText value={text} at={{ ...at, field: "text" }} />
            {(responsible || timeframe) && (
              <Group gap={6} c="dimmed" component="span">
                {responsible && <OneText value={responsible} at={{ ...at, field: "responsible" }} />}
                {timeframe && <CorrectableText value={timeframe} at={{ ...at, field: "timeframe" }} />}
              </Group>
            )}
            <Attributes attributes={attributes} at={at} />
          </li>
        );
      })}
    </ul>
  );
}

export function ActionPanel({ action }: { action: ActionView_ActionFragment }) {
  const { key, name, benefits, indicators, looseTargets, activities, responsible, resources, timeframe } = action;
  const at = { action: key };
  const texts = { benefits, responsible, resources };
  const list = (field: keyof typeof texts) => (
    <FieldBlock field={field} action={action} isEmpty={texts[field].length === 0}>
      <TextList values={texts[field]} at={{ ...at, field }} />
    </FieldBlock>
  );
  return (
    <Stack gap="sm">
      <FieldBlock field="name" action={action} isEmpty={false}>
        <OneText value={name} at={{ ...at, field: "name" }} />
      </FieldBlock>
      {list("benefits")}
      <FieldBlock field="indicators" action={action} isEmpty={indicators.length === 0}>
        <IndicatorList indicators={indicators} action={key} />
      </FieldBlock>
      <FieldBlock field="looseTargets" action={action} isEmpty={looseTargets.length === 0}>
        {looseTargets.map((target, index) => (
          <div key={`${target.text}|${index}`}>
            <CorrectableText value={target} at={{ ...at, field: "looseTargets", index }} />
          </div>
        ))}
      </FieldBlock>
      <FieldBlock field="activities" action={action} isEmpty={activities.length === 0}>
        <Activities action={action} />
      </FieldBlock>
      {list("responsible")}
      {list("resources")}
      <FieldBlock field="timeframe" action={action} isEmpty={!timeframe}>
        {timeframe && <CorrectableText value={timeframe} at={{ ...at, field: "timeframe" }} />}
      </FieldBlock>
      <Attributes attributes={action.attributes} at={at} />
    </Stack>
  );
}
