/** Indicators of an action with their targets, years and baselines; columns without a field, folded away. */
import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionView_ActionFragment } from "../gql/graphql.ts";
import type { ValueAddress } from "./correcting.ts";
import { OneText } from "./text-list.tsx";
import { useFields } from "./use-fields.ts";
import classes from "./value-text.module.css";
import { CorrectableText, ValueText } from "./value-text.tsx";

/** What columns without a field say, folded away: matrices have dozens of them. */
interface AttributesProps {
  attributes: ActionView_ActionFragment["attributes"];
  at: Omit<ValueAddress, "field">;
}

export function Attributes({ attributes, at }: AttributesProps) {
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
              <OneText value={value} at={{ ...at, field: "attributes", attribute: name }} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** An indicator as a correction tells it. */
type PartAddress = Required<Pick<ValueAddress, "action" | "part">>;

type Indicators = ActionView_ActionFragment["indicators"];

/** What was done by each cut-off, beside what was planned for it. */
function Measurements({ measurements, at }: { measurements: Indicators[number]["measurements"]; at: PartAddress }) {
  const { t } = useTranslation();
  if (measurements.length === 0) return null;
  return (
    <details className={classes.attributes}>
      <summary>{t("plan.measurements", { count: measurements.length })}</summary>
      <dl>
        {measurements.map(({ period, planned, executed, percent }, position) => (
          <div key={`${period}|${position}`}>
            <dt>{period}</dt>
            <dd>
              {executed && (
                <>
                  {t("plan.executed")}{" "}
                  <OneText value={executed} at={{ ...at, field: "measurements", period, member: "executed" }} />{" "}
                </>
              )}
              {planned && (
                <>
                  {t("plan.planned")}{" "}
                  <OneText value={planned} at={{ ...at, field: "measurements", period, member: "planned" }} />{" "}
                </>
              )}
              {percent && (
                <>
                  {(executed || planned) && "· "}
                  <OneText value={percent} at={{ ...at, field: "measurements", period, member: "percent" }} />
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

/** What an indicator's column of values says: its target, what its columns print beside it, its years. */
function IndicatorValues({ indicator, at }: { indicator: Indicators[number]; at: PartAddress }) {
  const { t } = useTranslation();
  const { nameOf } = useFields();
  const { target, printed, yearly } = indicator;
  return (
    <>
      <CorrectableText value={target} at={{ ...at, field: "target" }}>
        {target ? (
          <strong>{target.text}</strong>
        ) : (
          <Text size="sm" c="dimmed" fs="italic" span>
            {t("plan.noTarget")}
          </Text>
        )}
      </CorrectableText>
      {printed.map(({ field, value }) => (
        <Text key={field} size="xs" c="dimmed" component="div">
          {nameOf("indicator", field)}: <OneText value={value} at={{ ...at, field }} />
        </Text>
      ))}
      {yearly.map(({ year, value }) => (
        <Text key={year} size="xs" c="dimmed" component="div">
          {year}: <OneText value={value} at={{ ...at, field: "yearly", year }} />
        </Text>
      ))}
    </>
  );
}

interface Props {
  indicators: Indicators;
  /** Key of their action. */
  action: string;
}

export function IndicatorList({ indicators, action }: Props) {
  const { t } = useTranslation();
  return (
    <Table layout="fixed" verticalSpacing={4} horizontalSpacing={4} className={classes.pairs}>
      <Table.Tbody>
        {indicators.map((indicator) => {
          const { key, text, level, measurements, amounts, attributes } = indicator;
          const at: PartAddress = { action, part: { owner: "indicator", key } };
          return (
            <Table.Tr key={key}>
              <Table.Td>
                <OneText value={text} at={{ ...at, field: "text" }} />
                {level && (
                  <Text size="xs" c="dimmed">
                    {t(`plan.level.${level as "producto"}`)}
                  </Text>
                )}
                <Measurements measurements={measurements} at={at} />
                <Amounts amounts={amounts} />
                <Attributes attributes={attributes} at={at} />
              </Table.Td>
              <Table.Td w="35%">
                <IndicatorValues indicator={indicator} at={at} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
