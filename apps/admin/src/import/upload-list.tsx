/** The files of this visit: progress, then what was read or why it was not. */
import { Alert, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../layout/links.tsx";
import type { Upload } from "./use-uploads.ts";

function UploadState({ state }: { state: Upload["state"] }) {
  const { t } = useTranslation();
  if (state.kind === "waiting") return <Progress value={0} aria-label={t("states.loading")} />;
  if (state.kind === "sending") {
    const percent = Math.round(state.share * 100);
    const text = percent < 100 ? t("import.uploading", { percent }) : t("import.reading");
    return (
      <div role="status">
        <Progress value={Math.max(percent, 3)} animated aria-label={text} />
        <Text size="sm" c="dimmed" mt={4}>
          {text}
        </Text>
      </div>
    );
  }
  if (state.kind === "failed") return <Alert color="red">{t("import.failed")}</Alert>;
  const { result } = state;
  if (result.__typename !== "Import") {
    return (
      <Alert color="red" role="alert">
        {result.message}
      </Alert>
    );
  }
  const { municipalityName, departmentName, actions = [] } = result.draft ?? {};
  const count = actions.length;
  const name = `${municipalityName} (${departmentName})`;
  return (
    <Group justify="space-between">
      <Text>
        {municipalityName
          ? t("import.identified", { name, actions: count })
          : t("import.unidentified", { actions: count })}
      </Text>
      <ButtonLink to="/revision/$id" params={{ id: result.id }}>
        {t("import.review")}
      </ButtonLink>
    </Group>
  );
}

export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="sm" aria-labelledby="uploads">
      <Title order={2} size="h4" id="uploads">
        {t("import.files")}
      </Title>
      {uploads.map(({ id, fileName, state }) => (
        <Card key={id} withBorder padding="sm">
          <Text fw={600} mb={6} style={{ overflowWrap: "anywhere" }}>
            {fileName}
          </Text>
          <UploadState state={state} />
        </Card>
      ))}
    </Stack>
  );
}
