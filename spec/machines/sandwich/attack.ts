import { Result } from "effect";
import type { Answer } from "../../vocabulary/operation.ts";
import type { Pool, TradeContext } from "../../vocabulary/pool.ts";
import type { Refusal } from "../../vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { operate } from "../pool/operate.ts";

/** A front run of `front`, the victim's purchase for a number of credits, and the sale of `front`. */
export interface SpecifiedAttack {
  readonly index: number;
  readonly front: bigint;
  readonly victimCredits: bigint;
  readonly victimLimit: bigint;
}

const first = (outcome: ReturnType<typeof operate>): Result.Result<Answer & { readonly post: Pool }, Refusal> => {
  if (Result.isFailure(outcome)) {
    const [refused] = outcome.failure;
    if (refused === undefined) throw new RangeError("an operation that is refused says why");
    return Result.fail(refused);
  }
  const { post } = outcome.success;
  if (post === null) throw new RangeError("a trade leaves a state");
  return Result.succeed({ ...outcome.success, post });
};

const amount = ({ output }: Answer, name: string): bigint => {
  const value = output[name];
  if (typeof value !== "bigint") throw new TypeError(`a trade's answer has ${name}`);
  return value;
};

/** Equation 29 in integers: the three trades of a sandwich, each as the pool is specified, on a pool of any size. */
export const attackOf = (
  pool: Pool,
  params: TradeContext,
  { index, front, victimCredits, victimLimit }: SpecifiedAttack,
): Result.Result<Readonly<Record<"cost" | "proceeds" | "profit" | "charges" | "victimOut", bigint>>, Refusal> =>
  Result.gen(function* () {
    const order = { index, deadline: params.time };
    const bought = yield* first(
      operate({
        operation: "pool.buyExact",
        params,
        state: pool,
        input: { ...order, resourceOut: front, maxCredits: WORD_LIMIT - 1n },
      }),
    );
    const filled = yield* first(
      operate({
        operation: "pool.buy",
        params,
        state: bought.post,
        input: { ...order, creditsIn: victimCredits, minResource: victimLimit },
      }),
    );
    const sold = yield* first(
      operate({
        operation: "pool.sell",
        params,
        state: filled.post,
        input: { ...order, resourceIn: front, minCredits: 0n },
      }),
    );
    const [cost, proceeds] = [amount(bought, "creditsIn"), amount(sold, "creditsOut")];
    const charges = [bought, sold].map((leg) => amount(leg, "fee") + amount(leg, "risk"));
    return {
      cost,
      proceeds,
      profit: proceeds - cost,
      charges: charges.reduce((left, right) => left + right),
      victimOut: amount(filled, "resourceOut"),
    };
  });
