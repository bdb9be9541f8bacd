import { match } from "ts-pattern";
import type { Choice, Definition } from "../../checker/action/index.ts";
import {
  coversBlockRisk,
  coversRate,
  coversRelativeSize,
  coversRoot,
  feeRate,
  riskRate,
} from "../../equations/fees.ts";
import type { RiskSchedule } from "../../vocabulary/pool.ts";
import type { Direction, PoolTerm, Quantity } from "./quantities.ts";

type Fixed = Definition<Quantity> | Choice<Quantity>;

const zero: PoolTerm = (a) => a.literal(0n);

/** The smallest number for which `holds`, from 0: every charge rounds up, for the pool. */
const leastCharge = (name: Quantity, holds: Choice<Quantity>["holds"]): Choice<Quantity> => ({
  kind: "choice",
  name,
  extremum: "smallest",
  from: zero,
  given: [],
  holds,
});

/** g = min(cap, base + ⌈volatilityRate·volatility/W⌉), equation 28 without its risk term. */
export const fixRate: readonly Fixed[] = [
  leastCharge("surcharge", (a, { surcharge, volatility, volatilityRate }) =>
    coversRate(a, surcharge, volatility, volatilityRate),
  ),
  { kind: "definition", name: "rate", value: (a, { cap, base, surcharge }) => feeRate(a, cap, base, surcharge) },
];

/** f = ⌈a·g/W⌉ on the amount of credits named by `of`. */
export const fixFee = (of: Quantity): Fixed =>
  leastCharge("fee", (a, given) => coversRate(a, given.fee, given[of], given.rate));

/** ⌈w·x²·W/q²⌉ for the amount of the resource named by `of`. */
export const fixSizeSquared = (of: Quantity): Fixed =>
  leastCharge("sizeSquared", (a, given) =>
    coversRelativeSize(a, given.sizeSquared, { weight: given.weight, amount: given[of], q: given.q }),
  );

/** ρ from the squared size: s = ⌈√u⌉, ρ = min(cap − g, ⌈riskFactor·s/W⌉). */
export const fixRiskRate: readonly Fixed[] = [
  leastCharge("size", (a, { size, sizeSquared }) => coversRoot(a, size, sizeSquared)),
  leastCharge("riskShare", (a, { riskShare, size, riskFactor }) => coversRate(a, riskShare, size, riskFactor)),
  { kind: "definition", name: "riskRate", value: (a, { cap, rate, riskShare }) => riskRate(a, cap, rate, riskShare) },
];

/** r = ⌈a·ρ/W⌉ on the credits named by `on`, ρ given. */
export const fixRiskOn = (on: Quantity): Fixed =>
  leastCharge("risk", (a, given) => coversRate(a, given.risk, given[on], given.riskRate));

/** X after a trade of `resource`, and r = ⌈ρ·π₀·(X_a² − X_b²)/(2·q₀·W²)⌉, or 0 where that is negative. */
const fixBlockRisk = (direction: Direction): readonly Fixed[] => [
  {
    kind: "definition",
    name: "netAfter",
    value: (a, { net, resource }) => (direction === "purchase" ? a.add(net, resource) : a.subtract(net, resource)),
  },
  leastCharge("risk", (a, { risk, riskFactor, price0, q0, net, netAfter }) =>
    coversBlockRisk(a, risk, { factor: riskFactor, price0, q0, before: net, after: netAfter }),
  ),
];

/** The risk charge of a trade of `resource`, which depends on `credits` under the schedule `per-trade` alone. */
export const fixRisk = (schedule: RiskSchedule, direction: Direction): readonly Fixed[] =>
  match(schedule)
    .returnType<readonly Fixed[]>()
    .with("none", () => [{ kind: "definition", name: "risk", value: zero }])
    .with("per-trade", () => [fixSizeSquared("resource"), ...fixRiskRate, fixRiskOn("credits")])
    .with("per-block", () => fixBlockRisk(direction))
    .exhaustive();
