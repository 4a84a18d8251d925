/** After applying: to the plan, to a comparison, or back. */
import { Alert, Button, Group, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { UndoImport } from "../graphql/undo-import.ts";
import { useNextInReview } from "../inbox/use-next-in-review.ts";
import { ButtonLink } from "../layout/links.tsx";

interface Props {
  importId: string;
  code: string | null;
  text: string;
  /** Indicators of a report that the plan does not have. */
  unplaced: readonly string[];
  onUndone: () => void;
}

const MOST_SHOWN = 20;

export function AppliedPanel({ importId, code, text, unplaced, onUndone }: Props) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, undo] = useMutation(UndoImport);
  const { next } = useNextInReview(importId, 1);
  const result = data?.undoImport;
  if (result?.__typename === "Undone")
    return (
      <Alert color="gray" role="status" title={t("review.undone.title")}>
        {result.version ? t("review.undone.back", { number: result.version.number }) : t("review.undone.none")}{" "}
        {result.kept > 0 && t("review.undone.kept", { count: result.kept })}
        {result.stale.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
        <Button mt="sm" variant="default" onClick={onUndone}>
          {t("review.undone.reload")}
        </Button>
      </Alert>
    );
  return (
    <Alert color="teal" role="status">
      <Group justify="space-between">
        {text}
        <Group>
          <Button variant="default" loading={fetching} onClick={() => undo({ id: importId })}>
            {t("review.undo")}
          </Button>
          {next && (
            <ButtonLink to="/revision/$id" params={{ id: next }} variant="light" color="teal">
              {t("review.next")}
            </ButtonLink>
          )}
          {code && (
            <>
              <ButtonLink to="/plan/$code" params={{ code }} variant="light" color="teal">
                {t("import.see")}
              </ButtonLink>
              <ButtonLink to="/comparar" search={{ m: code }} color="teal">
                {t("review.compareNow")}
              </ButtonLink>
            </>
          )}
        </Group>
      </Group>
      {unplaced.length > 0 && (
        <>
          <Text mt="sm">{t("review.unplaced", { count: unplaced.length })}</Text>
          <List size="sm">
            {unplaced.slice(0, MOST_SHOWN).map((indicator, at) => (
              <List.Item key={`${at} ${indicator}`}>{indicator}</List.Item>
            ))}
          </List>
        </>
      )}
      {(error || result?.__typename === "Problem") && (
        <Text c="red" role="alert">
          {result?.__typename === "Problem" ? result.message : t("states.failed")}
        </Text>
      )}
    </Alert>
  );
}
