import { Result } from "effect";
import fc from "fast-check";
import { decode } from "../../spec/vocabulary/codec.ts";
import {
  createPoolCodec,
  POOL_OPERATIONS,
  type Pool,
  poolCodec,
  type TradeContext,
  tradeContextCodec,
} from "../../spec/vocabulary/index.ts";
import { stateAfter } from "../runner/plan.ts";
import type { Json } from "../vectors/index.ts";
import { type Ground, groundOf } from "./contexts.ts";
import { amount, indexAt, inputOf, type Order, order, type Traded, tradeable } from "./draws.ts";
import { creation, handed, type Start } from "./pools.ts";
import { type Asked, type Asker, unitOf } from "./probe.ts";
import type { Relation, Trial, Tried } from "./relation.ts";
import { trialOf } from "./trial.ts";

/** What the specification has made of the sequence so far: the state that the next operation meets. */
export interface Model {
  readonly context: TradeContext;
  readonly params: Json;
  state: Json;
  pool: Pool | null;
}

/** The implementation, and what is noted of it. */
export interface Real {
  readonly ask: Asker;
  /** Throws if the answer is not good enough. */
  readonly note: (asked: Asked) => void;
  readonly noteRelation: (relation: Relation, tried: Tried, asked: readonly Asked[]) => void;
  readonly slack: Trial["slack"];
}

export const newModel = (given: TradeContext): Model => ({
  context: given,
  params: tradeContextCodec.encode(given) as Json,
  state: {},
  pool: null,
});

/** Asks one operation of both, and moves the model on. */
const step = async (model: Model, real: Real, operation: Traded | "pool.create", input: Json): Promise<void> => {
  const unit = unitOf({ operation, params: model.params, state: model.state, input });
  real.note(await real.ask(unit));
  model.state = stateAfter(unit.state, unit.expect);
  const read = decode(poolCodec, "state", model.state);
  model.pool = Result.isSuccess(read) ? read.success : null;
};

/** What a sequence begins with: a pool that the implementation creates, or one that it is handed. */
export const startIn = async (model: Model, real: Real, start: Start): Promise<void> => {
  if (start._tag === "Created") return step(model, real, "pool.create", createPoolCodec.encode(start.input) as Json);
  model.pool = start.pool;
  model.state = poolCodec.encode(start.pool) as Json;
};

type Command = fc.AsyncCommand<Model, Real>;

/** An operation on the pool as the sequence has left it. */
class Operate implements Command {
  readonly operation: Traded;
  readonly order: Order;
  constructor(operation: Traded, drawn: Order) {
    this.operation = operation;
    this.order = drawn;
  }
  check({ pool }: Readonly<Model>): boolean {
    return pool !== null;
  }
  async run(model: Model, real: Real): Promise<void> {
    if (model.pool === null) return;
    const input = inputOf(this.operation, this.order, model.pool, model.context.time) as Json;
    await step(model, real, this.operation, input);
  }
  toString(): string {
    return this.operation;
  }
}

class Relate implements Command {
  readonly relation: Relation;
  readonly order: Order;
  constructor(relation: Relation, drawn: Order) {
    this.relation = relation;
    this.order = drawn;
  }
  check({ pool, context: given }: Readonly<Model>): boolean {
    return (
      pool !== null &&
      this.order.place < 8 &&
      this.relation.applies({ pool, context: given, index: indexAt(this.order.place, pool.resources.length) })
    );
  }
  async run(model: Model, real: Real): Promise<void> {
    if (model.pool === null) return;
    const { trial, asked } = trialOf({ ...model, pool: model.pool }, real, this.order);
    const tried = await this.relation.holds(trial);
    real.noteRelation(this.relation, tried, asked);
    for (const one of asked) real.note(one);
  }
  toString(): string {
    return this.relation.name;
  }
}

/** Operations on a pool in one sequence: enough for one to meet what another has left. */
const LONGEST = 10;

const WEIGHTS: Readonly<Record<Traded, number>> = {
  "pool.buy": 6,
  "pool.buyExact": 5,
  "pool.sell": 5,
  "pool.sellExact": 5,
  "pool.swap": 5,
  "pool.price": 2,
  "pool.crossPrice": 1,
  "pool.invariant": 1,
};

export interface Drawn {
  readonly ground: Ground;
  readonly commands: Iterable<Command>;
}

/** A swap is refused as a whole for one leg, so that most of its legs have to be trades. */
const legs = fc.oneof({ weight: 1, arbitrary: amount }, { weight: 4, arbitrary: tradeable });

/** Sequences of what an implementation has declared: a pool, operations on it, and relations between answers. */
export const sequence = (
  declared: readonly string[],
  features: readonly string[],
  relations: readonly Relation[],
): fc.Arbitrary<Drawn> => {
  const operations = POOL_OPERATIONS.filter(
    (name): name is Traded => name !== "pool.create" && declared.includes(name),
  );
  const drawnOrder = order(amount);
  const operate = operations.map((operation) => ({
    weight: WEIGHTS[operation],
    arbitrary: (operation === "pool.swap" ? order(legs) : drawnOrder).map(
      (drawn): Command => new Operate(operation, drawn),
    ),
  }));
  const possible = relations.filter((one) => one.operations.every((name) => declared.includes(name)));
  const relate =
    possible.length === 0
      ? []
      : [
          {
            weight: 12,
            arbitrary: fc
              .tuple(fc.constantFrom(...possible), order(tradeable))
              .map(([relation, drawn]): Command => new Relate(relation, drawn)),
          },
        ];
  // An implementation of nothing but the creation of pools is given nothing else to do.
  const commands = [...operate, ...relate];
  const command = commands.length === 0 ? [] : [fc.oneof(...commands)];
  const inertia = features.includes("inertia");
  const start = fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: creation(inertia).map((input): Start => ({ _tag: "Created", input })) },
    { weight: 1, arbitrary: handed(inertia).map((pool): Start => ({ _tag: "Handed", pool })) },
  );
  return fc.record({
    ground: groundOf(start, features.includes("per-block")),
    commands: fc.commands(command, { maxCommands: LONGEST, size: "max" }),
  });
};
