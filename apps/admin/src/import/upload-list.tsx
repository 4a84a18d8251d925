/** The files of this visit: progress, then what was read or why it was not. */
import { Alert, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../layout/links.tsx";
import type { ReadImport, Upload } from "./use-uploads.ts";

/** One plan of a file, or why there is none; named where the file holds several. */
function ReadPlan({ read, isNamed }: { read: ReadImport; isNamed: boolean }) {
  const { t } = useTranslation();
  const { entity, draft, columns } = read;
  if (!draft) {
    const reasons = read.messages.filter(({ severity }) => severity === "error").map(({ text }) => text);
    return (
      <Alert color="red" role="alert" title={isNamed ? read.fileName : undefined}>
        {reasons.join(" ")}
        {columns.length > 0 && (
          <Group mt="sm">
            <ButtonLink to="/revision/$id" params={{ id: read.id }} variant="outline" color="red">
              {t("import.map")}
            </ButtonLink>
          </Group>
        )}
      </Alert>
    );
  }
  const actions = draft.actionCount;
  return (
    <Group justify="space-between">
      <div>
        {isNamed && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {read.fileName}
          </Text>
        )}
        <Text>
          {entity
            ? t("import.identified", { name: `${entity.name} (${entity.department.name})`, actions })
            : t("import.unidentified", { actions })}
        </Text>
      </div>
      <ButtonLink to="/revision/$id" params={{ id: read.id }}>
        {t("import.review")}
      </ButtonLink>
    </Group>
  );
}

function Progressing({ percent, text }: { percent: number; text: string }) {
  return (
    <div role="status">
      <Progress value={Math.max(percent, 3)} animated aria-label={text} />
      <Text size="sm" c="dimmed" mt={4}>
        {text}
      </Text>
    </div>
  );
}

function UploadState({ state }: { state: Upload["state"] }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case "waiting":
      return <Progress value={0} aria-label={t("states.loading")} />;
    case "sending": {
      const percent = Math.round(state.share * 100);
      return <Progressing percent={percent} text={t("import.uploading", { percent })} />;
    }
    case "reading":
      return <Progressing percent={100} text={t("import.reading")} />;
    case "failed":
      return <Alert color="red">{t("import.failed")}</Alert>;
    case "refused":
      return (
        <Alert color="red" role="alert">
          {state.message}
        </Alert>
      );
    case "done":
      return (
        <Stack gap="xs">
          {state.imports.map((one) => (
            <ReadPlan key={one.id} read={one} isNamed={state.imports.length > 1} />
          ))}
        </Stack>
      );
  }
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
