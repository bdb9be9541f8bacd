import type { SystemOperation } from "../../spec/vocabulary/index.ts";
import type { Rule } from "./rules.ts";

const of =
  (system: string, equations: string) =>
  (text: string): Rule => ({ text, source: `spec/systems/${system}.md; ${equations}` });

const liquidity = of("liquidity", "equation 31");
const fees = of("fees", "equations 32 and 33");
const curvature = of("curvature", "equation 30");
const batch = of("batch", "Algorithm 3");
const history = of("history", "equation 28 and section 12.2");
const sandwich = of("sandwich", "equation 29");
const math = of("math", "rounding");
const workers = of("workers", "equations 23, 24 and 36");
const jobs = of("jobs", "section 9");
const attestation = of("attestation", "sections 9.2 and 12.3");
const governance = of("governance", "section 14");

/** What an accepted operation of a system has to answer, in one line. */
export const SYSTEM_RULE_OF: Readonly<Record<SystemOperation, Rule>> = {
  "liquidity.mint": liquidity("s shares cost ⌈q·s/S⌉ of every resource and ⌈p·s/S⌉ of its credits"),
  "liquidity.mintByAmounts": liquidity("the shares are the largest s with s·q ≤ Δq·S and s·p ≤ Δp·S for all resources"),
  "liquidity.burn": liquidity("s shares pay ⌊q·s/S⌋ of every resource and ⌊p·s/S⌋ of its credits; 1000 stay for ever"),
  "fees.advance": fees("time is what the input says, and nothing else changes"),
  "fees.collect": fees("k = ⌊(F + carry)·W/T⌋, carry' = F + carry − ⌈k·T/W⌉, A₁ += k·t, A₂ += k"),
  "fees.mint": fees("new shares are a lot of age 0 that has seen all that there is"),
  "fees.burn": fees("the lot is settled first: ⌊s·(ΔA₁ − t₀·ΔA₂)/W⌋; then it loses shares"),
  "fees.transfer": fees("the lot is settled first; the shares are a new lot of the same age"),
  "fees.claim": fees("a lot is paid ⌊s·ΔA₂/W⌋ pro rata, ⌊s·(ΔA₁ − t₀·ΔA₂)/W⌋ time-weighted"),
  "fees.open": fees("1000 shares belong to nobody, the others are lot 1; nothing was collected"),
  "fees.claimable": fees("what the lot can claim: ⌊s·ΔA₂/W⌋ pro rata, ⌊s·(ΔA₁ − t₀·ΔA₂)/W⌋ time-weighted"),
  "curvature.target": curvature(
    "⌊base·(W² + volatilityWeight·volatility + utilizationWeight·Util)/W²⌋, Util at least 0",
  ),
  "curvature.lower": curvature("c' = c − step with β' = ⌊(β·S − 2·q·step)/S⌋: the price stays"),
  "curvature.raise": curvature("c' = c + step with β' = ⌊(β·S + 2·q·step)/S⌋: the price stays"),
  "curvature.largestRaise": curvature("the largest step that no cycle inside the band can pay its fees from"),
  "batch.clear": batch(
    "one price, the least at which nothing that is asked for is missing; the rest by largest remainder",
  ),
  "batch.commit": batch("the commitment is new, and its bond is due"),
  "batch.reveal": batch("the hash of the order was sealed by its trader, and all that it can cost is due"),
  "history.advance": history(
    "every day that ends closes at the price in force; what had been replaced when the window began is dropped",
  ),
  "history.observe": history("as advance; the last price of a time is the one that counts"),
  "history.volatility": history("the smallest v with v²·s² ≥ W²·(7·Σx² − s²), 0 until seven days have closed"),
  "history.average": history("⌈A/window⌉ and ⌊A/window⌋, A = Σ price·time in force"),
  "sandwich.profit": sandwich("buyExact, the victim's buy, sell: proceeds less cost, each as the pool has it"),
  "sandwich.profitOfExact": sandwich(
    "buyExact, the victim's buyExact, sell: proceeds less cost, each as the pool has it",
  ),
  "sandwich.admit": of("sandwich", "sections 8.2 and 12.1")("an address trades a resource one way in one block"),
  "math.mulDivDown": math("the largest x with x·denominator ≤ a·b, of the exact product"),
  "math.mulDivUp": math("the smallest x with x·denominator ≥ a·b, of the exact product"),
  "math.sqrtDown": math("the largest x with x² ≤ radicand"),
  "math.sqrtUp": math("the smallest x with x² ≥ radicand"),
  "math.exponential": math("⌊10^36·e^−t⌋ for t = exponent/10^54, the exact floor"),
  "workers.quality": workers("⌊(rate·a·W + (W − rate)·quality)/W⌋, rounded down"),
  "workers.haircut": workers("⌊amount·quality/W⌋, rounded down"),
  "workers.stake": workers("⌈stakeRatio·Σ declared·price/W²⌉, rounded up once"),
  "workers.slash": workers("⌈stake·rate/W⌉, rounded up"),
  "routing.liquidity": of("liquidity-routing", "equation 34")("shares by ⌊10^36·e^−t⌋ and largest remainder"),
  "jobs.submit": jobs("the budget goes from the client to the escrow, for a new job"),
  "jobs.quote": jobs("the quote is noted: cost and payment within the budget"),
  "jobs.accept": jobs("cost credits go from the escrow to the pool, resource claims from the pool to the escrow"),
  "jobs.start": jobs("the job is running, and has its window"),
  "jobs.attest": jobs("the result is noted once the hardware vouches for it"),
  "jobs.draw": jobs("sampled if digest·W < sampling·2^256, else spared"),
  "jobs.judge": jobs("the job is what the verdict says"),
  "jobs.settle": jobs(
    "the worker gets ⌊payment·quality/W⌋ and the claims, the client the rest; a rejected job is refunded",
  ),
  "jobs.expire": jobs("the client gets all that the escrow holds for the job"),
  "jobs.cancel": jobs("the client gets all that the escrow holds for the job"),
  "jobs.advance": jobs("left falls by the seconds, to -1 at the least"),
  "routing.split": of(
    "routing",
    "equation 22",
  )("any split that pays each venue what is due and costs at most bound + allowance"),
  "routing.job": of("routing", "equation 22")("each class at the venues that meet the service, all of it or nothing"),
  "routing.substitutes": of(
    "routing",
    "equation 22",
  )("the cheapest mix that serves the need, each leg paying what is due"),
  "market.step": of(
    "market",
    "sections 6 to 14",
  )("the call is one of what was done before it: the market after all of it, and what the call tells"),
  "attestation.commit": attestation("the worker's seal is noted"),
  "attestation.draw": attestation("sampled if digest·W < sampling·2^256; the panel has the smallest digests"),
  "attestation.vote": attestation("the seal of a member of the panel is noted"),
  "attestation.closeVoting": attestation("seals are opened once all have voted, or the time is over"),
  "attestation.open": attestation("opened is what was sealed: SHA-256 of party, result and salt"),
  "attestation.conclude": attestation("what more than half of the panel found is the truth"),
  "attestation.advance": attestation("left falls by the seconds, to -1 at the least; another block"),
  "governance.propose": governance("votes are the shares at the end of the block before"),
  "governance.vote": governance("the side rises by the voter's weight"),
  "governance.conclude": governance("passed if inFavour > against and quorum·supply ≤ inFavour·W"),
  "governance.execute": governance("scheduled for the next block, after the time lock, within bounds and one step"),
  "governance.lapse": governance("what nobody executed in time has lapsed"),
  "governance.transfer": governance("shares change hands; no vote that was noted does"),
  "governance.nextBlock": governance("what was scheduled comes into force, shares are settled, time passes"),
};
