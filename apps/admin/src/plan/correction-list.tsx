/** People's corrections of an import, the newest first: what it said, what it says, who and when; each undone alone. */
import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { type FieldOwner, useFields } from "./use-fields.ts";

const CorrectionRow = graphql(`
  fragment CorrectionList_Correction on Correction {
    id
    actor
    createdAt
    undoneAt
    field
    action
    owner
    kind
    before
    after
    absence
  }
`);

const Undo = graphql(`
  mutation UndoCorrection($id: ID!) {
    undoCorrection(id: $id) {
      __typename
      ... on Corrected {
        correctionId
        import {
          id
        }
        version {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const dates = new Intl.DateTimeFormat("es-CO", { dateStyle: "medium", timeStyle: "short", timeZone: "America/Bogota" });

export function CorrectionList({ corrections }: { corrections: readonly FragmentType<typeof CorrectionRow>[] }) {
  const { t } = useTranslation();
  const { nameOf } = useFields();
  const [{ data, error, fetching }, undo] = useMutation(Undo);
  const rows = [...getFragmentData(CorrectionRow, corrections)].reverse();
  if (rows.length === 0) return <Text c="dimmed">{t("correct.none")}</Text>;
  const problem = data?.undoCorrection.__typename === "Problem" ? data.undoCorrection.message : null;
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {(problem || error) && (
        <Alert component="li" color="red" role="alert">
          {problem ?? t("states.failed")}
        </Alert>
      )}
      {rows.map(({ id, actor, createdAt, undoneAt, field, owner, before, after, absence }) => (
        <Group key={id} component="li" justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
            <Text size="sm">
              <strong>{nameOf(owner as FieldOwner, field)}</strong>: <del>{before ?? t("correct.nothingSaid")}</del> →{" "}
              <ins>{after ?? (absence ? t(`plan.absence.${absence as "blank"}`) : "")}</ins>{" "}
              {undoneAt && (
                <Badge size="sm" color="gray" variant="light">
                  {t("correct.undone")}
                </Badge>
              )}
            </Text>
            <Text size="xs" c="dimmed">
              {t("correct.by", { actor, date: dates.format(new Date(createdAt)) })}
            </Text>
          </div>
          {!undoneAt && (
            <Button
              size="xs"
              variant="default"
              loading={fetching}
              aria-label={t("correct.undoOne", { text: after ?? before ?? "" })}
              onClick={() => void undo({ id })}
            >
              {t("correct.undo")}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
