import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "core", root: "packages/core", include: ["src/**/*.test.ts"] } },
      { test: { name: "importer", root: "packages/importer", include: ["src/**/*.test.ts", "test/**/*.test.ts"] } },
      {
        test: {
          name: "api",
          root: "apps/api",
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "scripts", root: "scripts", include: ["**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
