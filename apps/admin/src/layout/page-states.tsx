/** What a page shows while it loads, when it fails and when there is nothing. */
import { Alert, Button, Center, Loader, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./links.tsx";

export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={240} role="status">
      <Stack align="center" gap="xs">
        <Loader />
        <Text c="dimmed">{t("states.loading")}</Text>
      </Stack>
    </Center>
  );
}

/** `detail` is the server's own text, for people. */
export function Failed({ detail, onRetry }: { detail?: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={t("states.failed")} my="md" role="alert">
      <Stack align="flex-start" gap="sm">
        {detail && <Text size="sm">{detail}</Text>}
        <Button variant="light" color="red" onClick={onRetry}>
          {t("states.retry")}
        </Button>
      </Stack>
    </Alert>
  );
}

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Center mih={200}>
      <Stack align="center" gap="sm">
        <Text c="dimmed" ta="center">
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty text={t("states.notFound")}>
      <ButtonLink to="/" variant="light">
        {t("states.home")}
      </ButtonLink>
    </Empty>
  );
}

export function UnexpectedError() {
  const { t } = useTranslation();
  return <Failed detail={t("states.unexpected")} onRetry={() => window.location.reload()} />;
}
