import { Result } from "effect";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { DEFAULT_JOB_RULES, emptyBook, type JobRules } from "./job.ts";
import { accept, attest, draw, quote, settle, start, submit } from "./lifecycle.ts";

const LIVES = 100_000;

/** Nothing is sampled: the digest would be what is measured. */
const RULES: JobRules = { ...DEFAULT_JOB_RULES, sampling: 0n, vouches: () => true, digest: ([seed = 0n]) => seed };

const then = <A>(outcome: Result.Result<{ readonly post: A }, unknown>): A => Result.getOrThrow(outcome).post;

/** A job from its submission to its settlement, seven operations; answers what the worker got. */
const life = (number: bigint): bigint => {
  const [call, budget] = [{ job: 0, time: number }, 20n * WAD + number];
  const offer = {
    worker: 1,
    cost: 10n * WAD,
    resource: 7n * WAD,
    payment: 5n * WAD + number,
    quality: (9n * WAD) / 10n,
  };
  let book = then(submit(RULES, emptyBook, { client: 2, budget, balance: budget, time: number }));
  book = then(quote(RULES, book, { ...call, offer }));
  book = then(accept(RULES, book, { ...call, client: 2 }));
  book = then(start(RULES, book, { ...call, worker: 1 }));
  book = then(attest(RULES, book, { ...call, worker: 1, result: number }));
  book = then(draw(RULES, book, { ...call, seed: number }));
  return Result.getOrThrow(settle(RULES, book, call)).receipt.payout;
};

/** Whole lives of jobs a second on one core. */
export const rows = () => {
  for (let number = 0n; number < 10_000n; number++) life(number);
  const began = performance.now();
  let paid = 0n;
  for (let number = 0n; number < BigInt(LIVES); number++) paid += life(number);
  const seconds = (performance.now() - began) / 1000;
  if (paid === 0n) throw new Error("no worker was paid");
  return [{ name: "jobs.livesPerSecond", value: Math.round(LIVES / seconds), unit: "jobs/s" }];
};
