/** Municipalities, grouped by department, with a box to choose each for comparing. */
import { Badge, Checkbox, Table } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { PlanState } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { AnchorLink } from "../layout/links.tsx";

const Municipality = graphql(`
  fragment MunicipalityTable_Municipality on Entity {
    code
    name
    importsInReview {
      id
    }
    planState
    department {
      name
    }
  }
`);

const COLORS: Record<PlanState, string> = { IN_FORCE: "teal", IN_REVIEW: "orange", NO_PLAN: "gray" };

interface Props {
  municipalities: readonly FragmentType<typeof Municipality>[];
  chosen: readonly string[];
  onToggle: (code: string) => void;
}

export function MunicipalityTable({ municipalities, chosen, onToggle }: Props) {
  const { t } = useTranslation();
  const rows = getFragmentData(Municipality, municipalities);
  return (
    <Table verticalSpacing="xs" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={90}>{t("municipalities.columns.select")}</Table.Th>
          <Table.Th>{t("municipalities.columns.name")}</Table.Th>
          <Table.Th visibleFrom="xs">{t("municipalities.columns.code")}</Table.Th>
          <Table.Th>{t("municipalities.columns.state")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ code, name, planState, department, importsInReview }, at) => (
          <Fragment key={code}>
            {department.name !== rows[at - 1]?.department.name && (
              <Table.Tr bg="gray.0">
                <Table.Th colSpan={4} scope="rowgroup">
                  {department.name}
                </Table.Th>
              </Table.Tr>
            )}
            <Table.Tr>
              <Table.Td>
                <Checkbox
                  aria-label={t("municipalities.select", { name })}
                  checked={chosen.includes(code)}
                  onChange={() => onToggle(code)}
                />
              </Table.Td>
              <Table.Td>
                {planState === "IN_REVIEW" && importsInReview[0] ? (
                  <AnchorLink to="/revision/$id" params={{ id: importsInReview[0].id }}>
                    {name}
                  </AnchorLink>
                ) : (
                  <AnchorLink to="/plan/$code" params={{ code }}>
                    {name}
                  </AnchorLink>
                )}
                {importsInReview.length > (planState === "IN_REVIEW" ? 1 : 0) && (
                  <AnchorLink to="/bandeja" search={{ entidad: code }} size="xs" display="block">
                    {t("municipalities.toReview", { count: importsInReview.length })}
                  </AnchorLink>
                )}
              </Table.Td>
              <Table.Td visibleFrom="xs">{code}</Table.Td>
              <Table.Td>
                <Badge color={COLORS[planState]} variant="light">
                  {t(`municipalities.state.${planState}`)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}
