import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { conform, evmAdapter, loadVectors, readArtifact } from "../../index.ts";
import { artifactPath } from "./compile.testing.ts";
import { listed, market } from "./market.testing.ts";

const WAD = 10n ** 18n;

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Cases a second over the golden vectors, from the request to the verdict, start and stop of the EVM included. */
const perSecond = Effect.gen(function* () {
  const adapter = evmAdapter(yield* readArtifact(artifactPath("HMMConformance", "optimized")));
  const vectors = yield* loadVectors("vectors");
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const from = performance.now();
    const report = yield* conform({ adapter, vectors, seed: "bench" });
    const seconds = (performance.now() - from) / 1000;
    if (report.level !== "A") throw new Error("the bench measures a run that went wrong");
    best = Math.max(best, report.counts.exact / seconds);
  }
  return Math.round(best);
});

/**
 * Execution gas of a purchase in HMM.sol with all storage cold, without the 21,000 and the calldata of a transaction:
 * the quote, and the trade with its writes, its event and the transfers of two tokens. The curve has a floor and a shear,
 * and the trade pays a flat fee.
 */
const gas = Effect.gen(function* () {
  const fees = { base: 3n * 10n ** 15n, volatilityRate: 0n, cap: 10n ** 17n, schedule: 0, riskRate: 0n };
  const { hmm } = yield* market([listed(1000n * WAD, 1000n * WAD, WAD, WAD / 2n, 10n ** 9n, 0n)], fees);
  const order = { index: 0n, creditsIn: WAD, minResource: 0n, deadline: 2n ** 64n };
  const quote = yield* Effect.promise(() => hmm.call("quoteBuy", 0n, order));
  const swap = yield* Effect.promise(() => hmm.call("buy", 0n, order));
  return { quote: Number(quote.gas), swap: Number(swap.gas) };
});

export const rows = async (): Promise<readonly Row[]> => {
  const { quote, swap } = await Effect.runPromise(gas);
  const speed = await Effect.runPromise(perSecond.pipe(Effect.scoped, Effect.provide(NodeServices.layer)));
  return [
    { name: "conform.evmPerSecond", value: speed, unit: "ops/s" },
    { name: "evm.quoteGas", value: quote, unit: "gas" },
    { name: "evm.swapGas", value: swap, unit: "gas" },
  ];
};
