import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { audit, ledgerHolds, UnknownClaim } from "./audit.ts";
import type { Claim } from "./claim.ts";
import { computation, counterexample, type Evidence, identity, proved, refuted, text } from "./evidence/evidence.ts";
import { claimDetails, claimsMarkdown, verdictCounts } from "./report.ts";

const claimOn = (...evidence: readonly Evidence[]): Claim => ({
  id: "EQ-1/THM-2",
  claim: "A claim.",
  verdict: "false",
  corrected: "Something else.",
  evidence,
});

const auditOf = (...claims: readonly Claim[]) => audit({}, claims);

const right = {
  identity: identity({
    id: "square",
    says: "",
    equal: [["(x + 1)^2", "x^2 + 2·x + 1"]],
    differ: [["(x + 1)^2", "x^2 + 1"]],
  }),
  counterexample: counterexample({
    id: "half",
    says: "",
    given: { x: "1/2" },
    where: { y: "x^2" },
    shows: ["y"],
    holds: "y < x",
    unless: { x: "2" },
  }),
  text: text({
    id: "sum",
    says: "",
    given: { a: "2.8", b: "4.6" },
    shows: ["a/b"],
    holds: "a < b",
    unless: { a: "5" },
  }),
  computation: computation({
    id: "run",
    says: "",
    compute: () => ({ drift: 0.018 }),
    holds: "0.01 < drift < 0.02",
    unless: () => ({ drift: 0 }),
  }),
};

describe("an audit", () => {
  it.effect("works out evidence of every kind", () =>
    Effect.gen(function* () {
      const report = yield* auditOf(claimOn(proved("no-such-obligation"), refuted("paper-eq7-price-is-positive")));
      expect(report.claims[0]?.evidence.map(({ ok }) => ok)).toEqual([false, true]);
      const whole = yield* auditOf(claimOn(refuted("paper-eq7-price-is-positive"), ...Object.values(right)));
      expect(whole.claims[0]?.evidence.filter(({ ok }) => !ok)).toEqual([]);
      expect(whole.claims[0]).toMatchObject({ verdict: "false", counterexample: { x: "1/2", y: "1/4" } });
      expect(ledgerHolds(whole)).toBe(true);
      expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
    }),
  );

  it.effect.each([
    ["an obligation that does not exist", proved("no-such-obligation"), "there is no obligation"],
    ["an obligation that came out otherwise", proved("paper-eq7-price-is-positive"), "it is refuted, not proved"],
    [
      "a formula that is not the other",
      { ...right.identity, equal: [["(x + 1)^2", "x^2 + x + 1"]] },
      "(x + 1)^2 is not x^2 + x + 1",
    ],
    [
      "an identity that cannot fail",
      { ...right.identity, differ: [["(x + 1)^2", "(x + 1)·(x + 1)"]] },
      "the check cannot fail",
    ],
    ["an identity with nothing to show that it can fail", { ...right.identity, differ: [] }, "nothing shows"],
    [
      "a counterexample that does not counter",
      { ...right.counterexample, given: { x: "3" } },
      "it does not hold that y < x",
    ],
    ["a counterexample that counters anywhere", { ...right.counterexample, unless: { x: "1/3" } }, "cannot fail"],
    ["a counterexample with a formula mutated", { ...right.counterexample, where: { y: "x^2 + 1" } }, "does not hold"],
    ["a counterexample without a number", { ...right.counterexample, given: {} }, "there is no number x"],
    ["a division by zero", { ...right.counterexample, where: { y: "1/(x - 1/2)" } }, "division by zero"],
    ["a figure that is not the one quoted", { ...right.text, given: { a: "6", b: "4.6" } }, "does not hold"],
    ["a computation that is off", { ...right.computation, compute: () => ({ drift: 0.03 }) }, "does not hold"],
    [
      "a computation that is not a number",
      { ...right.computation, compute: () => ({ drift: Number.NaN }) },
      "does not hold",
    ],
    ["a computation that cannot be off", { ...right.computation, unless: () => ({ drift: 0.015 }) }, "cannot fail"],
    ["a text that cannot be read", { ...right.text, holds: "a <" }, "SyntaxError"],
  ] satisfies readonly (readonly [string, Evidence, string])[])("finds %s", ([, evidence, reason]) =>
    Effect.gen(function* () {
      const report = yield* auditOf(claimOn(evidence), { ...claimOn(right.text), id: "other" });
      expect(report.claims.map(({ verdict }) => verdict)).toEqual(["open", "false"]);
      expect(report.claims[0]?.evidence[0]?.ok).toBe(false);
      expect(report.claims[0]?.evidence[0]?.reason).toContain(reason);
      expect(report.claims[0]?.counterexample).toBe(null);
      expect(ledgerHolds(report)).toBe(false);
    }),
  );

  it.effect("leaves open what has no evidence, and what is pending for no reason", () =>
    Effect.gen(function* () {
      const pending = { ...claimOn(), verdict: "pending" } as const;
      const report = yield* auditOf(claimOn(), pending, { ...pending, decidedBy: "A run." });
      expect(report.claims.map(({ verdict }) => verdict)).toEqual(["open", "open", "pending"]);
    }),
  );

  it.effect("chooses by whole ids, by parts of them and by verdicts", () =>
    Effect.gen(function* () {
      const claims = [claimOn(right.text), { ...claimOn(right.text), id: "TAB-3/v3/r=2", verdict: "true" } as const];
      const idsOf = (choice: Parameters<typeof audit>[0]) =>
        Effect.map(audit(choice, claims), (report) => report.claims.map(({ id }) => id));
      expect(yield* idsOf({ ids: ["THM-2"] })).toEqual(["EQ-1/THM-2"]);
      expect(yield* idsOf({ ids: ["TAB-3"] })).toEqual(["TAB-3/v3/r=2"]);
      expect(yield* idsOf({ ids: ["TAB-3/v3", "EQ-1"] })).toEqual(["EQ-1/THM-2", "TAB-3/v3/r=2"]);
      expect(yield* idsOf({ verdicts: ["true"] })).toEqual(["TAB-3/v3/r=2"]);
      expect(yield* Effect.flip(idsOf({ ids: ["EQ"] }))).toBeInstanceOf(UnknownClaim);
    }),
  );

  it.effect("shows what fails under the verdict that it was to have", () =>
    Effect.gen(function* () {
      const report = yield* audit({ verdicts: ["false"] }, [claimOn({ ...right.text, holds: "a > b" })]);
      expect(report.claims.map(({ verdict }) => verdict)).toEqual(["open"]);
    }),
  );

  it.effect("is printed for a person, with how to run it again", () =>
    Effect.gen(function* () {
      const report = yield* auditOf(claimOn(right.counterexample), claimOn(proved("no-such-obligation")));
      const [first, second] = report.claims.map(claimDetails);
      expect(first).toContain("counterexample  x = 1/2, y = 1/4");
      expect(first).toContain("hmm claims --id EQ-1/THM-2 --check");
      expect(second).toContain("does not come out: there is no obligation no-such-obligation");
      expect(verdictCounts(report)).toBe("1 false, 1 open");
      const table = claimsMarkdown(report).split("\n");
      expect(table).toContain(
        "| EQ-1/THM-2 | A claim. | false | Something else. | x = 1/2, y = 1/4 | ✓ counterexample `half` |",
      );
    }),
  );
});
