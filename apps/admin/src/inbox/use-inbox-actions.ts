/** Discards imports and undoes applied ones; keeps what came of it to be told. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { graphql } from "../gql/index.ts";
import { UndoImport } from "../graphql/undo-import.ts";
import { lookAtImports } from "./reading.ts";

const DiscardImports = graphql(`
  mutation DiscardImports($ids: [ID!]!) {
    discardImports(ids: $ids) {
      __typename
      ... on Imports {
        imports {
          id
          status
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export interface Notice {
  isFailure: boolean;
  lines: readonly string[];
}

export function useInboxActions() {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [{ fetching: isDiscarding }, discardThem] = useMutation(DiscardImports);
  const [{ fetching: isUndoing }, undoIt] = useMutation(UndoImport);
  const tell = (isFailure: boolean, ...lines: string[]) => {
    setNotice({ isFailure, lines });
    void lookAtImports();
  };

  /** Whether they are discarded: all or none. */
  const discard = async (ids: readonly string[]): Promise<boolean> => {
    const answer = (await discardThem({ ids: [...ids] })).data?.discardImports;
    if (!answer) tell(true, t("inbox.discard.failed"), t("inbox.offline"));
    else if (answer.__typename === "Problem") tell(true, t("inbox.discard.failed"), answer.message);
    else tell(false, t("inbox.discard.done", { count: ids.length }));
    return answer?.__typename === "Imports";
  };

  const undo = async ({ id }: { id: string }, name: string): Promise<void> => {
    const answer = (await undoIt({ id })).data?.undoImport;
    if (!answer) return tell(true, t("inbox.undo.failed", { name }), t("inbox.offline"));
    if (answer.__typename === "Problem") return tell(true, t("inbox.undo.failed", { name }), answer.message);
    const { version, kept, stale } = answer;
    tell(
      false,
      t("inbox.undo.done", { name }),
      version ? t("review.undone.back", { number: version.number }) : t("review.undone.none"),
      ...(kept > 0 ? [t("review.undone.kept", { count: kept })] : []),
      ...stale,
    );
  };

  return { notice, closeNotice: () => setNotice(null), discard, undo, isBusy: isDiscarding || isUndoing };
}
