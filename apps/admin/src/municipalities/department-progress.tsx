/** Departments that have plans, each with its share drawn as a bar; choosing one filters the list. */
import { Group, Progress, SimpleGrid, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import classes from "./department-progress.module.css";

const Department = graphql(`
  fragment DepartmentProgress_Department on Entity {
    code
    name
    municipalityCount
    planCount
  }
`);

interface Props {
  departments: readonly FragmentType<typeof Department>[];
  onChoose: (code: string) => void;
}

export function DepartmentProgress({ departments, onChoose }: Props) {
  const { t } = useTranslation();
  const rows = getFragmentData(Department, departments);
  if (rows.length === 0) return null;
  return (
    <SimpleGrid
      cols={{ base: 2, sm: 3, md: 6 }}
      spacing="sm"
      component="section"
      aria-label={t("municipalities.progress")}
    >
      {rows.map(({ code, name, municipalityCount, planCount }) => (
        <UnstyledButton key={code} className={classes.card} onClick={() => onChoose(code)}>
          <Group justify="space-between" gap="xs" wrap="nowrap" mb={6}>
            <Text fw={600} size="sm" truncate>
              {name}
            </Text>
          </Group>
          <Progress value={(100 * planCount) / municipalityCount} size="sm" aria-hidden />
          <Text size="xs" c="dimmed" mt={6}>
            {t("municipalities.departmentCount", { plans: planCount, total: municipalityCount })}
          </Text>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}
