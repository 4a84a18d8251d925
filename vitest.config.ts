import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

/** The same copy of graphql that libraries get from Node; vite would take the package's other build for our own files. */
const graphql = createRequire(new URL("apps/api/package.json", import.meta.url)).resolve("graphql");

export default defineConfig({
  test: {
    projects: [
      // Properties and whole files take their time on a busy machine; no test measures speed.
      { test: { name: "core", root: "packages/core", include: ["src/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "importer",
          root: "packages/importer",
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: "api",
          root: "apps/api",
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "admin", root: "apps/admin", include: ["src/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "scripts", root: "scripts", include: ["**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
