import type { OperationName, Pool, PoolOperation, TradeContext } from "../../spec/vocabulary/index.ts";
import { acceptsAnything, TRADES, type TradeName } from "../generator/orders.ts";
import type { Kind } from "../judgement/verdict.ts";
import type { Json, JsonObject } from "../vectors/index.ts";
import type { Answered } from "./probe.ts";

/** What a relation is tried on: the implementation's own answers, on a state and on the states that it leaves. */
export interface Trial {
  readonly pool: Pool;
  readonly context: TradeContext;
  readonly index: number;
  /** Two amounts of credits and two of the resource, none of them 0. */
  readonly credits: readonly [bigint, bigint];
  readonly resource: readonly [bigint, bigint];
  /** Trades on the pool, or on what an earlier answer left; null if that gave no answer to go on with. */
  readonly trade: (name: TradeName, given: bigint, on?: Answered) => Promise<Answered | null>;
  readonly view: (name: PoolOperation, input: JsonObject, field: string, on?: Answered) => Promise<bigint | null>;
  /**
   * How much of an amount of this size an implementation may be off on the pool's side: nothing at level A. Answers
   * that are not exact may differ from one another by so much without harm.
   */
  readonly slack: (size: bigint) => bigint;
}

/** Whether it held, or there was nothing to compare, or how it was broken. */
export type Tried =
  | { readonly _tag: "Held" }
  | { readonly _tag: "Idle" }
  | { readonly _tag: "Broken"; readonly reason: string };

export const HELD: Tried = { _tag: "Held" };
export const IDLE: Tried = { _tag: "Idle" };

/** `least ≤ most` where both are known. */
export const atMost = (what: string, least: bigint, most: bigint): Tried =>
  least <= most ? HELD : { _tag: "Broken", reason: `${what}: ${least} is more than ${most}` };

/**
 * A relation between answers that is proved of the specification. An implementation can break one with answers that
 * each look right, and no single value says so.
 */
export interface Relation {
  readonly name: string;
  readonly statement: string;
  /** Ids of `proofs/obligations`: what proves it. */
  readonly obligations: readonly string[];
  readonly operations: readonly OperationName[];
  /** What it means to break it: a violation lets a trader gain. */
  readonly breach: Kind & ("violation" | "wrongValue");
  readonly applies: (trial: Pick<Trial, "pool" | "context" | "index">) => boolean;
  readonly holds: (trial: Trial) => Promise<Tried>;
}

export const tradeInput = (name: TradeName, index: number, given: bigint, deadline: bigint): Json => ({
  index,
  [TRADES[name].amount]: given.toString(),
  [TRADES[name].limit]: acceptsAnything(name).toString(),
  deadline: deadline.toString(),
});

export const answerField = (name: TradeName): string => TRADES[name].answer;
