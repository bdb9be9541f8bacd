import { execFileSync } from "node:child_process";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { conform, exitCodeOf, terminalReport } from "../index.ts";
import type { Counted } from "../runner/index.ts";

const FOLDER = "conformance/implementations/python";

const judged = (command: string) =>
  conform({ adapter: command, vectors: "vectors", seed: "implementations" }).pipe(
    Effect.scoped,
    Effect.provide(NodeServices.layer),
  );

/** What each wrong variant must be told, at the least: the verdict that names its mistake, and the operation that shows it. */
const WRONG: Readonly<Record<string, readonly [verdict: Counted, operation: string]>> = {
  "rounds-up": ["violation", "pool.buy"],
  "fee-after-trade": ["wrongValue", "pool.buy"],
  "sum-only": ["violation", "pool.swap"],
  "forgets-shear": ["violation", "pool.buy"],
  "accepts-zero": ["acceptedWrongly", "pool.buy"],
  "drains-last-unit": ["violation", "pool.buy"],
  "overflow-off-by-one": ["acceptedWrongly", "pool.buy"],
  "risk-on-reserve-after": ["violation", "pool.sell"],
  "cap-ignored": ["wrongValue", "pool.buy"],
  "fee-rounds-down": ["violation", "pool.buyExact"],
  "price-rounds-down": ["violation", "pool.price"],
  "cost-rounds-down": ["violation", "pool.buyExact"],
  "legs-risked-alone": ["violation", "pool.swap"],
  "forgets-opening": ["wrongValue", "pool.buy"],
  "squares-the-trade": ["violation", "pool.sell"],
  "sales-count-as-purchases": ["wrongValue", "pool.sell"],
  "wrong-code": ["wrongRefusal", "pool.buy"],
  "accepts-expired": ["acceptedWrongly", "pool.buy"],
  "deadline-exclusive": ["refusedWrongly", "pool.buy"],
  "admits-inertia": ["acceptedWrongly", "pool.create"],
};

describe("the Python implementation", () => {
  it.effect("reaches level A: every answer to every vector is exact", () =>
    Effect.gen(function* () {
      const report = yield* judged(`python3 ${FOLDER}/hmm.py`);
      expect(report.level).toBe("A");
      expect(report.counts.exact).toBe(report.cases);
      expect(report.findings).toEqual([]);
    }),
  );

  it("has no wrong variant that is not judged here", () => {
    const listed = execFileSync("python3", [`${FOLDER}/wrong.py`, "--list"], { encoding: "utf8" });
    const names = [...listed.matchAll(/^([a-z][a-z-]*)/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(Object.keys(WRONG).toSorted());
  });

  it.effect.each(Object.entries(WRONG))("%s fails, and is told what is wrong", ([variant, [verdict, operation]]) =>
    Effect.gen(function* () {
      const report = yield* judged(`python3 ${FOLDER}/wrong.py ${variant}`);
      expect(report.level).toBe("fail");
      expect(exitCodeOf(report)).toBe(1);
      expect(report.byOperation[operation as "pool.buy"]?.[verdict] ?? 0).toBeGreaterThan(0);
      const text = terminalReport(report);
      expect(text).toContain("Worst finding");
      expect(text).toMatch(/Rule: pool\.\w+: .+ \(spec\/README\.md/);
    }),
  );
});
