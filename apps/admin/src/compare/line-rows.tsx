/** The rows of one action line: its coverage, then, when open, its aligned indicators and the other fields. */
import { Badge, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellState, LineRows_LineRowFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ValueText } from "../plan/value-text.tsx";
import classes from "./comparison-matrix.module.css";

const LineRow = graphql(`
  fragment LineRows_LineRow on LineRow {
    key
    name
    isStandard
    differs
    cells {
      state
      strength
    }
    indicatorCount
    indicators(first: 200) {
      name
      differs
      cells {
        state
        indicators {
          text {
            text
            place {
              ...Place_Place
            }
          }
          target {
            text
            place {
              ...Place_Place
            }
          }
          timesPerYear
        }
      }
    }
    fields {
      field
      name
      differs
      cells {
        state
        values {
          text
          place {
            ...Place_Place
          }
        }
        valueCount
      }
    }
  }
`);

type IndicatorRow = LineRows_LineRowFragment["indicators"][number];
type FieldRow = LineRows_LineRowFragment["fields"][number];

const STRENGTH_COLORS: Record<string, string> = { exact: "teal", paraphrase: "blue", variant: "orange", none: "gray" };
const numbers = new Intl.NumberFormat("es-CO", { maximumFractionDigits: 1 });

function Absent({ state }: { state: CellState }) {
  const { t } = useTranslation();
  return (
    <span className={classes.absent} data-state={state}>
      {t(`compare.state.${state}`)}
    </span>
  );
}

/** How many there are that are not shown. */
function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <div className={classes.wording}>{t("compare.more", { count })}</div> : null;
}

function DifferenceMark({ differs }: { differs: boolean }) {
  const { t } = useTranslation();
  return differs ? (
    <span className={classes.mark} role="img" aria-label={t("compare.differs")} title={t("compare.differs")} />
  ) : null;
}

function IndicatorTarget({ indicator }: { indicator: IndicatorRow["cells"][number]["indicators"][number] }) {
  const { t } = useTranslation();
  const { text, target, timesPerYear } = indicator;
  return (
    <div className={classes.value}>
      {target ? (
        <ValueText place={target.place}>
          <strong>{target.text}</strong>
        </ValueText>
      ) : (
        <em className={classes.absent}>{t("plan.noTarget")}</em>
      )}
      {timesPerYear !== null && timesPerYear !== undefined && (
        <span className={classes.rate}>
          {t("compare.perYear", { count: numbers.format(timesPerYear) as unknown as number })}
        </span>
      )}
      <div className={classes.wording}>
        <ValueText place={text.place}>{text.text}</ValueText>
      </div>
    </div>
  );
}

function Row({ heading, differs, children }: { heading: string; differs: boolean; children: ReactNode }) {
  return (
    <tr className={classes.detail}>
      <th scope="row" className={classes.rowHead}>
        <DifferenceMark differs={differs} />
        {heading}
      </th>
      {children}
    </tr>
  );
}

function IndicatorCells({ row }: { row: IndicatorRow }) {
  return row.cells.map(({ state, indicators }, column) => (
    <td key={column}>
      {state === "PRESENT" ? (
        indicators.map((indicator, at) => <IndicatorTarget key={at + indicator.text.text} indicator={indicator} />)
      ) : (
        <Absent state={state} />
      )}
    </td>
  ));
}

function FieldCells({ row }: { row: FieldRow }) {
  return row.cells.map(({ state, values, valueCount }, column) => (
    <td key={column}>
      {state === "PRESENT" ? (
        values.map(({ text, place }, at) => (
          <div key={at + text} className={values.length > 1 ? classes.item : undefined}>
            <ValueText place={place}>{text}</ValueText>
          </div>
        ))
      ) : (
        <Absent state={state} />
      )}
      <More count={valueCount - values.length} />
    </td>
  ));
}

interface Props {
  line: FragmentType<typeof LineRow>;
  isOnlyDifferences: boolean;
  isOpenAtFirst: boolean;
}

export function LineRows({ line, isOnlyDifferences, isOpenAtFirst }: Props) {
  const { t } = useTranslation();
  const { name, differs, cells, indicators, indicatorCount, fields } = getFragmentData(LineRow, line);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const isShown = (row: { differs: boolean }) => !isOnlyDifferences || row.differs;
  const hasValues = (row: FieldRow) => row.cells.some(({ state }) => state === "PRESENT");
  const isCovered = cells.some(({ state }) => state === "PRESENT");
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr className={classes.line}>
        <th scope="row" className={classes.rowHead}>
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={isOpen}
            disabled={!isCovered}
            onClick={() => setOpen(!isOpen)}
          >
            {isCovered && <Chevron size={16} aria-hidden className={classes.chevron} />}
            <span>
              <DifferenceMark differs={differs} />
              {name}
            </span>
          </UnstyledButton>
        </th>
        {cells.map(({ state, strength }, column) => (
          <td key={column}>
            {state === "PRESENT" && strength ? (
              <Badge variant="light" color={STRENGTH_COLORS[strength]} tt="none" fw={500}>
                {t(`plan.strength.${strength as "exact"}`)}
              </Badge>
            ) : (
              <Absent state={state} />
            )}
          </td>
        ))}
      </tr>
      {isOpen &&
        indicators.filter(isShown).map((row, at) => (
          <Row key={`${row.name}|${at}`} heading={row.name} differs={row.differs}>
            <IndicatorCells row={row} />
          </Row>
        ))}
      {isOpen && indicatorCount > indicators.length && (
        <tr className={classes.detail}>
          <th scope="row" colSpan={cells.length + 1} className={classes.rowHead}>
            <More count={indicatorCount - indicators.length} />
          </th>
        </tr>
      )}
      {isOpen &&
        fields
          .filter((row) => isShown(row) && hasValues(row))
          .map((row) => (
            <Row key={row.field} heading={row.name} differs={row.differs}>
              <FieldCells row={row} />
            </Row>
          ))}
    </tbody>
  );
}
