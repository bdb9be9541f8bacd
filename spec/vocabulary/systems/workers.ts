import { list, oneOf, record, unsigned } from "../codec.ts";
import { sameLength } from "../decode-request.ts";
import { ignored } from "../pool-codec.ts";

/** How requests of `workers.*` are read. */
export const workerCodecs = {
  quality: {
    params: record("params", { qualityRate: unsigned }),
    state: ignored,
    input: record("input", { quality: unsigned, result: oneOf(["passed", "failed"]) }),
  },
  haircut: { params: ignored, state: ignored, input: record("input", { amount: unsigned, quality: unsigned }) },
  stake: {
    params: record("params", { stakeRatio: unsigned }),
    state: ignored,
    input: record("input", { declared: list(unsigned), prices: list(unsigned) }),
    lengths: ({
      input,
    }: {
      readonly input: { readonly declared: readonly bigint[]; readonly prices: readonly bigint[] };
    }) => sameLength("input.prices", input.prices.length, input.declared.length, "one for each amount declared"),
  },
  slash: { params: ignored, state: ignored, input: record("input", { stake: unsigned, rate: unsigned }) },
};
