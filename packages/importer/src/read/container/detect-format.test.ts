import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { UnreadableFile } from "../unreadable.ts";
import { detectFormat } from "./detect-format.ts";

/** An OpenDocument text without its part "mimetype", whose manifest has so many bytes. */
function odt(size: number): Buffer {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return Buffer.from(
    zipSync({
      "content.xml": bytes("<office:document-content/>"),
      "META-INF/manifest.xml": bytes("application/vnd.oasis.opendocument.text".padEnd(size)),
    }),
  );
}

test("a manifest of less than a million bytes tells what a file is, a larger one is not unpacked", () => {
  expect(detectFormat(odt(999_999))).toBe("odt");
  expect(() => detectFormat(odt(1_000_000))).toThrow(UnreadableFile);
});

test("a manifest that does not unpack makes a file damaged that says nowhere else what it is", () => {
  const bytes = odt(2_000);
  const content = bytes.indexOf("META-INF/manifest.xml") + "META-INF/manifest.xml".length;
  expect(() => detectFormat(bytes.fill(0xff, content, content + 20))).toThrow(UnreadableFile);
});
