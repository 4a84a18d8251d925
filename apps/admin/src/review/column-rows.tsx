/** Columns of the source with what each holds, to be chosen. */
import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ColumnRows_SourceColumnFragment } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";
import classes from "./column-mapping.module.css";
import type { useFieldOptions } from "./use-field-options.ts";

export const ColumnRow = graphql(`
  fragment ColumnRows_SourceColumn on SourceColumn {
    key
    heading
    field
    confidence
    reason
    samples
    place {
      description
      ...Place_Place
    }
  }
`);

/** The choice of a column that fills no field. */
export const NONE = "attribute";

interface Props {
  columns: readonly ColumnRows_SourceColumnFragment[];
  options: NonNullable<ReturnType<typeof useFieldOptions>>;
  /** By what a mapping calls a column. */
  chosen: Readonly<Record<string, string>>;
  nameOf: (column: ColumnRows_SourceColumnFragment) => string;
  onChoose: (name: string, field: string) => void;
}

export function ColumnRows({ columns, options, chosen, nameOf, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.columns}>
      {columns.map((column) => {
        const { key, heading, field, confidence, reason, samples, place } = column;
        const name = nameOf(column);
        return (
          <li key={key} className={classes.column}>
            <div className={classes.source}>
              <Text fw={600} size="sm">
                {heading}{" "}
                <Text span size="xs" c="dimmed" fw={400}>
                  <ValueText place={place}>{place.description}</ValueText>
                </Text>
              </Text>
              {samples.map((sample) => (
                <Text key={sample} size="xs" c="dimmed" lineClamp={2}>
                  {sample}
                </Text>
              ))}
            </div>
            <div>
              <Select
                aria-label={t("mapping.fieldOf", { heading })}
                data={options}
                value={chosen[name] ?? field ?? NONE}
                onChange={(value) => onChoose(name, value ?? NONE)}
                allowDeselect={false}
                searchable
                nothingFoundMessage={t("mapping.noField")}
              />
              {reason && confidence !== null && (
                <Text size="xs" c="dimmed" mt={4}>
                  {t("mapping.suggested", { percent: Math.round(confidence * 100), reason })}
                </Text>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
