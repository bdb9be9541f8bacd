import type { Parameters, Value } from "../../checker/machine.ts";
import type { AddLiquidity, MintShares, RemoveLiquidity } from "../../vocabulary/liquidity.ts";

/** A parameter that is an integer. */
export const amountOf = (parameters: Parameters, name: string): bigint => {
  const value = parameters[name];
  if (typeof value !== "bigint") throw new TypeError(`parameter ${name} is an integer`);
  return value;
};

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A parameter that is a list of integers. */
const amountsOf = (parameters: Parameters, name: string): readonly bigint[] => {
  const value = parameters[name];
  if (!isList(value)) throw new TypeError(`parameter ${name} is a list of integers`);
  return value.map((entry) => {
    if (typeof entry !== "bigint") throw new TypeError(`parameter ${name} is a list of integers`);
    return entry;
  });
};

const forEach = (resources: number, amount: bigint): readonly bigint[] =>
  Array.from({ length: resources }, () => amount);

/** `shares` for at most `most` of everything. */
export const mintOrder = (parameters: Parameters, resources: number): MintShares => {
  const most = forEach(resources, amountOf(parameters, "most"));
  return { shares: amountOf(parameters, "shares"), maxQ: most, maxP: most, deadline: amountOf(parameters, "deadline") };
};

/** `deltaQ` and `deltaP` for at least `minShares`. */
export const mintByAmountsOrder = (parameters: Parameters): AddLiquidity => ({
  deltaQ: amountsOf(parameters, "deltaQ"),
  deltaP: amountsOf(parameters, "deltaP"),
  minShares: amountOf(parameters, "minShares"),
  deadline: amountOf(parameters, "deadline"),
});

/** `shares` for at least `least` of everything. */
export const burnOrder = (parameters: Parameters, resources: number): RemoveLiquidity => {
  const least = forEach(resources, amountOf(parameters, "least"));
  return {
    shares: amountOf(parameters, "shares"),
    minQ: least,
    minP: least,
    deadline: amountOf(parameters, "deadline"),
  };
};
