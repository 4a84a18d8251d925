/** Uploads files, several at once, each with its progress and what was read from it. */
import { Stack, Text, Title } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useDocumentTitle } from "@mantine/hooks";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KnownLayouts } from "./known-layouts.tsx";
import { UploadList } from "./upload-list.tsx";
import { addUploads, useUploads } from "./uploads.ts";

export function ImportPage() {
  const { t } = useTranslation();
  useDocumentTitle(`${t("import.title")} · ${t("app.name")}`);
  const uploads = useUploads();
  return (
    <Stack gap="lg" maw={900} mx="auto">
      <div>
        <Title order={1} size="h2">
          {t("import.title")}
        </Title>
        <Text c="dimmed">{t("import.intro")}</Text>
      </div>
      <Dropzone onDrop={addUploads} inputProps={{ "aria-label": t("import.drop") }} p="xl">
        <Stack align="center" gap="xs" style={{ pointerEvents: "none" }}>
          <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
          <Text fw={600} ta="center">
            {t("import.drop")}
          </Text>
          <Text size="sm" c="dimmed" ta="center">
            {t("import.formats")}
          </Text>
        </Stack>
      </Dropzone>
      {uploads.length > 0 && <UploadList uploads={uploads} />}
      <KnownLayouts />
    </Stack>
  );
}
