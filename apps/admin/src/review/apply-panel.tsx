/** Whose plan it is, for which years, what would change, and the button that applies it. */
import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation, useQuery } from "urql";
import type { ApplyImportMutation, ApplyPanel_ImportFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { AppliedPanel } from "./applied-panel.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { type DrawerChoice, DrawerPicker, isYear } from "./drawer-picker.tsx";
import { OwnerNote } from "./owner-note.tsx";
import { ToLookAt } from "./to-look-at.tsx";

const ApplyPanelImport = graphql(`
  fragment ApplyPanel_Import on Import {
    id
    status
    kind
    framework
    entity {
      code
      name
      department {
        name
      }
    }
    period {
      start
      end
    }
    ...OwnerNote_Import
    ...ToLookAt_Import
  }
`);

const PreviewQuery = graphql(`
  query ApplyPanelPreview($id: ID!, $entity: String!, $period: PeriodInput, $kind: String) {
    entity(code: $entity) {
      name
      department {
        name
      }
    }
    import(id: $id) {
      id
      preview(entity: $entity, period: $period, kind: $kind) {
        inForce {
          id
        }
        loss {
          isMost
          share
          actions
          sections
        }
        ...ChangeSummary_Preview
      }
    }
  }
`);

const ApplyImport = graphql(`
  mutation ApplyImport($id: ID!, $entity: String, $period: PeriodInput, $kind: String, $expectedVersion: ID) {
    applyImport(id: $id, entity: $entity, period: $period, kind: $kind, expectedVersion: $expectedVersion) {
      __typename
      ... on Applied {
        version {
          id
          plan {
            id
            entity {
              code
              name
            }
          }
        }
        unplaced {
          indicator
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

type AppliedVersion = Extract<ApplyImportMutation["applyImport"], { __typename: "Applied" }>;

interface Props {
  row: FragmentType<typeof ApplyPanelImport>;
  onApplied: () => void;
}

/** Asked before a plan takes away most of the one in force. */
function MostWouldGo({ name, onSure, onClose }: { name: string; onSure: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t("review.loss.title")}>
      <Stack>
        <Text>{t("review.loss.most", { name })}</Text>
        <Button color="red" onClick={onSure}>
          {t("review.loss.sure")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("review.loss.back")}
        </Button>
      </Stack>
    </Modal>
  );
}

type Row = ApplyPanel_ImportFragment;

const firstChoice = ({ entity, period, kind }: Row): DrawerChoice => ({
  entity: entity?.code ?? null,
  start: period?.start ?? null,
  end: period?.end ?? null,
  kind: kind === "follow-up" ? "follow-up" : "plan",
});

/** A choice as the API takes it; null while something of it is missing. */
function drawerOf({ entity, start, end, kind }: DrawerChoice) {
  return entity !== null && isYear(start) && isYear(end) ? { entity, period: { start, end }, kind } : null;
}

function ApplyForm({ row, onDone }: { row: Row; onDone: (applied: AppliedVersion) => void }) {
  const { t } = useTranslation();
  const { id, entity, framework } = row;
  const [chosen, setChosen] = useState(() => firstChoice(row));
  const [isAsked, { open: ask, close: dismiss }] = useDisclosure(false);
  const drawer = drawerOf(chosen);
  const [{ data, fetching: isComparing }, reloadPreview] = useQuery({
    query: PreviewQuery,
    variables: { id, ...(drawer ?? { entity: chosen.entity ?? "" }) },
    pause: drawer === null,
    requestPolicy: "network-only",
  });
  const [{ data: answered, error, fetching }, apply] = useMutation(ApplyImport);
  const preview = drawer && data?.import?.preview;
  const shown = data?.entity ?? entity;
  const label = shown ? `${shown.name} (${shown.department.name})` : null;
  const name = shown?.name ?? "";
  const applyNow = async () => {
    dismiss();
    const { data: answer } = await apply({ id, ...drawer, expectedVersion: preview?.inForce?.id ?? null });
    if (answer?.applyImport.__typename === "Applied") onDone(answer.applyImport);
    else reloadPreview({ requestPolicy: "network-only" });
  };
  const problem = answered?.applyImport.__typename === "Problem" ? answered.applyImport.message : null;
  return (
    <Stack gap="xs">
      <Group align="flex-end" justify="space-between">
        <DrawerPicker chosen={chosen} label={label} framework={framework ?? ""} onChoose={setChosen} />
        <Button disabled={!preview || isComparing} loading={fetching} onClick={preview?.loss?.isMost ? ask : applyNow}>
          {t("review.apply")}
        </Button>
      </Group>
      <OwnerNote row={row} />
      <ToLookAt row={row} />
      <ChangeSummary preview={preview} name={name} needs={chosen.entity === null ? "owner" : "period"} />
      {isAsked && <MostWouldGo name={name} onSure={applyNow} onClose={dismiss} />}
      {(error || problem) && (
        <Alert color="red" role="alert">
          {problem ?? t("states.failed")}
        </Alert>
      )}
    </Stack>
  );
}

export function ApplyPanel({ row, onApplied }: Props) {
  const { t } = useTranslation();
  const own = getFragmentData(ApplyPanelImport, row);
  const [applied, setApplied] = useState<AppliedVersion | null>(null);
  const done = (version: AppliedVersion) => {
    setApplied(version);
    onApplied();
  };
  const { id, status, entity } = own;
  const leave = () => {
    setApplied(null);
    onApplied();
  };
  if (!applied && status !== "APPLIED") return <ApplyForm row={own} onDone={done} />;
  const code = applied?.version.plan.entity.code ?? entity?.code ?? null;
  const text = applied ? t("review.appliedNow", { name: applied.version.plan.entity.name }) : t("review.applied");
  const unplaced = applied?.unplaced.map(({ indicator }) => indicator) ?? [];
  return <AppliedPanel importId={id} code={code} text={text} unplaced={unplaced} onUndone={leave} />;
}
