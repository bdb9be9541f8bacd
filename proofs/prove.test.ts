import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { fraction } from "../spec/arithmetic/index.ts";
import { fact, quantity } from "./fact.ts";
import { checkObligation } from "./obligation/check.ts";
import { type Obligation, obligation } from "./obligation/obligation.ts";
import { replays } from "./obligation/replay.ts";
import { OBLIGATIONS } from "./obligations/index.ts";
import { type ProofRow, proofsHold, prove, rowHolds, UnknownObligation } from "./run.ts";
import { Solver } from "./solver/index.ts";

const budget = { timeoutMilliseconds: 2000 };

const positive = (name: string) =>
  fact<string>(`${name} > 0`, `${name} is positive`, (a, given) => a.less(a.literal(0n), quantity(given, name)));

/** x > 0 ⇒ x + y > y, with one hypothesis that is needed and one that is not. */
const trivial = (changes: Partial<Parameters<typeof obligation>[0]> = {}): Obligation =>
  obligation({
    id: "trivial",
    statement: "more is more",
    expected: "proved",
    applies: [],
    hypotheses: [positive("x"), positive("y")],
    conclusion: fact<string>("x + y > y", "the sum is larger", (a, given) =>
      a.less(quantity(given, "y"), a.add(quantity(given, "x"), quantity(given, "y"))),
    ),
    control: {
      description: "the sum is smaller",
      conclusion: fact<string>("x + y < y", "", (a, given) =>
        a.less(a.add(quantity(given, "x"), quantity(given, "y")), quantity(given, "y")),
      ),
    },
    ...changes,
  });

const checked = (o: Obligation) => checkObligation(o, budget).pipe(Effect.provide(Solver.layer));

/** These are about guards, ranges and what the actions make of their choices, whatever the equations say; or about numbers alone. */
const NO_EQUATION =
  /stays-below-limit$|honours-the-order$|accounts-for-every-credit$|searches-all-that|may-spend-all$|^buy-per-trade-(feasible|takes)|^splitting-a-buy-with-per-block|^products-keep-order$|^norm-ratio-of|^(positive-factors-cancel|roundings-shift|fees-bear|convexity-scales|burn-leaves-the-locked|repair-a-negative-floor)|honours-its-limits$|moves-the-net-quantity-of-its-block$|keeps-the-totals$|a-square-root$|^every-trial-of-a-search|^either-of-equals|^a-line-below-0|^a-larger-step-leaks|bound-of-an-exponential|keeps-the-net-quantity-in-bounds$/;

/** One in so many is proved here; `hmm verify` proves them all. */
const SAMPLE = 8;

describe("every obligation", () => {
  it("has an id of its own", () => {
    expect(OBLIGATIONS.length).toBeGreaterThanOrEqual(340);
    expect(new Set(OBLIGATIONS.map(({ id }) => id)).size).toBe(OBLIGATIONS.length);
  });

  it.effect(
    "comes out as expected, not vacuously, and fails under its control",
    () =>
      Effect.gen(function* () {
        const ids = OBLIGATIONS.filter((_, at) => at % SAMPLE === 0).map(({ id }) => id);
        const report = yield* prove({ ids });
        expect(
          report.obligations
            .filter((row) => !rowHolds(row))
            .map(({ id, verdict, remarks }) => ({ id, verdict, remarks })),
        ).toEqual([]);
        expect(proofsHold(report)).toBe(true);
        // Every hypothesis is known to be needed.
        expect(
          report.obligations.flatMap(({ id, superfluous, undetermined }) =>
            [...superfluous, ...undetermined].map((name) => `${id}: ${name}`),
          ),
        ).toEqual([]);
        const refuted = report.obligations.filter(({ verdict }) => verdict === "refuted");
        expect(refuted.length).toBeGreaterThan(0);
        expect(refuted.every(({ counterexample }) => counterexample !== null)).toBe(true);
      }),
    300_000,
  );

  it("says in words what it is, and cites equations", () => {
    for (const { id, statement, equations, control } of OBLIGATIONS) {
      expect(statement).toMatch(/^\S.*\.$/s);
      if (!NO_EQUATION.test(id)) expect(equations.length).toBeGreaterThan(0);
      expect(control.description).not.toBe("");
    }
  });

  it("stands on lemmas that are proved here, and not on itself", () => {
    const standsOn = ({ lemmas = [] }: Obligation): readonly Obligation[] =>
      lemmas.flatMap(({ of }) => [of, ...standsOn(of)]);
    for (const o of OBLIGATIONS)
      for (const lemma of standsOn(o)) {
        expect(lemma.expected).toBe("proved");
        expect(OBLIGATIONS.filter(({ id }) => id === lemma.id).map(({ statement }) => statement)).toEqual([
          lemma.statement,
        ]);
        expect(lemma.id).not.toBe(o.id);
      }
  });

  it.effect("is checked with the lemmas that it stands on", () =>
    Effect.gen(function* () {
      const { obligations } = yield* prove({ ids: ["trades-keep-the-curve-admissible"] });
      expect(obligations.map(({ id, lemmas }) => ({ id, lemmas }))).toEqual([
        { id: "products-keep-order", lemmas: [] },
        { id: "trades-keep-the-curve-admissible", lemmas: ["products-keep-order"] },
      ]);
    }),
  );

  it.effect("that is refuted shows the numbers that a person wants to see", () =>
    Effect.gen(function* () {
      const { obligations } = yield* prove({ ids: ["paper-eq7-price-is-positive"] });
      expect(obligations[0]?.counterexample).toMatchObject({ q1: "1", p1: "1", q̄1: "2", λ: "5" });
      expect(JSON.parse(JSON.stringify(obligations))).toEqual(obligations);
    }),
  );

  it.effect("that is unknown is an error that names the known ones", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(prove({ ids: ["no-such", "buy-preserves-invariant"] }));
      expect(error).toBeInstanceOf(UnknownObligation);
      expect(error.message).toContain('no obligation is called "no-such"; there are buy-preserves-invariant');
    }),
  );
});

