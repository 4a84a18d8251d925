/** A page of imports: each with a box, those chosen can be discarded together. */
import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData } from "../gql/index.ts";
import classes from "./inbox-row.module.css";
import { InboxRow, InboxRowImport, isDiscardable } from "./inbox-row.tsx";

interface Props {
  imports: readonly FragmentType<typeof InboxRowImport>[];
  isBusy: boolean;
  onDiscard: (ids: readonly string[]) => Promise<boolean>;
  onUndo: (row: { id: string }, name: string) => void;
}

function DiscardQuestion({ count, onSure, onClose }: { count: number; onSure: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("inbox.discard.title", { count })}
      closeButtonProps={{ "aria-label": t("inbox.discard.back") }}
    >
      <Stack>
        <Text>{t("inbox.discard.explain")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("inbox.discard.back")}
          </Button>
          <Button color="red" onClick={onSure}>
            {t("inbox.discard.sure")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

export function InboxList({ imports, isBusy, onDiscard, onUndo }: Props) {
  const { t } = useTranslation();
  const rows = getFragmentData(InboxRowImport, imports);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setIsAsked] = useState(false);
  const discardable = rows.filter(isDiscardable).map(({ id }) => id);
  // What left the page is not chosen any more.
  const chosen = discardable.filter((id) => picked.has(id));
  const toggle = (id: string) =>
    setPicked((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  const discardChosen = async () => {
    setIsAsked(false);
    if (await onDiscard(chosen)) setPicked(new Set());
  };
  const isAll = chosen.length > 0 && chosen.length === discardable.length;
  return (
    <div>
      {discardable.length > 0 && (
        <Group mih={36} mb={4} px={4} gap="md">
          <Checkbox
            size="sm"
            label={t("inbox.selectPage")}
            checked={isAll}
            indeterminate={chosen.length > 0 && !isAll}
            onChange={() => setPicked(new Set(isAll ? [] : discardable))}
          />
          {chosen.length > 0 && (
            <Button size="xs" color="red" variant="outline" loading={isBusy} onClick={() => setIsAsked(true)}>
              {t("inbox.discard.button", { count: chosen.length })}
            </Button>
          )}
        </Group>
      )}
      <ul className={classes.list}>
        {rows.map((row) => (
          <InboxRow
            key={row.id}
            row={row}
            isChosen={picked.has(row.id)}
            onToggle={toggle}
            isBusy={isBusy}
            onUndo={onUndo}
          />
        ))}
      </ul>
      {isAsked && <DiscardQuestion count={chosen.length} onSure={discardChosen} onClose={() => setIsAsked(false)} />}
    </div>
  );
}
