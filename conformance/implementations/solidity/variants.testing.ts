import type { OperationName } from "../../../spec/vocabulary/index.ts";
import type { Counted } from "../../runner/index.ts";
import { type Sources, sources } from "./compile.testing.ts";

/** A mistake that people make in Solidity: one patch of the sources, and what it must at the least be told. */
export interface Variant {
  readonly mistake: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly operation: OperationName;
  readonly verdict: Counted;
}

export const VARIANTS: Readonly<Record<string, Variant>> = {
  "rounds-up": {
    mistake: "the reserve that a buy leaves is rounded down, so that the trader gets a unit more",
    file: "Curve.sol",
    from: "if (curve.c == 0) return Wide.divideUp(hi, lo, 2 * uint256(slope));",
    to: "if (curve.c == 0) { (q,) = Wide.divide(hi, lo, 2 * uint256(slope)); return q == 0 ? 1 : q; }",
    operation: "pool.buy",
    verdict: "violation",
  },
  "forgets-shear": {
    mistake: "a constant product: c and beta are ignored",
    file: "Curve.sol",
    from: "(resource.q, resource.p, resource.c, resource.m);",
    to: "(resource.q, resource.p, 0, resource.m);",
    operation: "pool.buy",
    verdict: "violation",
  },
  "fee-after-trade": {
    mistake: "the whole amount is traded, and the fee booked afterwards",
    file: "Trades.sol",
    from: "uint256 x = _affordable(curve, net, 0);",
    to: "uint256 x = _affordable(curve, credits, 0);",
    operation: "pool.buy",
    verdict: "violation",
  },
  "one-word": {
    mistake: "the invariant is taken modulo 2^256, as if it were one word",
    file: "Curve.sol",
    from: "rest += int256(Wide.divideUp(curve.invariantHi, curve.invariantLo, 2 * q));",
    to: "rest += int256(Wide.divideUp(0, curve.invariantLo, 2 * q));",
    operation: "pool.sell",
    verdict: "violation",
  },
  "wide-reserve": {
    mistake: "a reserve of exactly 2^112 is stored",
    file: "Trades.sol",
    from: "if (p >= QUANTITY_LIMIT) revert",
    to: "if (p > QUANTITY_LIMIT) revert",
    operation: "pool.buy",
    verdict: "acceptedWrongly",
  },
  "risk-on-reserve-after": {
    mistake: "the risk divides by the reserve after the trade",
    file: "Trades.sol",
    from: "_risk(rates, pool.resources[input.index].weight, x, curve.q, proceeds);\n            if (proceeds <=",
    to: "_risk(rates, pool.resources[input.index].weight, x, curve.q + x, proceeds);\n            if (proceeds <=",
    operation: "pool.sell",
    verdict: "violation",
  },
  "price-rounds-down": {
    mistake: "the price view is rounded down",
    file: "Pools.sol",
    from: "return Wide.mulDivUp(n, WAD, d);",
    to: "return Wide.mulDivDown(n, WAD, d);",
    operation: "pool.price",
    verdict: "violation",
  },
  "plain-revert": {
    mistake: "a condition reverts without saying which",
    file: "Pools.sol",
    from: "revert UnknownResource(index, pool.resources.length);",
    to: "revert();",
    operation: "pool.price",
    verdict: "error",
  },
  "checked-arithmetic": {
    mistake: "an index beyond the last is left to the compiler's check, which panics",
    file: "Pools.sol",
    from: "if (index >= pool.resources.length) revert UnknownResource(index, pool.resources.length);",
    to: "pool.resources[index];",
    operation: "pool.price",
    verdict: "wrongRefusal",
  },
};

/** The sources with the mistake in them. A patch that no longer fits is an error, or it would go unnoticed. */
export const mistaken = ({ file, from, to }: Variant): Sources => {
  const all = sources();
  const text = all[file] ?? "";
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
  return { ...all, [file]: text.replace(from, to) };
};
