/** The test projects. `npm test` runs them one after the other: see scripts/test.mjs. */
import { defineConfig } from "vitest/config";

/** ms; a busy two-core machine is several times slower than the one a test was written on. */
const SLOW_MACHINE = 30_000;

/** Browser tests mostly wait: two files at a time keep two cores busy. */
const browsers = { maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}", "tests/apps/**/*.test.ts"], testTimeout: SLOW_MACHINE } },
      { test: { name: "repository", include: ["tests/repository/**/*.test.ts"], testTimeout: SLOW_MACHINE } },
      { test: { name: "browser", include: ["tests/browser/**/*.test.ts", "tests/gallery/**/*.test.ts"], ...browsers } },
      { test: { name: "hostile", include: ["tests/hostile/**/*.test.ts"], ...browsers } },
    ],
  },
});
