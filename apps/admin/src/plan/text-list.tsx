/** Printed texts with their places: one, or a list. */
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import classes from "./value-text.module.css";
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
    <ul className={classes.list}>
      {values.map((value, at) => (
        <li key={at}>
          <OneText value={value} />
        </li>
      ))}
    </ul>
  );
}
