/** What a plan says: the document around its table, then action by action, each value with its place. */
import { Accordion, Badge, Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { ActionView_ActionFragment, PlanRecordView_PlanRecordFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { Failed, Loading } from "../layout/page-states.tsx";
import { ActionPanel, ActionView } from "./action-panel.tsx";
import { OneText, SourcedTextValue, TextList } from "./text-list.tsx";

const PlanRecord = graphql(`
  fragment PlanRecordView_PlanRecord on PlanRecord {
    title {
      ...ValueList_SourcedText
    }
    vision {
      ...ValueList_SourcedText
    }
    generalObjective {
      ...ValueList_SourcedText
    }
    specificObjectives {
      ...ValueList_SourcedText
    }
    actionLines {
      ...ValueList_SourcedText
    }
    legalNorms {
      ...ValueList_SourcedText
    }
    monitoring {
      ...ValueList_SourcedText
    }
    id
    actionCount
  }
`);

const STRENGTH_COLORS: Record<string, string> = { exact: "teal", paraphrase: "blue", variant: "orange", none: "gray" };

const DOCUMENT_SECTIONS = [
  "vision",
  "generalObjective",
  "specificObjectives",
  "actionLines",
  "legalNorms",
  "monitoring",
] as const;

/** What the document says around its table; nothing where it says nothing. */
function DocumentPanel({ record }: { record: PlanRecordView_PlanRecordFragment }) {
  const { t } = useTranslation();
  const sections = DOCUMENT_SECTIONS.map((key) => ({
    key,
    values: [record[key]].flat().filter((value) => value != null),
  })).filter(({ values }) => values.length > 0);
  if (sections.length === 0) return null;
  return (
    <Accordion variant="separated" chevronPosition="left">
      <Accordion.Item value="document">
        <Accordion.Control>
          <Text fw={600} size="sm">
            {t("plan.document")}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {sections.map(({ key, values }) => (
              <div key={key}>
                <Text size="xs" fw={600} c="dimmed" component="h4" m={0}>
                  {t(`plan.sections.${key}`)}
                </Text>
                <Text size="sm" component="div">
                  <TextList values={values} at={{ action: null, field: key }} />
                </Text>
              </div>
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** An action's name with what it stands under: its levels, or its line of action, which rows under levels need not have. */
function ActionTitle({ action }: { action: ActionView_ActionFragment }) {
  const { t } = useTranslation();
  const { lineName, lineStrength, lineReason, levels } = action;
  const tellReason = (part: string, words: readonly string[]) =>
    t(`plan.told.${part as "name"}`, { words: words.map((word) => `«${word}»`).join(", ") });
  const name = getFragmentData(SourcedTextValue, action.name).text;
  const above = levels.map(({ value }) => value.text).filter((text) => text !== name);
  return (
    <>
      <Text fw={600} size="sm">
        {name}
      </Text>
      {above.length > 0 && (
        <Text size="xs" c="dimmed">
          {above.join(" › ")}
        </Text>
      )}
      {(levels.length === 0 || lineStrength !== "none") && (
        <Badge
          size="sm"
          variant="light"
          color={STRENGTH_COLORS[lineStrength]}
          title={lineName}
          tt="none"
          fw={500}
          mt={4}
        >
          {t(`plan.strength.${lineStrength as "exact"}`)}
        </Badge>
      )}
      {lineReason.length > 0 && (
        <Text size="xs" c="dimmed">
          {lineName}, {lineReason.map(({ part, words }) => tellReason(part, words)).join("; ")}
        </Text>
      )}
    </>
  );
}

/** Actions of a window, each to be opened. */
interface ItemsProps {
  actions: readonly FragmentType<typeof ActionView>[];
  from: number;
  /** Those that are open: what is closed is not drawn. */
  open: readonly string[];
}

function ActionItems({ actions, from, open }: ItemsProps) {
  return getFragmentData(ActionView, actions).map((action, at) => (
    <Accordion.Item key={from + at} value={String(from + at)}>
      <Accordion.Control data-action>
        <ActionTitle action={action} />
      </Accordion.Control>
      <Accordion.Panel>{open.includes(String(from + at)) && <ActionPanel action={action} />}</Accordion.Panel>
    </Accordion.Item>
  ));
}

const ActionWindow = graphql(`
  query ActionWindow($id: ID!, $from: Int!) {
    planRecord(id: $id) {
      id
      actions(from: $from, first: 20) {
        ...ActionView_Action
      }
    }
  }
`);

function Window({ id, from, open }: { id: string; from: number; open: readonly string[] }) {
  const [{ data, error }, reload] = useQuery({ query: ActionWindow, variables: { id, from } });
  if (error) return <Failed onRetry={() => reload({ requestPolicy: "network-only" })} />;
  if (!data?.planRecord) return <Loading />;
  return <ActionItems actions={data.planRecord.actions} from={from} open={open} />;
}

/** A window of a plan of today, with every place, is some 500 KB. */
const WINDOW = 20;

export function PlanRecordView({ record }: { record: FragmentType<typeof PlanRecord> }) {
  const { t } = useTranslation();
  const plan = getFragmentData(PlanRecord, record);
  const { id, title, actionCount } = plan;
  const [windows, setWindows] = useState(1);
  const [open, setOpen] = useState<string[]>(["0"]);
  const shown = Math.min(windows * WINDOW, actionCount);
  return (
    <Stack gap="xs">
      {title && (
        <Text fw={600} component="div">
          <OneText value={title} at={{ action: null, field: "title" }} />
        </Text>
      )}
      <DocumentPanel record={plan} />
      <Text size="sm" c="dimmed">
        {t("plan.actions", { count: actionCount })}
      </Text>
      <Accordion multiple value={open} onChange={setOpen} variant="separated" chevronPosition="left">
        {Array.from({ length: windows }, (_, at) => (
          <Window key={at} id={id} from={at * WINDOW} open={open} />
        ))}
      </Accordion>
      {shown < actionCount && (
        <Button variant="default" onClick={() => setWindows(windows + 1)}>
          {t("plan.moreActions", { shown, total: actionCount })}
        </Button>
      )}
    </Stack>
  );
}
