import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { remarkedReserve } from "./remarked.ts";

const NEVER_MARKED = { ...remarkedReserve, actions: remarkedReserve.actions.filter(({ name }) => name !== "attest") };

describe("equation 23 as printed, in the invariant", () => {
  it.effect("moves the invariant without a trade, at the first attestation", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore({ ...remarkedReserve, invariants: [] });
      expect(violations.map(({ property, trace }) => [property, trace.steps.length])).toEqual([
        ["onlyTradesMoveTheInvariant", 1],
      ]);
    }),
  );

  it.effect("lets a trader take credits around an attestation, by the shortest way", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore({ ...remarkedReserve, actionProperties: [] });
      expect(violations.map(({ property }) => property)).toEqual(["cyclesCostTheTrader"]);
      const trace = violations[0]?.trace;
      expect(trace?.steps.map(({ action }) => action)).toEqual(["buy", "attest", "sell"]);
      expect(trace?.steps.at(-1)?.state).toEqual({ credits: 13n, held: 0n, p: 11n, quality: 1n });
    }),
  );

  it.effect("costs the trader every cycle as long as nothing is marked again", () =>
    Effect.gen(function* () {
      const { violations, incomplete, distinct } = yield* explore(NEVER_MARKED);
      expect([violations, incomplete]).toEqual([[], null]);
      expect(distinct).toBeGreaterThan(20);
    }),
  );
});
