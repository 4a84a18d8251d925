/** The files of this visit: progress, then what was read or why it was not. */
import { Alert, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../layout/links.tsx";
import type { Upload, UploadResult } from "./use-uploads.ts";

type Read = Extract<UploadResult, { __typename: "Upload" }>["imports"][number];

/** One plan of a file, or why there is none; named where the file holds several. */
function ReadPlan({ read, isNamed }: { read: Read; isNamed: boolean }) {
  const { t } = useTranslation();
  const { municipalityName, departmentName, actions = [] } = read.draft ?? {};
  const name = `${municipalityName} (${departmentName})`;
  if (read.status === "UNREADABLE") {
    const reasons = read.messages.filter(({ severity }) => severity === "error").map(({ text }) => text);
    return (
      <Alert color="red" role="alert" title={read.fileName}>
        {reasons.join(" ")}
      </Alert>
    );
  }
  return (
    <Group justify="space-between">
      <div>
        {isNamed && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {read.fileName}
          </Text>
        )}
        <Text>
          {municipalityName
            ? t("import.identified", { name, actions: actions.length })
            : t("import.unidentified", { actions: actions.length })}
        </Text>
      </div>
      <ButtonLink to="/revision/$id" params={{ id: read.id }}>
        {t("import.review")}
      </ButtonLink>
    </Group>
  );
}

/** Why there is no plan; where the file has a table, its columns can be mapped. */
function Unread({ result }: { result: Exclude<UploadResult, { __typename: "Upload" }> }) {
  const { t } = useTranslation();
  const mappable =
    result.__typename === "UnreadableDocument" && result.imports.find(({ columns }) => columns.length > 0);
  return (
    <Alert color="red" role="alert">
      {result.message}
      {mappable && (
        <Group mt="sm">
          <ButtonLink to="/revision/$id" params={{ id: mappable.id }} variant="outline" color="red">
            {t("import.map")}
          </ButtonLink>
        </Group>
      )}
    </Alert>
  );
}

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
  if (result.__typename !== "Upload") return <Unread result={result} />;
  return (
    <Stack gap="xs">
      {result.imports.map((one) => (
        <ReadPlan key={one.id} read={one} isNamed={result.imports.length > 1} />
      ))}
    </Stack>
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
