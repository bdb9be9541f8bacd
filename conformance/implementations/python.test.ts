import { execFileSync } from "node:child_process";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { SYSTEM_OPERATIONS, type SystemOperation } from "../../spec/vocabulary/index.ts";
import { conform, exitCodeOf, loadVectors, terminalReport } from "../index.ts";
import type { Counted } from "../runner/index.ts";

const FOLDER = "conformance/implementations/python";

/** The systems that it does not have: their groups are skipped, and counted. */
const NOT_DECLARED: readonly string[] = ["market", "attestation"];

/** Read once: nothing of them changes, and they are many. */
const vectors = Effect.runSync(Effect.cached(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer))));

const judged = (command: string, only = "*") =>
  Effect.flatMap(vectors, (loaded) =>
    conform({ adapter: command, vectors: loaded, seed: "implementations", only }),
  ).pipe(Effect.scoped, Effect.provide(NodeServices.layer));

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

/** The same of the systems around the pool. */
const WRONG_SYSTEMS: Readonly<Record<string, readonly [verdict: Counted, operation: SystemOperation]>> = {
  "mint-rounds-down": ["violation", "liquidity.mint"],
  "burn-rounds-up": ["violation", "liquidity.burn"],
  "ignores-credits": ["violation", "liquidity.mintByAmounts"],
  "first-resource-decides": ["violation", "liquidity.mintByAmounts"],
  "forgets-locked-shares": ["acceptedWrongly", "liquidity.burn"],
  "keeps-the-rest": ["wrongValue", "liquidity.mintByAmounts"],
  "dust-to-the-lots": ["wrongValue", "fees.collect"],
  "claim-rounds-up": ["violation", "fees.claim"],
  "age-lost-on-transfer": ["wrongValue", "fees.transfer"],
  "late-shares-share-the-past": ["wrongValue", "fees.mint"],
  "carry-forgotten": ["wrongValue", "fees.collect"],
  "plain-mean-of-ages": ["wrongValue", "fees.collect"],
  "burn-without-settling": ["wrongValue", "fees.burn"],
  "beta-rounds-up": ["wrongValue", "curvature.lower"],
  "moves-the-price": ["wrongValue", "curvature.raise"],
  "utilization-not-clamped": ["wrongValue", "curvature.target"],
  "any-lowering": ["acceptedWrongly", "curvature.lower"],
  "sells-first-forgotten": ["acceptedWrongly", "curvature.raise"],
  "rounding-forgotten": ["wrongValue", "curvature.largestRaise"],
  "band-around-the-spot": ["refusedWrongly", "curvature.largestRaise"],
  "raises-all-resources": ["wrongValue", "curvature.raise"],
  "price-before-the-trade": ["wrongValue", "batch.clear"],
  "ties-by-place": ["wrongValue", "batch.clear"],
  "remainder-to-the-first": ["wrongValue", "batch.clear"],
  "dust-to-the-traders": ["wrongValue", "batch.clear"],
  "bonds-come-back": ["wrongValue", "batch.clear"],
  "price-at-the-last-limit": ["wrongValue", "batch.clear"],
  "pool-takes-everything": ["wrongValue", "batch.clear"],
  "hash-without-the-trader": ["refusedWrongly", "batch.reveal"],
  "escrow-without-the-fee": ["wrongValue", "batch.reveal"],
  "room-for-this-order-only": ["acceptedWrongly", "batch.reveal"],
  "block-without-end": ["refusedWrongly", "sandwich.admit"],
  "plain-average": ["violation", "history.average"],
  "first-of-a-time-counts": ["wrongValue", "history.observe"],
  "sample-variance": ["wrongValue", "history.volatility"],
  "volatility-rounds-down": ["violation", "history.volatility"],
  "days-without-trades-forgotten": ["wrongValue", "history.advance"],
  "day-closes-at-the-new-price": ["wrongValue", "history.observe"],
  "sale-before-the-victim": ["wrongValue", "sandwich.profit"],
  "victim-without-a-limit": ["acceptedWrongly", "sandwich.profit"],
  "one-leg-charged": ["wrongValue", "sandwich.profit"],
  "free-front-run": ["wrongValue", "sandwich.profit"],
  "product-in-a-word": ["wrongValue", "math.mulDivDown"],
  "up-is-down-and-one": ["wrongValue", "math.mulDivUp"],
  "root-by-float": ["wrongValue", "math.sqrtDown"],
  "root-up-is-down": ["wrongValue", "math.sqrtUp"],
  "exponential-by-float": ["wrongValue", "math.exponential"],
  "quality-rounds-up": ["violation", "workers.quality"],
  "haircut-rounds-up": ["violation", "workers.haircut"],
  "stake-rounded-each": ["wrongValue", "workers.stake"],
  "slashing-rounds-down": ["violation", "workers.slash"],
  "weights-swapped": ["wrongValue", "workers.quality"],
  "free-energy-sign": ["wrongValue", "routing.liquidity"],
  "rest-to-the-first": ["wrongValue", "routing.liquidity"],
  "cost-forgotten": ["wrongValue", "routing.liquidity"],
  "parts-by-float": ["wrongValue", "routing.liquidity"],
  "cheapest-venue-first": ["wrongValue", "routing.split"],
  "equal-shares": ["wrongValue", "routing.split"],
  "fees-forgotten-in-the-split": ["wrongValue", "routing.split"],
  "paid-at-the-spot-price": ["violation", "routing.split"],
  "one-unit-short": ["wrongValue", "routing.split"],
  "any-service-will-do": ["acceptedWrongly", "routing.job"],
  "no-region-is-no-venue": ["refusedWrongly", "routing.job"],
  "pays-without-haircut": ["wrongValue", "jobs.settle"],
  "payout-rounds-up": ["wrongValue", "jobs.settle"],
  "last-second-is-late": ["acceptedWrongly", "jobs.expire"],
  "anyone-may": ["acceptedWrongly", "jobs.start"],
  "claims-to-the-client": ["wrongValue", "jobs.settle"],
  "sampled-at-the-bound": ["wrongValue", "jobs.draw"],
  "refunds-the-budget": ["wrongValue", "jobs.expire"],
  "votes-of-now": ["wrongValue", "governance.propose"],
  "tie-passes": ["wrongValue", "governance.conclude"],
  "quorum-counts-everyone": ["wrongValue", "governance.conclude"],
  "no-time-lock": ["acceptedWrongly", "governance.execute"],
  "bounds-without-step": ["acceptedWrongly", "governance.propose"],
};

