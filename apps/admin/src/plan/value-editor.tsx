/** Says in place what a value is: another text, or why there is none. */
import { Alert, Button, FocusTrap, Group, Paper, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ABSENCES, type Correction, useCorrect, type ValueAddress } from "./correcting.ts";

interface Props {
  importId: string;
  at: ValueAddress;
  /** What stands there now; empty for nothing. */
  text: string;
  /** What the file says there. */
  before: string | null;
  onClose: () => void;
}

export function ValueEditor({ importId, at, text, before, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const { make, isSaving } = useCorrect(importId);
  const save = async (what: Correction) => {
    const found = await make(at, what, before);
    setProblem(found);
    if (found === null) onClose();
  };
  const saveText = () => void save({ kind: "set", text: typed });
  return (
    <FocusTrap>
      <Paper
        component="form"
        withBorder
        p="xs"
        my={4}
        onSubmit={(event) => {
          event.preventDefault();
          saveText();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key !== "Enter" || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          saveText();
        }}
      >
        <Textarea
          label={t("correct.text")}
          description={before === null ? t("correct.printedNothing") : t("correct.printed", { before })}
          autosize
          maxRows={8}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        {problem && (
          <Alert color="red" role="alert" mt="xs" p="xs">
            {problem}
          </Alert>
        )}
        <Group gap="xs" mt="xs">
          <Button type="submit" size="xs" loading={isSaving}>
            {t("correct.save")}
          </Button>
          {ABSENCES.map((absence) => (
            <Button key={absence} size="xs" variant="default" onClick={() => void save({ kind: "absent", absence })}>
              {t(`plan.absence.${absence}`)}
            </Button>
          ))}
          <Button size="xs" variant="subtle" onClick={onClose}>
            {t("correct.cancel")}
          </Button>
        </Group>
      </Paper>
    </FocusTrap>
  );
}
