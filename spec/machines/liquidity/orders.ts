import type { Parameters } from "../../checker/machine.ts";
import type { AddLiquidity, MintShares, RemoveLiquidity } from "../../vocabulary/liquidity.ts";
import { integerOf, integersOf } from "../reading.ts";

const forEach = (resources: number, amount: bigint): readonly bigint[] =>
  Array.from({ length: resources }, () => amount);

/** `shares` for at most `most` of everything. */
export const mintOrder = (parameters: Parameters, resources: number): MintShares => {
  const most = forEach(resources, integerOf(parameters, "most"));
  return {
    shares: integerOf(parameters, "shares"),
    maxQ: most,
    maxP: most,
    deadline: integerOf(parameters, "deadline"),
  };
};

/** `deltaQ` and `deltaP` for at least `minShares`. */
export const mintByAmountsOrder = (parameters: Parameters): AddLiquidity => ({
  deltaQ: integersOf(parameters, "deltaQ"),
  deltaP: integersOf(parameters, "deltaP"),
  minShares: integerOf(parameters, "minShares"),
  deadline: integerOf(parameters, "deadline"),
});

/** `shares` for at least `least` of everything. */
export const burnOrder = (parameters: Parameters, resources: number): RemoveLiquidity => {
  const least = forEach(resources, integerOf(parameters, "least"));
  return {
    shares: integerOf(parameters, "shares"),
    minQ: least,
    minP: least,
    deadline: integerOf(parameters, "deadline"),
  };
};
