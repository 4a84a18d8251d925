/** Chooses the drawer that a plan goes into: whose it is, for which years, and whether it is a plan or reports on one. */
import { Group, NumberInput, SegmentedControl, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EntityPicker } from "./entity-picker.tsx";
import { useFrameworkName } from "./use-framework-name.ts";

export interface DrawerChoice {
  entity: string | null;
  start: number | null;
  end: number | null;
  kind: "plan" | "follow-up";
}

const EARLIEST = 1990;
const LATEST = 2100;

export const isYear = (year: number | null): year is number => year !== null && year >= EARLIEST && year <= LATEST;

interface Props {
  chosen: DrawerChoice;
  /** The chosen entity in words. */
  label: string | null;
  framework: string;
  onChoose: (choice: DrawerChoice) => void;
}

export function DrawerPicker({ chosen, label, framework, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useFrameworkName(framework);
  const year = (key: "start" | "end") => (
    <NumberInput
      label={t(`review.period.${key}`)}
      min={EARLIEST}
      max={LATEST}
      hideControls
      allowDecimal={false}
      value={chosen[key] ?? ""}
      error={chosen[key] === null ? t("review.period.needed") : undefined}
      onChange={(value) => onChoose({ ...chosen, [key]: typeof value === "number" ? value : null })}
      w={104}
    />
  );
  return (
    <Group gap="sm" align="flex-start" flex={1}>
      <EntityPicker
        chosen={chosen.entity && label ? { code: chosen.entity, label } : null}
        onChoose={(entity) => onChoose({ ...chosen, entity })}
      />
      <Group gap="xs" align="flex-start" wrap="nowrap">
        {year("start")}
        {year("end")}
      </Group>
      <div>
        <Text size="sm" fw={500} component="div">
          {name || t("review.kind.label")}
        </Text>
        <SegmentedControl
          aria-label={t("review.kind.label")}
          value={chosen.kind}
          onChange={(kind) => onChoose({ ...chosen, kind: kind === "follow-up" ? "follow-up" : "plan" })}
          data={[
            { value: "plan", label: t("review.kind.plan") },
            { value: "follow-up", label: t("review.kind.follow-up") },
          ]}
        />
      </div>
    </Group>
  );
}
