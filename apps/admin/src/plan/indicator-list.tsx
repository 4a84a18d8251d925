/** Indicators of an action with their targets, years and baselines; columns without a field, folded away. */
import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionView_ActionFragment } from "../gql/graphql.ts";
import { OneText } from "./text-list.tsx";
import { useFields } from "./use-fields.ts";
import classes from "./value-text.module.css";
import { ValueText } from "./value-text.tsx";

/** What columns without a field say, folded away: matrices have dozens of them. */
export function Attributes({ attributes }: { attributes: ActionView_ActionFragment["attributes"] }) {
  const { t } = useTranslation();
  if (attributes.length === 0) return null;
  return (
    <details className={classes.attributes}>
      <summary>{t("plan.attributes", { count: attributes.length })}</summary>
      <dl>
        {attributes.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <OneText value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function IndicatorList({ indicators }: { indicators: ActionView_ActionFragment["indicators"] }) {
  const { t } = useTranslation();
  const { nameOf } = useFields();
  return (
    <Table layout="fixed" verticalSpacing={4} horizontalSpacing={4} className={classes.pairs}>
      <Table.Tbody>
        {indicators.map(({ text, target, level, yearly, printed, attributes }, at) => (
          <Table.Tr key={at}>
            <Table.Td>
              <OneText value={text} />
              {level && (
                <Text size="xs" c="dimmed">
                  {t(`plan.level.${level as "producto"}`)}
                </Text>
              )}
              <Attributes attributes={attributes} />
            </Table.Td>
            <Table.Td w="35%">
              {target ? (
                <ValueText place={target.place}>
                  <strong>{target.text}</strong>
                </ValueText>
              ) : (
                <Text size="sm" c="dimmed" fs="italic" span>
                  {t("plan.noTarget")}
                </Text>
              )}
              {printed.map(({ field, value }) => (
                <Text key={field} size="xs" c="dimmed" component="div">
                  {nameOf("indicator", field)}: <OneText value={value} />
                </Text>
              ))}
              {yearly.length > 0 && (
                <Text size="xs" c="dimmed" component="div">
                  {yearly.map(({ year, value }) => (
                    <div key={year}>
                      {year}: <ValueText place={value.place}>{value.text}</ValueText>
                    </div>
                  ))}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
