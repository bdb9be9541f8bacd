import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{spec,src,proofs,conformance,vectors,bin}/**/*.test.ts"],
    testTimeout: 180_000,
    // The default leaves one processor idle, which is half of a small machine.
    maxWorkers: "100%",
  },
});
