import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Witness } from "../../checker/machine.ts";
import { coversRate } from "../../equations/fees.ts";
import { haircutWithin, isQuality, qualityWithin } from "../../equations/quality.ts";
import { coversStake } from "../../equations/stake.ts";
import { integerOf } from "../reading.ts";
import { FAULTS, type Registry, type Worker, type WorkerRules } from "./state.ts";
import { total } from "./step.ts";
import { faultOf } from "./steps.ts";

/** All credits: in wallets, at stake, slashed. */
const allCredits = ({ workers, slashed }: Registry): bigint =>
  slashed + total(workers.map(({ credits, stake }) => credits + stake));

const isCovered = (rules: WorkerRules, { prices }: Registry, { stake, declared }: Worker): boolean =>
  coversStake(
    integer,
    stake,
    rules.stakeRatio,
    declared.map((raw, i) => ({ raw, price: prices[i] ?? 0n })),
  );

/** Pairs of a worker before and after a step. */
const pairs = (before: Registry, next: Registry): readonly (readonly [Worker, Worker])[] =>
  before.workers.flatMap((worker, i) => {
    const after = next.workers[i];
    return after === undefined ? [] : [[worker, after] as const];
  });

export const registryInvariants = (initial: Registry): readonly Invariant<Registry>[] => [
  {
    name: "creditsConserved",
    statement: "wallets, stakes and what was slashed add up to what there was",
    holds: (state) => allCredits(state) === allCredits(initial),
  },
  {
    name: "nothingNegative",
    statement: "no wallet, stake or claim is below 0",
    holds: ({ workers }) =>
      workers.every(({ credits, stake, claims }) => [credits, stake, ...claims].every((amount) => amount >= 0n)),
  },
  {
    name: "qualityIsAFraction",
    statement: "every quality lies in [0, W]",
    holds: ({ workers }) => workers.every(({ quality }) => isQuality(integer, quality)),
  },
  {
    name: "issuedIsWhatWorkersOwe",
    statement: "the claims that the pools took are those that workers answer for",
    holds: ({ workers, issued }) =>
      issued.every((amount, i) => amount === total(workers.map(({ claims }) => claims[i] ?? 0n))),
  },
  {
    name: "claimsHaveSomeoneAtStake",
    statement: "whoever answers for claims is registered",
    when: ({ workers }) => workers.some(({ claims }) => claims.some((amount) => amount > 0n)),
    holds: ({ workers }) =>
      workers.every(({ status, claims }) => status !== "absent" || claims.every((amount) => amount === 0n)),
  },
];

