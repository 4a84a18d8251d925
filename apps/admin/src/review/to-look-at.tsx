/** What a person must have looked at before applying: warnings and errors of the reading, beside the button that applies. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";

const Import = graphql(`
  fragment ToLookAt_Import on Import {
    messages {
      code
      severity
      text
      place {
        description
        ...Place_Place
      }
    }
  }
`);

/** Of the owner the note beside it tells. */
const OWNER = "owner-";
/** Kinds of which what was read may be another plan, years or columns than meant, however mild they sound. */
const GUESSED = ["largest-sheet-outside", "hidden-sheet-aside", "mapping-suggested"];
const MOST_SHOWN = 3;

export function ToLookAt({ row }: { row: FragmentType<typeof Import> }) {
  const { t } = useTranslation();
  const { messages } = getFragmentData(Import, row);
  const asking = messages.filter(
    ({ code, severity }) => !code.startsWith(OWNER) && (severity === "error" || GUESSED.includes(code)),
  );
  if (asking.length === 0) return null;
  return (
    <div role="note">
      <Text size="sm" fw={600}>
        {t("review.lookAt")}
      </Text>
      <List size="sm">
        {asking.slice(0, MOST_SHOWN).map(({ code, text, place }, at) => (
          <List.Item key={`${at} ${code}`}>
            {text} <ValueText place={place}>{place.description}</ValueText>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
