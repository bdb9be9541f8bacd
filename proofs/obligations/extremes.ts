import { coversAfterFee } from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import type { RiskSchedule } from "../../spec/vocabulary/pool.ts";
import { another } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atMost, named } from "../reading/index.ts";
import { movement, RULE, type TradeName } from "./movement.ts";

/** What a trade leaves to be chosen, and on which side the trader would have it. */
interface Extreme {
  readonly trade: TradeName;
  readonly schedule: RiskSchedule;
  readonly name: "resource" | "credits" | "total";
  readonly best: "largest" | "smallest";
  readonly applies: Obligation["equations"];
}

const rule = RULE.map(({ source }) => source);
const afterFee = [coversAfterFee.source];

const EXTREMES: readonly Extreme[] = [
  { trade: "buy", schedule: "none", name: "resource", best: "largest", applies: rule },
  { trade: "buy", schedule: "per-trade", name: "resource", best: "largest", applies: [] },
  { trade: "buyExact", schedule: "none", name: "credits", best: "smallest", applies: rule },
  { trade: "buyExact", schedule: "none", name: "total", best: "smallest", applies: afterFee },
  { trade: "sell", schedule: "none", name: "credits", best: "largest", applies: rule },
  { trade: "sellExact", schedule: "none", name: "credits", best: "smallest", applies: afterFee },
  { trade: "sellExact", schedule: "none", name: "resource", best: "smallest", applies: rule },
];

/** What a buy with risk fixes for each candidate. */
const WITHIN = [
  "credits",
  "sizeSquared",
  "size",
  "riskShare",
  "riskRate",
  "risk",
] as const satisfies readonly Quantity[];

const takesTheBest = ({ trade, schedule, name, best, applies }: Extreme): Obligation => {
  const at = another("other.", [name, ...(name === "resource" && schedule === "per-trade" ? WITHIN : [])]);
  const { id, title, reading } = movement(trade, schedule);
  const other = movement(trade, schedule, { at, label: "other" }).reading;
  const [mine, theirs] = [named(name), named(`other.${name}`)];
  const [low, high] = best === "largest" ? [theirs, mine] : [mine, theirs];
  return obligation({
    id: `${id}-takes-the-${best}-${name}`,
    statement: `Of all integers that ${title} could choose for ${name}, none is ${best === "largest" ? "larger" : "smaller"}: the trader gets all that the rule allows.`,
    expected: "proved",
    applies: applies.map((source) => ({ source })),
    hypotheses: [reading.unbeaten(name, at, "any other candidate"), other.chosen(name), other.ranged(name)],
    conclusion: atMost(`the ${best}`, `no other candidate is ${best === "largest" ? "larger" : "smaller"}`, low, high),
    control: {
      description: "others need not satisfy the predicate",
      hypotheses: [{ ...other.ranged(name), name: other.chosen(name).name }],
    },
  });
};

export const extremeObligations: readonly Obligation[] = EXTREMES.map(takesTheBest);
