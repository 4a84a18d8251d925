/** Layouts that a person mapped: files with their headings are read so. Each can be forgotten. */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMutation, useQuery } from "urql";
import { graphql } from "../gql/index.ts";

const KnownLayoutsQuery = graphql(`
  query KnownLayouts {
    layouts {
      id
      name
      headings
    }
  }
`);

const ForgetLayout = graphql(`
  mutation ForgetLayout($id: ID!) {
    forgetLayout(id: $id)
  }
`);

/** Nothing where there are none: most files need no mapping. */
export function KnownLayouts() {
  const { t } = useTranslation();
  const [{ data }, reload] = useQuery({ query: KnownLayoutsQuery, requestPolicy: "cache-and-network" });
  const [{ fetching }, forget] = useMutation(ForgetLayout);
  const layouts = data?.layouts ?? [];
  if (layouts.length === 0) return null;
  const forgetOne = async (id: string) => {
    await forget({ id });
    reload({ requestPolicy: "network-only" });
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="layouts">
      <Title order={2} size="h4" id="layouts">
        {t("layouts.title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("layouts.intro")}
      </Text>
      {layouts.map(({ id, name, headings }) => (
        <Group key={id} justify="space-between" wrap="nowrap" align="flex-start">
          <div style={{ overflowWrap: "anywhere" }}>
            <Text>{name}</Text>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {headings.join(" · ")}
            </Text>
          </div>
          <Button
            variant="subtle"
            color="red"
            size="xs"
            disabled={fetching}
            aria-label={t("layouts.forgetOne", { name })}
            onClick={() => forgetOne(id)}
            style={{ flexShrink: 0 }}
          >
            {t("layouts.forget")}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