describe("the Python implementation", () => {
  it.effect("reaches level A: every answer to every vector is exact", () =>
    Effect.gen(function* () {
      const report = yield* judged(`python3 ${FOLDER}/hmm.py`);
      expect(report.level).toBe("A");
      expect(report.counts.exact).toBe(report.cases - (report.counts.skipped ?? 0));
      expect(report.findings).toEqual([]);
    }),
  );

  it("has no wrong variant that is not judged here", () => {
    const listed = execFileSync("python3", [`${FOLDER}/wrong.py`, "--list"], { encoding: "utf8" });
    const names = [...listed.matchAll(/^([a-z][a-z-]*)/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual([...Object.keys(WRONG), ...Object.keys(WRONG_SYSTEMS)].toSorted());
  });

  it.effect.each(Object.entries(WRONG))("%s fails, and is told what is wrong", ([variant, [verdict, operation]]) =>
    Effect.gen(function* () {
      const report = yield* judged(`python3 ${FOLDER}/wrong.py ${variant}`, "pool.*");
      expect(report.level).toBe("fail");
      expect(exitCodeOf(report)).toBe(1);
      expect(report.byOperation[operation as "pool.buy"]?.[verdict] ?? 0).toBeGreaterThan(0);
      const text = terminalReport(report);
      expect(text).toContain("Worst finding");
      expect(text).toMatch(/Rule: pool\.\w+: .+ \(spec\/README\.md/);
    }),
  );

  it.effect.each(Object.entries(WRONG_SYSTEMS))("%s fails, and is told so", ([variant, [verdict, operation]]) =>
    Effect.gen(function* () {
      const report = yield* judged(`python3 ${FOLDER}/wrong.py ${variant}`, operation);
      expect(report.level).toBe("fail");
      expect(exitCodeOf(report)).toBe(1);
      expect(report.byOperation[operation]?.[verdict] ?? 0).toBeGreaterThan(0);
      expect(terminalReport(report)).toMatch(/Rule: [\w.]+: .+ \(spec\/(?:README|systems\/[a-z-]+)\.md/);
    }),
  );

  it.effect("has at least four wrong variants of every system that it has", () =>
    Effect.sync(() => {
      const systemOf = (operation: string): string => operation.slice(0, operation.indexOf("."));
      for (const system of new Set(SYSTEM_OPERATIONS.map(systemOf))) {
        if (NOT_DECLARED.includes(system)) continue;
        const variants = Object.values(WRONG_SYSTEMS).filter(([, operation]) => systemOf(operation) === system);
        expect(variants.length, system).toBeGreaterThanOrEqual(4);
      }
    }),
  );
});
