import { Data, Effect, Runtime } from "effect";
import { OBLIGATIONS } from "../obligations/index.ts";
import { type ProofRow, prove } from "../run.ts";
import type { Claim, Verdict } from "./claim.ts";
import type { Values } from "./evidence/evidence.ts";
import { examine, type Finding } from "./evidence/examine.ts";
import { CLAIMS } from "./ledger/index.ts";

/** What `hmm claims --json` says of one claim. */
export interface ClaimRow {
  readonly id: string;
  readonly claim: string;
  /** `open`: no evidence, or evidence that did not come out when it was worked out just now. */
  readonly verdict: Verdict | "open";
  readonly corrected: string | null;
  /** Numbers at which the claim fails, in small fractions. */
  readonly counterexample: Values | null;
  readonly evidence: readonly Finding[];
  readonly remark: string | null;
  readonly decidedBy: string | null;
}

export interface ClaimReport {
  readonly claims: readonly ClaimRow[];
}

export interface ClaimChoice {
  /** A whole id, or the beginning or a part of one between slashes: `TAB-3`, `EQ-26`. All of them if left out or empty. */
  readonly ids?: readonly string[] | undefined;
  readonly verdicts?: readonly (Verdict | "open")[] | undefined;
}

/** Ids that no claim has. */
export class UnknownClaim extends Data.TaggedError("UnknownClaim")<{ readonly ids: readonly string[] }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    return `no claim is called ${this.ids.map((id) => JSON.stringify(id)).join(", ")}; hmm claims lists them all`;
  }
}

const isCalled = (id: string, name: string): boolean =>
  id === name || id.startsWith(`${name}/`) || id.split("/").includes(name);

const chosen = (claims: readonly Claim[], ids: readonly string[]): Effect.Effect<readonly Claim[], UnknownClaim> => {
  const unknown = ids.filter((name) => !claims.some(({ id }) => isCalled(id, name)));
  if (unknown.length > 0) return Effect.fail(new UnknownClaim({ ids: unknown }));
  return Effect.succeed(ids.length === 0 ? claims : claims.filter(({ id }) => ids.some((name) => isCalled(id, name))));
};

/** For one question to the solver: more than any of them takes, so that a busy machine leaves no claim open. */
const PATIENCE_MILLISECONDS = 20_000;

/** Checks the obligations that claims rest on, once each. What does not exist is found missing, not an error. */
const obligationsOf = Effect.fnUntraced(function* (claims: readonly Claim[]) {
  const cited = new Set(
    claims.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === "obligation")).map(({ id }) => id),
  );
  const ids = OBLIGATIONS.map(({ id }) => id).filter((id) => cited.has(id));
  if (ids.length === 0) return new Map<string, ProofRow>();
  const { obligations } = yield* prove({ ids, timeoutMilliseconds: PATIENCE_MILLISECONDS });
  return new Map(obligations.map((row) => [row.id, row]));
});

/** Kinds of evidence, those that refute in the smallest fractions first. */
const REFUTING = ["counterexample", "obligation", "text", "computation"] as const;

/** Numbers that refute: of a counterexample or a refuted obligation, or else figures that contradict each other, or a run. */
const counterexampleOf = (claim: Claim, findings: readonly Finding[]): Values | null => {
  const failing = claim.verdict === "false" || claim.verdict === "inconsistent";
  if (!failing && claim.verdict !== "conditional" && claim.verdict !== "ill-defined") return null;
  const refuted = claim.evidence.filter((each) => each.kind === "obligation" && each.expected === "refuted");
  const refutes = ({ kind, id, ok }: Finding): boolean =>
    ok && (kind !== "obligation" || refuted.some((each) => each.id === id));
  const candidates = REFUTING.flatMap((kind) => findings.filter((each) => each.kind === kind && refutes(each)));
  // Of a hypothesis or a quantity that is missing only exact numbers are an example.
  const [first] = failing ? candidates : candidates.filter(({ kind }) => kind !== "computation" && kind !== "text");
  return first?.values ?? null;
};

const rowOf = (claim: Claim, obligations: ReadonlyMap<string, ProofRow>): ClaimRow => {
  const findings = claim.evidence.map((each) => examine(each, obligations));
  const decided = claim.verdict === "pending" ? claim.decidedBy !== undefined : findings.length > 0;
  return {
    id: claim.id,
    claim: claim.claim,
    verdict: decided && findings.every(({ ok }) => ok) ? claim.verdict : "open",
    corrected: claim.corrected,
    counterexample: counterexampleOf(claim, findings),
    evidence: findings,
    remark: claim.remark ?? null,
    decidedBy: claim.decidedBy ?? null,
  };
};

/** Works out all evidence of the chosen claims again. A claim of a wanted verdict whose evidence fails is shown, as open. */
export const audit = Effect.fn("audit")(function* (
  { ids = [], verdicts = [] }: ClaimChoice = {},
  ledger: readonly Claim[] = CLAIMS,
) {
  const named = yield* chosen(ledger, ids);
  const any = verdicts.length === 0 || verdicts.includes("open");
  const claims = any ? named : named.filter(({ verdict }) => verdicts.includes(verdict));
  const obligations = yield* obligationsOf(claims);
  const rows: ClaimRow[] = [];
  for (const claim of claims) {
    yield* Effect.yieldNow;
    rows.push(rowOf(claim, obligations));
  }
  const wanted = (row: ClaimRow, { verdict }: Claim): boolean =>
    verdicts.length === 0 || verdicts.includes(row.verdict) || verdicts.includes(verdict);
  return {
    claims: rows.filter((row, i) => claims[i] !== undefined && wanted(row, claims[i])),
  } satisfies ClaimReport;
});

/** Whether every claim has evidence, and all of it came out. */
export const ledgerHolds = ({ claims }: ClaimReport): boolean => claims.every(({ verdict }) => verdict !== "open");
