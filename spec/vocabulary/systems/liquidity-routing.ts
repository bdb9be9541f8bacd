import { type Codec, list, record, signed, unsigned } from "../codec.ts";
import type { RequestCodec } from "../decode-request.ts";
import { type LiquidityRouting, MOST_POLICIES, type Policy } from "../liquidity-routing.ts";
import { ignored } from "../pool-codec.ts";
import { refusal } from "../refusal.ts";

const policy: Codec<Policy> = record("policy", { information: signed, utility: signed, cost: unsigned });

/** How requests of `routing.liquidity` are read. */
export const liquidityRoutingCodec: RequestCodec<unknown, unknown, LiquidityRouting> = {
  params: ignored,
  state: ignored,
  input: record("input", { beta: unsigned, sensitivity: unsigned, total: unsigned, policies: list(policy) }),
  lengths: ({ input: { policies } }) =>
    policies.length >= 1 && policies.length <= MOST_POLICIES
      ? []
      : [refusal("LengthMismatch", "input.policies", BigInt(policies.length), `1 to ${MOST_POLICIES} policies`)],
};
