/** The whole of Cotejo on a port and data of its own, with its pages in a real browser. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readSettings } from "../src/settings.ts";
import { startServer } from "../src/start-server.ts";
import { openBrowser } from "./open-browser.ts";

export interface Admin {
  address: string;
  openPage: (path: string, width?: number) => Promise<Page>;
  close: () => Promise<void>;
}

/** Long enough for a busy machine. */
const LONGEST_WAIT_MS = 30_000;

/** `environment`: settings beside the folder and the port. */
export async function openAdmin(environment: Readonly<Record<string, string>> = {}): Promise<Admin> {
  const dataDir = await mkdtemp(join(tmpdir(), "cotejo-"));
  const server = await startServer(readSettings({ DATA_DIR: dataDir, PORT: "0", ...environment }));
  const browser = await openBrowser();
  return {
    address: server.address,
    async openPage(path, width = 1440) {
      const page = await browser.newPage({ viewport: { width, height: width > 600 ? 900 : 740 }, locale: "es-CO" });
      page.setDefaultTimeout(LONGEST_WAIT_MS);
      await page.goto(server.address + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