export const registryActionProperties = (rules: WorkerRules): readonly ActionProperty<Registry>[] => [
  {
    name: "entryIsCovered",
    statement: "whoever registers or deposits has the stake of equation 36 at the lagged prices",
    when: (_before, action) => action === "register" || action === "deposit",
    holds: (_before, _action, { next }, parameters) => {
      const worker = next.workers[Number(integerOf(parameters, "worker"))];
      return worker !== undefined && isCovered(rules, next, worker);
    },
  },
  {
    name: "depositWithinHaircut",
    statement: "after a deposit the worker's claims are within the haircut of its quality",
    when: (_before, action) => action === "deposit",
    holds: (_before, _action, { next }, parameters) => {
      const worker = next.workers[Number(integerOf(parameters, "worker"))];
      return (
        worker?.claims.every((claimed, i) =>
          haircutWithin(integer, claimed, worker.declared[i] ?? 0n, worker.quality),
        ) ?? false
      );
    },
  },
  {
    name: "storedIsNotMarkedAgain",
    statement:
      "what the pools hold changes by deposits, and by the end of the epoch, when it perishes; never by a finding",
    holds: (before, action, { next }) =>
      action === "deposit" ||
      next.issued.every((amount, i) => (action === "closeEpoch" ? amount === 0n : amount === before.issued[i])),
  },
  {
    name: "qualityMovesAsPrinted",
    statement: "quality changes only at the end of an epoch with a result, to within one unit below equation 24",
    holds: (before, action, { next }) =>
      pairs(before, next).every(([worker, { quality }]) => {
        if (action !== "closeEpoch" || worker.result === "none") return quality === worker.quality;
        const average = {
          rate: rules.qualityRate,
          passed: worker.result === "passed" ? 1n : 0n,
          quality: worker.quality,
        };
        return qualityWithin(integer, quality, average) && !qualityWithin(integer, quality + 1n, average);
      }),
  },
  {
    name: "onlyFaultsAreSlashed",
    statement:
      "the slashed credits grow only by the stake of a worker at fault, by the part that the fault costs at least",
    when: (_before, action) => action === "slash",
    holds: (before, _action, { next, receipt }, parameters) => {
      const worker = before.workers[Number(integerOf(parameters, "worker"))];
      const fault = worker === undefined ? null : faultOf(rules, worker);
      if (worker === undefined || fault === null) return false;
      const part = next.slashed - before.slashed;
      return part === receipt.slashed && coversRate(integer, part, worker.stake, rules.slashing[fault]);
    },
  },
  {
    name: "noEscapeFromAFault",
    statement: "a worker at fault stays at fault until slashed, and gets nothing back of its stake",
    when: ({ workers }) => workers.some((worker) => faultOf(rules, worker) !== null),
    holds: (before, action, { next }, parameters) =>
      pairs(before, next).every(([worker, after], place) => {
        if (faultOf(rules, worker) === null) return true;
        if (action === "slash" && integerOf(parameters, "worker") === BigInt(place))
          return worker.credits === after.credits;
        return faultOf(rules, after) !== null && worker.credits >= after.credits && worker.stake <= after.stake;
      }),
  },
  {
    name: "stakeIsHeldToTheEnd",
    statement: "a stake goes back to the wallet only once it is released, and no claims on the worker are left",
    when: (before, _action, { next }) => pairs(before, next).some(([worker, after]) => after.credits > worker.credits),
    holds: (before, _action, { next }) =>
      pairs(before, next).every(
        ([worker, after]) =>
          after.credits <= worker.credits ||
          (worker.release === 0n && worker.status !== "active" && worker.claims.every((amount) => amount === 0n)),
      ),
  },
];

/**
 * Fairness is of an action as a whole: with several workers one could be slashed again and again while another waits.
 * So these are of the first worker, on scopes where there is no other.
 */
export const registryTemporal = (rules: WorkerRules): readonly TemporalProperty<Registry>[] => [
  {
    name: "faultLeadsToSlash",
    statement: "a worker at fault is slashed in the end",
    kind: "leadsTo",
    from: ({ workers: [worker] }) => worker !== undefined && faultOf(rules, worker) !== null,
    to: ({ workers: [worker] }) => worker?.status === "ejected" && faultOf(rules, worker) === null,
  },
  {
    name: "leavingLeadsToRelease",
    statement: "a worker that leaves gets its stake back in the end, or is slashed",
    kind: "leadsTo",
    from: ({ workers: [worker] }) => worker?.status === "leaving",
    to: ({ workers: [worker] }) => worker?.status !== "leaving",
  },
];

export const registryWitnesses = (rules: WorkerRules): readonly Witness<Registry>[] => [
  {
    name: "claimsOutliveAFailure",
    statement: "a worker whose epoch has failed still answers for all that it deposited: what is stored stands",
    holds: ({ workers }) =>
      workers.some(({ claims, result }) => result === "failed" && claims.some((amount) => amount > 0n)),
  },
  ...FAULTS.map(
    (fault): Witness<Registry> => ({
      name: `${fault}Worker`,
      statement: `a worker is at fault as ${fault}`,
      holds: ({ workers }) => workers.some((worker) => faultOf(rules, worker) === fault),
    }),
  ),
];
