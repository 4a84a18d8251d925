/** Corrections of values: where a value stands, and what is said of it. */
import { createContext, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { graphql } from "../gql/index.ts";

/** Where a value stands in a plan, by keys. */
export interface ValueAddress {
  /** Null for what the plan itself says. */
  action: string | null;
  part?: { owner: "indicator" | "activity"; key: string };
  field: string;
  index?: number;
  year?: number;
  period?: string;
  attribute?: string;
  member?: string;
}

export const ABSENCES = ["blank", "not-stated", "unreadable"] as const;
type Absence = (typeof ABSENCES)[number];

export type Correction = { kind: "set"; text: string } | { kind: "absent"; absence: Absence };

/** The import that is corrected; null where nothing can be. */
export const CorrectedImportContext = createContext<string | null>(null);

const Correct = graphql(`
  mutation Correct($import: ID!, $correction: JSON!) {
    correct(import: $import, correction: $correction) {
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

/** Makes a correction; gives why it cannot be made, or null. */
export function useCorrect(importId: string) {
  const { t } = useTranslation();
  const [{ fetching }, correct] = useMutation(Correct);
  const make = useCallback(
    async (where: ValueAddress, what: Correction, before: string | null): Promise<string | null> => {
      const correction = { where: { part: null, ...where }, what, before };
      const { data } = await correct({ import: importId, correction });
      if (!data) return t("correct.failed");
      return data.correct.__typename === "Problem" ? data.correct.message : null;
    },
    [correct, importId, t],
  );
  return { make, isSaving: fetching };
}
