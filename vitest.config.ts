import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,server,scripts,messages}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,foreign}.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{app,lib,server,scripts,prisma}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/template-database.ts"],
          setupFiles: ["lib/testing/own-database.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "foreign",
          include: ["lib/**/*.foreign.test.ts"],
          globalSetup: ["lib/testing/template-database.ts"],
          setupFiles: ["lib/testing/own-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
