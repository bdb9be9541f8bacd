/**
 * Stryker with the mutators that integers need beside its own. Which files are mutated is said by `npm run mutation`.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", new URL("stryker-plugin.testing.ts", import.meta.url).pathname],
  vitest: { configFile: "conformance/mutation/vitest.testing.ts" },
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: ".mutation/stryker-incremental.json",
  // Texts for people decide nothing.
  mutator: { excludedMutations: ["StringLiteral"] },
  concurrency: 2,
  reporters: ["json", "html"],
  jsonReporter: { fileName: ".mutation/stryker.json" },
  htmlReporter: { fileName: ".mutation/src-by-tests.html" },
  tempDirName: ".stryker-tmp",
  ignorePatterns: ["dist"],
};
