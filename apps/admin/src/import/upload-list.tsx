/** The files of this visit: progress, then what was read or why it was not. */
import { Alert, Button, Card, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../layout/links.tsx";
import { clearUploads, isUnsent, type ReadImport, retryUploads, type Upload } from "./uploads.ts";

/** One plan of a file, or why there is none; named where the file holds several. */
function ReadPlan({ read, isNamed }: { read: ReadImport; isNamed: boolean }) {
  const { t } = useTranslation();
  const { entity, draft, columns } = read;
  if (read.status === "UNPACKED")
    return (
      <Group justify="space-between">
        <Text>{t("import.unpacked")}</Text>
        <ButtonLink to="/bandeja">{t("import.toInbox")}</ButtonLink>
      </Group>
    );
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

const megabytes = new Intl.NumberFormat("es-CO", { maximumFractionDigits: 1 });

function UploadState({ upload: { id, file, state } }: { upload: Upload }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case "waiting":
      return (
        <Text size="sm" c="dimmed">
          {t("import.waiting")}
        </Text>
      );
    case "sending": {
      const percent = Math.round(state.share * 100);
      return <Progressing percent={percent} text={t("import.uploading", { percent })} />;
    }
    case "reading":
      return <Progressing percent={100} text={t("import.reading")} />;
    case "failed":
      return (
        <Group justify="space-between">
          <Text size="sm" c="red.9">
            {t("import.failed")}
          </Text>
          <Button
            size="xs"
            variant="default"
            aria-label={t("import.retryOne", { name: file.name })}
            onClick={() => retryUploads(id)}
          >
            {t("states.retry")}
          </Button>
        </Group>
      );
    case "tooLarge":
      return (
        <Alert color="red" role="alert">
          {t("import.tooLarge", { size: megabytes.format(file.size / 1024 / 1024) })}
        </Alert>
      );
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

/** The server is gone, or was: which files are safe, which are not. */
function NotArrived({ failed, safe }: { failed: number; safe: number }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" title={t("import.gone.title", { count: failed })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t("import.gone.unsafe")}</Text>
        {safe > 0 && <Text size="sm">{t("import.gone.safe", { count: safe })}</Text>}
        <Button color="red" onClick={() => retryUploads()}>
          {t("import.gone.retry", { count: failed })}
        </Button>
      </Stack>
    </Alert>
  );
}

export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation();
  const countOf = (...kinds: Upload["state"]["kind"][]) =>
    uploads.filter(({ state }) => kinds.includes(state.kind)).length;
  const safe = countOf("reading", "done");
  const failed = countOf("failed");
  return (
    <Stack component="section" gap="sm" aria-labelledby="uploads">
      <Group justify="space-between">
        <Title order={2} size="h4" id="uploads">
          {t("import.files")}
        </Title>
        <Group gap="sm">
          <Text size="sm" c="dimmed" aria-live="polite">
            {t("import.sent", { sent: safe, total: uploads.length - countOf("tooLarge", "refused") })}
          </Text>
          {!uploads.every(isUnsent) && (
            <Button size="xs" variant="default" onClick={clearUploads}>
              {t("import.clear")}
            </Button>
          )}
          {safe > 0 && (
            <ButtonLink size="xs" variant="light" to="/bandeja">
              {t("import.toInbox")}
            </ButtonLink>
          )}
        </Group>
      </Group>
      {failed > 0 && <NotArrived failed={failed} safe={safe} />}
      {uploads.map((upload) => (
        <Card key={upload.id} withBorder padding="sm">
          <Text fw={600} mb={6} style={{ overflowWrap: "anywhere" }}>
            {upload.file.name}
          </Text>
          <UploadState upload={upload} />
        </Card>
      ))}
    </Stack>
  );
}
