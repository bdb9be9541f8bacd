import { Result } from "effect";
import { perform } from "../../checker/action/index.ts";
import type { Action, Machine, Step } from "../../checker/machine.ts";
import { byPrecedence, type Code, refusal } from "../../vocabulary/refusal.ts";
import type { Job, ServiceRequirement, Venue } from "../../vocabulary/routing.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { buyExact, sell } from "../pool/trades.ts";
import { firstOf, integerOf } from "../reading.ts";
import { jobRefusals } from "./job.ts";
import { routingActionProperties, routingInvariants, routingTemporal } from "./properties.ts";
import { ROUTING, type RoutingRules, routeBy } from "./rules.ts";
import type { RoutingScope } from "./scopes.ts";
import { type PendingJob, type RoutingConstants, type RoutingState, reservesOf, venuesOf } from "./state.ts";

type State = RoutingState;

const integers = { kind: "list", of: { kind: "integer" } } as const;
const reserves = { kind: "list", of: integers } as const;

const refused = (code: Code, field: string, actual: bigint | string, bound: string): Step<State> =>
  Result.fail(refusal(code, field, actual, bound));

const requirement = ({ services }: RoutingConstants, name: string): ServiceRequirement => {
  const found = services[name];
  if (found === undefined) throw new RangeError(`no service level is called ${name}`);
  return found;
};

/** The pending job as the specification of routing knows it. Time is how long it has waited. */
export const jobOf = (constants: RoutingConstants, pending: PendingJob): Job => ({
  amounts: pending.amounts,
  maxCredits: pending.maxCredits,
  maxTotal: pending.maxTotal,
  service: requirement(constants, pending.service),
  deadline: constants.patience,
});

const submit = (scope: RoutingScope): Action<State> => ({
  name: "submit",
  statement: "the client names the amounts of a bundle, what it asks of venues, and its limits",
  fairness: "none",
  parameters: scope.jobs,
  refusals: ["WrongStatus", "ZeroAmount", "CapacityExceeded"],
  step: (state, parameters) => {
    if (state.job !== null) return refused("WrongStatus", "job", "pending", "routed or dropped before the next");
    if (state.jobsLeft === 0n) return refused("CapacityExceeded", "jobsLeft", 0n, "at least 1");
    const job = { ...(parameters as Omit<PendingJob, "age">), age: 0n };
    if (job.amounts.every((amount) => amount === 0n)) return refused("ZeroAmount", "amounts", 0n, "above 0 somewhere");
    return Result.succeed({ next: { ...state, job, jobsLeft: state.jobsLeft - 1n }, receipt: {} });
  },
});

const route = ({ constants }: RoutingScope, rules: RoutingRules): Action<State> => ({
  name: "route",
  statement: "the pending job is bought, each class over all venues that serve it, all or nothing",
  fairness: "none",
  parameters: [{}],
  refusals: [
    "WrongStatus",
    "Expired",
    "NoVenue",
    "UnsupportedVenue",
    "SlaUnmet",
    "InsufficientReserve",
    "LimitExceeded",
  ],
  step: (state) => {
    if (state.job === null) return refused("WrongStatus", "job", "none", "submitted");
    const venues = venuesOf(constants, state);
    const job = jobOf(constants, state.job);
    const [first] = jobRefusals(venues, job, state.job.age).toSorted(byPrecedence);
    if (first !== undefined) return Result.fail(first);
    return Result.map(routeBy(rules, venues, job), ({ post, credits, fees, bound, bought }) => ({
      next: {
        ...state,
        ...reservesOf(post),
        fees: state.fees + fees,
        bought: state.bought.map((held, i) => held + (bought[i] ?? 0n)),
        paid: state.paid + credits,
        job: null,
      },
      receipt: { credits, fees, bound },
    }));
  },
});

/** A trade of somebody else at one venue: `buyExact` or `sell` of the pool, without risk. */
const tradeAt = (venue: Venue, side: "buy" | "sell", amount: bigint) => {
  const { resource, shares, rate } = venue;
  const given = {
    ...resource,
    ...{ shares, amount, limit: side === "buy" ? WORD_LIMIT : 0n, time: 0n, deadline: 0n },
    ...{ base: rate, cap: rate, volatilityRate: 0n, volatility: 0n, riskFactor: 0n },
  };
  return side === "buy"
    ? Result.map(perform(buyExact("none"), given), ({ updates, receipt }) => ({
        ...{ updates, fee: receipt.fee, bought: amount, paid: receipt.creditsIn },
      }))
    : Result.map(perform(sell("none"), given), ({ updates, receipt }) => ({
        ...{ updates, fee: receipt.fee, bought: -amount, paid: -receipt.creditsOut },
      }));
};

