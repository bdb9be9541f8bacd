import type { Witness } from "../../checker/machine.ts";
import type { MarketState } from "./state.ts";

export const marketWitnesses: readonly Witness<MarketState>[] = [
  {
    name: "jobSettled",
    statement: "a worker has been paid for a job whose claims were bought of a pool",
    holds: ({ jobs, redeemed }) =>
      jobs.jobs.some(({ status }) => status === "settled") && redeemed.some((claims) => claims > 0n),
  },
  {
    name: "feeGoverned",
    statement: "a base fee that was voted on is in force",
    holds: ({ venues }) =>
      venues.some(({ chamber }) =>
        chamber.proposals.some(({ status, value }) => status === "executed" && chamber.values[0] === value),
      ),
  },
  {
    name: "classPerished",
    statement: "an epoch has ended, and claims on it have perished",
    holds: ({ registry, perished }) => registry.epoch > 0n && perished.some((claims) => claims > 0n),
  },
  {
    name: "slashed",
    statement: "a worker has been slashed",
    holds: ({ registry }) => registry.slashed > 0n,
  },
  {
    name: "floorRaised",
    statement: "c has been raised in this epoch",
    holds: ({ venues }) => venues.some(({ listings }) => listings.some(({ raised }) => raised)),
  },
  {
    name: "providersPaid",
    statement: "fees were paid out to providers",
    holds: ({ venues }) => venues.some(({ ledger }) => ledger.paid > 0n),
  },
];
