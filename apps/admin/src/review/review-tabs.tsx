/** What was read: the plan, the messages, people's corrections and the columns; by keys, too. */
import { Badge, Kbd, Switch, Tabs, Text } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewTabs_ImportFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { CorrectionList } from "../plan/correction-list.tsx";
import { PlanRecordView } from "../plan/plan-record-view.tsx";
import { ColumnMapping } from "./column-mapping.tsx";
import { MessageList } from "./message-list.tsx";
import classes from "./review-page.module.css";
import { useReviewKeys } from "./use-review-keys.ts";

const Import = graphql(`
  fragment ReviewTabs_Import on Import {
    id
    status
    messageCount
    warnings
    errors
    messages {
      ...MessageList_Message
    }
    corrections {
      undoneAt
      ...CorrectionList_Correction
    }
    draft {
      ...PlanRecordView_PlanRecord
    }
    columns {
      key
    }
    ...ColumnMapping_Import
  }
`);

/** A plan first; of a file without one its columns, and why it was not read. */
const firstTab = ({ draft, columns }: ReviewTabs_ImportFragment): string =>
  draft ? "plan" : columns.length > 0 ? "columns" : "messages";

const KEYS = ["J", "K", "M", "E", "Enter"] as const;

function KeyHelp({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.keys}>
      <Switch
        size="xs"
        label={t("review.keys.on")}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {isOn &&
        KEYS.map((key) => (
          <Text key={key} size="xs" c="dimmed" span>
            <Kbd size="xs">{key}</Kbd> {t(`review.keys.${key}`)}
          </Text>
        ))}
    </div>
  );
}

interface Props {
  row: FragmentType<typeof Import>;
  onMapped: () => void;
}

export function ReviewTabs({ row: given, onMapped }: Props) {
  const { t } = useTranslation();
  const row = getFragmentData(Import, given);
  const { draft, corrections, messages, messageCount, columns } = row;
  const [tab, setTab] = useState<string | null>(() => firstTab(row));
  const [hasKeys, setKeys] = useLocalStorage({ key: "cotejo.review-keys", defaultValue: true });
  const pane = useRef<HTMLDivElement>(null);
  useReviewKeys({ pane, isOn: hasKeys && draft != null, showTab: setTab });
  const isMappable = columns.length > 0 && row.status !== "APPLIED";
  const standing = corrections.filter(({ undoneAt }) => undoneAt === null).length;
  const warnings = row.warnings + row.errors;
  return (
    <div className={classes.read} ref={pane}>
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs}>
        <Tabs.List>
          {draft && <Tabs.Tab value="plan">{t("review.plan")}</Tabs.Tab>}
          <Tabs.Tab value="messages" rightSection={warnings > 0 && <Warnings count={warnings} />}>
            {t("review.messages", { count: messageCount })}
          </Tabs.Tab>
          {draft && <Tabs.Tab value="corrections">{t("correct.title", { count: standing })}</Tabs.Tab>}
          {isMappable && <Tabs.Tab value="columns">{t("mapping.title")}</Tabs.Tab>}
        </Tabs.List>
        {draft && (
          <Tabs.Panel value="plan" className={classes.panel}>
            <PlanRecordView record={draft} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="messages" className={classes.panel}>
          <MessageList messages={messages} />
        </Tabs.Panel>
        <Tabs.Panel value="corrections" className={classes.panel}>
          <CorrectionList corrections={corrections} />
        </Tabs.Panel>
        {isMappable && (
          <Tabs.Panel value="columns" className={classes.panel}>
            <ColumnMapping row={row} onMapped={onMapped} />
          </Tabs.Panel>
        )}
      </Tabs>
      {draft && <KeyHelp isOn={hasKeys} onChange={setKeys} />}
    </div>
  );
}

function Warnings({ count }: { count: number }) {
  return (
    <Badge size="sm" color="orange">
      {count}
    </Badge>
  );
}