const trade = ({ constants, trades }: RoutingScope): Action<State> => ({
  name: "trade",
  statement: "somebody else buys or sells at one venue",
  fairness: "none",
  parameters: trades,
  refusals: ["CapacityExceeded", "InsufficientReserve", "InsufficientOutput"],
  step: (state, parameters) => {
    if (state.tradesLeft === 0n) return refused("CapacityExceeded", "tradesLeft", 0n, "at least 1");
    const [i, j] = [Number(integerOf(parameters, "class")), Number(integerOf(parameters, "venue"))];
    const venue = venuesOf(constants, state)[i]?.[j];
    if (venue === undefined) throw new RangeError(`no venue ${j} in class ${i}: the scope names its own`);
    const traded = tradeAt(venue, parameters.side === "buy" ? "buy" : "sell", integerOf(parameters, "amount"));
    if (Result.isFailure(traded)) return Result.fail(firstOf(traded.failure));
    const { updates, fee, bought, paid } = traded.success;
    const next = {
      ...state,
      q: state.q.with(i, (state.q[i] ?? []).with(j, updates.q)),
      p: state.p.with(i, (state.p[i] ?? []).with(j, updates.p)),
      fees: state.fees + fee,
      othersBought: state.othersBought.with(i, (state.othersBought[i] ?? 0n) + bought),
      othersPaid: state.othersPaid + paid,
      tradesLeft: state.tradesLeft - 1n,
    };
    return Result.succeed({ next, receipt: { fee } });
  },
});

const wait = ({ constants }: RoutingScope): Action<State> => ({
  name: "wait",
  statement: "a block passes for the pending job",
  fairness: "weak",
  parameters: [{}],
  refusals: ["WrongStatus", "Expired"],
  step: (state) => {
    if (state.job === null) return refused("WrongStatus", "job", "none", "submitted");
    if (state.job.age > constants.patience) return refused("Expired", "age", state.job.age, "at most the patience");
    return Result.succeed({ next: { ...state, job: { ...state.job, age: state.job.age + 1n } }, receipt: {} });
  },
});

const drop = ({ constants }: RoutingScope): Action<State> => ({
  name: "drop",
  statement: "a job that has expired is given up",
  fairness: "weak",
  parameters: [{}],
  refusals: ["WrongStatus", "TooEarly"],
  step: (state) => {
    if (state.job === null) return refused("WrongStatus", "job", "none", "submitted");
    if (state.job.age <= constants.patience) return refused("TooEarly", "age", state.job.age, "above the patience");
    return Result.succeed({ next: { ...state, job: null }, receipt: {} });
  },
});

/** A client's jobs, routed over venues on which others trade in between. Mutants route by other rules. */
export const routingMachine = (scope: RoutingScope, rules: RoutingRules = ROUTING): Machine<State> => {
  const { constants } = scope;
  const nothing = constants.venues.map(() => 0n);
  return {
    name: scope.name,
    statement: scope.statement,
    variables: {
      q: reserves,
      p: reserves,
      fees: { kind: "integer" },
      bought: integers,
      paid: { kind: "integer" },
      othersBought: integers,
      othersPaid: { kind: "integer" },
      job: {
        kind: "optional",
        of: {
          kind: "record",
          fields: {
            amounts: integers,
            service: { kind: "name", names: Object.keys(constants.services) },
            maxCredits: integers,
            maxTotal: { kind: "integer" },
            age: { kind: "integer" },
          },
        },
      },
      tradesLeft: { kind: "integer" },
      jobsLeft: { kind: "integer" },
    },
    constants: {},
    initial: [
      {
        ...reservesOf(constants.venues),
        ...{ fees: 0n, bought: nothing, paid: 0n, othersBought: nothing, othersPaid: 0n, job: null },
        ...{ tradesLeft: scope.tradesLeft, jobsLeft: scope.jobsLeft },
      },
    ],
    actions: [
      submit(scope),
      route(scope, rules),
      trade(scope),
      ...(rules.expires ? [wait(scope), drop(scope)] : [wait(scope)]),
    ],
    invariants: routingInvariants(constants),
    actionProperties: routingActionProperties(constants),
    temporal: routingTemporal,
    witnesses: [],
    expected: scope.expected,
  };
};
