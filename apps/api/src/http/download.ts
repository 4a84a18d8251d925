/** Hands out the file of an import as it was received. It is never shown within our pages: what others wrote is not run here. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Stores } from "../context.ts";

const PATH = /^\/files\/([0-9a-f-]{36})$/;

/** The id of the import whose file an address names; null for any other address. */
export function downloadIn({ url = "" }: Pick<IncomingMessage, "url">): string | null {
  return PATH.exec(url.split("?")[0]!)?.[1] ?? null;
}

/** The name twice: for programs that know no other letters, and as it is (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export async function download(
  { prisma, files }: Pick<Stores, "prisma" | "files">,
  importId: string,
  { method }: Pick<IncomingMessage, "method">,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string) =>
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
  if (method !== "GET" && method !== "HEAD") {
    refuse(405, "Un archivo solo se puede descargar.\n");
    return;
  }
  const row = await prisma.import.findUnique({ where: { id: importId }, select: { sha256: true, fileName: true } });
  if (!row) {
    refuse(404, "Esa carga ya no existe.\n");
    return;
  }
  const bytes = await files.open(row.sha256);
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": bytes.byteLength,
    "content-disposition": attachment(row.fileName),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  response.end(method === "HEAD" ? undefined : bytes);
}
