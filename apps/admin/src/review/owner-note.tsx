/** How sure it is whose plan is applied: the document says it, it was inferred, or nobody knows; each with what tells it. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";

const Import = graphql(`
  fragment OwnerNote_Import on Import {
    draft {
      ownerCertainty
      municipalityCode
      departmentName
      ownerPlace {
        description
        ...Place_Place
      }
    }
    messages {
      code
      text
    }
  }
`);

const COLORS: Record<string, string> = { named: "teal", inferred: "orange", unknown: "red" };

export function OwnerNote({ row }: { row: FragmentType<typeof Import> }) {
  const { t } = useTranslation();
  const { draft, messages } = getFragmentData(Import, row);
  if (!draft || draft.ownerCertainty === "chosen") return null;
  const certainty = (draft.ownerCertainty ?? "unknown") as "named" | "inferred" | "unknown";
  const why = messages.find(({ code }) => code.startsWith("owner-"))?.text;
  const isDepartment = draft.ownerCertainty !== null && draft.municipalityCode === null;
  return (
    <Text size="sm" mt={4} role="note">
      <Text span fw={600} c={COLORS[certainty]}>
        {t(`review.owner.${certainty}`)}
      </Text>{" "}
      {why ?? t("review.owner.saidAt")}{" "}
      {draft.ownerPlace && <ValueText place={draft.ownerPlace}>{draft.ownerPlace.description}</ValueText>}
      {isDepartment && <Text>{t("review.owner.department", { name: draft.departmentName ?? "" })}</Text>}
    </Text>
  );
}