describe("a check of an obligation", () => {
  it.effect("proves, and names the hypothesis that it does not need", () =>
    Effect.gen(function* () {
      const outcome = yield* checked(trivial());
      expect(outcome).toMatchObject({ verdict: "proved", vacuous: false, controlFails: true, superfluous: ["y > 0"] });
    }),
  );

  it.effect("refutes, with a counterexample that replays exactly", () =>
    Effect.gen(function* () {
      const o = trivial({ hypotheses: [positive("y")] });
      const { verdict, counterexample } = yield* checked(o);
      expect(verdict).toBe("refuted");
      expect(counterexample === null || replays([o.conclusion], counterexample)).toBe(false);
    }),
  );

  it.effect("notices hypotheses that cannot be met", () =>
    Effect.gen(function* () {
      const never = fact<string>("x < 0", "x is negative", (a, given) => a.less(quantity(given, "x"), a.literal(0n)));
      const outcome = yield* checked(trivial({ hypotheses: [positive("x"), never] }));
      expect(outcome.vacuous).toBe(true);
    }),
  );

  it.effect("notices a control that does not fail", () =>
    Effect.gen(function* () {
      expect((yield* checked(trivial({ control: { description: "nothing changed" } }))).controlFails).toBe(false);
    }),
  );

  it("refuses two hypotheses of one name", () =>
    expect(() => trivial({ hypotheses: [positive("x"), positive("x")] })).toThrow("two hypotheses are called"));
});

describe("a row holds only", () => {
  const row: ProofRow = {
    ...{ id: "", statement: "", hypotheses: [], equations: [], verdict: "proved", expected: "proved", vacuous: false },
    ...{ superfluous: [], undetermined: [], lemmas: [], counterexample: null, remarks: [], milliseconds: 0 },
    control: { description: "", fails: true },
  };
  it.each([
    ["when it came out as expected", {}, true],
    ["not when it is unknown", { verdict: "unknown" }, false],
    ["not when the claim is refuted", { verdict: "refuted" }, false],
    ["not when it is vacuous", { vacuous: true }, false],
    ["not when it does without a hypothesis", { superfluous: ["x > 0"] }, false],
    ["not when its control does not fail", { control: { description: "", fails: false } }, false],
  ] as const)("%s", (_, changes, expected) => expect(rowHolds({ ...row, ...changes })).toBe(expected));
});

describe("a replay", () => {
  it("computes with exact fractions", () => {
    const third = fact<string>("3x = 1", "", (a, given) =>
      a.equal(a.multiply(a.literal(3n), quantity(given, "x")), a.literal(1n)),
    );
    expect(replays([third], new Map([["x", fraction(1n, 3n)]]))).toBe(true);
    expect(replays([third], new Map([["x", fraction(333n, 1000n)]]))).toBe(false);
    expect(() => replays([third], new Map())).toThrow("no value for x");
  });
});
