/** Printed texts with their places: one, or a list. */
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import type { ValueAddress } from "./correcting.ts";
import classes from "./value-text.module.css";
import { CorrectableText } from "./value-text.tsx";

export const SourcedTextValue = graphql(`
  fragment ValueList_SourcedText on SourcedText {
    text
    place {
      ...Place_Place
    }
    corrected {
      before
    }
  }
`);

type SourcedText = FragmentType<typeof SourcedTextValue>;

export function OneText({ value, at }: { value: SourcedText; at: ValueAddress }) {
  return <CorrectableText value={getFragmentData(SourcedTextValue, value)} at={at} />;
}

export function TextList({ values, at }: { values: readonly SourcedText[]; at: ValueAddress }) {
  if (values.length === 1) return <OneText value={values[0]!} at={{ ...at, index: 0 }} />;
  return (
    <ul className={classes.list}>
      {values.map((value, index) => (
        <li key={index}>
          <OneText value={value} at={{ ...at, index }} />
        </li>
      ))}
    </ul>
  );
}
