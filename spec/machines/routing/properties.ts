import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Transition } from "../../checker/machine.ts";
import { phiKept } from "../../equations/invariant.ts";
import type { Venue } from "../../vocabulary/routing.ts";
import { curveOf } from "../pool/validity.ts";
import { allowanceOf } from "./judge.ts";
import { optimalSplit } from "./rules.ts";
import { serves, servingPositions } from "./service.ts";
import { type RoutingConstants, type RoutingState, venuesOf } from "./state.ts";

type State = RoutingState;

const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

const creditsOf = ({ venues }: RoutingConstants): bigint =>
  sum(venues.flatMap((ofClass) => ofClass.map(({ resource }) => resource.p)));

export const routingInvariants = (constants: RoutingConstants): readonly Invariant<State>[] => [
  {
    name: "reservesPositive",
    statement: "q ≥ 1 and p ≥ 1 at every venue",
    holds: ({ q, p }) => [...q.flat(), ...p.flat()].every((reserve) => reserve >= 1n),
  },
  {
    name: "resourcesConserved",
    statement: "what the venues of a class hold, the client bought and all others bought is what there was",
    holds: ({ q, bought, othersBought }) =>
      constants.venues.every(
        (ofClass, i) =>
          sum(ofClass.map(({ resource }) => resource.q)) ===
          sum(q[i] ?? []) + (bought[i] ?? 0n) + (othersBought[i] ?? 0n),
      ),
  },
  {
    name: "creditsConserved",
    statement: "what is in the curves and was collected in fees is what there was and what was paid",
    holds: ({ p, fees, paid, othersPaid }) => sum(p.flat()) + fees === creditsOf(constants) + paid + othersPaid,
  },
];

const isRoute = (_before: State, action: string): boolean => action === "route";

/** The job that was routed; there is one, or `route` is refused. */
const routedJob = ({ job }: State) => {
  if (job === null) throw new RangeError("a route is of a job");
  return job;
};

const amountOf = (receipt: Transition<State>["receipt"], name: "credits" | "bound"): bigint => {
  const value = receipt[name];
  if (value === undefined) throw new TypeError(`a route's receipt has ${name}`);
  return value;
};

/** Class by class, for those that were needed: the venues that serve the job, before it is routed. */
const needed = (constants: RoutingConstants, before: State) => {
  const job = routedJob(before);
  const required = constants.services[job.service];
  if (required === undefined) throw new RangeError(`no service level is called ${job.service}`);
  return venuesOf(constants, before).flatMap((ofClass, i) => {
    const amount = job.amounts[i] ?? 0n;
    const serving = servingPositions(ofClass, required).flatMap((position) => ofClass[position] ?? []);
    return amount === 0n ? [] : [{ serving, amount, index: i }];
  });
};

/** What the venues of a class took in, fees apart. */
const intoCurves = (before: State, { next }: Transition<State>, i: number): bigint =>
  sum(next.p[i] ?? []) - sum(before.p[i] ?? []);

export const routingActionProperties = (constants: RoutingConstants): readonly ActionProperty<State>[] => [
  {
    name: "invariantNeverFalls",
    statement: "I of every venue is at least what it was",
    holds: (before, _action, { next }) => {
      const after = venuesOf(constants, next).flat();
      return venuesOf(constants, before)
        .flat()
        .every((venue, place) => {
          const moved = after[place];
          return (
            moved !== undefined && phiKept(integer, curveOf(venue, venue.resource), curveOf(moved, moved.resource))
          );
        });
    },
  },
  {
    name: "wholeBundle",
    statement: "a route buys exactly the amounts of the job, of every class",
    when: isRoute,
    holds: (before, _action, { next }) =>
      routedJob(before).amounts.every((amount, i) => (next.bought[i] ?? 0n) - (before.bought[i] ?? 0n) === amount),
  },
  {
    name: "classLimitsKept",
    statement: "no class costs more than its limit, even without its fees",
    when: isRoute,
    holds: (before, _action, transition) =>
      routedJob(before).maxCredits.every((limit, i) => intoCurves(before, transition, i) <= limit),
  },
  {
    name: "totalLimitKept",
    statement: "the bundle costs no more than its limit",
    when: isRoute,
    holds: (before, _action, { next }) => next.paid - before.paid <= routedJob(before).maxTotal,
  },
  {
    name: "serviceKept",
    statement: "a route leaves venues alone that do not offer what the job asks",
    when: isRoute,
    holds: (before, _action, { next }) => {
      const required = constants.services[routedJob(before).service];
      return constants.venues.every((ofClass, i) =>
        ofClass.every(
          (venue, j) => (required !== undefined && serves(venue, required)) || before.q[i]?.[j] === next.q[i]?.[j],
        ),
      );
    },
  },
  {
    name: "cheapest",
    statement: "no other split of the bundle over the venues that serve it costs less",
    when: isRoute,
    holds: (before, _action, { receipt }) =>
      amountOf(receipt, "credits") <=
      sum(needed(constants, before).map(({ serving, amount }) => optimalSplit(serving, amount).credits)),
  },
  {
    name: "boundHolds",
    statement: "the bound is at most what the cheapest split costs",
    when: isRoute,
    holds: (before, _action, { receipt }) =>
      amountOf(receipt, "bound") <=
      sum(needed(constants, before).map(({ serving, amount }) => optimalSplit(serving, amount).credits)),
  },
  {
    name: "boundClose",
    statement:
      "the cost is above the bound by at most Σ (1 + W/(W − g)) over the venues that serve the job, rounded up",
    when: isRoute,
    holds: (before, _action, { receipt }) => {
      const gap = amountOf(receipt, "credits") - amountOf(receipt, "bound");
      const everywhere = (serving: readonly Venue[]): bigint => allowanceOf(serving, [...serving.keys()]);
      return gap <= sum(needed(constants, before).map(({ serving }) => everywhere(serving)));
    },
  },
];

export const routingTemporal: readonly TemporalProperty<State>[] = [
  {
    name: "jobsEnd",
    statement: "a job that is pending is routed or dropped in the end",
    kind: "leadsTo",
    from: ({ job }) => job !== null,
    to: ({ job }) => job === null,
  },
];
