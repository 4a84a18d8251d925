/** An entity's plans, one a framework and period, to go from one to another. */
import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import { ButtonLink } from "../layout/links.tsx";
import { yearsOf } from "./years-of.ts";

const Plan = graphql(`
  fragment DrawerSwitch_Plan on Plan {
    id
    framework
    frameworkName
    period {
      start
      end
    }
  }
`);

interface Props {
  code: string;
  plans: readonly FragmentType<typeof Plan>[];
  shown: FragmentType<typeof Plan> | null;
}

export function DrawerSwitch({ code, plans, shown }: Props) {
  const { t } = useTranslation();
  const drawers = getFragmentData(Plan, plans);
  const current = getFragmentData(Plan, shown);
  if (drawers.length < 2) return null;
  return (
    <Group component="nav" gap="xs" aria-label={t("plan.drawers")} className="no-print">
      {drawers.map(({ id, framework, frameworkName, period }) => (
        <ButtonLink
          key={id}
          to="/plan/$code"
          params={{ code }}
          search={{ marco: framework, periodo: `${period.start}-${period.end}` }}
          size="xs"
          variant={id === current?.id ? "filled" : "default"}
          aria-current={id === current?.id ? "page" : undefined}
        >
          {t("plan.drawer", { framework: frameworkName, years: yearsOf(period) })}
        </ButtonLink>
      ))}
    </Group>
  );
}
