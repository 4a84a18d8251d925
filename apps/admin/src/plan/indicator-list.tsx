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

type Indicators = ActionView_ActionFragment["indicators"];

/** What was done by each cut-off, beside what was planned for it. */
function Measurements({ measurements }: { measurements: Indicators[number]["measurements"] }) {
  const { t } = useTranslation();
  if (measurements.length === 0) return null;
  return (
    <details className={classes.attributes}>
      <summary>{t("plan.measurements", { count: measurements.length })}</summary>
      <dl>
        {measurements.map(({ period, planned, executed, percent }, at) => (
          <div key={`${period}|${at}`}>
            <dt>{period}</dt>
            <dd>
              {executed && (
                <>
                  {t("plan.executed")} <OneText value={executed} />{" "}
                </>
              )}
              {planned && (
                <>
                  {t("plan.planned")} <OneText value={planned} />{" "}
                </>
              )}
              {percent && (
                <>
                  {(executed || planned) && "· "}
                  <OneText value={percent} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const PESOS = new Intl.NumberFormat("es-CO", { style: "currency", currency: "COP", maximumFractionDigits: 0 });

/** Money of each year by its source. */
function Amounts({ amounts }: { amounts: Indicators[number]["amounts"] }) {
  const { t } = useTranslation();
  if (amounts.length === 0) return null;
  return (
    <details className={classes.attributes}>
      <summary>{t("plan.amounts", { count: amounts.length })}</summary>
      <dl>
        {amounts.map(({ year, source, value, place }, at) => (
          <div key={`${year}|${source}|${at}`}>
            <dt>{year === null || source.includes(String(year)) ? source : `${source} (${year})`}</dt>
            <dd>
              <ValueText place={place}>{PESOS.format(value)}</ValueText>
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
        {indicators.map(({ text, target, level, yearly, measurements, amounts, printed, attributes }, at) => (
          <Table.Tr key={at}>
            <Table.Td>
              <OneText value={text} />
              {level && (
                <Text size="xs" c="dimmed">
                  {t(`plan.level.${level as "producto"}`)}
                </Text>
              )}
              <Measurements measurements={measurements} />
              <Amounts amounts={amounts} />
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
