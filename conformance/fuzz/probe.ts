import { Result } from "effect";
import { decode } from "../../spec/vocabulary/codec.ts";
import { type Pool, type PoolOperation, poolCodec, type RawRequest } from "../../spec/vocabulary/index.ts";
import { amount } from "../judgement/favour.ts";
import type { Judgement } from "../judgement/judgement.ts";
import type { Outcome } from "../judgement/verdict.ts";
import { ask, expectationFrom } from "../oracle/oracle.ts";
import type { Unit } from "../runner/plan.ts";
import type { Json } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";

/** A request with what the specification says to it. */
export const unitOf = (request: {
  readonly operation: PoolOperation;
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
}): Unit => {
  const { operation, params, state, input } = request;
  const body = {
    operation,
    params: JSON.stringify(params),
    state: JSON.stringify(state),
    input: JSON.stringify(input),
  };
  return { ...request, expect: expectationFrom(ask(request as RawRequest<PoolOperation>)), body, step: 0 };
};

/** A request that was made, and what is to be said of the answer. */
export interface Asked {
  readonly unit: Unit;
  readonly outcome: Outcome;
  readonly judgement: Judgement;
}

/** Asks the implementation, and has the answer judged. */
export type Asker = (unit: Unit) => Promise<Asked>;

/** What the implementation answered, read as far as relations need it. */
export interface Answered {
  /** An amount of the output. Throws where there is none: look at `isWhole` before. */
  readonly amount: (field: string) => bigint;
  readonly post: Pool;
  readonly postJson: Json;
}

/** The answer, if it is one that relations can be asked of: accepted, its amounts and its state after readable. */
export const answerIn = ({ unit, outcome }: Asked, fields: readonly string[]): Answered | null => {
  if (outcome._tag !== "Answered" || outcome.answer.status !== "ok") return null;
  const { output, post = unit.state } = outcome.answer;
  if (!isJsonObject(output)) return null;
  const read = new Map(fields.map((field) => [field, amount(output[field])]));
  const after = decode(poolCodec, "post", post);
  if (Result.isFailure(after) || [...read.values()].includes(null)) return null;
  return {
    amount: (field) => {
      const value = read.get(field);
      if (value === undefined || value === null) throw new Error(`${field} was not asked for`);
      return value;
    },
    post: after.success,
    postJson: post,
  };
};
