/** Applies all clean imports at once: what is ready and why the rest stays, then the progress, then what was done. */
import { Alert, Button, Checkbox, Group, List, Modal, Progress, ScrollArea, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportFilter } from "../gql/graphql.ts";
import { AnchorLink } from "../layout/links.tsx";
import { Failed, Loading } from "../layout/page-states.tsx";
import { applyOne, type Candidate, findCandidates, partCandidates, type Staying } from "./apply-clean.ts";
import { lookAtImports } from "./reading.ts";

const nameOf = ({ entity, fileName }: Candidate): string =>
  entity ? `${entity.name} (${entity.department.name})` : fileName;

function StayingList({ staying }: { staying: readonly Staying[] }) {
  const { t } = useTranslation();
  if (staying.length === 0) return null;
  return (
    <div>
      <Text fw={600} mb={4}>
        {t("inbox.clean.stays", { count: staying.length })}
      </Text>
      <ScrollArea.Autosize
        mah={260}
        type="auto"
        viewportProps={{ tabIndex: 0, "aria-label": t("inbox.views.revisar") }}
      >
        <List size="sm" spacing={4} pr="sm" style={{ overflowWrap: "anywhere" }}>
          {staying.map(({ row, reason }) => (
            <List.Item key={row.id}>
              <AnchorLink to="/revision/$id" params={{ id: row.id }} size="sm">
                {nameOf(row)}
              </AnchorLink>
              {row.entity && ` · ${row.fileName}`}:{" "}
              {typeof reason === "string" ? t(`inbox.clean.reasons.${reason}`) : reason.message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </div>
  );
}

interface Run {
  total: number;
  done: number;
  applied: number;
  staying: readonly Staying[];
  isOver: boolean;
}

/** Goes through them one after the other until all are done or somebody stops it. */
function useRun() {
  const [run, setRun] = useState<Run | null>(null);
  const isStopped = useRef(false);
  const start = async (clean: readonly Candidate[], before: readonly Staying[]) => {
    isStopped.current = false;
    const staying = [...before];
    let applied = 0;
    const show = (done: number, isOver: boolean) =>
      setRun({ total: clean.length, done, applied, staying: [...staying], isOver });
    for (const [at, row] of clean.entries()) {
      show(at, false);
      const reason = isStopped.current ? "stopped" : await applyOne(row);
      if (reason === null) applied++;
      else staying.unshift({ row, reason });
      // Without an answer the others are not even tried.
      if (reason === "offline") isStopped.current = true;
    }
    show(clean.length, true);
    void lookAtImports();
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { run, start, stop };
}

function Ready({ rows, onApply }: { rows: readonly Candidate[]; onApply: ReturnType<typeof useRun>["start"] }) {
  const { t } = useTranslation();
  const [withWarnings, setWithWarnings] = useState(true);
  const { clean, staying } = partCandidates(rows, withWarnings);
  const warned = partCandidates(rows, true).clean.filter(({ warnings }) => warnings > 0).length;
  return (
    <>
      <Text>
        {clean.length > 0 ? t("inbox.clean.ready", { count: clean.length }) : t("inbox.clean.none")}{" "}
        {withWarnings && warned > 0 && t("inbox.clean.warned", { count: warned })}
      </Text>
      {warned > 0 && (
        <Checkbox
          label={t("inbox.clean.withWarnings")}
          checked={withWarnings}
          onChange={(event) => setWithWarnings(event.currentTarget.checked)}
        />
      )}
      <StayingList staying={staying} />
      {clean.length > 0 && (
        <Group justify="flex-end">
          <Button data-autofocus onClick={() => onApply(clean, staying)}>
            {t("inbox.clean.apply", { count: clean.length })}
          </Button>
        </Group>
      )}
    </>
  );
}

function Running({ run, onStop, onClose }: { run: Run; onStop: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { done, total, applied, staying, isOver } = run;
  if (isOver)
    return (
      <>
        <Alert color={applied > 0 ? "teal" : "gray"} role="status">
          {applied > 0 ? t("inbox.clean.applied", { count: applied }) : t("inbox.clean.applied_zero")}
        </Alert>
        <StayingList staying={staying} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("inbox.clean.close")}
          </Button>
        </Group>
      </>
    );
  const text = t("inbox.clean.running", { done, total });
  return (
    <>
      <Progress value={(100 * done) / total} animated aria-label={text} />
      <Group justify="space-between">
        <Text role="status">{text}</Text>
        <Button variant="default" onClick={onStop}>
          {t("inbox.clean.stop")}
        </Button>
      </Group>
    </>
  );
}

interface Props {
  filter: ImportFilter;
  onClose: () => void;
}

export function CleanDialog({ filter, onClose }: Props) {
  const { t } = useTranslation();
  const { run, start, stop } = useRun();
  const [rows, setRows] = useState<readonly Candidate[] | "failed" | null>(null);
  const [asked, setAsked] = useState(0);
  const key = JSON.stringify(filter);
  useEffect(() => {
    let isLeft = false;
    setRows(null);
    findCandidates(JSON.parse(key) as ImportFilter).then(
      (found) => !isLeft && setRows(found),
      () => !isLeft && setRows("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [key, asked]);
  const isRunning = run !== null && !run.isOver;
  return (
    <Modal
      opened
      onClose={isRunning ? stop : onClose}
      closeOnClickOutside={false}
      withCloseButton={!isRunning}
      closeButtonProps={{ "aria-label": t("inbox.clean.close") }}
      title={t("inbox.clean.title")}
      size="lg"
    >
      <Stack gap="sm">
        {!run && (
          <Text size="sm" c="dimmed">
            {t("inbox.clean.explain")} {key !== "{}" && t("inbox.clean.filtered")}
          </Text>
        )}
        {!run && rows === null && <Loading />}
        {!run && rows === "failed" && <Failed onRetry={() => setAsked(asked + 1)} />}
        {!run && rows !== null && rows !== "failed" && <Ready rows={rows} onApply={start} />}
        {run && <Running run={run} onStop={stop} onClose={onClose} />}
      </Stack>
    </Modal>
  );
}
