/**
 * What a worker runs to read files with our TypeScript sources: tsx for modules that are required, which needs no second thread
 * and is there at once; libraries that are ES modules are loaded by Node itself.
 */
require("tsx/cjs");
require("../packages/importer/src/import-worker.ts");
