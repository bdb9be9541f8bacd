import type { Formula, Guard } from "../../checker/action/index.ts";
import type { RiskSchedule } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import type { PoolTerm, Quantity } from "./quantities.ts";

/** The order names an amount, and has not expired. */
export const orderGuards: readonly Guard<"amount" | "time" | "deadline">[] = [
  {
    kind: "guard",
    code: "Expired",
    subject: "deadline",
    bound: "at or after params.time",
    refuses: (a, { time, deadline }) => a.less(deadline, time),
    ends: false,
  },
  {
    kind: "guard",
    code: "ZeroAmount",
    subject: "amount",
    bound: "at least 1",
    refuses: (a, { amount }) => a.equal(amount, a.literal(0n)),
    ends: true,
  },
];

/** A reserve after the trade stays below 2^112. */
export const overflows = (subject: Quantity, after: PoolTerm): Guard<Quantity> => ({
  kind: "guard",
  code: "Overflow",
  subject,
  bound: "such that the reserve after the trade is below 2^112",
  refuses: (a, given) => a.atMost(a.literal(QUANTITY_LIMIT), after(a, given)),
  ends: false,
});

/** Under the per-block schedule the net quantity of the block stays within 2^112, on either side of 0. */
export const netOverflows = (schedule: RiskSchedule): readonly Guard<Quantity>[] =>
  schedule === "per-block"
    ? [
        {
          kind: "guard",
          code: "Overflow",
          subject: "netAfter",
          bound: "above −2^112 and below 2^112",
          refuses: (a, { netAfter }) =>
            a.or(
              a.atMost(a.literal(QUANTITY_LIMIT), netAfter),
              a.atMost(netAfter, a.subtract(a.literal(0n), a.literal(QUANTITY_LIMIT))),
            ),
          ends: false,
        },
      ]
    : [];

/** The pool cannot pay this at all; what follows is undefined. */
export const beyondReserve = (refuses: Formula<Quantity>): Guard<Quantity> => ({
  kind: "guard",
  code: "InsufficientReserve",
  subject: "amount",
  bound: "within what the reserve can pay",
  refuses,
  ends: true,
});

/** The trader gets at least one unit. */
export const yieldsNothing = (output: PoolTerm): Guard<Quantity> => ({
  kind: "guard",
  code: "InsufficientOutput",
  subject: "amount",
  bound: "enough for an output of at least 1",
  refuses: (a, given) => a.less(output(a, given), a.literal(1n)),
  ends: false,
});

/** The trader gets at least the limit, or gives at most the limit. */
export const breaksLimit = (side: "atLeast" | "atMost", amount: PoolTerm): Guard<Quantity> => ({
  kind: "guard",
  code: "LimitExceeded",
  subject: "limit",
  bound: side === "atLeast" ? "at most what the trade yields" : "at least what the trade takes",
  refuses: (a, given) =>
    side === "atLeast" ? a.less(amount(a, given), given.limit) : a.less(given.limit, amount(a, given)),
  ends: false,
});
