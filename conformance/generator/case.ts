import { Result } from "effect";
import { integer } from "../../spec/arithmetic/integer.ts";
import { invariant } from "../../spec/equations/invariant.ts";
import {
  decodeRequest,
  type Outcome,
  type Pool,
  type PoolOperation,
  poolCodec,
  type RawRequest,
  type Resource,
  type TradeContext,
  tradeContextCodec,
} from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { ask, expectationFrom } from "../oracle/oracle.ts";
import type { GroupDraft, Json } from "../vectors/index.ts";
import type { Flag } from "./notes.ts";

/** A case as a suite states it: what is asked and why. The specification answers, and the flags follow from the answer. */
export interface Case {
  readonly alias: string;
  readonly comment: string;
  readonly input: Json;
  /** What is particular about it, of a case of a system; of the pool's, the specification's answer tells. */
  readonly flags?: readonly Flag[];
}

/** Cases of one operation on one state. */
export interface Situation {
  readonly id: string;
  readonly operation: PoolOperation;
  readonly source: GroupDraft["source"];
  readonly params: Json;
  readonly state: Json;
  readonly cases: readonly Case[];
}

export const poolJson = (pool: Pool): Json => poolCodec.encode(pool) as Json;
export const contextJson = (context: TradeContext): Json => tradeContextCodec.encode(context) as Json;

const curve = ({ shares }: Pool, { q, p, c, beta, m }: Resource) => ({ q, p, c, beta, m, shares });

/** What is particular about a case, given what the specification says to it. */
const flagsOf = (raw: RawRequest<PoolOperation>, outcome: Outcome): readonly Flag[] => {
  const request = decodeRequest(raw);
  if (Result.isFailure(request)) return ["Unreadable"];
  const flags: Flag[] = [];
  if (Result.isFailure(outcome) && new Set(outcome.failure.map(({ code }) => code)).size > 1)
    flags.push("SeveralRefusals");
  if (!("state" in request.success)) return flags;
  const before = request.success.state;
  if (before.resources.some(({ c, beta }) => c > 0n || beta > 0n)) flags.push("Sheared");
  if (before.resources.some(({ m }) => m > 0n)) flags.push("Inertia");
  if (before.resources.some(({ q, p }) => q === 1n || p === 1n)) flags.push("NearEmpty");
  if (before.resources.some(({ q, p }) => q >= QUANTITY_LIMIT / 2n || p >= QUANTITY_LIMIT / 2n))
    flags.push("NearLimit");
  if ("params" in request.success) flags.push(...feeFlags(request.success.params));
  if (Result.isSuccess(outcome) && outcome.success.post !== null)
    flags.push(...roundingFlags(before, outcome.success.post));
  return flags;
};

const feeFlags = ({ fees, volatility }: TradeContext): readonly Flag[] => {
  const surcharge = fees.volatilityRate * volatility;
  const atCap = (fees.base * WAD + surcharge) / WAD >= fees.cap && fees.cap > 0n;
  return [
    ...(atCap ? (["FeeAtCap"] as const) : []),
    ...(fees.risk.schedule === "per-trade" && fees.risk.rate > 0n ? (["Risk"] as const) : []),
    ...(fees.risk.schedule === "per-block" ? (["BlockRisk"] as const) : []),
  ];
};

/** Whether a traded curve gained by rounding or came out exact. */
const roundingFlags = (before: Pool, after: Pool): readonly Flag[] => {
  const gains = before.resources.flatMap((resource, i) => {
    const moved = after.resources[i];
    if (moved === undefined || (moved.q === resource.q && moved.p === resource.p)) return [];
    return [invariant(integer, curve(after, moved)) - invariant(integer, curve(before, resource))];
  });
  if (gains.length === 0) return [];
  return gains.some((gain) => gain > 0n) ? ["RoundsForPool"] : ["ExactDivision"];
};

/** What an implementation must have to be asked a case of a flag. */
const FEATURES = { Inertia: "inertia", BlockRisk: "per-block" } as const satisfies Partial<Record<Flag, string>>;

/** The group of a situation: every case with what the specification answers. */
export const groupOf = (situation: Situation): GroupDraft => {
  const { id, operation, source, params, state, cases } = situation;
  const tests = cases.map(({ alias, comment, input }) => {
    const raw = { operation, params, state, input };
    const outcome = ask(raw);
    return {
      alias,
      comment,
      flags: flagsOf(raw, outcome),
      input,
      expect: expectationFrom(outcome),
      compare: "exact" as const,
    };
  });
  const features = (Object.entries(FEATURES) as [Flag, string][])
    .filter(([flag]) => tests.some(({ flags }) => flags.includes(flag)))
    .map(([, feature]) => feature);
  return { id, operation, requires: ["core", ...features], source, params, state, tests };
};
