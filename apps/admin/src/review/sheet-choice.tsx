/** Which sheets are of the plan: a person leaves some out or takes others in. */
import { Checkbox, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Sheet {
  table: string;
  isHidden: boolean;
  isRead: boolean;
}

interface Props {
  sheets: readonly Sheet[];
  /** Names of those that are of the plan. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

export function SheetChoice({ sheets, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChoose(next);
  };
  return (
    <details>
      <summary>{t("mapping.sheets", { count: chosen.size, total: sheets.length })}</summary>
      <Stack gap={6} my="xs">
        <Text size="xs" c="dimmed">
          {t("mapping.sheetsHint")}
        </Text>
        {sheets.map(({ table, isHidden }) => (
          <Checkbox
            key={table}
            size="xs"
            label={isHidden ? t("mapping.hiddenSheet", { name: table }) : table}
            checked={chosen.has(table)}
            onChange={() => toggle(table)}
          />
        ))}
      </Stack>
    </details>
  );
}
