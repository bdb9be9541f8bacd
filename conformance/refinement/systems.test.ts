import { readdirSync, readFileSync } from "node:fs";
import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import { SYSTEM_REFINEMENTS } from "./systems.ts";

describe("the refinements of the systems", () => {
  it("are of every system that src has", () => {
    const text = readFileSync("conformance/refinement/systems.ts", "utf8");
    const folders = readdirSync("src/market", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // What composes the systems is refined as the market.
    const systems = folders.map(({ name }) => (name === "protocol" ? "market" : name));
    expect(systems.filter((name) => !text.includes(`from "./${name}.ts"`))).toEqual([]);
  });

  // The others take seconds: their own tests run them.
  const quick = ["fee distribution", "workers", "attestation", "jobs", "governance"];
  it.each(SYSTEM_REFINEMENTS.filter(({ system }) => quick.includes(system)))(
    "compare at least 5,000 cases of $system, and find no difference",
    async ({ cases, refine }) => {
      const refined = await Effect.runPromise(refine({ seed: 3, cases }));
      expect(refined.cases).toBeGreaterThanOrEqual(5000);
      expect(refined.difference).toBeNull();
    },
  );
});
