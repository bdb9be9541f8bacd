import { defineConfig } from "vitest/config";

/** The tests that a fault in `src` has to fail: its own, and the checks that it agrees with the specification. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "conformance/refinement/**/*.test.ts"],
    testTimeout: 180_000,
  },
});
