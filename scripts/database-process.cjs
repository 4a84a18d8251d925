/** What the process of the embedded database runs: our TypeScript through tsx, as import-worker.cjs does. */
require("tsx/cjs");
require("../apps/api/src/storage/embedded/database-process.ts");
