import { Result } from "effect";
import type { Answer } from "../../vocabulary/operation.ts";
import type { Pool, TradeContext } from "../../vocabulary/pool.ts";
import type { Refusal } from "../../vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { operate } from "../pool/operate.ts";

/** A front run of `front`, the victim's purchase for a number of credits or of so much resource, and the sale of `front`. */
export type SpecifiedAttack = { readonly index: number; readonly front: bigint; readonly victimLimit: bigint } & (
  | { readonly victimCredits: bigint }
  | { readonly victimResource: bigint }
);

const traded = (
  outcome: ReturnType<typeof operate>,
): Result.Result<Answer & { readonly post: Pool }, readonly Refusal[]> =>
  Result.map(outcome, ({ output, post }) => {
    if (post === null) throw new RangeError("a trade leaves a state");
    return { output, post };
  });

const amount = ({ output }: Answer, name: string): bigint => {
  const value = output[name];
  if (typeof value !== "bigint") throw new TypeError(`a trade's answer has ${name}`);
  return value;
};

type Outcome = Readonly<Record<"cost" | "proceeds" | "profit" | "charges" | "victimOut" | "victimPaid", bigint>>;

/** What the victim gets and pays, and the pool after it. */
const victimsTrade = (state: Pool, params: TradeContext, attack: SpecifiedAttack) => {
  const order = { index: attack.index, deadline: params.time };
  if ("victimCredits" in attack) {
    const input = { ...order, creditsIn: attack.victimCredits, minResource: attack.victimLimit };
    return Result.map(traded(operate({ operation: "pool.buy", params, state, input })), ({ output, post }) => ({
      post,
      victimOut: amount({ output, post }, "resourceOut"),
      victimPaid: attack.victimCredits,
    }));
  }
  const input = { ...order, resourceOut: attack.victimResource, maxCredits: attack.victimLimit };
  return Result.map(traded(operate({ operation: "pool.buyExact", params, state, input })), ({ output, post }) => ({
    post,
    victimOut: attack.victimResource,
    victimPaid: amount({ output, post }, "creditsIn"),
  }));
};

/** Equation 29 in integers: the three trades of a sandwich, each as the pool is specified, on a pool of any size; or every refusal of the first that is refused. */
export const attackInFull = (
  pool: Pool,
  params: TradeContext,
  attack: SpecifiedAttack,
): Result.Result<Outcome, readonly Refusal[]> =>
  Result.gen(function* () {
    const { index, front } = attack;
    const order = { index, deadline: params.time };
    const bought = yield* traded(
      operate({
        operation: "pool.buyExact",
        params,
        state: pool,
        input: { ...order, resourceOut: front, maxCredits: WORD_LIMIT - 1n },
      }),
    );
    const { post, victimOut, victimPaid } = yield* victimsTrade(bought.post, params, attack);
    const sold = yield* traded(
      operate({
        operation: "pool.sell",
        params,
        state: post,
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
      victimOut,
      victimPaid,
    };
  });

/** The same with the first refusal in precedence. */
export const attackOf = (pool: Pool, params: TradeContext, attack: SpecifiedAttack): Result.Result<Outcome, Refusal> =>
  Result.mapError(attackInFull(pool, params, attack), ([refused]) => {
    if (refused === undefined) throw new RangeError("an operation that is refused says why");
    return refused;
  });
