import type { Pool, PoolOperation, TradeContext } from "../../spec/vocabulary/index.ts";
import type { Json } from "../vectors/index.ts";
import { amountNear, indexAt, type Order } from "./draws.ts";
import { type Answered, type Asked, type Asker, answerIn, unitOf } from "./probe.ts";
import { answerField, type Trial, tradeInput } from "./relation.ts";

/** A pool and the parameters of its trades, read and as JSON. */
export interface Ground {
  readonly pool: Pool;
  readonly state: Json;
  readonly context: TradeContext;
  readonly params: Json;
}

/** A trial of a relation on a pool, and the requests that it will make: these are judged like any other. */
export const trialOf = (
  { pool, state, context, params }: Ground,
  { ask, slack }: { readonly ask: Asker; readonly slack: Trial["slack"] },
  drawn: Order,
): { readonly trial: Trial; readonly asked: readonly Asked[] } => {
  const asked: Asked[] = [];
  const index = indexAt(drawn.place, pool.resources.length);
  const { q, p } = pool.resources[index] ?? { q: 1n, p: 1n };
  const [a, b, c, d] = drawn.amounts.map((one, at) => amountNear(one, at < 2 ? p : q));
  const request = async (operation: PoolOperation, input: Json, fields: readonly string[], on?: Answered) => {
    const made = await ask(unitOf({ operation, params, state: on?.postJson ?? state, input }));
    asked.push(made);
    return answerIn(made, fields);
  };
  const trial: Trial = {
    pool,
    context,
    index,
    credits: [a ?? 1n, b ?? 1n],
    resource: [c ?? 1n, d ?? 1n],
    slack,
    trade: (name, given, on) =>
      request(name, tradeInput(name, index, given, context.time), [answerField(name), "fee", "risk"], on),
    view: async (name, input, field, on) => (await request(name, input, [field], on))?.amount(field) ?? null,
  };
  return { trial, asked };
};
