import { defineConfig } from "vitest/config";

/** The tests that a fault in `src` has to fail where the golden vectors do not find it: its own. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    testTimeout: 180_000,
  },
});
