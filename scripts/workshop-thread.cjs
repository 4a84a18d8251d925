/** What the workshop's threads run: our TypeScript through tsx, as import-worker.cjs does. */
require("tsx/cjs");
require("../apps/api/src/workshop/thread.ts");
