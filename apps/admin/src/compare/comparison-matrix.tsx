/** The matrix: lines as rows, municipalities as columns, headings that stay while it scrolls. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { Empty } from "../layout/page-states.tsx";
import classes from "./comparison-matrix.module.css";
import { LineRows } from "./line-rows.tsx";

const Comparison = graphql(`
  fragment ComparisonMatrix_Comparison on Comparison {
    columns {
      code
      name
      department
      hasPlan
    }
    lines {
      key
      differs
      cells {
        state
      }
      ...LineRows_LineRow
    }
  }
`);

interface Props {
  comparison: FragmentType<typeof Comparison>;
  isOnlyDifferences: boolean;
}

export function ComparisonMatrix({ comparison, isOnlyDifferences }: Props) {
  const { t } = useTranslation();
  const { columns, lines } = getFragmentData(Comparison, comparison);
  const shown = isOnlyDifferences ? lines.filter(({ differs }) => differs) : lines;
  if (shown.length === 0) return <Empty text={t("compare.noDifferences")} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("compare.table")}>
      <table className={classes.matrix}>
        <caption className={classes.hidden}>{t("compare.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t("compare.line")}
            </th>
            {columns.map(({ code, name, department, hasPlan }) => (
              <th key={code} scope="col" className={classes.column}>
                {name}
                <Text size="xs" c="dimmed" fw={400}>
                  {department}
                  {!hasPlan && ` · ${t("compare.noPlan")}`}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((line) => (
          <LineRows
            key={line.key}
            line={line}
            isOnlyDifferences={isOnlyDifferences}
            isOpenAtFirst={line.key === shown[0]?.key}
          />
        ))}
      </table>
    </section>
  );
}
