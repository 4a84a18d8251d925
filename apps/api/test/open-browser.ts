/** A real Chromium that comes with an npm package, so that tests need nothing installed. */
import { type Browser, chromium } from "playwright-core";

// The package unpacks its own system libraries and fonts only where it believes to run on Amazon's servers; a bare Linux lacks
// them just the same.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS, headless: true });
}
