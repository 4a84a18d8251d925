/** Printed texts with their places: one, or a list. */
import { List } from "@mantine/core";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "./value-text.tsx";

export const SourcedTextValue = graphql(`
  fragment ValueList_SourcedText on SourcedText {
    text
    place {
      ...Place_Place
    }
  }
`);

type SourcedText = FragmentType<typeof SourcedTextValue>;

export function OneText({ value }: { value: SourcedText }) {
  const { text, place } = getFragmentData(SourcedTextValue, value);
  return <ValueText place={place}>{text}</ValueText>;
}

export function TextList({ values }: { values: readonly SourcedText[] }) {
  if (values.length === 1) return <OneText value={values[0]!} />;
  return (
    <List size="sm" withPadding={false}>
      {values.map((value, at) => (
        <List.Item key={at}>
          <OneText value={value} />
        </List.Item>
      ))}
    </List>
  );
}
